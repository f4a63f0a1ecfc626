package vn.hoixa.channel.pages;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hoixa.channel.web.Letterhead;
import vn.hoixa.knowledge.Knowledge;

/**
 * Writes the warnings in force, and the end of past ones, as an Atom feed (RFC 4287); each entry links to its page and
 * to its CAP file.
 */
@Component
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final FeedEntries entries;
    private final Knowledge knowledge;
    private final Clock clock;
    private final String publicUrl;

    Feed(FeedEntries entries, Knowledge knowledge, Clock clock, @Value("${hoixa.public-url}") String publicUrl) {
        this.entries = entries;
        this.knowledge = knowledge;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    String xml() {
        var all = entries.all();
        String unit = "UBND " + Letterhead.of(knowledge.snapshot(), false).unit();
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "id", publicUrl + "/canh-bao.atom");
            text(xml, "title", "Cảnh báo của " + unit);
            text(xml, "updated", updated(all));
            link(xml, "self", "application/atom+xml", publicUrl + "/canh-bao.atom");
            link(xml, "alternate", "text/html", publicUrl + "/canh-bao");
            xml.writeStartElement("author");
            text(xml, "name", unit);
            xml.writeEndElement();
            for (var entry : all) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
        return out.toString();
    }

    private String updated(List<FeedEntries.Entry> all) {
        return all.stream()
                .map(FeedEntries.Entry::updated)
                .max(Instant::compareTo)
                .orElseGet(clock::instant)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static void entry(XMLStreamWriter xml, FeedEntries.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        text(xml, "updated", entry.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        text(xml, "summary", entry.summary());
        link(xml, "alternate", "text/html", entry.page());
        link(xml, "related", "application/cap+xml", entry.cap());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to);
    }
}
