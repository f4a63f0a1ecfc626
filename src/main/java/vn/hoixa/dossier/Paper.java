package vn.hoixa.dossier;

import java.util.Arrays;
import java.util.Optional;

/** The documents of the dossier. */
public enum Paper {
    /** Purpose, data, people affected, risk, control, protection, who approves, who operates: before any use. */
    ASSESSMENT("danh-gia-so-bo", "Bản đánh giá sơ bộ"),
    /** Who does what, when, by which thresholds, while it is in use. */
    CONTROL("quy-trinh-kiem-soat", "Quy trình kiểm soát");

    private final String file;
    private final String title;

    Paper(String file, String title) {
        this.file = file;
        this.title = title;
    }

    /** Name of its template and of the downloaded file, without the extension. */
    public String file() {
        return file;
    }

    /** The Vietnamese title, for officers. */
    public String title() {
        return title;
    }

    public static Optional<Paper> of(String file) {
        return Arrays.stream(values()).filter(paper -> paper.file.equals(file)).findFirst();
    }
}
