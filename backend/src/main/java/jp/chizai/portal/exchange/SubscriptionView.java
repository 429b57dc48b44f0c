package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A search a person keeps, to be told of new entries that match. */
@Schema(name = "PracticeSubscription")
public record SubscriptionView(
        UUID id, @Schema(example = "商標のセミナー") String name, SearchCriteria criteria, Instant madeAt) {}
