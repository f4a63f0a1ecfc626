package vn.hoixa.turn;

import java.time.Instant;
import java.util.UUID;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.privacy.MaskedText;

/**
 * A turn as it is looked back at: what was asked and with which text it was replied to.
 *
 * @param text of the reply, in {@code cleared_text}
 */
public record Told(UUID turn, AddressId to, Instant at, MaskedText asked, UUID text, Received.About about) {}
