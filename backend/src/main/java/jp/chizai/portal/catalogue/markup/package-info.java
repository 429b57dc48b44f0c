/** Markup that cannot be broken into: texts and attributes are escaped on their way in, and Markdown is a safe subset. */
package jp.chizai.portal.catalogue.markup;
