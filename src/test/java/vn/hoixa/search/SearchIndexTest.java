package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Vietnamese;

class SearchIndexTest {

    private final SearchIndex index = new SearchIndex(Lexicon.packed());

    @BeforeEach
    void fill() {
        index.replaceAll(List.of(
                procedure("1", "Thủ tục đăng ký kết hôn", "lấy vợ lấy chồng làm giấy gì"),
                procedure("2", "Thủ tục đăng ký kết hôn có yếu tố nước ngoài"),
                procedure("3", "Thủ tục đăng ký lại kết hôn"),
                procedure("4", "Đăng ký tạm trú"),
                procedure("5", "Gia hạn tạm trú"),
                procedure("6", "Chứng thực bản sao từ bản chính")));
    }

    @Test
    void thePlainProcedureWinsUnlessTheQuestionSaysOtherwise() {
        assertThat(best("đăng ký kết hôn cần giấy tờ gì")).isEqualTo("1");
        assertThat(best("đăng ký kết hôn với người nước ngoài")).isEqualTo("2");
        assertThat(best("mất giấy, đăng ký lại kết hôn")).isEqualTo("3");
    }

    @Test
    void diacriticsAreNotNeeded() {
        for (String question : List.of("gia hạn tạm trú mất mấy ngày", "đăng ký kết hôn với người nước ngoài")) {
            assertThat(best(Vietnamese.fold(question))).isEqualTo(best(question));
        }
    }

    @Test
    void officialWordsAreNotNeeded() {
        assertThat(best("photo cong chung")).isEqualTo("6");
        assertThat(best("em muon lay vo")).isEqualTo("1");
    }

    @Test
    void aPutItemIsFoundAtOnceAndARemovedOneNoMore() {
        put(procedure("7", "Cấp bản sao trích lục hộ tịch"));
        assertThat(best("xin trích lục hộ tịch")).isEqualTo("7");
        remove("7");
        assertThat(index.search("xin trích lục hộ tịch", 10))
                .noneMatch(hit -> hit.key().equals("7"));
        assertThat(index.size()).isEqualTo(6);
    }

    @Test
    void aSecondPutReplacesTheFirst() {
        put(procedure("4", "Xóa đăng ký tạm trú"));
        assertThat(index.size()).isEqualTo(6);
        assertThat(index.search("tạm trú", 10))
                .filteredOn(hit -> hit.key().equals("4"))
                .hasSize(1);
    }

    @Test
    void theSignalsOfAnExplanationAddUpToTheScore() {
        for (Hit hit : index.explain("dk ket hon can gi", List.of(), 5)) {
            double sum = hit.signals().stream().mapToDouble(Signal::value).sum();
            assertThat(sum).isCloseTo(hit.score(), Offset.offset(0.001));
        }
    }

    @Test
    void wordsOfEarlierTurnsGiveTheContext() {
        assertThat(index.search("hết hạn rồi thì gia hạn sao", List.of("đăng ký tạm trú làm thế nào"), 1))
                .extracting(Hit::key)
                .containsExactly("5");
    }

    @Test
    void nothingIsFoundForNothing() {
        for (String text : List.of("", "   ", "👶🏽👶🏽", "\u0000\u0007", "xyzzy qwrt", "<script>", "' OR 1=1 --")) {
            assertThat(index.search(text, 10)).as(text).isEmpty();
        }
    }

    @Test
    void anyTextCanBeAsked() {
        long seed = 99;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String noise = random.ints(random.nextInt(200), 0, Character.MAX_VALUE + 1)
                    .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                    .append(random.nextBoolean() ? " đăng ký kết hôn " : "")
                    .toString();
            assertThat(index.search(noise, 3))
                    .as("seed %d, round %d", seed, round)
                    .hasSizeLessThanOrEqualTo(3);
        }
        assertThat(index.search("đăng ký tạm trú ".repeat(7_000), 1)).hasSize(1);
    }

    @Test
    void manyDifferentWordsCanBeAskedAtOnce() {
        String long2000 = "đăng ký tạm trú "
                + IntStream.range(0, 400)
                        .mapToObj(i -> "bcdghklmnt".charAt(i % 10) + "oảốệỉọẫừ".substring(i % 8, i % 8 + 1) + "nh" + i)
                        .collect(Collectors.joining(" "));
        assertThat(index.search(long2000, List.of(long2000, long2000), 1)).hasSize(1);
        assertThat(index.bareSearch(long2000)).isPositive();
    }

    @Test
    void searchesRunWhileItemsComeAndGo() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Throwable> trouble = new AtomicReference<>();
        Thread searching = Thread.ofVirtual().start(() -> {
            try {
                while (!done.get()) assertThat(best("gia hạn tạm trú")).isEqualTo("5");
            } catch (Throwable e) {
                trouble.set(e);
            }
        });
        for (int round = 0; round < 50; round++) {
            put(procedure("x" + round, "Cấp giấy phép lao động"));
            if (round > 0) remove("x" + (round - 1));
        }
        done.set(true);
        searching.join();
        assertThat(trouble.get()).isNull();
        assertThat(index.size()).isEqualTo(7);
    }

    private void put(SearchItem item) {
        index.update(List.of(), List.of(item));
    }

    private void remove(String key) {
        index.update(List.of(new SearchIndex.Key(ItemKind.PROCEDURE, key)), List.of());
    }

    private String best(String question) {
        return index.search(question, 1).getFirst().key();
    }

    private static SearchItem procedure(String key, String title, String... phrasings) {
        return new SearchItem(
                ItemKind.PROCEDURE,
                key,
                title,
                List.of(),
                List.of(phrasings),
                "",
                "Hộ tịch",
                SearchItem.Place.PLAIN,
                List.of());
    }
}
