package jp.chizai.portal.catalogue.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The site's style sheets: their names carry a hash of their content, and the site's own page knows them. */
@Component
class SiteStyles {

    private static final Pattern STYLE =
            Pattern.compile("<link rel=\"stylesheet\"[^>]* href=\"(/assets/[^\"]+\\.css)\"");

    private final List<String> addresses;

    SiteStyles() {
        try (InputStream page = new ClassPathResource("static/index.html").getInputStream()) {
            addresses = STYLE.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(style -> style.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> addresses() {
        return addresses;
    }
}
