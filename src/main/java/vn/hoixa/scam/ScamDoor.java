package vn.hoixa.scam;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.privacy.Finding;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.Recognition;
import vn.hoixa.privacy.Sealing;

/**
 * Entry point for a suspicious message: masks its text, and turns its numbers, accounts and links into marks and
 * encrypted values, so that raw words go no further.
 */
@Component
public class ScamDoor {
    /**
     * Introductory words such as "Kiểm tra tin này:", "nhờ xem giúp link sau": up to a colon or a new line, with text
     * after it.
     */
    private static final Pattern LEAD_IN = Pattern.compile(
            "^[^:\\n]{0,40}\\b(?:kiểm tra|kiem tra|ktra|check|xem (?:giúp|giup|hộ|ho)|có phải lừa đảo|co phai lua dao)"
                    + "[^:\\n]{0,40}[:\\n]\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Masker masker;
    private final Recognition recognition;
    private final Sealing sealing;
    private final ScamCheck check;
    private final Exempt exempt;

    ScamDoor(Masker masker, Recognition recognition, Sealing sealing, ScamCheck check, Exempt exempt) {
        this.masker = masker;
        this.recognition = recognition;
        this.sealing = sealing;
        this.check = check;
        this.exempt = exempt;
    }

    /** Processes a message as typed or pasted; the citizen's introduction ("kiểm tra tin này: …") is not part of it. */
    public Handed take(String typed) {
        String raw = LEAD_IN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceFirst("");
        var text = masker.mask(raw).text();
        var read = check.detector().read(text.value());
        var inspected = masker.inspect(raw, exempt.published());
        var numbers = inspected.findings().stream()
                .filter(found -> !exempt.isReaders(inspected.text(), found.start(), found.end()))
                .flatMap(found -> number(inspected.text(), found).stream());
        var links = suspects(read).map(link -> identifier(ItemKind.LINK, link.host()));
        return new Handed(text, Stream.concat(numbers, links).distinct().toList(), TextShape.of(read));
    }

    /** The hosts in a text that are not official ones, defanged. */
    public List<String> suspectHosts(String text) {
        return suspects(check.detector().read(text))
                .map(link -> new Link(link.host(), "", 0, 0).defanged())
                .distinct()
                .toList();
    }

    private Stream<Link> suspects(Reading read) {
        return check.suspects(read).filter(link -> !exempt.isSiteOfCommune(link));
    }

    private Optional<Identifier> number(String text, Finding found) {
        String digits =
                text.substring(found.start(), found.end()).replaceAll("\\D", "").replaceFirst("^84(?=\\d{9,10}$)", "0");
        if (exempt.isPublished(digits)) return Optional.empty();
        return switch (found.kind()) {
            case PHONE -> Optional.of(identifier(ItemKind.PHONE, digits));
            case BANK_ACCOUNT, BANK_CARD, LONG_NUMBER -> Optional.of(identifier(ItemKind.ACCOUNT, digits));
            case CITIZEN_ID,
                    OLD_ID_CARD,
                    PASSPORT,
                    EMAIL,
                    TAX_CODE,
                    SOCIAL_INSURANCE,
                    HEALTH_CARD,
                    PLATE,
                    DOSSIER_CODE,
                    OTP,
                    PIN,
                    PASSWORD,
                    NAME,
                    ADDRESS -> Optional.empty();
        };
    }

    private Identifier identifier(ItemKind kind, String value) {
        return new Identifier(kind, recognition.mark(kind.name(), value), sealing.seal(value));
    }
}
