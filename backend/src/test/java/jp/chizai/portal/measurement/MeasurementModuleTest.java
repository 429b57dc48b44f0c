package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.StreamSupport;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.TestPostgres;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.events.StandingChanged;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The module with those it imports and no other: what it promises to the modules above it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = TestPostgres.class)
@TestPropertySource(properties = "portal.business-date=2021-10-15")
@Import(PlansForTests.class)
class MeasurementModuleTest {

    private static final TenantId TENANT = new TenantId(16);
    private static final Author AUTHOR = new Author("tester", "試験 担当", "editor");

    @Autowired
    private PlansForTests given;

    @Autowired
    private Results results;

    @Autowired
    private TenantScope scope;

    @Autowired
    private ApplicationContext context;

    private KpiView kpi;

    @BeforeEach
    void setUp() {
        kpi = given.kpi(TENANT, given.plan(), Accumulation.PER_YEAR, Stage.USE, 1);
    }

    @Test
    void worksWithoutTheModulesAboveIt() {
        assertThat(context.getBeanDefinitionNames()).doesNotContain("overviews", "publishedPlans");
    }

    @Test
    void tellsThatAStandingChanged(AssertablePublishedEvents events) {
        record("3");
        assertThat(events)
                .contains(StandingChanged.class)
                .matching(change -> change.kpi().id().equals(kpi.id())
                        && change.from() == Standing.NO_DATA
                        && change.to() == Standing.ON_TRACK);
    }

    @Test
    void keepsQuietWhenAResultLeavesTheStandingAsItWas(AssertablePublishedEvents events) {
        record("0");
        long told = count(events);
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        kpi.id(),
                        Period.parse("2021-Q2"),
                        new Entry(BigDecimal.ZERO, ""),
                        AUTHOR,
                        Precondition.absent()));
        assertThat(count(events)).isEqualTo(told);
    }

    private long count(AssertablePublishedEvents events) {
        return StreamSupport.stream(events.ofType(StandingChanged.class).spliterator(), false)
                .filter(change -> change.kpi().id().equals(kpi.id()))
                .count();
    }

    private void record(String value) {
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        kpi.id(),
                        Period.parse("2021-Q1"),
                        new Entry(new BigDecimal(value), ""),
                        AUTHOR,
                        Precondition.absent()));
    }
}
