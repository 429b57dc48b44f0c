/** The HTTP face of the module. */
package jp.chizai.portal.notification.web;
