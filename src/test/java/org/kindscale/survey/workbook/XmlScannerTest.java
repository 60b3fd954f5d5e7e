package org.kindscale.survey.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Property.forAll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.kindscale.survey.text.TableException;

/** The scanner reads what the JDK's own parser reads, however the bytes arrive. */
class XmlScannerTest {

    private static final String[] TEXTS = {"a", " b ", "&lt;&amp;&#65;&#x20AC;", "ü漢", "<![CDATA[<x>&amp;]]>", "\n", "1"
    };
    private static final String[] NAMES = {"c", "row", "x:v", "is"};

    private static String element(Random random, int depth) {
        String name = NAMES[random.nextInt(NAMES.length)];
        StringBuilder xml = new StringBuilder("<" + name);
        for (int a = random.nextInt(3); a > 0; a--) {
            xml.append(random.nextBoolean() ? "\n " : " ")
                    .append("a" + a)
                    .append(random.nextBoolean() ? "=\"" : " = \"")
                    .append(random.nextInt(1000))
                    .append("&gt;'>\"");
        }
        if (random.nextInt(4) == 0) {
            return xml + "/>";
        }
        xml.append('>');
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            boolean deeper = depth < 4 && random.nextBoolean();
            xml.append(deeper ? element(random, depth + 1) : TEXTS[random.nextInt(TEXTS.length)]);
            xml.append(random.nextInt(5) == 0 ? "<!-- a > comment -->" : "");
        }
        return xml + "</" + name + ">";
    }

    private static InputStream slow(String xml, int step) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, step));
            }
        };
    }

    private static String scanned(String xml, int step) throws IOException {
        StringBuilder events = new StringBuilder();
        XmlScanner scanner = new XmlScanner(slow(xml, step));
        for (XmlScanner.Event event = scanner.next(); event != XmlScanner.Event.END; event = scanner.next()) {
            switch (event) {
                case OPEN -> {
                    events.append('<').append(name(scanner));
                    events.append(' ')
                            .append(scanner.attribute("a1"))
                            .append(' ')
                            .append(scanner.attribute("a2"));
                }
                case CLOSE -> events.append('>');
                default -> events.append(scanner.text());
            }
        }
        return events.toString();
    }

    private static String name(XmlScanner scanner) {
        return Stream.of("c", "row", "v", "is", "r")
                .filter(scanner::is)
                .findFirst()
                .orElse("?");
    }

    private static String parsed(String xml) throws XMLStreamException {
        StringBuilder events = new StringBuilder();
        XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new java.io.StringReader(xml));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    events.append('<')
                            .append(reader.getLocalName())
                            .append(' ')
                            .append(attribute(reader, "a1"))
                            .append(' ')
                            .append(attribute(reader, "a2"));
                case XMLStreamConstants.END_ELEMENT -> events.append('>');
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> events.append(reader.getText());
                default -> events.append("");
            }
        }
        return events.toString();
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.replace('\n', ' ');
    }

    @Test
    void itReadsWhatTheParserOfTheJdkReads() {
        forAll(random -> {
            String xml = "<?xml version=\"1.0\"?><r xmlns:x=\"y\">" + element(random, 0) + "</r>";
            try {
                String expected = parsed(xml);
                assertThat(scanned(xml, 1 + random.nextInt(40))).isEqualTo(expected);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aPlaceIsReadAsAColumn() throws IOException {
        XmlScanner scanner = new XmlScanner(slow("<c r=\"AB12\"/>", 100));
        scanner.next();
        assertThat(scanner.column("r")).isEqualTo(27);
        assertThat(scanner.number("r")).isEqualTo(12);
        assertThat(scanner.column("s")).isEqualTo(-1);
    }

    @Test
    void xmlThatEndsInTheMiddleIsDamaged() {
        for (String xml : new String[] {"<a", "<a>", "<a><!-- ", "<a></a></b>"}) {
            assertThatThrownBy(() -> scanned(xml, 3)).as(xml).isInstanceOf(TableException.class);
        }
    }

    @Test
    void attributesAreToldByTheirWholeNames() throws IOException {
        String xml = "<c ar=\"1\" x:r = 'B7'\n note=\"r='D9' s=\" s='5't=\"s\"empty=''/>";
        for (int step : new int[] {1, 3, 100}) {
            XmlScanner scanner = new XmlScanner(slow(xml, step));
            assertThat(scanner.next()).isEqualTo(XmlScanner.Event.OPEN);
            assertThat(scanner.attribute("r")).isEqualTo("B7");
            assertThat(scanner.column("r")).isEqualTo(1);
            assertThat(scanner.attribute("ar")).isEqualTo("1");
            assertThat(scanner.attribute("note")).isEqualTo("r='D9' s=");
            assertThat(scanner.number("s")).isEqualTo(5);
            assertThat(scanner.attribute("t")).isEqualTo("s");
            assertThat(scanner.attribute("empty")).isEmpty();
            assertThat(scanner.number("empty")).isEqualTo(-1);
            assertThat(scanner.attribute("c")).isEmpty();
            assertThat(scanner.attribute("ote")).isEmpty();
        }
    }

    @Test
    void aValueIsTakenOnlyIfItStandsThereAlone() throws IOException {
        byte[] begin = "<v>".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "</v></c>".getBytes(StandardCharsets.US_ASCII);
        for (String other :
                new String[] {"<c/>", "<c><v/></c>", "<c><v></v></c>", "<c><v>1</v><f/></c>", "<c><f>1</f></c>"}) {
            XmlScanner scanner = new XmlScanner(slow(other, 100));
            scanner.next();
            assertThat(scanner.takes(begin, end)).as(other).isFalse();
            scanner.skip();
            assertThat(scanner.next()).as(other).isEqualTo(XmlScanner.Event.END);
        }
        XmlScanner scanner = new XmlScanner(slow("<row><c><v>1&amp;2</v></c></row>", 100));
        scanner.next();
        scanner.next();
        assertThat(scanner.takes(begin, end)).isTrue();
        assertThat(scanner.text().toString()).isEqualTo("1&2");
        assertThat(scanner.next()).isEqualTo(XmlScanner.Event.CLOSE);
        assertThat(scanner.next()).isEqualTo(XmlScanner.Event.END);
    }
}
