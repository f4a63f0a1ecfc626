package vn.hoixa.correction;

import java.time.Instant;
import java.util.UUID;

/** The correction of a text by another one. */
public record Correction(UUID by, Instant at) {}
