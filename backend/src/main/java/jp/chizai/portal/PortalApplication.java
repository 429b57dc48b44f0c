package jp.chizai.portal;

import java.util.List;
import jp.chizai.portal.audit.VerifyTrail;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The regional IP activation portal (地域知財活性化ポータル) as it runs in production. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Regional IP activation portal", sharedModules = "kernel")
public class PortalApplication {

    public static void main(String[] args) {
        if (List.of(args).contains(VerifyTrail.OPTION)) {
            System.exit(VerifyTrail.run(args));
        }
        SpringApplication.run(PortalApplication.class, args);
    }
}
