package jp.chizai.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSender;

@ExtendWith(OutputCaptureExtension.class)
class MailerTest {

    @Test
    void aStartWithoutAMailServerSaysThatNoMailIsSent(CapturedOutput log) {
        assertThat(new Mailer((JavaMailSender) null, new MailProperties(null, null)).isOn())
                .isFalse();
        assertThat(log.getAll()).contains("no mail is sent: spring.mail.host is not set");
    }
}
