package vn.hoixa.question;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.hoixa.language.Vietnamese;

/** Digest that groups equal questions: folded words, conversation context and candidate procedures. */
final class QuestionDigest {
    private static final int DIGEST_BYTES = 16;

    private QuestionDigest() {}

    /** Equal digests only where the same answer surely fits. */
    static String of(WaitingQuestions.Asked asked) {
        String folded = Vietnamese.fold(asked.words().value())
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        var candidates = asked.needed().candidates().stream()
                .map(candidate -> candidate.code().value())
                .toList();
        String all = String.join("|", folded, asked.within().procedures().toString(), candidates.toString());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
