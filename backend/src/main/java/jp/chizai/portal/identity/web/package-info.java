/** The HTTP face of the module: who I am, who takes part. */
package jp.chizai.portal.identity.web;
