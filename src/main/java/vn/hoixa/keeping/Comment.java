package vn.hoixa.keeping;

import java.time.Instant;
import vn.hoixa.office.OfficerId;

/** An officer's comment on an item, for the other officers; without personal data. */
public record Comment(OfficerId by, Instant at, String words) {}
