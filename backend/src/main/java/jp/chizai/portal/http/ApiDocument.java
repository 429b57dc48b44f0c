package jp.chizai.portal.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.chizai.portal.kernel.Problem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The OpenAPI document of the portal. Controllers describe what is theirs; what holds for all of them (problems,
 * conditions, who may call) is added here.
 */
@Configuration(proxyBeanMethods = false)
public class ApiDocument {

    /** Where it is served. */
    public static final String PATH = "/api/openapi.json";

    private static final String REF = "#/components/schemas/";
    private static final String PROBLEM_JSON = "application/problem+json";

    /** Leaves parameters of these types out of the document: callers do not send them as such. */
    public static void hide(Class<?>... parameterTypes) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(parameterTypes);
    }

    @Bean
    OpenAPI portalApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("地域知財活性化ポータル API")
                        .version("1")
                        .description("""
                                The regional IP activation portal: plans, KPIs, results and their national overview.

                                A tenant's things live under its path. What exists in another tenant and what does not \
                                exist look the same: 404. Changes are conditional: `If-Match` on what exists, \
                                `If-None-Match: *` on what is to be first. Ratios are plain numbers, 1.0 is 100 %. \
                                Problems follow RFC 9457, in Japanese or English by `Accept-Language`.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("A program's access token of the realm, audience portal-api"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("portal-session")
                                        .description("A browser's session, begun at /login; changes also need the"
                                                + " cookie XSRF-TOKEN repeated in the header X-XSRF-TOKEN")))
                .security(List.of(
                        new SecurityRequirement().addList("token"), new SecurityRequirement().addList("session")));
    }

    /** The headers that {@link Precondition} and {@link IdempotencyKey} are read from. */
    @Bean
    GlobalOperationCustomizer conditionHeaders() {
        return (operation, method) -> {
            Set<Class<?>> parameters =
                    new HashSet<>(Arrays.asList(method.getMethod().getParameterTypes()));
            if (parameters.contains(Precondition.class)) {
                operation.addParametersItem(header(
                        "If-Match", "The ETag of what is to be changed; this or If-None-Match is required", "\"3\""));
                operation.addParametersItem(header("If-None-Match", "* where there is nothing yet", "*"));
                addProblems(operation, EnumSet.of(Problem.PRECONDITION_FAILED, Problem.PRECONDITION_REQUIRED));
                describeOutcomes(operation);
            }
            if (parameters.contains(IdempotencyKey.class)) {
                operation.addParametersItem(header(
                        IdempotencyKey.HEADER,
                        "Sent again with the same request within a day, the first answer is repeated",
                        "0b7c6c5e-5a7c-4a3e-9b51-0f6a1c1f2d3e"));
                addProblems(operation, EnumSet.of(Problem.IDEMPOTENCY_KEY_REUSED));
            }
            return operation;
        };
    }

    /** A conditional PUT changes what is there or creates what is not; both answer with the new state and its tag. */
    private static void describeOutcomes(Operation operation) {
        ApiResponse changed = operation.getResponses().get("200");
        if (changed != null) {
            Header etag = new Header()
                    .description("The entity tag of the new state")
                    .schema(new Schema<String>().types(Set.of("string")));
            changed.description("Changed").addHeaderObject("ETag", etag);
            operation
                    .getResponses()
                    .addApiResponse(
                            "201",
                            new ApiResponse()
                                    .description("Created")
                                    .content(changed.getContent())
                                    .addHeaderObject("ETag", etag));
        }
    }

    @Bean
    GlobalOpenApiCustomizer sharedParts(MessageSource messages) {
        return api -> {
            ModelConverters.getInstance(true).read(ProblemView.class).forEach(api.getComponents()::addSchemas);
            ModelConverters.getInstance(true).read(FieldProblem.class).forEach(api.getComponents()::addSchemas);
            Set<String> requests = new HashSet<>();
            for (Map.Entry<String, PathItem> path : api.getPaths().entrySet()) {
                for (Operation operation : path.getValue().readOperations()) {
                    addProblems(operation, problemsOf(path.getKey(), operation));
                    requests.addAll(requestSchemas(operation));
                }
            }
            api.getComponents().getSchemas().forEach((name, schema) -> tidy(schema, requests.contains(name)));
            // The one answer in which fields can be left out.
            api.getComponents()
                    .getSchemas()
                    .get("Problem")
                    .getRequired()
                    .removeAll(List.of("current", "state", "possible"));
            for (Problem problem : Problem.values()) {
                api.getComponents().addResponses(problem.code(), response(problem, messages));
            }
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        };
    }

    private static Parameter header(String name, String description, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(false)
                .description(description)
                .example(example)
                .schema(new Schema<String>().types(Set.of("string")));
    }

    /** What any call can be refused with, by what it takes. */
    private static Set<Problem> problemsOf(String path, Operation operation) {
        Set<Problem> problems = EnumSet.of(
                Problem.UNAUTHENTICATED,
                Problem.FORBIDDEN,
                Problem.TOO_MANY_REQUESTS,
                Problem.INTERNAL,
                Problem.SERVICE_UNAVAILABLE);
        if (path.contains("{")) {
            problems.add(Problem.NOT_FOUND);
        }
        boolean takesQuery = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> !"path".equals(parameter.getIn()));
        if (takesQuery || operation.getRequestBody() != null) {
            problems.add(Problem.INVALID_REQUEST);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(EnumSet.of(Problem.CONFLICT, Problem.PAYLOAD_TOO_LARGE, Problem.UNSUPPORTED_MEDIA_TYPE));
        }
        return problems;
    }

    private static void addProblems(Operation operation, Set<Problem> problems) {
        for (Problem problem : problems) {
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(problem.status()),
                            new ApiResponse().$ref("#/components/responses/" + problem.code()));
        }
    }

    private static ApiResponse response(Problem problem, MessageSource messages) {
        ApiResponse response = new ApiResponse()
                .description(messages.getMessage("problem." + problem.code() + ".title", null, Locale.ENGLISH))
                .content(new Content()
                        .addMediaType(PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref(REF + "Problem"))));
        if (problem == Problem.SERVICE_UNAVAILABLE || problem == Problem.TOO_MANY_REQUESTS) {
            response.addHeaderObject(
                    "Retry-After",
                    new Header().description("Seconds to wait").schema(new Schema<Integer>().types(Set.of("integer"))));
        }
        return response;
    }

    private static Set<String> requestSchemas(Operation operation) {
        Set<String> names = new HashSet<>();
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(content -> {
                String reference = content.getSchema().get$ref();
                if (reference != null) {
                    names.add(reference.substring(REF.length()));
                }
            });
        }
        return names;
    }

    /**
     * An answer always has all its fields, null where nothing is known; a request may leave out what may be null. A
     * reference that may be null is written as one of two: the form OpenAPI 3.1 has for it.
     */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void tidy(Schema schema, boolean ofRequest) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        new TreeMap<>(properties).forEach((name, property) -> {
            boolean nullable =
                    property.getTypes() != null && property.getTypes().contains("null");
            if (nullable && property.get$ref() != null) {
                properties.put(
                        name,
                        new Schema<>()
                                .description(property.getDescription())
                                .oneOf(List.of(
                                        new Schema<>().$ref(property.get$ref()),
                                        new Schema<>().types(Set.of("null")))));
            }
            if (!(ofRequest && nullable)) {
                required.add(name);
            }
        });
        schema.setRequired(required);
    }
}
