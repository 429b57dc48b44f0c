package jp.chizai.portal.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** Identifier of a KPI within its tenant. */
public record KpiId(@JsonValue UUID value) {

    public static KpiId random() {
        return new KpiId(UUID.randomUUID());
    }

    /** Reads an identifier; empty if {@code text} is not the full form of one. */
    public static Optional<KpiId> tryParse(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(new KpiId(UUID.fromString(text)))
                : Optional.empty();
    }
}
