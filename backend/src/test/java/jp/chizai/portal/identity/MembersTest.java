package jp.chizai.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class MembersTest {

    @Autowired
    private Members members;

    @Test
    void thePeopleOfAPrefectureAreKnownWithTheirAddresses() {
        assertThat(members.people(new TenantId(2)))
                .hasSize(5)
                .contains(new Person(
                        "aomori-editor",
                        "青森県 担当者（例示）",
                        "aomori-editor@example.jp",
                        Set.of(Role.EDITOR),
                        new TenantId(2),
                        null));
    }

    @Test
    void anAdministratorSeesThePeopleOfTheirPrefectureWithTheirRoles() {
        JsonNode page = Api.as("aomori-admin").get("/api/tenants/02/members").json();

        assertThat(page.get("total").asInt()).isEqualTo(5);
        Map<String, String> roles = page.get("members")
                .valueStream()
                .collect(Collectors.toMap(
                        member -> member.get("username").asString(),
                        member -> member.get("roles").toString()));
        assertThat(roles)
                .isEqualTo(Map.of(
                        "aomori-editor", "[\"editor\"]",
                        "aomori-approver", "[\"approver\"]",
                        "aomori-admin", "[\"administrator\"]",
                        "aomori-viewer", "[\"viewer\"]",
                        "aomori-desk", "[\"desk\"]"));
        assertThat(page.get("members"))
                .allSatisfy(member ->
                        assertThat(member.get("displayName").asString()).startsWith("青森県"));
    }

    @Test
    void pagesFollowEachOther() {
        Api admin = Api.as("aomori-admin");

        JsonNode first = admin.get("/api/tenants/02/members?size=3").json();
        JsonNode second = admin.get("/api/tenants/02/members?first=3&size=3").json();

        assertThat(first.get("members").size()).isEqualTo(3);
        assertThat(second.get("members").size()).isEqualTo(2);
        assertThat(second.get("total").asInt()).isEqualTo(5);
    }

    @Test
    void aPageThatCannotBeIsAFaultOfItsParameter() {
        Api.Answer answer = Api.as("aomori-admin").inEnglish().get("/api/tenants/02/members?size=0&first=many");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isIn("size", "first");
        assertThat(Api.as("aomori-admin")
                        .inEnglish()
                        .get("/api/tenants/02/members?size=101")
                        .json()
                        .get("errors")
                        .get(0)
                        .get("message")
                        .asString())
                .isEqualTo("Enter a value of at most 100");
    }
}
