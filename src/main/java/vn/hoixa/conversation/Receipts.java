package vn.hoixa.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Deliveries;

/** Who was told which text, by whatever road: as the reply to a message, or as a text that came by itself. */
@Component
public class Receipts {
    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    Receipts(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /** That somebody was told a text. */
    public record Receipt(AddressId by, UUID text, Instant at) {}

    public List<Receipt> of(Collection<UUID> texts) {
        var sent = deliveries.of(texts).stream().map(each -> new Receipt(each.to(), each.text(), each.at()));
        return Stream.concat(replies(texts).stream(), sent).toList();
    }

    private List<Receipt> replies(Collection<UUID> texts) {
        return jdbc.sql("SELECT address_id, cleared_text_id, at FROM turn WHERE cleared_text_id = ANY (?)")
                .param(texts.toArray(UUID[]::new))
                .query((row, _) -> new Receipt(
                        new AddressId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
