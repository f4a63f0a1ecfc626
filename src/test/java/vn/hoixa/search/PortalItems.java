package vn.hoixa.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's procedures as search items, without a database. */
final class PortalItems {

    private PortalItems() {}

    static List<SearchItem> from(Path gzip) throws IOException {
        JsonMapper json = new JsonMapper();
        List<SearchItem> items = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                items.add(item(json.readTree(line)));
        }
        return items;
    }

    private static SearchItem item(JsonNode record) {
        StringBuilder body = new StringBuilder();
        record.path("ho_so")
                .forEach(row -> body.append(text(row, "nhom"))
                        .append('\n')
                        .append(text(row, "ten"))
                        .append('\n'));
        for (String key : List.of(
                "doi_tuong", "co_quan_thuc_hien", "trinh_tu", "yeu_cau", "ho_so_nguyen_van", "cach_thuc_nguyen_van")) {
            body.append(text(record, key)).append('\n');
        }
        record.path("ket_qua").forEach(row -> body.append(row.asString("")).append('\n'));
        return new SearchItem(
                ItemKind.PROCEDURE,
                text(record, "ma"),
                text(record, "ten"),
                List.of(),
                List.of(),
                body.toString(),
                text(record, "linh_vuc"),
                SearchItem.Place.PLAIN,
                List.of());
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
