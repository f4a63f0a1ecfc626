package vn.hoixa.delivery;

import java.time.Instant;
import vn.hoixa.review.ClearedText;

/**
 * A text that has been sent to an address.
 *
 * @param position counts up within an address in the order of sending: the id of a server-sent event
 */
public record Arrived(DeliveryId delivery, long position, ClearedText text, Instant at) {}
