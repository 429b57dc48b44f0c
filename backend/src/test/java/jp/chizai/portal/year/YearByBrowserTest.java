package jp.chizai.portal.year;

import jp.chizai.portal.MovableDay;
import jp.chizai.portal.OwnDatabase;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.site.Chromium;
import jp.chizai.portal.tenancy.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The year as people see it: the centre, Aomori and its bureau in a browser, the other prefectures through the API. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"portal.demonstration=true", "test.database=year_by_browser", "test.browsers=true"})
@ContextConfiguration(initializers = {TestKeycloak.class, OwnDatabase.class})
@Import(MovableDay.Time.class)
@DirtiesContext
class YearByBrowserTest extends WholeYear {

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium(TestKeycloak.otherPortalPort());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Override
    Cycle centre() {
        return new CycleInBrowser(chromium, port);
    }

    @Override
    Cycle of(Tenant tenant) {
        return tenant.nameEn().equals("Aomori") ? centre() : new CycleByApi(port);
    }
}
