package vn.hoixa.scam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML files of {@code knowledge-base/scam}. */
final class ScamFiles {
    private static final String PACKED = "/knowledge-base/scam/";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Source source;

    private interface Source {
        InputStream open(String file) throws IOException;
    }

    private ScamFiles(Source source) {
        this.source = source;
    }

    static ScamFiles packed() {
        return new ScamFiles(file -> {
            InputStream in = ScamFiles.class.getResourceAsStream(PACKED + file);
            if (in == null) throw new IOException("not packed: " + PACKED + file);
            return in;
        });
    }

    static ScamFiles in(Path directory) {
        return new ScamFiles(file -> Files.newInputStream(directory.resolve(file)));
    }

    AddressFile addresses() {
        return read("addresses.yaml", AddressFile.class);
    }

    SignFile signs() {
        return read("signs.yaml", SignFile.class);
    }

    List<Ideas.Entry> ideas() {
        return read("ideas.yaml", IdeaFile.class).ideas();
    }

    private record IdeaFile(List<Ideas.Entry> ideas) {}

    private <T> T read(String file, Class<T> form) {
        try (InputStream in = source.open(file)) {
            return YAML.readValue(in, form);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
