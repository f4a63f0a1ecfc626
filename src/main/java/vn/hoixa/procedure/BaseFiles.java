package vn.hoixa.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The YAML files of a {@code knowledge-base} directory, or of the one packed into the jar, by their relative path.
 *
 * @param name the name of the directory in messages and as the source of an import
 */
public record BaseFiles(String name, Map<String, byte[]> files) {
    private static final String PACKED = "knowledge-base/";

    public static BaseFiles in(Path directory) {
        var files = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(directory)) {
            for (Path file : walk.filter(BaseFiles::isSheet).sorted().toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
        return new BaseFiles(directory.toString(), files);
    }

    public static BaseFiles packed() {
        return Packed.FILES;
    }

    /** The packed files, read lazily and once: they do not change while the application runs. */
    private static final class Packed {
        private static final BaseFiles FILES = read();
    }

    private static BaseFiles read() {
        var files = new TreeMap<String, byte[]>();
        try {
            var resolver = new PathMatchingResourcePatternResolver(BaseFiles.class.getClassLoader());
            for (Resource resource : resolver.getResources("classpath*:" + PACKED + "**/*.yaml")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + PACKED) + PACKED.length() + 1);
                try (InputStream in = resource.getInputStream()) {
                    files.put(path, in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packed knowledge-base", e);
        }
        return new BaseFiles("knowledge-base", files);
    }

    /** The files under a folder, sorted by path. */
    public List<Map.Entry<String, byte[]>> under(String folder) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList();
    }

    private static boolean isSheet(Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(".yaml");
    }
}
