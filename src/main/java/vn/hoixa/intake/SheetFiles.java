package vn.hoixa.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.hoixa.intake.ImportReport.Rejected;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Yaml;

/**
 * The YAML files of an upload, by their paths in a knowledge base. A zip may have the knowledge base at its root or in
 * folders above it; the place of a single file is found by its content.
 *
 * @param rejected files that do not belong to a knowledge base
 */
record SheetFiles(BaseFiles files, List<Rejected> rejected) {
    private static final String COMMUNE = "commune.yaml";
    private static final String HANDLERS = "handlers.yaml";
    private static final List<String> FOLDERS =
            List.of("procedures/", "answers/", "out-of-scope/", "life-events/", "local-rules/", "retired/");
    /** Parts of a knowledge base that are settings of the application and not items. */
    private static final List<String> NOT_ITEMS = List.of("language/", "calendar/", "warnings/", "intents/");

    private static final int MOST_FILES = 10_000;

    static SheetFiles of(String fileName, byte[] content, DataSize most) {
        return ImportFormat.isZip(content) ? zip(fileName, content, most) : single(fileName, content);
    }

    private static SheetFiles single(String fileName, byte[] content) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        return new SheetFiles(new BaseFiles(fileName, Map.of(place(name, content), content)), List.of());
    }

    private static String place(String name, byte[] content) {
        try {
            JsonNode node = Yaml.read(content);
            if (node.has("unit")) {
                return COMMUNE;
            }
            return folder(node) + name;
        } catch (JacksonException unreadable) {
            return "procedures/" + name;
        }
    }

    private static String folder(JsonNode node) {
        var byKey = new LinkedHashMap<String, String>();
        byKey.put("code", "procedures/");
        byKey.put("topic", "out-of-scope/");
        byKey.put("order", "life-events/");
        byKey.put("rules", "local-rules/");
        byKey.put("answer", "answers/");
        return byKey.entrySet().stream()
                .filter(each -> node.has(each.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("procedures/");
    }

    private static SheetFiles zip(String fileName, byte[] content, DataSize most) {
        var files = new TreeMap<String, byte[]>();
        var rejected = new ArrayList<Rejected>();
        long left = most.toBytes();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= bytes.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw new TooLarge("Tệp nén bung ra lớn hơn " + most.toMegabytes() + " MB hoặc quá " + MOST_FILES
                            + " tệp, không nhận.");
                }
                keep(entry, bytes, files, rejected);
            }
        } catch (IOException | IllegalArgumentException broken) {
            rejected.add(new Rejected(fileName, "tệp nén bị hỏng từ đây, không đọc tiếp được"));
        }
        return new SheetFiles(new BaseFiles(fileName, files), rejected);
    }

    private static void keep(ZipEntry entry, byte[] bytes, Map<String, byte[]> files, List<Rejected> rejected) {
        String path = entry.getName().replace('\\', '/');
        if (entry.isDirectory() || !path.toLowerCase(Locale.ROOT).endsWith(".yaml")) {
            return;
        }
        var inside = inside(path);
        if (inside.isPresent()) {
            files.put(inside.get(), bytes);
        } else if (NOT_ITEMS.stream().noneMatch(folder -> ("/" + path).contains("/" + folder))) {
            rejected.add(new Rejected(path, "không nằm trong thư mục nào của kho kiến thức: " + FOLDERS));
        }
    }

    /** The path from the root of the knowledge base on. */
    private static Optional<String> inside(String path) {
        for (String folder : FOLDERS) {
            int at = ("/" + path).indexOf("/" + folder);
            if (at >= 0) {
                return Optional.of(path.substring(at));
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals(COMMUNE) || name.equals(HANDLERS) ? Optional.of(name) : Optional.empty();
    }
}
