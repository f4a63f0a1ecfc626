package vn.hoixa.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One-time recovery codes on paper, for a lost telephone. */
final class RecoveryCodes {
    /** No 0 and o, no 1, i and l: a code is read from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int HOW_MANY = 8;
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private RecoveryCodes() {}

    /** Codes such as {@code k7mw-93fh-t2pd-x8rn}, 79 bits of chance each. */
    static List<String> fresh(SecureRandom random) {
        return IntStream.range(0, HOW_MANY).mapToObj(_ -> one(random)).toList();
    }

    private static String one(SecureRandom random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> random.ints(GROUP_LENGTH, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** Normalises a typed code to its printed form. */
    static String read(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replaceAll(".{4}(?=.)", "$0-");
    }
}
