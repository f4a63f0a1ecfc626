package vn.hoixa.lint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.hoixa.procedure.Finding;

/** Checks that no two items share a short name or title. */
final class ShortNames implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        Map<String, String> files = new HashMap<>();
        for (Part item : corpus.published()) {
            String key = key(item);
            String name = item.text(key);
            String other = name.isEmpty() ? null : files.putIfAbsent(name.toLowerCase(Locale.ROOT), item.file());
            if (other != null) {
                findings.accept(item.finding(key, name, "trùng tên ngắn với " + other));
            }
        }
    }

    private static String key(Part item) {
        return item.has("short_name") ? "short_name" : item.has("topic") ? "topic" : "title";
    }
}
