package vn.hoixa.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a question: by the reader's act just now, or by somebody else's.
 *
 * @param title "Đã gửi cho 3 người"
 * @param facts the main facts of it
 * @param sent the text the citizens got; empty when none
 * @param mine the reader's text that was not sent
 * @param teaching the form "make it knowledge", for those who may
 * @param missed a sentence about each asker whom the text does not reach
 */
record Settled(
        String title,
        String text,
        List<Fact> facts,
        String sent,
        String mine,
        Optional<Teaching> teaching,
        List<String> missed) {
    Settled(String title, String text, List<Fact> facts, String sent, String mine, Optional<Teaching> teaching) {
        this(title, text, facts, sent, mine, teaching, List.of());
    }

    /** A label and its value. */
    record Fact(String key, String value) {}

    /**
     * Initial content of the form "make it knowledge".
     *
     * @param problem why the last attempt was refused; empty for none
     */
    record Teaching(String problem, String title, String question, String names, String basis, String reviewBy) {}

    /** The same end with the form "make it knowledge". */
    Settled teaching(Teaching form) {
        return new Settled(title, text, facts, sent, mine, Optional.of(form), missed);
    }

    /** The same end with the delivery status of its text. */
    Settled reaching(Arrival arrival) {
        var known = new ArrayList<>(facts);
        if (!arrival.told().isEmpty()) {
            known.add(new Fact("Người hỏi", arrival.told()));
        }
        var untold = arrival.missed().stream().map(Arrival.Missed::told).toList();
        return new Settled(title, text, known, sent, mine, teaching, untold);
    }

    /** The same end after its answer has become knowledge. */
    Settled taught() {
        return new Settled(
                "Đã vào kho kiến thức",
                "Người sau hỏi giống vậy được trả lời ngay, theo đúng chữ đã duyệt.",
                facts,
                sent,
                "",
                Optional.empty(),
                missed);
    }

    public boolean mayTeach() {
        return teaching.isPresent();
    }
}
