package jp.chizai.portal.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mail by SMTP; off where no server is set. */
@Component
class Mailer {

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);
    private static final String SENDER = "地域知財活性化ポータル";

    private final JavaMailSender sender;
    private final MailProperties properties;

    @Autowired
    Mailer(ObjectProvider<JavaMailSender> sender, MailProperties properties) {
        this(sender.getIfAvailable(), properties);
    }

    Mailer(JavaMailSender sender, MailProperties properties) {
        this.sender = sender;
        this.properties = properties;
        if (sender == null) {
            log.info("no mail is sent: spring.mail.host is not set");
        } else if (!isOn()) {
            log.warn("no mail is sent: portal.mail.from and portal.mail.portal are needed beside spring.mail.host");
        }
    }

    boolean isOn() {
        return sender != null && properties.from() != null && properties.portal() != null;
    }

    /** The address of a page of the portal. */
    URI page(String path) {
        return properties.portal().resolve(path);
    }

    /** What became of a mail. */
    enum Outcome {
        /** The server took it. */
        TAKEN,
        /** The server did not take it and never will, or it is not known whether it did: not to be tried again. */
        REFUSED,
        /** The server did not take it for now. */
        LATER,
        /** The server does not answer, or not to us. */
        AWAY
    }

    /** Sends a plain text. */
    Outcome send(String to, String subject, String text) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(new InternetAddress(properties.from(), SENDER, StandardCharsets.UTF_8.name()));
            mail.setTo(to);
            mail.setSubject(subject);
            mail.setText(text);
            // Absence notices and the like are not to answer it (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return Outcome.TAKEN;
        } catch (MessagingException | UnsupportedEncodingException e) {
            return Outcome.REFUSED;
        } catch (MailAuthenticationException e) {
            return Outcome.AWAY;
        } catch (MailSendException e) {
            return outcome(e);
        }
    }

    private static Outcome outcome(MailSendException e) {
        Collection<Exception> failures = e.getFailedMessages().values();
        if (failures.isEmpty()) {
            return Outcome.TAKEN; // only the goodbye went wrong
        }
        if (failures.contains(e.getCause())) {
            return Outcome.AWAY; // nobody was there to be told the first mail
        }
        return failures.stream().allMatch(failure -> reply(failure) / 100 == 4) ? Outcome.LATER : Outcome.REFUSED;
    }

    /** The code the server replied with; 0 if it did not. */
    private static int reply(Exception failure) {
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
                return send.getReturnCode();
            }
        }
        return 0;
    }
}
