package vn.hoixa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house: who may use whom is written in each package-info, and holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(HoiXa.class);

    @Test
    void eachPackageUsesOnlyWhatItDeclares() {
        modules.verify();
    }

    @Test
    void everyRoomIsThere() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains(
                        "database",
                        "document",
                        "language",
                        "privacy",
                        "office",
                        "access",
                        "procedure",
                        "portal",
                        "revision",
                        "phrase",
                        "knowledge",
                        "intake",
                        "lint",
                        "keeping",
                        "intent",
                        "review",
                        "delivery",
                        "command",
                        "opening",
                        "answer",
                        "question",
                        "turn",
                        "conversation",
                        "feedback",
                        "correction",
                        "bulletin",
                        "outlet",
                        "qr",
                        "subscription",
                        "warning",
                        "village",
                        "channel.village",
                        "console.warnings",
                        "channel.web",
                        "channel.zalo",
                        "channel.zalobot",
                        "wire",
                        "channel.telegram",
                        "deviation",
                        "dossier",
                        "incident",
                        "regression",
                        "console.deviation",
                        "console.incident",
                        "console.tester",
                        "console.channels",
                        "console.frame",
                        "console.entry",
                        "figures",
                        "console.figures",
                        "console.accounts",
                        "console.desk",
                        "console.machine",
                        "console.aid",
                        "drafting",
                        "dense",
                        "console.keeper",
                        "console.upkeep",
                        "console.imports",
                        "channel.pages",
                        "erasure",
                        "rights",
                        "console.rights",
                        "cli");
    }

    /** The list under "Where things are" is read from top to bottom: what a package uses stands before it. */
    @Test
    void theReadmeListsEachPackageAfterThoseItUses() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("Packages under"))
                .dropWhile(line -> !line.equals("```"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .map(line -> line.split(" {2,}", 2)[0])
                .flatMap(names -> Arrays.stream(names.split(" · ")))
                .toList();

        assertThat(listed).hasSizeGreaterThan(40);
        for (String name : listed) {
            modules.getModuleByName(name).stream()
                    .flatMap(module -> module.getDirectDependencies(modules).stream())
                    .map(dependency ->
                            dependency.getTargetModule().getIdentifier().toString())
                    .map(used -> used.startsWith("console.") ? "console.*" : used)
                    .forEach(used -> assertThat(listed.subList(0, listed.indexOf(name)))
                            .as("before %s", name)
                            .contains(used));
        }
    }
}
