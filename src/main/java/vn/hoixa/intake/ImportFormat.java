package vn.hoixa.intake;

import java.util.Locale;
import java.util.Optional;

/** Format of a data file, detected by its first bytes and its name. */
public enum ImportFormat {
    /** Procedures of the National Public Service Portal: JSON Lines, also compressed by gzip. */
    PORTAL("Cổng Dịch vụ công quốc gia"),
    /** One YAML file of the knowledge base, or a zip of several. */
    SHEETS("Kho kiến thức (YAML)");

    private final String label;

    ImportFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As in the database. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportFormat withId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Empty when the file is none of them. */
    static Optional<ImportFormat> of(String fileName, byte[] content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (isGzip(content)) {
            return name.contains(".json") ? Optional.of(PORTAL) : Optional.empty();
        }
        if (isZip(content)) {
            return Optional.of(SHEETS);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Optional.of(SHEETS);
        }
        return name.endsWith(".jsonl") || name.endsWith(".json") || name.endsWith(".ndjson")
                ? Optional.of(PORTAL)
                : Optional.empty();
    }

    static boolean isGzip(byte[] content) {
        return begins(content, 0x1f, 0x8b);
    }

    static boolean isZip(byte[] content) {
        return begins(content, 'P', 'K', 3, 4);
    }

    private static boolean begins(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int at = 0; at < bytes.length; at++) {
            if ((content[at] & 0xff) != bytes[at]) {
                return false;
            }
        }
        return true;
    }
}
