package org.kindscale.survey.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;
import org.kindscale.survey.workbook.XmlScanner;
import org.kindscale.survey.workbook.XmlScanner.Event;
import org.kindscale.survey.workbook.ZipParts;

/** The words of a Word document; the numbers that Word itself writes before the paragraphs of a list are reckoned. */
final class DocxText {

    private static final String BODY = "word/document.xml";

    private final PageLines page = new PageLines();
    /** How a level of a list is numbered: {@code list/level} to the name of its format. */
    private final Map<String, String> formats;

    private final Map<String, Integer> numbers = new HashMap<>();

    private DocxText(Map<String, String> formats) {
        this.formats = formats;
    }

    /** Reads a document. */
    static String of(InputStream file) throws IOException {
        try (ZipParts parts = ZipParts.of(file)) {
            Optional<InputStream> body = parts.open(BODY);
            if (body.isEmpty()) {
                throw new TableException(
                        FindingCode.CSV_037,
                        "this is a document of another kind than Word's (.docx)",
                        "save it as Word document (.docx) or as plain text, and give that");
            }
            DocxText text = new DocxText(formats(parts));
            try (InputStream in = body.get()) {
                text.read(new XmlScanner(in));
            }
            return text.page.text();
        }
    }

    private static Map<String, String> formats(ZipParts parts) throws IOException {
        Formats formats = new Formats();
        Optional<InputStream> part = parts.open("word/numbering.xml");
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                formats.read(new XmlScanner(in));
            }
        }
        return formats.found;
    }

    /** How lists are numbered: each refers to an abstract one, which stands before it. */
    private static final class Formats {

        private final Map<String, String> found = new HashMap<>();
        private final Map<String, String> abstracts = new HashMap<>();
        private String list = "";
        private String level = "";

        void read(XmlScanner xml) throws IOException {
            for (Event event = xml.next(); event != Event.END; event = xml.next()) {
                if (event == Event.OPEN) {
                    open(xml);
                }
            }
        }

        private void open(XmlScanner xml) {
            if (xml.is("abstractNum")) {
                list = xml.attribute("abstractNumId") + "/";
            } else if (xml.is("lvl")) {
                level = xml.attribute("ilvl");
            } else if (xml.is("numFmt")) {
                abstracts.putIfAbsent(list + level, xml.attribute("val"));
            } else if (xml.is("num")) {
                list = xml.attribute("numId") + "/";
            } else if (xml.is("abstractNumId")) {
                refer(xml.attribute("val") + "/");
            }
        }

        private void refer(String from) {
            abstracts.forEach((key, format) -> {
                if (key.startsWith(from)) {
                    found.put(list + key.substring(from.length()), format);
                }
            });
        }
    }

    private void read(XmlScanner xml) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.OPEN) {
                open(xml);
            } else if (event == Event.CLOSE && xml.is("p")) {
                page.paragraph();
            } else if (event == Event.CLOSE && xml.is("tr")) {
                page.endRow();
            }
        }
    }

    private void open(XmlScanner xml) throws IOException {
        if (xml.is("t")) {
            page.add(xml.textOfElement());
        } else if (xml.is("pPr")) {
            mark(xml);
        } else if (xml.is("tr")) {
            page.row();
        } else if (xml.is("tc")) {
            page.cell();
        } else if (xml.is("tab")) {
            page.tab();
        } else if (xml.is("br") || xml.is("cr")) {
            page.lineBreak();
        } else if (xml.is("noBreakHyphen")) {
            page.add("-");
        } else if (xml.is("Fallback")) {
            xml.skip(); // what stands there stands before it in another form
        }
    }

    /** Reads the properties of a paragraph; a number or a bullet is set before its words. */
    private void mark(XmlScanner xml) throws IOException {
        String level = "0";
        String list = "";
        for (Event event = xml.next(); event != Event.CLOSE || !xml.is("pPr"); event = xml.next()) {
            if (event == Event.END) {
                return;
            }
            if (event == Event.OPEN && xml.is("ilvl")) {
                level = xml.attribute("val");
            } else if (event == Event.OPEN && xml.is("numId")) {
                list = xml.attribute("val");
            } else if (event == Event.OPEN && xml.is("pPrChange")) {
                xml.skip();
            }
        }
        String key = list + "/" + level;
        String format = formats.getOrDefault(key, "none");
        if (format.equals("decimal")) {
            page.mark(numbers.merge(key, 1, Integer::sum) + ". ");
        } else if (format.equals("bullet")) {
            page.mark("\u2022 ");
        }
    }
}
