package vn.hoixa.review;

import java.util.List;
import java.util.UUID;

/**
 * A text that may be sent ("nội dung được phép gửi"): its body, its buttons, why it may be sent, and the code by which
 * it can be checked. Only this package creates one; everything that sends or shows words to citizens takes this type.
 */
public final class ClearedText {
    private final UUID id;
    private final PlainBody body;
    private final PlainBody numbered;
    private final List<Option> options;
    private final Basis basis;
    private final VerificationCode verification;
    private final Audience audience;

    ClearedText(
            UUID id,
            PlainBody body,
            PlainBody numbered,
            List<Option> options,
            Basis basis,
            VerificationCode verification,
            Audience audience) {
        this.id = id;
        this.body = body;
        this.numbered = numbered;
        this.options = List.copyOf(options);
        this.basis = basis;
        this.verification = verification;
        this.audience = audience;
    }

    public UUID id() {
        return id;
    }

    /** The body: plain text, NFC, lines separated by line feeds. It is sent exactly as it is. */
    public String body() {
        return body.text();
    }

    /**
     * The same text with its options written as lines, for channels with no or too few buttons: each begins with its
     * key, as in "0. Gặp cán bộ". The body itself when there are no options or it names them.
     */
    public String numbered() {
        return numbered.text();
    }

    public List<Option> options() {
        return options;
    }

    public Basis basis() {
        return basis;
    }

    public VerificationCode verification() {
        return verification;
    }

    public Audience audience() {
        return audience;
    }

    /** The same text with another verification code, when its own is already taken. */
    ClearedText under(VerificationCode other) {
        return new ClearedText(id, renamed(body, other), renamed(numbered, other), options, basis, other, audience);
    }

    private PlainBody renamed(PlainBody form, VerificationCode other) {
        return new PlainBody(form.text().replace(verification.toString(), other.toString()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClearedText that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "ClearedText[" + id + ", " + body.text().length() + " characters]";
    }
}
