package vn.hoixa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.drafting.StubModel.Behaviour;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.Facet;

class ModelDrafterTest {
    private static final Masker MASKER = new Masker(
            new MasterKey("mot-khoa-chi-de-thu-trong-kiem-thu-0001".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    private static final List<DraftSource> SOURCES = List.of(
            new DraftSource(1, "Đăng ký thường trú", "Phí, lệ phí", "Trực tiếp: 20.000 đồng một lần."),
            new DraftSource(2, "Đăng ký thường trú", "Nộp ở đâu", "Công an xã, điện thoại 0225 000 0113."));

    private StubModel stub;

    @BeforeEach
    void start() {
        stub = StubModel.start();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aDraftKeepsWhoWroteItFromWhat() {
        stub.says("""
                {"answer":"Phí 20.000 đồng [1].\\nNộp ở Công an xã [2].","used":[1,2],"missing":["Nhà thuê hay nhà mình"]}""");

        assertThat(draft(SOURCES)).isInstanceOfSatisfying(Drafted.Written.class, written -> {
            assertThat(written.text()).isEqualTo("Phí 20.000 đồng [1].\nNộp ở Công an xã [2].");
            assertThat(written.plain()).isEqualTo("Phí 20.000 đồng.\nNộp ở Công an xã.");
            assertThat(written.used()).containsExactlyInAnyOrder(1, 2);
            assertThat(written.missing()).containsExactly("Nhà thuê hay nhà mình");
            assertThat(written.by().model()).isEqualTo("stub-model");
            assertThat(written.by().prompt()).isEqualTo(1);
            assertThat(written.by().tokensIn()).isEqualTo(321);
            assertThat(written.by().tokensOut()).isEqualTo(45);
        });
    }

    @Test
    void theModelReadsMaskedWordsAndNumberedPassagesAndAnswersBySchema() {
        stub.says("{\"answer\":\"Nộp ở Công an xã [2].\",\"used\":[2],\"missing\":[]}");

        draft(SOURCES);

        var request = stub.requests().getFirst();
        String user = request.at("/messages/1/content").asString();
        assertThat(user).contains("hỏi phí, số tôi [SĐT·").doesNotContain("0912345678");
        assertThat(user).contains("[1] Đăng ký thường trú. Phí, lệ phí: Trực tiếp: 20.000 đồng một lần.");
        assertThat(user).contains("Mục được hỏi: Phí, lệ phí");
        assertThat(request.at("/response_format/type").asString()).isEqualTo("json_schema");
        assertThat(request.at("/response_format/json_schema/strict").asBoolean())
                .isTrue();
        assertThat(request.path("tools").isMissingNode()).isTrue();
    }

    @Test
    void tokensOfSourcesThatWereNeverHandedOverAreRemoved() {
        stub.says("{\"answer\":\"Phí 20.000 đồng [1][7]. Nộp ở Công an xã [9].\",\"used\":[1,7,9],\"missing\":[]}");

        assertThat(draft(SOURCES)).isInstanceOfSatisfying(Drafted.Written.class, written -> {
            assertThat(written.text()).isEqualTo("Phí 20.000 đồng [1]. Nộp ở Công an xã.");
            assertThat(written.used()).containsExactly(1);
        });
    }

    @Test
    void whatCitesNothingIsNoDraft() {
        stub.says("{\"answer\":\"Cứ đến xã là được.\",\"used\":[],\"missing\":[]}");

        assertThat(draft(SOURCES))
                .isInstanceOfSatisfying(
                        Drafted.None.class, none -> assertThat(none.why()).isEqualTo(Drafted.Why.NO_USED_SOURCE));
    }

    @Test
    void aModelThatThinksAloudIsHeardToTheEnd() {
        stub.says(
                "<think>{\"answer\":\"nháp\"}</think>```json\n{\"answer\":\"Phí 20.000 đồng [1].\",\"used\":[1],\"missing\":[]}\n```");

        assertThat(draft(SOURCES))
                .isInstanceOfSatisfying(
                        Drafted.Written.class,
                        written -> assertThat(written.text()).isEqualTo("Phí 20.000 đồng [1]."));
    }

    @Test
    void personalDataAModelMakesUpIsMaskedAndTheOfficesOwnNumberStays() {
        stub.says("""
                {"answer":"Gọi \\"anh\\" 0912 345 678\\nrồi nộp 20.000 đồng [1].","used":[1],"missing":[]}""");
        var seen = new LinkedHashSet<String>();

        drafter().draft(request(SOURCES), new Drafter.Watch() {
            @Override
            public void written(int characters, Supplier<String> soFar) {
                seen.add(soFar.get().strip());
            }
        });

        assertThat(seen).hasSizeGreaterThan(3).noneMatch(text -> text.contains("0912"));
        assertThat(seen.stream().reduce("", (_, last) -> last))
                .matches("(?s)Gọi \"anh\" \\[SĐT·.{4}]\nrồi nộp 20.000 đồng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"ans", "{\"answer\":", "{\"answer\":\"", "{\"used\":[1],\"answer\":\"\\u0", "dạ <think>", ""})
    void whatCannotBeReadYetIsNotShown(String raw) {
        assertThat(ModelReply.growing(raw)).isEmpty();
    }

    @Test
    void aDraftCanBeStoppedInTheMiddle() {
        stub.does(Behaviour.ENDLESS);
        var seen = new AtomicInteger();
        var drafted = drafter().draft(request(SOURCES), new Drafter.Watch() {
            @Override
            public void written(int characters, Supplier<String> soFar) {
                seen.set(characters);
            }

            @Override
            public boolean isStopped() {
                return seen.get() > 200;
            }
        });

        assertThat(drafted)
                .isInstanceOfSatisfying(
                        Drafted.None.class, none -> assertThat(none.why()).isEqualTo(Drafted.Why.STOPPED));
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, TOO_SLOW",
        "SLOW, TOO_SLOW",
        "ENDLESS, TOO_LONG",
        "CUT, UNREACHABLE",
        "BUSY, UNREACHABLE",
        "BROKEN, UNREACHABLE",
        "OTHERWISE, UNREACHABLE"
    })
    @Timeout(60)
    void whateverAServerDoesThereIsNoDraftAndAReason(Behaviour behaviour, Drafted.Why why) {
        stub.does(behaviour);

        assertThat(draft(SOURCES))
                .isInstanceOfSatisfying(
                        Drafted.None.class, none -> assertThat(none.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\":\"Phí 20.000 đồng [1].",
                "Phí 20.000 đồng [1].",
                "[\"Phí 20.000 đồng [1].\"]",
                "{\"reply\":\"Phí 20.000 đồng [1].\",\"used\":[1],\"missing\":[]}",
                "{\"answer\":{\"text\":\"Phí 20.000 đồng [1].\"},\"used\":[1],\"missing\":[]}",
                "{\"answer\":\"\",\"used\":[1],\"missing\":[]}"
            })
    void whatIsNoJsonOrOfAnotherSchemaIsNoDraft(String words) {
        stub.says(words);

        assertThat(draft(SOURCES))
                .isInstanceOfSatisfying(
                        Drafted.None.class, none -> assertThat(none.why()).isEqualTo(Drafted.Why.NOT_READABLE));
    }

    @Test
    void emptyEntriesAreNothing() {
        stub.says("{\"answer\":\"Phí 20.000 đồng [1].\",\"used\":[null,1],\"missing\":[null,\"Nơi ở\"]}");

        assertThat(draft(SOURCES)).isInstanceOfSatisfying(Drafted.Written.class, written -> {
            assertThat(written.used()).containsExactly(1);
            assertThat(written.missing()).containsExactly("Nơi ở");
        });
    }

    @Test
    void nothingPublishedMeansNothingToAskAModel() {
        assertThat(draft(List.of()))
                .isInstanceOfSatisfying(
                        Drafted.None.class, none -> assertThat(none.why()).isEqualTo(Drafted.Why.NO_SOURCES));
        assertThat(stub.requests()).isEmpty();
    }

    private Drafted draft(List<DraftSource> sources) {
        return drafter().draft(request(sources), Drafter.Watch.NOBODY);
    }

    private ModelDrafter drafter() {
        var model = Endpoint.streaming(stub.url(), "khoa-thu", "stub-model", Duration.ofSeconds(3));
        var prompt = Prompt.load("", "draft.yaml", ModelDrafter.SLOTS);
        return new ModelDrafter(model, "stub-model", prompt, MASKER, Duration.ofSeconds(3));
    }

    private static DraftRequest request(List<DraftSource> sources) {
        var words = MASKER.mask("hỏi phí, số tôi 0912345678").text();
        return new DraftRequest(UUID.randomUUID(), words, List.of(Facet.FEE), sources);
    }
}
