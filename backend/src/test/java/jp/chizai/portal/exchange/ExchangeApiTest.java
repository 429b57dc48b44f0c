package jp.chizai.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The exchange at an entry of Nagasaki's from outside: who says what, and what everybody else is answered. */
@ApiTest
class ExchangeApiTest {

    private static final TenantId NAGASAKI = new TenantId(42);
    private static final String VOTE = "{\"innovativeness\": 4, \"potential\": 3, \"replicability\": 5}";
    private static final String OTHER_VOTE = "{\"innovativeness\": 1, \"potential\": 1, \"replicability\": 1}";

    @Autowired
    private PracticesForTests practices;

    private String at;

    @BeforeEach
    void publish() {
        at = "/api/practices/" + practices.published(NAGASAKI, "離島の窓口");
    }

    @Test
    void whoeverVotesASecondTimeUnseenIsShownTheVoteThatStands() {
        assertThat(vote("aomori-approver", "If-None-Match", "*", VOTE).status()).isEqualTo(200);

        Answer second = vote("aomori-approver", "If-None-Match", "*", OTHER_VOTE);
        assertThat(second.status()).isEqualTo(412);
        JsonNode standing = second.json().path("current");
        assertThat(standing.path("votes").asInt()).isEqualTo(1);
        assertThat(standing.path("own").path("ballot").path("replicability").asInt())
                .isEqualTo(5);
    }

    @Test
    void whoeverHasSeenTheVoteReplacesIt() {
        String tag = vote("aomori-approver", "If-None-Match", "*", VOTE).header("ETag");

        Answer changed = vote("aomori-approver", "If-Match", tag, OTHER_VOTE);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("votes").asInt()).isEqualTo(1);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aVoteWithoutAConditionIsRefused() {
        assertThat(Api.as("aomori-approver").put(at + "/vote", VOTE).status()).isEqualTo(428);
    }

    @Test
    void thePrefectureOfTheEntryNeitherVotesForItNorThanksItself() {
        Answer voted = vote("nagasaki-approver", "If-None-Match", "*", VOTE);
        Answer thanked = Api.as("nagasaki-desk").post(at + "/thanks", "");

        assertThat(voted.status()).isEqualTo(409);
        assertThat(voted.body()).contains("ほかの都道府県の事例");
        assertThat(thanked.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aomori-editor", "aomori-viewer", "aomori-desk", "jpo-admin", "inpit-oversight"})
    void noneButApproversBureausAndTheCoordinatorVote(String account) {
        assertThat(vote(account, "If-None-Match", "*", VOTE).status()).isEqualTo(403);
    }

    @Test
    void aQuestionIsReadByEveryPartyAsItWasWritten() {
        Answer asked =
                Api.as("aichi-editor").post(at + "/questions", "{\"text\": \"<script>alert(1)</script> 𠮟る ①\"}");
        assertThat(asked.status()).isEqualTo(201);

        JsonNode read = Api.as("tohoku-bureau").get(at + "/exchange").json();
        assertThat(read.path("questions").get(0).path("text").asString()).isEqualTo("<script>alert(1)</script> 𠮟る ①");
    }

    private Answer vote(String account, String condition, String tag, String body) {
        return Api.as(account).header(condition, tag).put(at + "/vote", body);
    }
}
