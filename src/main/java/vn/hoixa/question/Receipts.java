package vn.hoixa.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.Fate;
import vn.hoixa.review.Ticket;

/** Joins decisions with the status of their deliveries, for the asker and for the askers of merged questions. */
@Component
class Receipts {
    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    Receipts(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /** Has no entry for a question whose decision sent nothing. */
    Map<UUID, List<Receipt>> of(Collection<UUID> questions) {
        var told = told(questions);
        var fates = deliveries
                .fates(told.stream().map(each -> each.what.text).distinct().toList())
                .stream()
                .collect(Collectors.toMap(each -> new Sent(each.to(), each.text()), Deliveries.Fated::fate));
        var receipts = new HashMap<UUID, List<Receipt>>();
        told.forEach(each -> Optional.ofNullable(fates.get(each.what))
                .ifPresent(fate -> receipts.computeIfAbsent(each.question, _ -> new ArrayList<>())
                        .add(each.receipt(fate))));
        return receipts;
    }

    private List<Told> told(Collection<UUID> questions) {
        return jdbc.sql("""
            SELECT id, id AS question, ticket, address_id, answer_text_id FROM question
            WHERE id = ANY (:ids) AND answer_text_id IS NOT NULL
            UNION
            SELECT id, merged_into, ticket, address_id, answer_text_id FROM question
            WHERE merged_into = ANY (:ids) AND answer_text_id IS NOT NULL
            ORDER BY ticket
            """)
                .param("ids", questions.toArray(UUID[]::new))
                .query((row, _) -> new Told(
                        row.getObject("question", UUID.class),
                        new Ticket(row.getString("ticket")),
                        new Sent(
                                new AddressId(row.getObject("address_id", UUID.class)),
                                row.getObject("answer_text_id", UUID.class))))
                .list();
    }

    private record Sent(AddressId to, UUID text) {}

    private record Told(UUID question, Ticket ticket, Sent what) {
        Receipt receipt(Fate fate) {
            return new Receipt(ticket, what.to, fate);
        }
    }
}
