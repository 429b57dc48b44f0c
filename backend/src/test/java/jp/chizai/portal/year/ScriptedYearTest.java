package jp.chizai.portal.year;

import jp.chizai.portal.MovableDay;
import jp.chizai.portal.OwnDatabase;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.tenancy.Tenant;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The year through the API. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"portal.demonstration=true", "test.database=year_by_api"})
@ContextConfiguration(initializers = {TestKeycloak.class, OwnDatabase.class})
@Import(MovableDay.Time.class)
@DirtiesContext
class ScriptedYearTest extends WholeYear {

    @Override
    Cycle centre() {
        return new CycleByApi(port);
    }

    @Override
    Cycle of(Tenant tenant) {
        return new CycleByApi(port);
    }
}
