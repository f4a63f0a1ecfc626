package vn.hoixa.channel.web;

import java.util.Optional;

/** An alarm at the top of every public page, provided by the module that has one. */
public interface Banner {
    /**
     * A line with a link to a page.
     *
     * @param title as it was approved
     * @param whose the villages concerned; empty when it is for the whole commune
     */
    record Alarm(String title, String whose, String path) {}

    /** The most serious alarm now; empty also while the database is unreachable. */
    Optional<Alarm> now();
}
