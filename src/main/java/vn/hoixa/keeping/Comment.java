package vn.hoixa.keeping;

import java.time.Instant;
import vn.hoixa.office.OfficerId;

/** What an officer remarked about an item, for the other officers; without personal data. */
public record Comment(OfficerId by, Instant at, String words) {}
