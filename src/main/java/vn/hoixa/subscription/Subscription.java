package vn.hoixa.subscription;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.delivery.AddressId;

/**
 * A subscription to warnings.
 *
 * @param village the subscriber's village; empty when none was named, so that only warnings for the whole commune
 *     arrive
 * @param least the lowest severity that is sent
 */
public record Subscription(AddressId address, Optional<VillageId> village, Severity least, Instant since) {}
