package vn.hoixa.cli;

/** Thrown when a request cannot be carried out; the message names the argument, its value and the rule. */
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandRefused(String message) {
        super(message);
    }
}
