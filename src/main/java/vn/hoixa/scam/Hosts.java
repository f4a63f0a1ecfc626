package vn.hoixa.scam;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Classifies host names by what they tell about their owner. */
final class Hosts {
    /** Names of at least this length are recognised also inside a word, and with one letter changed. */
    private static final int LONG_NAME = 7;

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern BETTING = Pattern.compile(
            "\\bb?k8|bet\\d*\\b|\\d{2,}bet|[a-z]win\\d*\\b|win\\d{2,}|\\d{2,}win|casino|nohu|taixiu|xoso|nhacai|go88|sin88|kubet|sunwin|hitclub"
                    + "|cash\\d{3,}|fun88|\\b[a-z]{1,4}(?:88|79|68|99|77|66)\\b|\\b\\d{2,}[a-z]{0,3}\\b");
    private static final Pattern PIECES = Pattern.compile("[.-]");

    private final AddressFile file;
    private final Set<String> endings = new HashSet<>();

    Hosts(AddressFile file) {
        this.file = file;
        endings.addAll(file.known());
        endings.addAll(file.odd());
    }

    boolean isEnding(String ending) {
        return endings.contains(ending);
    }

    boolean isOfficial(Link link) {
        return under(file.official(), link) && !isOpen(link);
    }

    /** Whether it is a service on which anybody can open a page, such as a form or a profile. */
    private boolean isOpen(Link link) {
        return !link.path().isEmpty()
                && (link.isUnder("facebook.com") || link.isUnder("google.com") || isHosting(link));
    }

    boolean isHosting(Link link) {
        return file.hosting().stream().anyMatch(link::isUnder)
                && !file.official().contains(link.host());
    }

    boolean isHostingName(String host) {
        return file.hosting().contains(host);
    }

    boolean isShortener(Link link) {
        return under(file.shorteners(), link);
    }

    boolean isContact(Link link) {
        return under(file.contacts(), link);
    }

    boolean isOdd(Link link) {
        return file.odd().contains(link.ending()) && !isContact(link) && !isShortener(link);
    }

    boolean isNumber(Link link) {
        return ADDRESS.matcher(link.host()).matches();
    }

    boolean isPunycode(Link link) {
        return link.host().contains("xn--");
    }

    boolean isListed(String host) {
        var link = new Link(host, "", 0, 0);
        return Stream.of(file.official(), file.shorteners(), file.contacts()).anyMatch(list -> under(list, link));
    }

    /** The well-known name that an unofficial host imitates. */
    Optional<String> imitated(Link link) {
        if (isContact(link) || isShortener(link) || under(file.official(), link)) return Optional.empty();
        List<String> pieces = PIECES.splitAsStream(link.host()).toList();
        String joined = link.host().replace("-", "");
        return file.brands().stream()
                .filter(brand -> imitates(pieces, brand) || (brand.length() >= LONG_NAME && joined.contains(brand)))
                .findFirst();
    }

    /** Whether the name resembles those of betting sites. */
    boolean bets(Link link) {
        return BETTING.matcher(link.host()).find();
    }

    /** Whether the name contains a generic word typical of fake sites. */
    boolean borrows(Link link) {
        return file.hints().stream().anyMatch(link.host()::contains);
    }

    private static boolean imitates(List<String> pieces, String brand) {
        return pieces.stream().limit(pieces.size() - 1L).anyMatch(piece -> resembles(piece, brand));
    }

    private static boolean resembles(String piece, String brand) {
        if (piece.equals(brand)) return true;
        if (brand.length() < 5) return false;
        if (piece.contains(brand)) return true;
        return brand.length() > LONG_NAME && distance(piece, brand) <= 2;
    }

    /** Edit distance (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static boolean under(List<String> domains, Link link) {
        return domains.stream().anyMatch(link::isUnder);
    }
}
