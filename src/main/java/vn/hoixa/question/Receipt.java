package vn.hoixa.question;

import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Fate;
import vn.hoixa.review.Ticket;

/**
 * Whether the answer to a question arrived where one of its askers is.
 *
 * @param ticket of the asker's own question, by which they can still read the answer
 */
public record Receipt(Ticket ticket, AddressId to, Fate fate) {}
