package vn.hoixa.conversation;

import java.util.UUID;
import vn.hoixa.privacy.MaskedText;

/** A question that an officer answered with an approved text: its words, and the approval. */
public record Settled(UUID question, MaskedText words, UUID approval) {}
