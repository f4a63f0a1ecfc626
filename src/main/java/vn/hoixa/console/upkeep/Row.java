package vn.hoixa.console.upkeep;

import java.util.List;

/**
 * A line of the review list.
 *
 * @param path its page
 * @param mend the page for closing its gap, or for deciding its conflict
 * @param revision the revision in force, for a confirmation
 * @param askers number of people who asked about it lately
 * @param due its last day and the time left; empty where the list is not about dates
 * @param tone a CSS class for the due day
 * @param lacks its gaps, most asked first
 * @param seen who confirmed it last; empty when nobody has
 */
record Row(
        String path,
        String mend,
        String name,
        String key,
        String kind,
        String field,
        String revision,
        int askers,
        String due,
        String tone,
        List<Lack> lacks,
        String seen) {
    /**
     * A gap.
     *
     * @param asked number of people who were told so lately
     * @param mend link to the field for closing it
     */
    record Lack(String what, String reason, int asked, String mend) {}
}
