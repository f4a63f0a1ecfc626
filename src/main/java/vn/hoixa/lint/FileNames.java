package vn.hoixa.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Finding;

/**
 * Checks that a file is named by the code or id inside it, that none is duplicated, and none lies where nothing reads
 * it.
 */
final class FileNames implements Check {
    private static final List<String> BY_ID =
            List.of(Corpus.ANSWERS, Corpus.TOPICS, Corpus.EVENTS, Corpus.RULES, Corpus.WARNINGS);

    /** Paths that the application, or somebody, reads. */
    private static final Pattern READ = Pattern.compile("procedures/[a-z0-9-]+/[^/]+\\.yaml"
            + "|(?:answers|out-of-scope|life-events|local-rules|warnings|calendar|intents|language|retired|scam)/[^/]+\\.yaml"
            + "|language/syllables(?:\\.NOTICE)?\\.txt|(?:commune|handlers|standing-replies|draft|shorten|plain-words|speech|names|label)\\.yaml"
            + "|documents/(?:bao-cao-su-co|danh-gia-so-bo|quy-trinh-kiem-soat)\\.yaml|README\\.md");

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        corpus.paths().stream()
                .filter(path -> !READ.matcher(path).matches())
                .forEach(path -> findings.accept(new Finding(path, "", "", "không ai đọc tệp này")));
        Map<String, String> codes = new HashMap<>();
        for (Part procedure : corpus.under(Corpus.PROCEDURES)) {
            String code = procedure.text("code");
            if (!name(procedure).startsWith(code + "-")) {
                findings.accept(procedure.finding("code", code, "tên tệp phải bắt đầu bằng mã ghi bên trong"));
            }
            String other = codes.putIfAbsent(code, procedure.file());
            if (other != null) {
                findings.accept(procedure.finding("code", code, "đã có trong " + other));
            }
        }
        BY_ID.stream()
                .flatMap(folder -> corpus.under(folder).stream())
                .filter(file -> !name(file).equals(file.text("id") + ".yaml"))
                .forEach(file ->
                        findings.accept(file.finding("id", file.text("id"), "tên tệp phải là id ghi bên trong")));
        corpus.under(Corpus.COMMUNE)
                .forEach(commune -> List.of("handlers", "service_points", "villages")
                        .forEach(list -> once(commune.parts(list), findings)));
        corpus.under(Corpus.PROCEDURES).forEach(procedure -> once(procedure.parts("cases"), findings));
    }

    private static void once(List<Part> parts, Consumer<Finding> findings) {
        Map<String, Part> ids = new HashMap<>();
        for (Part part : parts) {
            if (ids.putIfAbsent(part.text("id"), part) != null) {
                findings.accept(part.finding("id", part.text("id"), "id lặp lại"));
            }
        }
    }

    private static String name(Part file) {
        return file.file().substring(file.file().lastIndexOf('/') + 1);
    }
}
