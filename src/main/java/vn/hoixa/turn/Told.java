package vn.hoixa.turn;

import java.time.Instant;
import java.util.UUID;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.privacy.MaskedText;

/**
 * A past turn: the question and the text of the reply.
 *
 * @param text of the reply, in {@code cleared_text}
 */
public record Told(UUID turn, AddressId to, Instant at, MaskedText asked, UUID text, Received.About about) {}
