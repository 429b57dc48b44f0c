package jp.chizai.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.flow.Duty;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself keeps of definitions, whatever is asked of it: drafts inside, what was confirmed unchanged. */
@DatabaseTest
class ConfirmedStaysTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final Signatory EVERYTHING = new Signatory(
            new Author("tester", "試験", "editor"), Set.of(Duty.PREPARE, Duty.ENDORSE, Duty.CHECK, Duty.CONFIRM));
    private static final Signatory ANOTHER =
            new Signatory(new Author("second", "試験", "approver"), Set.of(Duty.ENDORSE));

    @Autowired
    private PlansForTests given;

    @Autowired
    private Definitions definitions;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    private UUID kpi;

    @BeforeEach
    void setUp() {
        Plan plan = given.plan();
        kpi = scope.write(
                        AOMORI,
                        () -> definitions.draft(
                                AOMORI, plan.id(), Kind.REGIONAL, SampleContents.complete(), EVERYTHING))
                .id()
                .value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpi where id",
                "kpi_definition where kpi_id",
                "kpi_target where kpi_id",
                "kpi_measure where kpi_id"
            })
    void aDraftStaysInsideItsPrefectureUntilItIsSubmitted(String rows) {
        assertThat(scope.read(AOMORI, () -> count(rows))).isPositive();
        assertThat(scope.readRegion(List.of(AOMORI), () -> count(rows))).isZero();
        assertThat(scope.readNation(() -> count(rows))).isZero();

        take(Step.SUBMIT, EVERYTHING);
        assertThat(scope.readRegion(List.of(AOMORI), () -> count(rows))).isPositive();

        take(Step.WITHDRAW, EVERYTHING);
        assertThat(scope.readNation(() -> count(rows))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update kpi_definition set sentence = 'x'",
                "update kpi_definition set state = 'DRAFT'",
                "update kpi_target set value = 0",
                "delete from kpi_target",
                "update kpi_measure set measure_code = 'design'",
                "delete from kpi_measure"
            })
    void whatWasConfirmedCannotBeRewritten(String attack) {
        confirm();

        assertThat(scope.write(
                        AOMORI,
                        () -> jdbc.sql(attack + " where kpi_id = ?").param(kpi).update()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update kpi_step set reason = 'x'",
                "delete from kpi_step",
                "delete from kpi_definition",
                "delete from kpi"
            })
    void whatWasDoneCannotBeTakenOutOfTheRecords(String attack) {
        assertThatThrownBy(() -> scope.write(AOMORI, () -> jdbc.sql(attack).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatIsNotConfirmedIsCompleteOnceItIsSubmitted() {
        assertThatThrownBy(() -> scope.write(
                        AOMORI,
                        () -> jdbc.sql("update kpi_definition set state = 'SUBMITTED', unit = null where kpi_id = ?")
                                .param(kpi)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("check constraint");
    }

    private void confirm() {
        take(Step.SUBMIT, EVERYTHING);
        take(Step.ENDORSE, ANOTHER);
        take(Step.CHECK, EVERYTHING);
        take(Step.CONFIRM, EVERYTHING);
    }

    private void take(Step step, Signatory by) {
        scope.write(
                AOMORI,
                () -> definitions.take(AOMORI, new KpiId(kpi), step, null, Precondition.matches(tag()), by, true));
    }

    private String tag() {
        return definitions.of(AOMORI, new KpiId(kpi), EVERYTHING).current().etag();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows + " = ?")
                .param(kpi)
                .query(Integer.class)
                .single();
    }
}
