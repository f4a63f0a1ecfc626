package vn.hoixa.drafting;

/** A fault of ours as the log tells it: its type and place, and nothing of its message, which may quote a citizen. */
final class Fault {
    private Fault() {}

    static String told(Throwable e) {
        var trace = e.getStackTrace();
        return e.getClass().getName() + " at " + (trace.length == 0 ? "an unknown place" : trace[0]);
    }
}
