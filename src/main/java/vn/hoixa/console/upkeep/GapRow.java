package vn.hoixa.console.upkeep;

import java.util.List;
import java.util.UUID;

/**
 * Something that is asked for and absent.
 *
 * @param title what it seems to be about
 * @param words in which people asked
 * @param questions whose words these are
 * @param act what closes it: the words on the button
 * @param path where that is done
 * @param subject what a label for it is kept under
 * @param also the procedure it is about, to mend it; empty without one
 */
record GapRow(
        String title,
        String why,
        int people,
        List<String> words,
        List<UUID> questions,
        String when,
        String act,
        String path,
        String subject,
        String also) {}
