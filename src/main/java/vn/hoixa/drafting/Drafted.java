package vn.hoixa.drafting;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Result of drafting. */
public sealed interface Drafted {
    /**
     * A draft. Its words cite their sources as {@code [1]}; every source it cites was in the request.
     *
     * @param text NFC, without control characters
     * @param used numbers of the sources it cites; never empty
     * @param missing information that the model says was missing, in its own words
     */
    record Written(String text, Set<Integer> used, List<String> missing, By by) implements Drafted {
        public Written {
            if (used.isEmpty() || text.isBlank()) {
                throw new IllegalArgumentException("a draft says something and cites a source");
            }
            used = Set.copyOf(used);
            missing = List.copyOf(missing);
        }

        /** The text without citations, as it is put into the editor. */
        public String plain() {
            return text.replaceAll(" ?\\[\\d{1,3}]", "");
        }
    }

    /** No draft, with the reason. */
    record None(Why why, By by) implements Drafted {}

    /**
     * The model that drafted, and its usage.
     *
     * @param model its name
     * @param prompt version of the prompt; 0 when drafting ended before one was read
     * @param tokensIn read by the model, as its server counts; 0 when it does not say
     * @param tokensOut written by it
     */
    record By(String model, int prompt, int tokensIn, int tokensOut, Duration took) {}

    /** Why there is no draft, with the text for the officer. */
    enum Why {
        NO_SOURCES("Chưa có nội dung đã công bố nào để soạn."),
        NO_USED_SOURCE("Bản máy soạn không dẫn nguồn nào nên đã bỏ."),
        NOT_READABLE("Máy trả về nội dung không đúng mẫu."),
        TOO_LONG("Máy viết mãi không dừng nên đã ngắt."),
        TOO_SLOW("Máy soạn quá lâu nên đã ngắt."),
        STOPPED("Đã dừng theo yêu cầu."),
        UNREACHABLE("Không gọi được máy soạn. Sẽ thử lại sau."),
        FAILED("Phần soạn dự thảo gặp lỗi. Sẽ thử lại sau."),
        BUSY("Máy đang bận việc khác. Xin thử lại sau ít phút."),
        OVER_BUDGET("Đã hết mức dùng máy soạn trong ngày."),
        OFF("Máy soạn đang tắt.");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
