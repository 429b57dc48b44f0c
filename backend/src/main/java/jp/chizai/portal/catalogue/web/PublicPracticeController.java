package jp.chizai.portal.catalogue.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.catalogue.Wordings;
import jp.chizai.portal.catalogue.pages.PublicAddresses;
import jp.chizai.portal.catalogue.pages.PublicPractices;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Pages for everybody. Each is kept by whoever read it and asked for again with its entity tag: what is taken back is
 * gone at once.
 */
@RestController
@Hidden
class PublicPracticeController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final PublicPractices practices;
    private final Wordings wordings;

    PublicPracticeController(PublicPractices practices, Wordings wordings) {
        this.practices = practices;
        this.wordings = wordings;
    }

    @GetMapping(PublicAddresses.LIST)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(required = false) String lang,
            Locale preferred) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 0;
        Wording wording = wording(lang, preferred);
        return answer(practices.list(number, wording, site()), wording);
    }

    @GetMapping(PublicAddresses.LIST + "/{practice}")
    ResponseEntity<byte[]> entry(
            @PathVariable String practice, @RequestParam(required = false) String lang, Locale preferred) {
        Wording wording = wording(lang, preferred);
        return answer(
                PracticeId.tryParse(practice)
                        .map(id -> practices.entry(id, wording, site()))
                        .orElseGet(() -> practices.missing(wording, site())),
                wording);
    }

    @GetMapping(PublicAddresses.LIST + "/{practice}/pictures/{file}")
    ResponseEntity<byte[]> picture(@PathVariable String practice, @PathVariable UUID file) {
        return PracticeId.tryParse(practice)
                .flatMap(id -> practices.picture(id, file))
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(picture.mediaType()))
                        .cacheControl(CacheControl.noCache())
                        .eTag(file.toString())
                        .body(picture.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(PublicAddresses.FEED)
    ResponseEntity<byte[]> feed() {
        return kept(ResponseEntity.ok().contentType(ATOM), practices.feed(wordings.in(Locale.JAPANESE), site()));
    }

    /** Every other address below the public ones. */
    @GetMapping("/public/**")
    ResponseEntity<byte[]> elsewhere(@RequestParam(required = false) String lang, Locale preferred) {
        Wording wording = wording(lang, preferred);
        return answer(practices.missing(wording, site()), wording);
    }

    private Wording wording(String asked, Locale preferred) {
        return wordings.in("en".equals(asked) ? Locale.ENGLISH : "ja".equals(asked) ? Locale.JAPANESE : preferred);
    }

    private static ResponseEntity<byte[]> answer(PublicPractices.Page page, Wording wording) {
        return kept(
                ResponseEntity.status(page.status())
                        .contentType(HTML)
                        .header(HttpHeaders.CONTENT_LANGUAGE, wording.locale().getLanguage())
                        .varyBy(HttpHeaders.ACCEPT_LANGUAGE),
                page.html());
    }

    private static ResponseEntity<byte[]> kept(ResponseEntity.BodyBuilder answer, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return answer.cacheControl(CacheControl.noCache()).eTag(tag(content)).body(content);
    }

    private static String tag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
