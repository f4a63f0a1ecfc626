package vn.hoixa.console.upkeep;

import java.util.List;

/**
 * A line of the review list.
 *
 * @param path where it is read
 * @param mend where what it lacks is mended, or what contradicts it is decided
 * @param revision the revision in force, for a confirmation
 * @param askers how many people asked for it lately
 * @param due its last day and how far that is, empty where the list is not about days
 * @param tone a class of the style sheet for the due day
 * @param lacks what it lacks, the most asked first
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
     * Something it lacks.
     *
     * @param asked how many people were told so lately
     * @param mend the very place where it is mended
     */
    record Lack(String what, String reason, int asked, String mend) {}
}
