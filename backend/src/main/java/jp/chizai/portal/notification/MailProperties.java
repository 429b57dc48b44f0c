package jp.chizai.portal.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the portal shows itself in mails. Mail is sent if both are given, and {@code spring.mail.host}.
 *
 * @param from address of the sender
 * @param portal address of the portal, to which mails lead
 */
@ConfigurationProperties("portal.mail")
record MailProperties(String from, URI portal) {}
