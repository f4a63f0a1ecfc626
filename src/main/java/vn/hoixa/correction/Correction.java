package vn.hoixa.correction;

import java.time.Instant;
import java.util.UUID;

/** That a text was corrected by another. */
public record Correction(UUID by, Instant at) {}
