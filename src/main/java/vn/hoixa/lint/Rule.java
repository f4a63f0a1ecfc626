package vn.hoixa.lint;

import java.util.Locale;

/** The rules for the files, each with its name in a summary. */
enum Rule {
    FORM("đọc được, đúng mẫu, ký tự sạch", new Form()),
    FILE_NAMES("tên tệp theo mã bên trong, mã không trùng", new FileNames()),
    COMPLETE("đủ các mục phải có", new Complete()),
    SOURCED("có nguồn và căn cứ pháp lý", new Sourced()),
    DATED("có ngày đối chiếu và hạn rà soát", new Dated()),
    SPREAD("hạn rà soát rải đều, không đêm nào quá một phần hai mươi", new Spread()),
    SHORT_NAMES("tên ngắn không trùng, vừa một nút bấm", new ShortNames()),
    NAMES("mỗi tên gọi, cách hỏi chỉ dẫn tới một việc", new Names()),
    REFERENCES("mã dẫn tới đều có", new References()),
    DEAD_CODES("không trả lời mã đã bãi bỏ", new DeadCodes()),
    DEAD_LAWS("không dựa vào văn bản hết hiệu lực", new DeadLaws()),
    DEAD_TERMS("không nhắc cơ quan, giấy tờ đã bỏ", new DeadTerms()),
    FEES("số tiền có đơn vị, điều kiện và loại phí", new Fees()),
    TIME_LIMITS("thời hạn có đơn vị", new TimeLimits()),
    LOCAL_RULES("quy định của địa phương rõ cách nộp, số tiền, ngày", new LocalRules()),
    CONTRADICTIONS("một việc nói ở đâu cũng như nhau", new Contradictions()),
    LENGTH("vừa một tin trả lời", new Lengths()),
    SENTENCES("câu ngắn, đọc một lần là hiểu", new Sentences()),
    JARGON("lời thường, không dùng chữ của cơ quan", new Jargon()),
    TONE("không xưng hô, không hình biểu cảm", new Tone()),
    SPELLING("đúng chính tả", new Spelling()),
    CALENDARS("lịch làm việc đủ ngày, đúng giờ", new Calendars()),
    PROMPTS("lời soạn sẵn đủ, ngắn, đúng chỗ trống", new Prompts()),
    WARNINGS("cảnh báo mẫu đủ mục, vừa một tin, có nguồn", new Warnings()),
    PERSONAL_DATA("không có dữ liệu cá nhân", new PersonalData());

    private final String meaning;
    private final Check check;

    Rule(String meaning, Check check) {
        this.meaning = meaning;
        this.check = check;
    }

    /** The id, as in "dead-codes". */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it requires, in Vietnamese. */
    String meaning() {
        return meaning;
    }

    Check check() {
        return check;
    }
}
