package org.kindscale.survey.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of a workbook's cell formats show a number as a day or a time. */
final class CellStyles {

    /** How a number is shown. */
    enum Shown {
        /** As a number. */
        NUMBER,
        /** As a day. */
        DATE,
        /** As a day and a time. */
        DATETIME,
        /** As a time alone. */
        TIME
    }

    private final List<Shown> formats = new ArrayList<>();

    /** Reads the formats; all cells are numbers if the workbook has no such part. */
    static CellStyles of(Optional<InputStream> part) throws IOException {
        CellStyles styles = new CellStyles();
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                styles.read(new XmlScanner(in));
            }
        }
        return styles;
    }

    private void read(XmlScanner xml) throws IOException {
        Map<Integer, String> own = new HashMap<>();
        boolean cells = false;
        for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.END; event = xml.next()) {
            if (event == XmlScanner.Event.OPEN && xml.is("numFmt")) {
                own.put(xml.number("numFmtId"), xml.attribute("formatCode"));
            } else if (event != XmlScanner.Event.TEXT && xml.is("cellXfs")) {
                cells = event == XmlScanner.Event.OPEN;
            } else if (event == XmlScanner.Event.OPEN && cells && xml.is("xf")) {
                int id = xml.number("numFmtId");
                formats.add(own.containsKey(id) ? shown(own.get(id)) : builtIn(id));
            }
        }
    }

    /** {@return how format number {@code style}, from 0, shows a number} */
    Shown of(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : Shown.NUMBER;
    }

    private static Shown builtIn(int id) {
        if (id == 22) {
            return Shown.DATETIME;
        }
        if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
            return Shown.TIME;
        }
        return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? Shown.DATE : Shown.NUMBER;
    }

    /** {@return how a format code shows a number: what stands in quotes, in brackets or behind a backslash is text} */
    static Shown shown(String code) {
        String first = code.split(";", -1)[0].toLowerCase(Locale.ROOT);
        boolean elapsed = first.matches(".*\\[(h+|m+|s+)].*");
        String signs = first.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]", "");
        if (signs.contains("general") || signs.contains("#") || signs.matches(".*0[.,]?0*%.*")) {
            return Shown.NUMBER;
        }
        boolean day = signs.matches(".*[yd].*") || (signs.contains("m") && !signs.matches(".*[hs].*") && !elapsed);
        boolean time = elapsed || signs.matches(".*[hs].*");
        if (day) {
            return time ? Shown.DATETIME : Shown.DATE;
        }
        return time ? Shown.TIME : Shown.NUMBER;
    }
}
