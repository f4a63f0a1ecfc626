package vn.hoixa.channel.web;

import java.util.Optional;

/** What has to be seen first on every public page; who has something to say at once implements it. */
public interface Banner {
    /**
     * One line that leads to a page.
     *
     * @param title as it was approved
     * @param whose the villages it is for; empty when it is for the whole commune
     */
    record Alarm(String title, String whose, String path) {}

    /** The gravest now; empty also when nobody can be asked. */
    Optional<Alarm> now();
}
