package vn.hoixa.knowledge;

import java.util.List;
import java.util.Optional;

/** Data that completes a procedure's text: the commune's own information and the local rules. */
record Setting(Optional<Commune> commune, List<LocalRule> rules) {
    static final Setting NONE = new Setting(Optional.empty(), List.of());

    Setting {
        rules = List.copyOf(rules);
    }
}
