package vn.hoixa.subscription;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.delivery.AddressId;

/**
 * That somebody wants to be warned.
 *
 * @param village theirs; empty when none was named, so that only warnings for the whole commune reach them
 * @param least from which severity on
 */
public record Subscription(AddressId address, Optional<VillageId> village, Severity least, Instant since) {}
