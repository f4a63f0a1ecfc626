package vn.hoixa.console.upkeep;

import java.util.Arrays;

/** The parts of the review list, by their id in addresses. */
enum Section {
    DUE("den-han", "Đến hạn rà soát"),
    LACKING("thieu", "Thiếu, chưa rõ"),
    DIFFERING("khac", "Khác dữ liệu mới"),
    ABSENT("chua-co", "Hỏi mà chưa có"),
    CORRECTIONS("dinh-chinh", "Đính chính");

    private final String id;
    private final String label;

    Section(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    static Section of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElse(DUE);
    }
}
