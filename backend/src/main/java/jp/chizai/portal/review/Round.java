package jp.chizai.portal.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.PlanId;

/** A reporting round. */
@Entity
@Table(name = "round")
class Round {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private String plan;

    private String period;
    private String title;
    private String instructions;
    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Version
    private Long version;

    protected Round() {}

    RoundView view() {
        return new RoundView(
                new RoundId(id),
                new PlanId(plan),
                Period.parse(period),
                title,
                instructions,
                deadline,
                state,
                Long.toString(version));
    }
}
