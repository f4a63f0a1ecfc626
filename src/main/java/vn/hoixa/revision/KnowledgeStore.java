package vn.hoixa.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.procedure.ProcedureCode;

/** Publishes and withdraws knowledge: publications, approved answers made knowledge, withdrawals. */
@Component
public class KnowledgeStore {
    private final Publications publications;
    private final TransactionOperations transactions;

    KnowledgeStore(Publications publications, TransactionOperations transactions) {
        this.publications = publications;
        this.transactions = transactions;
    }

    /** Result of a publication. */
    public sealed interface Publishing {
        /**
         * Done, in one act.
         *
         * @param published how many revisions came into force, by kind in Vietnamese
         * @param left revisions that stay pending, with the reasons
         */
        record Published(Map<String, Integer> published, List<Left> left) implements Publishing {}

        /** Not done; the reason is in Vietnamese. */
        record NotAllowed(String reason) implements Publishing {}
    }

    /** The key of an item that stays pending, and why, in Vietnamese. */
    public record Left(String key, String reason) {}

    /** Result of an act on one item. */
    public sealed interface Outcome {
        record Done(RevisionId revision) implements Outcome {}

        record NotAllowed(String reason) implements Outcome {}

        /** The act cannot be done as it stands; the reasons are in Vietnamese. */
        record Incomplete(List<String> reasons) implements Outcome {}
    }

    /**
     * An approved answer to be made knowledge.
     *
     * @param title at most 60 characters, general
     * @param answer the approved words, at most 900 characters
     * @param ask questions it answers, general, without personal data
     * @param codes the procedures it is about
     * @param origin the approval that remains its basis
     */
    public record NewAnswer(
            String title,
            String answer,
            List<String> ask,
            List<ProcedureCode> codes,
            String field,
            List<String> legalBasis,
            LocalDate reviewBy,
            Revision.Origin origin) {}

    /**
     * Publishes all pending revisions that can be published, as one act of an officer. The states of facets stay as
     * they are. A revision in conflict with the published one stays pending until its key is among the settled ones.
     */
    public Publishing publish(Officer officer, Set<String> settled) {
        return Keepers.may(officer) instanceof Permission.Refused(String reason)
                ? new Publishing.NotAllowed(reason)
                : transactions.execute(_ -> publications.publish(officer, settled));
    }

    /** Makes an approved answer knowledge and publishes it at once. */
    public Outcome add(NewAnswer answer, Officer officer) {
        if (Keepers.may(officer) instanceof Permission.Refused(String reason)) {
            return new Outcome.NotAllowed(reason);
        }
        var draft = AnswerDraft.of(answer);
        var reasons = draft.hindrances(publications.today());
        return reasons.isEmpty()
                ? transactions.execute(_ -> publications.add(draft, answer, officer))
                : new Outcome.Incomplete(reasons);
    }

    /** Takes a revision out of force ("ngừng áp dụng"); the reason is kept. */
    public Outcome withdraw(RevisionId revision, String reason, Officer officer) {
        if (Keepers.may(officer) instanceof Permission.Refused(String why)) {
            return new Outcome.NotAllowed(why);
        }
        if (reason.isBlank()) {
            return new Outcome.Incomplete(List.of("Phải ghi lý do ngừng áp dụng."));
        }
        return transactions.execute(_ -> publications.withdraw(revision, reason, officer));
    }
}
