package vn.hoixa.language;

import java.util.Optional;

/** The five marked tones of Vietnamese, each with its combining mark; the level tone has none. */
enum Tone {
    LEVEL('\0'),
    GRAVE('\u0300'),
    ACUTE('\u0301'),
    TILDE('\u0303'),
    HOOK('\u0309'),
    DOT('\u0323');

    private final char mark;

    Tone(char mark) {
        this.mark = mark;
    }

    char mark() {
        return mark;
    }

    /** The tone of this combining mark; empty for marks that shape a vowel (circumflex, breve, horn). */
    static Optional<Tone> of(char mark) {
        for (Tone tone : values()) {
            if (tone != LEVEL && tone.mark == mark) return Optional.of(tone);
        }
        return Optional.empty();
    }

    /** Whether the tone can stand on a syllable that ends in p, t, c or ch: only acute or dot. */
    boolean fitsStop() {
        return this == ACUTE || this == DOT;
    }
}
