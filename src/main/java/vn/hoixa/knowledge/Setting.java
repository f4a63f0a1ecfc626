package vn.hoixa.knowledge;

import java.util.List;
import java.util.Optional;

/** What a procedure's words are completed with: the commune's own information and the rules of its city. */
record Setting(Optional<Commune> commune, List<LocalRule> rules) {
    static final Setting NONE = new Setting(Optional.empty(), List.of());

    Setting {
        rules = List.copyOf(rules);
    }
}
