package vn.hoixa.console.upkeep;

import java.util.List;
import java.util.UUID;

/**
 * View of a knowledge gap.
 *
 * @param title what it seems to be about
 * @param words in which people asked
 * @param questions whose words these are
 * @param act the act that closes it: the label of the button
 * @param path the page for that act
 * @param subject the key under which its label is stored
 * @param also link to edit the procedure it is about; empty without one
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
