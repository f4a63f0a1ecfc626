package vn.hoixa.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoixa.keeping.Difference.Piece;
import vn.hoixa.keeping.Difference.Piece.Kind;

/** Two texts in one, as a layman reads what changed. */
class DifferenceTest {
    @Test
    void onlyTheWordsThatDifferAreMarked() {
        assertThat(Difference.pieces("Lệ phí: 8.000 đồng một bản", "Lệ phí: 5.000 đồng một bản"))
                .containsExactly(
                        new Piece(Kind.SAME, "Lệ phí:"),
                        new Piece(Kind.GONE, "8.000"),
                        new Piece(Kind.NEW, "5.000"),
                        new Piece(Kind.SAME, "đồng một bản"));
    }

    @Test
    void aShortPartIsSaidInOneLine() {
        var difference = Difference.between(portrait("fee", "8.000 đồng"), portrait("fee", "5.000 đồng"));
        assertThat(difference.parts()).singleElement().satisfies(part -> {
            assertThat(part.isShort()).isTrue();
            assertThat(part.line()).isEqualTo("fee: 8.000 đồng → 5.000 đồng");
        });
    }

    @Test
    void whatIsNewAndWhatIsGoneAreBothTold() {
        var difference = Difference.between(portrait("names", "khai sinh"), portrait("place", "Nộp tại xã"));
        assertThat(difference.parts())
                .extracting(Difference.Part::line)
                .containsExactly("place: chưa có → Nộp tại xã", "names: khai sinh → bỏ");
    }

    @Test
    void theSameIsNoDifference() {
        assertThat(Difference.between(portrait("fee", "a\nb"), portrait("fee", "a\nb"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void linesStayLines() {
        assertThat(Difference.pieces("- tờ khai\n- căn cước", "- tờ khai\n- giấy chứng sinh\n- căn cước"))
                .extracting(Piece::kind)
                .containsExactly(Kind.SAME, Kind.NEW, Kind.SAME);
    }

    private static Portrait portrait(String id, String text) {
        return new Portrait(List.of(new Portrait.Line(id, id, text)));
    }
}
