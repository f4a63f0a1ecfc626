package vn.hoixa.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a procedure that people ask about ("mục thông tin"). Labels are at most 20 letters. */
public enum Facet {
    DOCUMENTS(Tier.ALWAYS_SHOWN, "Giấy tờ cần có"),
    FEE(Tier.ALWAYS_SHOWN, "Phí, lệ phí"),
    TIME_LIMIT(Tier.ALWAYS_SHOWN, "Bao lâu có"),
    PLACE(Tier.ALWAYS_SHOWN, "Nộp ở đâu"),
    ONLINE(Tier.ALWAYS_SHOWN, "Làm trên mạng"),
    BENEFIT(Tier.REVIEWED, "Được hưởng gì"),
    CONDITIONS(Tier.REVIEWED, "Điều kiện"),
    WHO(Tier.REVIEWED, "Ai được làm"),
    ON_BEHALF(Tier.REVIEWED, "Nhờ người làm hộ"),
    IN_PERSON(Tier.REVIEWED, "Phải đến không"),
    ANY_PLACE(Tier.REVIEWED, "Nộp nơi khác"),
    STEPS(Tier.REVIEWED, "Các bước"),
    COPIES(Tier.REVIEWED, "Mấy bản, gốc hay sao"),
    MISSING_DOCUMENT(Tier.REVIEWED, "Thiếu giấy tờ"),
    FORM(Tier.REVIEWED, "Mẫu đơn, tờ khai"),
    RESULT(Tier.REVIEWED, "Nhận được gì"),
    RESULT_DELIVERY(Tier.REVIEWED, "Nhận kết quả"),
    REFUSAL(Tier.REVIEWED, "Khi nào bị từ chối"),
    AUTHORITY(Tier.REVIEWED, "Ai giải quyết"),
    LEGAL_BASIS(Tier.REVIEWED, "Căn cứ pháp lý"),
    DEADLINE(Tier.WRITTEN_BY_HAND, "Hạn phải làm"),
    VALIDITY(Tier.WRITTEN_BY_HAND, "Có giá trị đến khi"),
    DEFINITION(Tier.WRITTEN_BY_HAND, "Là gì, khác gì"),
    NEXT_STEPS(Tier.WRITTEN_BY_HAND, "Làm gì tiếp");

    /** Where a facet's value comes from, which decides how much of it is shown. */
    public enum Tier {
        /** Asked most often: always offered as a button. */
        ALWAYS_SHOWN,
        /** Found in the portal's data, shown once reviewed. */
        REVIEWED,
        /** In no source as a field: written in {@code knowledge-base/}, or missing. */
        WRITTEN_BY_HAND
    }

    private final Tier tier;
    private final String label;

    Facet(Tier tier, String label) {
        this.tier = tier;
        this.label = label;
    }

    /** The id in files, option ids and the API, such as {@code time_limit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label of a button. */
    public String label() {
        return label;
    }

    public Tier tier() {
        return tier;
    }

    public static Optional<Facet> of(String id) {
        return Arrays.stream(values()).filter(facet -> facet.id().equals(id)).findFirst();
    }
}
