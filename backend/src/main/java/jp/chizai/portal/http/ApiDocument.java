package jp.chizai.portal.http;

import org.springdoc.core.utils.SpringDocUtils;

/** The OpenAPI document of the portal. */
public final class ApiDocument {

    /** Where it is served. */
    public static final String PATH = "/api/openapi.json";

    private ApiDocument() {}

    /** Leaves parameters of these types out of the document: callers do not send them as such. */
    public static void hide(Class<?>... parameterTypes) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(parameterTypes);
    }
}
