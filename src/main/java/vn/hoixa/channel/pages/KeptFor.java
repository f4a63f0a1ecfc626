package vn.hoixa.channel.pages;

import vn.hoixa.erasure.RetentionSettings;

/** Retention periods in words: "12 tháng". */
record KeptFor(String turns, String suspects, String audit) {
    static KeptFor of(RetentionSettings settings) {
        return new KeptFor(
                RetentionSettings.words(settings.turns()),
                RetentionSettings.words(settings.suspects()),
                RetentionSettings.words(settings.audit()));
    }
}
