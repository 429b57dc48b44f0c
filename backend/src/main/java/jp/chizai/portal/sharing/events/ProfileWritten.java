package jp.chizai.portal.sharing.events;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.sharing.Profile;

/**
 * What is known of a prefecture was written.
 *
 * @param before null if nothing was known
 */
public record ProfileWritten(TenantId tenant, Profile before, Profile after, Author by) implements Audited {

    @Override
    public Change change() {
        return new Change(
                by, "profile.write", "profile", null, before == null ? Map.of() : fields(before), fields(after), null);
    }

    private static Map<String, Object> fields(Profile profile) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("smeCount", profile.smeCount());
        fields.put("smeYear", profile.smeYear());
        fields.put("smeSource", profile.smeSource());
        return fields;
    }
}
