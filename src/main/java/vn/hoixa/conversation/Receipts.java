package vn.hoixa.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Deliveries;

/** Who was told which text: the reply to a message and what comes by itself go the same road. */
@Component
public class Receipts {
    private final Deliveries deliveries;

    Receipts(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** That somebody was told a text. */
    public record Receipt(AddressId by, UUID text, Instant at) {}

    public List<Receipt> of(Collection<UUID> texts) {
        return deliveries.of(texts).stream()
                .map(each -> new Receipt(each.to(), each.text(), each.at()))
                .toList();
    }
}
