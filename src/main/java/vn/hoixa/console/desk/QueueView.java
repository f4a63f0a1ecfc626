package vn.hoixa.console.desk;

import java.util.List;

/**
 * View of the list of one lane.
 *
 * @param rows in the order they should be answered
 * @param mark version mark that changes with the list
 */
record QueueView(DeskLane shown, List<QueueRow> rows, String mark) {
    public String lane() {
        return shown.id();
    }

    public int people() {
        return rows.stream().mapToInt(QueueRow::people).sum();
    }

    public String word() {
        return shown.people();
    }

    public String order() {
        return shown.order();
    }

    public String emptyTitle() {
        return shown.emptyTitle();
    }

    public String emptyText() {
        return shown.emptyText();
    }
}
