package vn.hoixa.delivery;

import java.util.ArrayDeque;

/** Counts refusals among the last sends, as seen by one dispatcher since it started. */
final class ErrorRate {
    private final int window;
    private final int tooMany;
    private final ArrayDeque<Boolean> refused = new ArrayDeque<>();

    /** @param tooMany the number of refusals in a window that is too high */
    ErrorRate(int window, int tooMany) {
        this.window = window;
        this.tooMany = tooMany;
    }

    void add(Outcome outcome) {
        refused.add(outcome instanceof Outcome.Refused);
        if (refused.size() > window) {
            refused.remove();
        }
    }

    /** Whether a whole window was seen with too many refusals. */
    boolean isTooHigh() {
        return refused.size() == window && count() >= tooMany;
    }

    private long count() {
        return refused.stream().filter(each -> each).count();
    }

    void forget() {
        refused.clear();
    }

    /** "30 trong 50 lượt gửi gần nhất bị từ chối". */
    @Override
    public String toString() {
        return count() + " trong " + refused.size() + " lượt gửi gần nhất bị từ chối";
    }
}
