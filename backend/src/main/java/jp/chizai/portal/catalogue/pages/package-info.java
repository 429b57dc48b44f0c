/** The pages and the feed that are read without signing in, by people without scripts and by programs. */
package jp.chizai.portal.catalogue.pages;
