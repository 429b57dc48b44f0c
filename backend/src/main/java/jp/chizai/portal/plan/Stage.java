package jp.chizai.portal.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Stage (ステージ) of an enterprise's use of intellectual property. Source: 第2次地域知財活性化行動計画 概要, 5-2. */
public enum Stage {
    AWARENESS(1, "知財への気づき（認知）", "Awareness of IP"),
    USE(2, "知財の活用（取得・活用）", "Use of IP"),
    MANAGEMENT(3, "知財経営の実践・定着", "IP management in practice");

    private final int number;
    private final String nameJa;
    private final String nameEn;

    Stage(int number, String nameJa, String nameEn) {
        this.number = number;
        this.nameJa = nameJa;
        this.nameEn = nameEn;
    }

    /** The stage with a number of 1 to 3. */
    public static Optional<Stage> of(int number) {
        return Arrays.stream(values()).filter(stage -> stage.number == number).findFirst();
    }

    @JsonValue
    public int number() {
        return number;
    }

    public String nameJa() {
        return nameJa;
    }

    public String nameEn() {
        return nameEn;
    }
}
