package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.knowledge.KnowledgeFiles;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Lexicon;

/** A button outlives its procedure: whoever presses it after the repeal is told of the repeal, and nothing that held before. */
class RepealedTest {
    private static final Path BASE = Path.of("knowledge-base");
    private static final String QUESTION = "đăng ký khai sinh cần giấy tờ gì";
    private static final String CASE = "c:1.001193:ong-ba-lam-thay";

    @TempDir
    Path edited;

    @ParameterizedTest
    @ValueSource(strings = {"p:1.001193", "f:1.001193:fee", CASE})
    void anOptionOfWhatWasRepealedMeanwhileSaysWhatTookItsPlace(String option) throws IOException {
        var conversation = asked();
        conversation.over(repealed("replaced_by: \"1.000689\", "));
        var ready = (Answer.Ready) conversation.press(option);
        assertThat(ready.text().body())
                .contains("Thủ tục Đăng ký khai sinh đã bãi bỏ. Thay bằng: Khai sinh kết hợp nhận cha, mẹ, con");
        assertThat(ready.text().options().getFirst().id().toString()).isEqualTo("p:1.000689");
        assertThat(ready.what().getFirst().facets()).isEmpty();
    }

    @Test
    void aCaseOfWhatWasRepealedWithoutAnHeirGoesOnToAnOfficer() throws IOException {
        var conversation = asked();
        String before = Conversed.body(conversation.press(CASE));
        conversation.over(repealed(""));
        assertThat(Conversed.body(conversation.press(CASE)))
                .contains("Thủ tục Đăng ký khai sinh đã bãi bỏ", "chưa ghi thủ tục nào thay thế", "nhắn 0")
                .doesNotContain(before.lines().skip(1).findFirst().orElseThrow());
    }

    private static Conversed asked() {
        var conversation = new Conversed();
        conversation.say(QUESTION);
        return conversation;
    }

    private Snapshot repealed(String heir) throws IOException {
        var repeal = "\nrepeal: {since: 2026-11-01, " + heir + "source: Quyết định thử}\n";
        copy("commune.yaml", "");
        copy("procedures/ho-tich/1.001193-khai-sinh.yaml", repeal);
        copy("procedures/ho-tich/1.000689-khai-sinh-nhan-cha-me-con.yaml", "");
        return KnowledgeFiles.load(List.of(edited), Lexicon.packed()).snapshot();
    }

    private void copy(String file, String more) throws IOException {
        Path to = edited.resolve(file);
        Files.createDirectories(to.getParent());
        Files.writeString(to, Files.readString(BASE.resolve(file)) + more);
    }
}
