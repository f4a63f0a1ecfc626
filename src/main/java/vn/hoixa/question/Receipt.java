package vn.hoixa.question;

import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Fate;
import vn.hoixa.review.Ticket;

/**
 * Delivery status of an answer for one of its askers.
 *
 * @param ticket of the asker's own question, by which they can still read the answer
 */
public record Receipt(Ticket ticket, AddressId to, Fate fate) {}
