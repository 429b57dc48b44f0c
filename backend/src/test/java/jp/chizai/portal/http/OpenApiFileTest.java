package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed {@code openapi.json} is the one that is served. After a change of the interface it is written anew by
 * {@code mvn test -Dtest=OpenApiFileTest -Dopenapi.write=true} in {@code backend}, and the front end's client with it.
 */
@ApiTest
class OpenApiFileTest {

    private static final Path FILE = Path.of("openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        String served =
                JSON.writeValueAsString(Api.anonymous().get("/api/openapi.json").json()) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, served);
        }

        assertThat(Files.readString(FILE)).isEqualToNormalizingNewlines(served);
    }

    @Test
    void everyOperationIsDescribed() {
        JsonNode document = Api.anonymous().get("/api/openapi.json").json();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("summary").asString(""))
                            .as(name)
                            .isNotBlank();
                    assertThat(operation.getValue().path("operationId").asString(""))
                            .as(name)
                            .matches("[a-z][A-Za-z]+");
                    assertThat(operation.getValue().path("responses").has("401"))
                            .as(name)
                            .isTrue();
                }));
    }
}
