package vn.hoixa.console.deviation;

import java.util.List;
import java.util.UUID;

/**
 * An answer as the page shows it.
 *
 * @param place from 1
 * @param before what the citizen wrote just before; empty where the question began the talk
 * @param asked masked; empty where the citizen pressed an option
 * @param items where what was answered can be edited
 * @param instead the code that the officer typed last
 * @param problem why the last judgement was not taken; empty otherwise
 */
record PickCard(
        UUID id,
        int place,
        List<String> tags,
        String before,
        String asked,
        String reply,
        List<Item> items,
        Judged judged,
        String instead,
        String problem) {
    /** An item of the answer. */
    record Item(String path, String label) {}

    /**
     * What was found.
     *
     * @param state open, gone, right, wrong or unclear
     * @param words the finding and who found it
     */
    record Judged(String state, String tone, String word, String words) {
        static final Judged OPEN = new Judged("open", "wait", "chờ xem", "");
        static final Judged GONE =
                new Judged("gone", "", "đã xóa", "Dữ liệu của người hỏi đã xóa trước khi có người xem.");
    }

    boolean isOpen() {
        return judged.state().equals("open");
    }

    /** The same with what was typed and why it was not taken. */
    PickCard refused(String typed, String reason) {
        return new PickCard(id, place, tags, before, asked, reply, items, judged, typed, reason);
    }
}
