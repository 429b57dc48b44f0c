/**
 * Finding practice entries: a search in Japanese and English over what was published, in PostgreSQL alone. Texts and
 * questions are written in one form first ({@link jp.chizai.portal.finding.NormalisedText}), so that width, kana, era
 * years and variant characters make no difference, and looked up by parts of words and by meanings.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "http",
            "plan",
            "practice",
            "practice::events",
            "adoption"
        })
package jp.chizai.portal.finding;
