package vn.hoixa.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.keeping.Quality;
import vn.hoixa.keeping.Quality.Measure;
import vn.hoixa.keeping.TestCatalogue;
import vn.hoixa.knowledge.TestKnowledge;

/** The catalogue as a spreadsheet, read back as a spreadsheet program reads it: a zip of well-formed XML. */
class CatalogueSheetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private final List<CatalogueEntry> entries =
            TestCatalogue.of(TestKnowledge.shipped(CLOCK), CLOCK).entries();

    @Test
    void everyItemIsARowAndEveryFieldHasItsQuality() throws Exception {
        var fields = Quality.byField(entries);

        var parts = written(fields);

        assertThat(parts.keySet())
                .contains(
                        "[Content_Types].xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml");
        assertThat(rows(parts, 1)).isEqualTo(1 + fields.size());
        assertThat(rows(parts, 2)).isEqualTo(1 + entries.size());
        assertThat(said(parts.get("xl/workbook.xml"))).contains("Chất lượng", "Danh mục", "Định nghĩa");
        assertThat(said(parts.get("xl/sharedStrings.xml")))
                .contains("Đăng ký khai sinh", "1.001193", "Hộ tịch", Measure.RIGHT.definition());
    }

    /** What a well-formed part says: its text and the names in its attributes. */
    private static String said(String xml) throws Exception {
        var part = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var names = part.getElementsByTagName("sheet");
        var said = new StringBuilder(part.getDocumentElement().getTextContent());
        for (int at = 0; at < names.getLength(); at++) {
            said.append(' ').append(((Element) names.item(at)).getAttribute("name"));
        }
        return said.toString();
    }

    private static long rows(Map<String, String> parts, int sheet) {
        return Pattern.compile("<row ")
                .matcher(parts.getOrDefault("xl/worksheets/sheet" + sheet + ".xml", ""))
                .results()
                .map(MatchResult::group)
                .count();
    }

    private Map<String, String> written(List<Quality> fields) throws IOException {
        var file = directory.resolve("danh-muc.xlsx");
        try (var out = Files.newOutputStream(file)) {
            new CatalogueSheet(entries, fields, TODAY).write(out);
        }
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
