package vn.hoixa.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.language.Lexicon;
import vn.hoixa.procedure.ProcedureCode;

class MenusTest {
    private static final Intents INTENTS = Intents.packed(Lexicon.packed());

    @ParameterizedTest(name = "{0} may be about {1}")
    @CsvSource({
        "cho em hỏi chuyện sổ hồng với ạ, 1.012796",
        "so hong, 1.012796",
        "nhờ xã tư vấn giùm vụ giám hộ, 1.004845",
        "thủ tục xin giấy phép xây dựng nhà ở, 1.013227",
        "em muốn làm thẻ căn cước, 1.014062",
        "cccd thì sao ạ, 1.014063",
        "tạm trú nhà em có chút vấn đề, 1.002755",
        "xin tien tro cap, 1.014027",
        "làm giấy tờ nhà đất, 2.001406",
        "tui muốn làm hộ khẩu, 1.010038",
        "'Tôi từng đi bộ đội, giờ có được chế độ gì không?', 1.013157"
    })
    void aTopicWithNothingWantedOfItIsAskedBack(String said, String among) {
        assertIsOneOfSeveral(among, INTENTS.menu(INTENTS.hear(said)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "làm khai sinh",
                "sổ hồng mất phí bao nhiêu",
                "giám hộ có phải ra xã không",
                "sang tên sổ hồng cho con",
                "tạm trú hết hạn rồi",
                "gia hạn tạm trú",
                "xin giấy phép xây dựng cần giấy tờ gì",
                "căn cước bị nhòe chữ",
                "hỏi giờ làm việc"
            })
    void whatSaysMoreIsSearchedFor(String said) {
        assertThat(INTENTS.menu(INTENTS.hear(said))).isEmpty();
    }

    @ParameterizedTest(name = "{0} may be about {1}, should nothing be found")
    @CsvSource({
        "'tôi là bộ đội cũ, muốn hỏi chế độ', 1.013159",
        "hoi ve can cuoc xiu, 1.014063",
        "'quán em ế quá, muốn nghỉ', 1.001570"
    })
    void aMatterWithHardlyAnythingElseIsNearAMenu(String said, String among) {
        assertIsOneOfSeveral(among, INTENTS.nearMenu(INTENTS.hear(said)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"game xây dựng nhà cửa trên điện thoại nào hay", "sang tên sổ hồng rồi tách hộ khẩu", "chào xã"})
    void aStoryIsNearNone(String said) {
        assertThat(INTENTS.nearMenu(INTENTS.hear(said))).isEmpty();
    }

    @Test
    void whatIsNoCodeIsRefusedByName(@TempDir Path directory) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("knowledge-base/intents"))) {
            for (Path file : files.toList()) Files.copy(file, directory.resolve(file.getFileName()));
        }
        Files.writeString(directory.resolve("menus.yaml"), """
                entries:
                  - {is: sổ đỏ, offer: ["sổ"], say: [sổ đỏ]}
                """);
        assertThatThrownBy(() -> Intents.from(directory, Lexicon.packed()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("menus.yaml: offer of sổ đỏ has no procedure code: sổ");
    }

    private static void assertIsOneOfSeveral(String code, List<ProcedureCode> offered) {
        assertThat(offered).extracting(ProcedureCode::value).contains(code).hasSizeGreaterThan(1);
    }
}
