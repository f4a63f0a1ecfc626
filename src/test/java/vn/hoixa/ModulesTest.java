package vn.hoixa;

import static org.assertj.core.api.Assertions.assertThat;

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
}
