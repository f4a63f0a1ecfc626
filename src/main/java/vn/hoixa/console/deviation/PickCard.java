package vn.hoixa.console.deviation;

import java.util.List;
import java.util.UUID;

/**
 * View of an answer to be judged.
 *
 * @param place from 1
 * @param before the citizen's previous message; empty where the question began the conversation
 * @param asked masked; empty where the citizen pressed an option
 * @param items links for editing the answered items
 * @param instead the code that the officer typed last
 * @param problem why the last judgement was refused; empty otherwise
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
     * A judgement.
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

    /** The same view with the typed code and why it was refused. */
    PickCard refused(String typed, String reason) {
        return new PickCard(id, place, tags, before, asked, reply, items, judged, typed, reason);
    }
}
