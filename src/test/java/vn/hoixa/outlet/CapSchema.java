package vn.hoixa.outlet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schema of CAP 1.2. */
public final class CapSchema {
    private CapSchema() {}

    /** Throws {@link SAXException} when an alert does not keep to it. */
    public static void valid(String xml) throws SAXException {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Path.of("src/test/resources/cap-1.2.xsd").toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
