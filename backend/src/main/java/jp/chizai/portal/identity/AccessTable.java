package jp.chizai.portal.identity;

import java.util.EnumMap;
import java.util.Map;

/** Who may do what, and over which tenants. What does not stand here is not allowed. */
public final class AccessTable {

    private static final String ROLES = """
            role                VIEW_PLANS  LIST_KPIS  VIEW_TENANT  RECORD_RESULT  VIEW_MEMBERS
            EDITOR              NATION      OWN        OWN          OWN            -
            APPROVER            NATION      OWN        OWN          -              OWN
            ADMINISTRATOR       NATION      OWN        OWN          -              OWN
            VIEWER              NATION      OWN        OWN          -              -
            DESK                NATION      OWN        OWN          OWN            -
            BUREAU              NATION      REGION     REGION       -              -
            JPO_COORDINATOR     NATION      NATION     NATION       -              -
            JPO_ADMINISTRATOR   NATION      NATION     NATION       -              -
            OVERSIGHT           NATION      NATION     NATION       -              -
            """;

    private static final Map<Role, Map<Action, Reach>> TABLE = parse(ROLES);

    private AccessTable() {}

    /** How far {@code role} reaches with {@code action}; {@link Reach#NONE} where the table says nothing. */
    public static Reach reach(Role role, Action action) {
        return TABLE.getOrDefault(role, Map.of()).getOrDefault(action, Reach.NONE);
    }

    private static Map<Role, Map<Action, Reach>> parse(String table) {
        String[] lines = table.split("\n");
        String[] actions = lines[0].split("\\s+");
        Map<Role, Map<Action, Reach>> parsed = new EnumMap<>(Role.class);
        for (int line = 1; line < lines.length; line++) {
            String[] cells = lines[line].split("\\s+");
            Map<Action, Reach> row = new EnumMap<>(Action.class);
            for (int column = 1; column < cells.length; column++) {
                if (!cells[column].equals("-")) {
                    row.put(Action.valueOf(actions[column]), Reach.valueOf(cells[column]));
                }
            }
            parsed.put(Role.valueOf(cells[0]), row);
        }
        return parsed;
    }
}
