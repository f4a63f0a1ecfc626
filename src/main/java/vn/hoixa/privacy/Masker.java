package vn.hoixa.privacy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Masks personal data in texts that people write.
 *
 * <p><b>Idea.</b> Few personal numbers have a format of their own, and much that is not personal looks the same: a
 * date, an amount, a code of a procedure. So detectors run from the surest to the vaguest, and each sees only text that
 * no earlier one has settled (see {@link Sheet}). Certainly harmless values are shielded first; then come numbers
 * introduced by a word ("STK", "mã OTP là"), then numbers with a format, then telephones; last a catch-all takes every
 * run of nine or more digits that nothing explains. A false token costs an officer a question, a missed number harms a
 * citizen; so in doubt the number is masked.
 *
 * <p><b>Our own codes</b> must survive: a verification code has twelve digits like a citizen id, but its first digit is
 * 1–9, while every citizen id begins with a province 001–096. It is recognised by its two hyphens, by a word before it
 * ("mã tin"), or by standing alone. A ticket has eight digits, fewer than the catch-all takes.
 *
 * <p><b>Layout.</b> {@link PlainText} creates the two views for patterns, as written and folded; {@link Detector}s take
 * or shield spans; each personal span becomes a token with a keyed fingerprint of its normalised value
 * ({@link Fingerprints}), so that a number written in two ways gets one token. Masking repeats until nothing changes,
 * which makes it idempotent: masked text passes through unchanged.
 *
 * <p><b>Limits.</b> Names without an introducing word, single given names behind "anh" or "chị", birth dates, hamlets
 * and numbers written in words are not found. Patterns follow the documents in use in Vietnam in 2026: identity numbers
 * of decree 70/2024/NĐ-CP, tax codes of circular 86/2024/TT-BTC, plates of circular 79/2024/TT-BCA.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Masker {
    private final List<Detector> order;
    private final Fingerprints fingerprints;

    public Masker(MasterKey key) {
        this.fingerprints = new Fingerprints(key);
        this.order = List.of(
                Shields.TOKENS,
                Emails::settle,
                Shields.HOSTS,
                Dossiers::settle,
                Shields.CODES_AND_DATES,
                Shields.AMOUNTS,
                Shields.PUBLIC_NUMBERS,
                Identities::announced,
                BankNumbers::announced,
                Plates::announced,
                Shields.OUR_CODES,
                Secrets::settle,
                BankNumbers::cards,
                Identities::shaped,
                Plates::shaped,
                new Telephones(PhoneNumberUtil.getInstance()),
                Identities::nearby,
                BankNumbers::nearby,
                Shields.GROUPED_FIGURES,
                LongNumbers::settle,
                Addresses::settle,
                Names::settle);
    }

    /** The text with every piece of personal data replaced. Never fails, whatever the characters. */
    public Masked mask(String raw) {
        var kinds = EnumSet.noneOf(PersonalDataKind.class);
        var before = raw;
        var after = pass(before, kinds);
        while (!after.equals(before)) {
            before = after;
            after = pass(before, kinds);
        }
        return new Masked(new MaskedText(after), kinds);
    }

    /**
     * A masked text read from the database. It is masked again, which changes nothing in a masked text, and prevents
     * this method from bypassing the masker.
     */
    public MaskedText stored(String masked) {
        return mask(masked).text();
    }

    /**
     * Finds personal data in an officer's text without replacing it.
     *
     * @param published texts that the office has published itself, such as its telephone numbers; values in them are
     *     not reported, however they are written
     */
    public Inspection inspect(String text, Collection<String> published) {
        var known = published.stream()
                .flatMap(open -> settled(PlainText.of(open)).inOrder().stream())
                .map(Sheet.Taken::normalised)
                .collect(Collectors.toSet());
        var plain = PlainText.of(text);
        var findings = settled(plain).inOrder().stream()
                .filter(taken -> !known.contains(taken.normalised()))
                .map(taken -> new Finding(taken.kind(), taken.start(), taken.end(), token(taken)))
                .toList();
        return new Inspection(plain.written(), findings);
    }

    private String pass(String raw, Set<PersonalDataKind> kinds) {
        var plain = PlainText.of(raw);
        var masked = new StringBuilder();
        int from = 0;
        for (var taken : settled(plain).inOrder()) {
            masked.append(plain.written(), from, taken.start()).append(token(taken));
            kinds.add(taken.kind());
            from = taken.end();
        }
        return masked.append(plain.written(), from, plain.written().length()).toString();
    }

    private Sheet settled(PlainText plain) {
        var sheet = new Sheet(plain);
        order.forEach(detector -> detector.settle(sheet));
        return sheet;
    }

    private String token(Sheet.Taken taken) {
        return taken.kind().token(fingerprints.of(taken.kind(), taken.normalised()));
    }
}
