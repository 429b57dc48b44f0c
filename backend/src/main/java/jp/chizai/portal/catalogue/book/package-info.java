/** The case book (事例集) as it is set and printed: Japanese by its rules, with fonts of its own. */
package jp.chizai.portal.catalogue.book;
