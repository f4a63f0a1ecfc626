package vn.hoixa.notice;

import java.time.Instant;
import java.util.UUID;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.OfficerId;

/** A chat that an officer linked to their account. */
public record Link(UUID id, OfficerId officer, AddressId to, Instant since) {}
