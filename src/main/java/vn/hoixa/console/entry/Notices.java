package vn.hoixa.console.entry;

import vn.hoixa.console.frame.Notice;

/** Messages in reply to forms. */
final class Notices {
    private Notices() {}

    static Notice refused(String title, String reason) {
        return new Notice("bad", "i-alert", title, reason);
    }

    static Notice done(String title, String words) {
        return new Notice("good", "i-done", title, words);
    }
}
