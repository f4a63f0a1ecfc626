package vn.hoixa.question;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Officer;
import vn.hoixa.privacy.Sealing;

/** Decrypts callback numbers for the officer who has claimed the question; each decryption is recorded in the audit. */
@Component
class CallbackNumbers {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final QuestionRows questions;
    private final Acts acts;
    private final TransactionOperations transaction;

    CallbackNumbers(
            JdbcClient jdbc, Sealing sealing, QuestionRows questions, Acts acts, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.questions = questions;
        this.acts = acts;
        this.transaction = transaction;
    }

    Optional<String> open(UUID question, Officer by) {
        Optional<String> number = transaction.execute(_ -> questions
                .find(question)
                .filter(found -> found.isHeldBy(by))
                .flatMap(found -> sealed(found).map(bytes -> {
                    acts.record(by, "question.callback", found, Map.of());
                    return sealing.open(bytes);
                })));
        return number == null ? Optional.empty() : number;
    }

    private Optional<byte[]> sealed(QuestionRow question) {
        return jdbc.sql("SELECT callback_number FROM question WHERE id = ? AND callback_number IS NOT NULL")
                .param(question.id())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }
}
