package vn.hoixa.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import vn.hoixa.intake.Imports;
import vn.hoixa.procedure.BaseFiles;

/** The shipped commune as an office would have written it: without the sample's mark and without its telephones. */
public final class OwnCommune {
    private OwnCommune() {}

    /** Imports it; it waits to be published. */
    public static void importInto(Imports imports) {
        try {
            Path directory = Files.createTempDirectory("own-commune");
            Files.writeString(directory.resolve("commune.yaml"), sheet());
            imports.from(directory, (_, _) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet itself. */
    public static String sheet() {
        var shipped = new String(
                Objects.requireNonNull(BaseFiles.packed().files().get("commune.yaml")), StandardCharsets.UTF_8);
        return shipped.replace("\nsample: true\n", "\n").replace("0225 000 0", "0225 999 0");
    }
}
