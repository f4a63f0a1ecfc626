package vn.hoixa.outlet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A warning as one SMS.
 *
 * @param text the text sent
 * @param coding its character coding
 */
public record Sms(String text, Coding coding) {
    /** Character codings, with the number of characters in one message. */
    public enum Coding {
        /** The default alphabet of 3GPP TS 23.038: no Vietnamese diacritics. */
        GSM_7(160),
        /** Any letter. */
        UCS_2(70);

        private final int most;

        Coding(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Throws {@link IllegalArgumentException} when it needs more than one message, or another coding. */
    public Sms {
        if (text.length() > coding.most()) {
            throw new IllegalArgumentException(
                    "%d characters do not fit one message of %d".formatted(text.length(), coding.most()));
        }
        if (coding == Coding.GSM_7 && text.chars().anyMatch(letter -> GSM.indexOf(letter) < 0)) {
            throw new IllegalArgumentException("a letter is outside the GSM alphabet");
        }
    }

    /** Without diacritics: the head, the title, as much of the advice as fits, whom to call. */
    public static Sms plain(Issue issue) {
        var words = issue.content().words();
        if (issue.takenBack().isPresent()) {
            return new Sms(plain(takingBack(issue, issue.takenBack().get())), Coding.GSM_7);
        }
        String head = plain(issue.act().head() + " " + issue.signature().unit() + ": " + words.title());
        var contact = issue.signature().contact();
        String tail = plain(". Gọi 113"
                + contact.number()
                        .map(number -> ", " + contact.brief() + " " + number)
                        .orElse(""));
        return new Sms(fit(head, words.advice().stream().map(Sms::plain).toList(), tail, Coding.GSM_7), Coding.GSM_7);
    }

    /** With diacritics: little more than the title. */
    public static Sms accented(Issue issue) {
        var words = issue.content().words();
        if (issue.takenBack().isPresent()) {
            var earlier = issue.takenBack().get();
            String taken = "THU HỒI cảnh báo " + Moments.day(earlier.day()) + ": " + earlier.title();
            return new Sms(cut(taken, Coding.UCS_2.most()), Coding.UCS_2);
        }
        String head = act(issue) + ": " + words.title();
        return new Sms(fit(head, words.advice(), "", Coding.UCS_2), Coding.UCS_2);
    }

    /** The severity; for a correction that it is one, since some people only read the first words. */
    private static String act(Issue issue) {
        return issue.act() instanceof Issue.Act.Corrects
                ? issue.act().head()
                : issue.content().severity().label().toUpperCase(Locale.of("vi"));
    }

    /** The title is shortened before the sentence that it no longer holds. */
    private static String takingBack(Issue issue, Issue.Earlier earlier) {
        String head =
                "THU HỒI " + issue.signature().unit() + ": cảnh báo ngày " + Moments.day(earlier.day()) + " về \"";
        String tail = "\" không còn hiệu lực";
        int room = Math.max(20, Coding.GSM_7.most() - head.length() - tail.length());
        return cut(head + cut(earlier.title(), room) + tail, Coding.GSM_7.most());
    }

    public int length() {
        return text.length();
    }

    /** As many whole sentences as fit; the tail is dropped before the title is shortened. */
    private static String fit(String head, List<String> more, String tail, Coding coding) {
        if (head.length() + tail.length() > coding.most()) {
            return cut(head, coding.most());
        }
        var text = new StringBuilder(head);
        for (String sentence : more) {
            if (text.length() + 2 + sentence.length() + tail.length() > coding.most()) {
                break;
            }
            text.append(". ").append(sentence);
        }
        return text.append(tail).toString();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 3);
        return text.substring(0, end < 0 ? most - 3 : end) + "...";
    }

    /** Removes diacritics, and replaces characters outside the alphabet by the nearest ones. */
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var plain = new StringBuilder();
        for (char letter : folded.toCharArray()) {
            char near = near(letter);
            plain.append(GSM.indexOf(near) < 0 ? '?' : near);
        }
        return plain.toString();
    }

    private static char near(char letter) {
        return switch (letter) {
            case 'đ' -> 'd';
            case 'Đ' -> 'D';
            case '“', '”' -> '"';
            case '‘', '’' -> '\'';
            case '–', '—' -> '-';
            case '…' -> '.';
            default -> letter;
        };
    }
}
