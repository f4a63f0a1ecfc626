package vn.hoixa.outlet;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.Words;

/**
 * Writes a warning in the Common Alerting Protocol 1.2 (OASIS, 1 July 2010). The order of its elements matters, and its
 * times have an offset and no fraction.
 */
public final class Cap {
    public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private Cap() {}

    /**
     * Identifier of the sender, without spaces, commas and XML characters.
     *
     * @param sender such as the host of the public page
     */
    public record Sender(String sender) {
        public Sender {
            if (!sender.matches("[^\\s,<&]+")) {
                throw new IllegalArgumentException("a sender has no spaces, commas, < and &");
            }
        }

        String identifier(long number) {
            return sender + "-canh-bao-" + number;
        }
    }

    /**
     * Time and area of the sending.
     *
     * @param the same moment as in the {@code references} of later messages
     * @param villages by name; none when it is for the whole commune
     */
    public record Sending(Instant at, List<String> villages) {
        public Sending {
            villages = List.copyOf(villages);
        }
    }

    /** The alert as XML. */
    public static String xml(Issue issue, Sender sender, Sending sending) {
        return xml(sender.identifier(issue.number()), issue, sender, sending);
    }

    /**
     * The cancellation of an alert that was withdrawn without a text of its own.
     *
     * @param itself the withdrawn alert
     * @param end time, and area where it was valid
     */
    public static String withdrawal(Issue issue, Issue.Earlier itself, Sender sender, Sending end) {
        var words = new Words(itself.title(), "", List.of(), List.of(), "");
        var taken = new Issue(
                issue.number(),
                new Issue.Act.TakesBack(itself),
                issue.content().with(words),
                issue.signature(),
                issue.link(),
                Issue.Label.PEOPLE,
                issue.mark());
        return xml(sender.identifier(issue.number()) + "-thu-hoi", taken, sender, end);
    }

    private static String xml(String identifier, Issue issue, Sender sender, Sending sending) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("alert");
            xml.writeDefaultNamespace(NAMESPACE);
            text(xml, "identifier", identifier);
            text(xml, "sender", sender.sender());
            text(xml, "sent", time(sending.at()));
            text(xml, "status", "Actual");
            text(xml, "msgType", type(issue.act()));
            text(xml, "scope", "Public");
            var earlier = earlier(issue.act());
            if (earlier.isPresent()) {
                text(xml, "references", reference(sender, earlier.get()));
            }
            info(xml, issue, sending);
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
        return out.toString();
    }

    private static void info(XMLStreamWriter xml, Issue issue, Sending sending) throws XMLStreamException {
        var content = issue.content();
        xml.writeStartElement("info");
        text(xml, "language", "vi-VN");
        text(xml, "category", "Security");
        text(xml, "event", content.kind().category().label());
        text(xml, "urgency", urgency(content.severity()));
        text(xml, "severity", severity(content.severity()));
        text(xml, "certainty", "Observed");
        text(xml, "effective", time(sending.at()));
        text(xml, "expires", time(endOf(content.term().until())));
        text(xml, "senderName", "UBND " + issue.signature().unit());
        text(xml, "headline", content.words().title());
        text(xml, "description", description(issue));
        if (!content.words().advice().isEmpty()) {
            text(xml, "instruction", String.join("\n", content.words().advice()));
        }
        text(xml, "web", issue.link());
        text(xml, "contact", issue.signature().contact().number().orElse("113"));
        parameter(xml, "ma-tin", issue.signature().code());
        String unit = issue.signature().unit();
        if (sending.villages().isEmpty()) {
            area(xml, unit);
        }
        for (String village : sending.villages()) {
            area(xml, village + ", " + unit);
        }
        xml.writeEndElement();
    }

    private static void area(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("area");
        text(xml, "areaDesc", name);
        xml.writeEndElement();
    }

    /** What no longer holds comes first; CAP has no elements for signs and authorship. */
    private static String description(Issue issue) {
        var words = issue.content().words();
        var lines = new ArrayList<String>();
        issue.takenBack().map(Issue.Earlier::noLonger).ifPresent(lines::add);
        lines.add(words.happening());
        if (!words.signs().isEmpty()) {
            lines.add("Dấu hiệu:");
            words.signs().forEach(sign -> lines.add("- " + sign));
        }
        lines.add(issue.label().words());
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    private static void parameter(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement("parameter");
        text(xml, "valueName", name);
        text(xml, "value", value);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static String reference(Sender sender, Issue.Earlier earlier) {
        return sender.sender() + "," + sender.identifier(earlier.number()) + "," + time(earlier.sent());
    }

    private static Optional<Issue.Earlier> earlier(Issue.Act act) {
        return switch (act) {
            case Issue.Act.Warns() -> Optional.empty();
            case Issue.Act.Corrects(var earlier) -> Optional.of(earlier);
            case Issue.Act.TakesBack(var earlier) -> Optional.of(earlier);
        };
    }

    private static String type(Issue.Act act) {
        return switch (act) {
            case Issue.Act.Warns() -> "Alert";
            case Issue.Act.Corrects _ -> "Update";
            case Issue.Act.TakesBack _ -> "Cancel";
        };
    }

    private static String urgency(Severity severity) {
        return switch (severity) {
            case URGENT -> "Immediate";
            case IMPORTANT -> "Expected";
            case ORDINARY -> "Future";
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case URGENT -> "Extreme";
            case IMPORTANT -> "Severe";
            case ORDINARY -> "Moderate";
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Moments.VIETNAM).minusSeconds(1).toInstant();
    }

    private static String time(Instant at) {
        return TIME.format(OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), Moments.VIETNAM));
    }
}
