package jp.chizai.portal.identity;

import java.util.EnumMap;
import java.util.Map;

/** Who may do what, and over which tenants. What does not stand here is not allowed. */
public final class AccessTable {

    private static final String ACTIONS = """
            action                EDITOR  APPROVER  ADMINISTRATOR  VIEWER  DESK    BUREAU  JPO_COORDINATOR  JPO_ADMINISTRATOR  OVERSIGHT
            VIEW_PLANS            NATION  NATION    NATION         NATION  NATION  NATION  NATION           NATION             NATION
            LIST_KPIS             OWN     OWN       OWN            OWN     OWN     REGION  NATION           NATION             NATION
            VIEW_TENANT           OWN     OWN       OWN            OWN     OWN     REGION  NATION           NATION             NATION
            RECORD_RESULT         OWN     -         -              -       OWN     -       -                -                  -
            RECORD_BY_PROXY       -       -         -              -       -       REGION  NATION           -                  -
            VIEW_MEMBERS          -       OWN       OWN            -       -       -       -                -                  -
            VIEW_TRAIL            OWN     OWN       OWN            -       -       REGION  NATION           NATION             NATION
            VIEW_CENTRAL_TRAIL    -       -         -              -       -       -       NATION           NATION             NATION
            TAKE_STEP             OWN     OWN       OWN            OWN     OWN     REGION  NATION           NATION             NATION
            PREPARE               OWN     -         -              -       -       -       -                -                  -
            ENDORSE               -       OWN       -              -       -       -       -                -                  -
            CHECK                 -       -         -              -       -       REGION  -                -                  -
            CONFIRM               -       -         -              -       -       -       NATION           -                  -
            TAKE_CENTRAL_STEP     -       -         -              -       -       -       NATION           NATION             NATION
            PREPARE_CENTRAL       -       -         -              -       -       -       NATION           -                  -
            ENDORSE_CENTRAL       -       -         -              -       -       -       -                NATION             -
            CHECK_CENTRAL         -       -         -              -       -       -       -                -                  NATION
            CONFIRM_CENTRAL       -       -         -              -       -       -       -                NATION             -
            MANAGE_PLANS          -       -         -              -       -       -       NATION           NATION             -
            MANAGE_ROUNDS         -       -         -              -       -       -       NATION           -                  -
            VIEW_ROUNDS           OWN     OWN       OWN            OWN     OWN     REGION  NATION           NATION             NATION
            REQUEST_EXTENSION     OWN     OWN       -              -       -       -       -                -                  -
            COMMENT               OWN     OWN       -              -       OWN     REGION  NATION           NATION             NATION
            MANAGE_IMPROVEMENTS   OWN     OWN       -              -       -       -       -                -                  -
            WRITE_PRACTICE        OWN     -         -              -       OWN     -       -                -                  -
            WITHDRAW_PRACTICE     OWN     OWN       -              -       -       -       NATION           -                  -
            TAKE_PART             NATION  NATION    NATION         -       NATION  NATION  NATION           NATION             NATION
            SPEAK_FOR_PRACTICE    OWN     OWN       -              -       OWN     -       -                -                  -
            MODERATE_EXCHANGE     -       -         -              -       -       -       NATION           -                  -
            VOTE                  -       NATION    -              -       -       NATION  NATION           -                  -
            MANAGE_TENANT         -       -         OWN            -       -       -       -                -                  -
            MANAGE_OWN            NATION  NATION    NATION         NATION  NATION  NATION  NATION           NATION             NATION
            """;

    private static final Map<Role, Map<Action, Reach>> TABLE = parse(ACTIONS);

    private AccessTable() {}

    /** How far {@code role} reaches with {@code action}; {@link Reach#NONE} where the table says nothing. */
    public static Reach reach(Role role, Action action) {
        return TABLE.getOrDefault(role, Map.of()).getOrDefault(action, Reach.NONE);
    }

    private static Map<Role, Map<Action, Reach>> parse(String table) {
        String[] lines = table.split("\n");
        String[] roles = lines[0].split("\\s+");
        Map<Role, Map<Action, Reach>> parsed = new EnumMap<>(Role.class);
        for (int line = 1; line < lines.length; line++) {
            String[] cells = lines[line].split("\\s+");
            for (int column = 1; column < cells.length; column++) {
                if (!cells[column].equals("-")) {
                    parsed.computeIfAbsent(Role.valueOf(roles[column]), role -> new EnumMap<>(Action.class))
                            .put(Action.valueOf(cells[0]), Reach.valueOf(cells[column]));
                }
            }
        }
        return parsed;
    }
}
