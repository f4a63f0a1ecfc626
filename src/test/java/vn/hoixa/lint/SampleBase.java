package vn.hoixa.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import vn.hoixa.language.Lexicon;

/** A small knowledge base that breaks no rule, to plant something in. */
final class SampleBase {
    static final String PROCEDURE = "procedures/thu/1.999001-giay-thu.yaml";
    static final String ANSWER = "answers/gio-mo-cua.yaml";
    static final String TOPIC = "out-of-scope/xem-boi.yaml";
    static final String EVENT = "life-events/mo-quan.yaml";
    static final String RULE = "local-rules/thu-2026.yaml";
    static final String WARNING = "warnings/a1-goi.yaml";
    static final String COMMUNE = "commune.yaml";
    static final String CALENDAR = "calendar/2026.yaml";

    private static final Map<String, String> SHEETS = Map.ofEntries(
            Map.entry(PROCEDURE, """
                code: "1.999001"
                name: Thủ tục cấp giấy thử
                short_name: Xin giấy thử
                field: Thử nghiệm
                handler: trung-tam
                source: {decision: 1/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-01-31}
                legal_basis: [60/2014/QH13]
                names: [giấy thử, xin giấy thử, làm giấy thử, giấy thử nghiệm]
                phrasings: [giấy thử làm ở đâu, lam giay thu, muốn có giấy thử, mất giấy thử]
                facets:
                  documents: {always: [{text: Tờ khai, copies: 1 bản chính}]}
                  fee: [{method: trực tiếp, amount: 10.000 đồng một bản, type: phí thử}]
                  time_limit: {text: 03 ngày làm việc}
                  place: {text: Trung tâm của xã}
                  online: {text: Làm được trên mạng}
                  result: {text: Giấy thử}
                  definition: {text: Giấy để làm thử}
                cases:
                  - {id: mat-giay, ask: [mất giấy thử thì sao], answer: Làm lại được.}
                """),
            Map.entry(ANSWER, """
                id: gio-mo-cua
                title: Giờ mở cửa
                ask: [mấy giờ mở cửa]
                answer: Mở cửa trong giờ làm việc.
                codes: ["1.999001"]
                legal_basis: [60/2014/QH13]
                source: {decision: 2/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-02-28}
                """),
            Map.entry(TOPIC, """
                id: xem-boi
                topic: Xem bói
                ask: [xem bói, xem tử vi, coi bói, xem ngày, xem tuổi, boi toan]
                words: [xem bói]
                handler: không cơ quan nào
                contact: Việc này không phải thủ tục của xã.
                source: Không phải thủ tục hành chính
                facts_on: 2026-07-31
                review_by: 2027-03-31
                """),
            Map.entry(EVENT, """
                id: mo-quan
                title: Mở quán
                ask: [mở quán, mở cửa hàng, mo quan, bán hàng ăn, mở tiệm, ra kinh doanh]
                order: [{code: "1.999001", why: làm trước tiên}]
                legal_basis: [60/2014/QH13]
                source: {decision: 3/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-04-30}
                """),
            Map.entry(RULE, """
                id: thu-2026
                title: Mức thu thử
                number: 1/2026/NQ-THU
                from: 2026-08-08
                source: https://example.org/nghi-quyet
                facts_on: 2026-08-31
                review_by: 2027-05-31
                scope: Làm trên mạng
                rules: [{fee_type: phí thử, method: trực tuyến, amount: 0 đồng}]
                """),
            Map.entry(WARNING, """
                id: a1-goi
                category: A1
                severity: urgent
                ai: "no"
                ways: [call]
                title: Gọi điện giả
                happening: Có kẻ gọi điện giả.
                signs: [một, hai, ba]
                advice: [cúp máy, hỏi lại, báo công an]
                call: Công an xã
                source: {issuer: Bộ Công an, document: 1/TB-THU}
                days: 30
                """),
            Map.entry(COMMUNE, """
                unit: {kind: xã, name: Mẫu Thử}
                province: thành phố Thử
                handlers: [{id: trung-tam, name: Trung tâm, short: Trung tâm, kind: commune}]
                service_points: []
                phones: {center: 0225 000 0101}
                hours: Giờ hành chính
                source: Thông tin mẫu
                facts_on: 2026-01-01
                review_by: 2027-01-01
                """),
            Map.entry(CALENDAR, """
                year: 2026
                decision: [{number: 45/2019/QH14, what: ngày nghỉ lễ}]
                holidays:
                  - {date: 2026-01-01, name: Tết Dương lịch}
                  - {date: 2026-02-16, name: Tết Nguyên đán}
                  - {date: 2026-02-17, name: Tết Nguyên đán}
                  - {date: 2026-02-18, name: Tết Nguyên đán}
                  - {date: 2026-02-19, name: Tết Nguyên đán}
                  - {date: 2026-04-27, name: Giỗ Tổ}
                  - {date: 2026-04-30, name: Ngày Chiến thắng}
                  - {date: 2026-05-01, name: Ngày Quốc tế lao động}
                  - {date: 2026-09-02, name: Quốc khánh}
                make_up_days: []
                hours: {mon: ["07:30-11:30", "13:30-17:00"], tue: [], wed: [], thu: [], fri: [], sat: [], sun: []}
                """),
            Map.entry("handlers.yaml", "- {handler: trung-tam, fields: [Thử nghiệm]}\n"),
            Map.entry(
                    "retired/bodies.yaml",
                    "- {term: Phòng Thử, replaced_by: Trung tâm, since: 2025-07-01, source: 1/2025/QH15}\n"),
            Map.entry(
                    "retired/papers.yaml",
                    "- {term: sổ thử, replaced_by: giấy thử, since: 2023-01-01, source: 68/2020/QH14}\n"),
            Map.entry(
                    "retired/laws.yaml",
                    "- {term: 1/2005/NĐ-THU, replaced_by: 1/2015/NĐ-THU, since: 2016-01-01, source: 1/2015/NĐ-THU}\n"),
            Map.entry(
                    "retired/codes.yaml",
                    "- {term: \"1.999009\", since: 2026-07-01, source: Danh mục niêm yết ghi đã bãi bỏ}\n"));

    private final Map<String, String> sheets = new TreeMap<>(SHEETS);

    private SampleBase() {}

    static SampleBase good() {
        return new SampleBase();
    }

    /** The same with other words in a file; the words have to stand there. */
    SampleBase with(String file, String words, String others) {
        String sheet = sheets.getOrDefault(file, "");
        if (!sheet.contains(words)) {
            throw new IllegalArgumentException(file + " has no \"" + words + "\" to plant something in its place");
        }
        return with(file, sheet.replace(words, others));
    }

    /** The same with another file. */
    SampleBase with(String file, String content) {
        sheets.put(file, content);
        return this;
    }

    /** The text of a file as it stands now. */
    String text(String file) {
        return sheets.getOrDefault(file, "");
    }

    Lint lint(Path directory, Lexicon lexicon) {
        sheets.forEach((file, content) -> write(directory.resolve(file), content));
        return Lint.of(directory, lexicon);
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
