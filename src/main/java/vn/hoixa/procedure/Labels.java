package vn.hoixa.procedure;

import java.util.Locale;

/** Shortens texts to fit on a button: at most 60 characters, cut between words. */
public final class Labels {
    public static final int MOST = 60;

    private Labels() {}

    public static String fit(String text) {
        String words = capitalised(text.strip());
        if (words.length() <= MOST) {
            return words;
        }
        int space = words.lastIndexOf(' ', MOST - 1);
        return words.substring(0, space > MOST / 2 ? space : MOST - 1) + "…";
    }

    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
