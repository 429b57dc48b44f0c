package jp.chizai.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thanks: one a party, none for one's own, taken back again. */
class ThanksTest extends ExchangeScenario {

    @Autowired
    private ThanksGiving thanks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPartyThanksOnceWhoeverOfItDoes() {
        thank(EDITOR);
        thank(COLLEAGUE);
        thank(BUREAU);
        thank(OTHER_BUREAU);

        ThanksView seen = seenBy(VIEWER).thanks();
        assertThat(seen.count()).isEqualTo(3);
        assertThat(seen.parties())
                .extracting(thanking -> thanking.party().code())
                .containsExactly("31", "kinki", "chugoku");
        assertThat(seen.given()).isTrue();
        assertThat(seenBy(COORDINATOR).thanks().given()).isFalse();
    }

    @Test
    void thanksAreTakenBackByAnyOfTheParty() {
        thank(EDITOR);
        thank(BUREAU);
        as(COLLEAGUE, () -> thanks.takeBack(entry, COLLEAGUE));

        assertThat(seenBy(EDITOR).thanks().parties())
                .extracting(thanking -> thanking.party().code())
                .containsExactly("kinki");
        assertThat(as(EDITOR, () -> thanks.takeBack(entry, EDITOR)).count()).isEqualTo(1);
    }

    @Test
    void nobodyThanksForTheirOwn() {
        assertThat(refused(() -> thank(FUKUI_DESK)).problem()).isEqualTo(Problem.OWN_PRACTICE);
        assertThat(seenBy(FUKUI_DESK).possible().thank()).isFalse();
        assertThat(seenBy(EDITOR).possible().thank()).isTrue();
        assertThat(seenBy(VIEWER).possible().thank()).isFalse();
    }

    @Test
    void theDatabaseTakesNoThanksForOnesOwnEither() {
        assertThatThrownBy(() ->
                        as(FUKUI_DESK, () -> jdbc.sql("""
                        insert into practice_thanks (tenant_id, party, practice_tenant, practice_number, made_by,
                            made_by_name, role, made_at, illustrative)
                        values (18, '18', 18, ?, 'x', 'x', 'desk', now(), false)""").param(entry.number()).update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void thank(Actor actor) {
        as(actor, () -> thanks.thank(entry, actor));
    }
}
