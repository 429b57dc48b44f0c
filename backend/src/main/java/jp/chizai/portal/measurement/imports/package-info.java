/** Results taken from files: what the rows say, whether they can be, and taking them all or those that can. */
package jp.chizai.portal.measurement.imports;
