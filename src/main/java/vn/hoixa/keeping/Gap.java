package vn.hoixa.keeping;

import java.util.Optional;
import vn.hoixa.procedure.Facet;

/**
 * Something that an item lacks before it can answer everything that is asked of it.
 *
 * @param facet the part that lacks it, where it is one
 * @param reason in Vietnamese, for officers
 */
public record Gap(Kind kind, Optional<Facet> facet, String reason) {
    /** The kinds of gaps, most serious first. */
    public enum Kind {
        OLD_LAW("căn cứ hết hiệu lực"),
        OVERDUE("quá hạn rà soát"),
        DIFFERING("khác với dữ liệu mới"),
        UNSOURCED("thiếu nguồn hoặc căn cứ"),
        NO_HANDLER("chưa rõ nơi nhận"),
        UNCLEAR("cần đối chiếu"),
        MISSING("nguồn không ghi"),
        UNWORDED("chưa có tên thường gọi");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Vietnamese label on screens. */
        public String label() {
            return label;
        }
    }

    static Gap of(Kind kind, String reason) {
        return new Gap(kind, Optional.empty(), reason);
    }

    static Gap of(Kind kind, Facet facet, String reason) {
        return new Gap(kind, Optional.of(facet), reason);
    }
}
