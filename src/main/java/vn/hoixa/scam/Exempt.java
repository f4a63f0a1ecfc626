package vn.hoixa.scam;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.language.Vietnamese;

/**
 * Exempts values in a suspicious message that are not the scammer's: numbers and sites published by the commune, and
 * what the message calls its reader's own ("TK 0071… của quý khách"). An account that is to receive money is never the
 * reader's, whatever the message calls it. Emergency numbers are never found by the masker.
 */
@Component
class Exempt {
    private static final int NEAR = 48;
    private static final String THING =
            "\\b(?:tk|stk|tai khoan|so tai khoan|the|so the|thue bao|so thue bao|sdt|so dien thoai)";
    private static final String READER = "(?:quy khach(?: hang)?|qk|quy vi|ong/ba|anh/chi|khach hang"
            + "|ban(?! (?:toi|em|minh|con|chau|be|anh|chi)\\b))";
    private static final Pattern OWN_BEFORE =
            Pattern.compile(THING + "(?: \\S+){0,2}? (?:cua )?" + READER + "(?: so| la)?[ :.]*$");
    private static final Pattern OWN_AFTER = Pattern.compile("^[ .,*x)]*cua " + READER + "\\b");
    private static final Pattern MONEY_GOES_THERE =
            Pattern.compile("\\b(?:vao|den|toi|qua|sang)(?: so)?(?: \\S+){0,2}? ?" + THING + "[^\\d]*$");

    private final Knowledge knowledge;
    private final Optional<String> site;

    Exempt(Knowledge knowledge, @Value("${hoixa.public-url}") String publicUrl) {
        this.knowledge = knowledge;
        this.site = host(publicUrl);
    }

    /** Texts with the commune's published data. */
    List<String> published() {
        return commune().map(Commune::madePublic).orElse(List.of());
    }

    boolean isPublished(String digits) {
        return published().stream().anyMatch(each -> each.replaceAll("\\D", "").equals(digits));
    }

    boolean isSiteOfCommune(Link link) {
        var portal = commune().flatMap(Commune::portal).map(Passage::text).flatMap(Exempt::host);
        return Stream.of(site, portal).flatMap(Optional::stream).anyMatch(link::isUnder);
    }

    /** Whether the message says that the value between two positions belongs to its reader. */
    boolean isReaders(String text, int start, int end) {
        String before = Vietnamese.fold(text.substring(Math.max(0, start - NEAR), start));
        String after = Vietnamese.fold(text.substring(end, Math.min(text.length(), end + NEAR)));
        boolean own =
                OWN_BEFORE.matcher(before).find() || OWN_AFTER.matcher(after).find();
        return own && !MONEY_GOES_THERE.matcher(before).find();
    }

    private Optional<Commune> commune() {
        return knowledge.snapshot().commune();
    }

    private static Optional<String> host(String address) {
        return Optional.ofNullable(URI.create(address.strip()).getHost()).map(name -> name.replaceFirst("^www\\.", ""));
    }
}
