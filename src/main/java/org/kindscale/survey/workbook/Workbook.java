package org.kindscale.survey.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;
import org.kindscale.survey.workbook.XmlScanner.Event;

/** What an Excel workbook says of itself: its sheets, and where its parts are. */
final class Workbook {

    private final ZipParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    /** By id, where a part is; by the end of its type too. */
    private final Map<String, String> targets = new HashMap<>();

    private boolean from1904;

    /**
     * A sheet.
     *
     * @param name as its tab shows it
     * @param shown whether the tab is shown
     * @param part where its rows are
     */
    record Sheet(String name, boolean shown, String part) {}

    private Workbook(ZipParts parts) {
        this.parts = parts;
    }

    /** Reads it. */
    static Workbook of(ZipParts parts) throws IOException {
        if (parts.has("xl/workbook.bin")) {
            throw new TableException(
                    FindingCode.TBL_013,
                    "this is an Excel workbook of the binary kind (.xlsb)",
                    "save it as Excel Workbook (.xlsx) and score that");
        }
        Workbook workbook = new Workbook(parts);
        workbook.read(main(parts));
        return workbook;
    }

    /** Returns where the workbook itself is. */
    private static String main(ZipParts parts) throws IOException {
        if (parts.has("xl/workbook.xml")) {
            return "xl/workbook.xml";
        }
        Map<String, String> root = new HashMap<>();
        relations(parts, "_rels/.rels", "", root);
        return Optional.ofNullable(root.get("officeDocument"))
                .orElseThrow(() -> TableException.damaged("the archive inside holds no workbook"));
    }

    private static void relations(ZipParts parts, String name, String folder, Map<String, String> into)
            throws IOException {
        Optional<InputStream> part = parts.open(name);
        if (part.isEmpty()) {
            return;
        }
        try (InputStream in = part.get()) {
            XmlScanner xml = new XmlScanner(in);
            for (Event event = xml.next(); event != Event.END; event = xml.next()) {
                if (event == Event.OPEN && xml.is("Relationship")) {
                    String target = xml.attribute("Target");
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    String type = xml.attribute("Type");
                    into.put(xml.attribute("Id"), path);
                    into.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
                }
            }
        }
    }

    private void read(String main) throws IOException {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        relations(parts, folder + "_rels/" + main.substring(folder.length()) + ".rels", folder, targets);
        try (InputStream in =
                parts.open(main).orElseThrow(() -> TableException.damaged("the archive inside holds no workbook"))) {
            XmlScanner xml = new XmlScanner(in);
            for (Event event = xml.next(); event != Event.END; event = xml.next()) {
                if (event == Event.OPEN && xml.is("sheet")) {
                    String part = targets.getOrDefault(xml.attribute("id"), "");
                    boolean shown =
                            !xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
                    sheets.add(new Sheet(xml.attribute("name"), shown, part));
                } else if (event == Event.OPEN && xml.is("workbookPr")) {
                    String from = xml.attribute("date1904");
                    from1904 = from.equals("1") || from.equals("true");
                }
            }
        }
        sheets.removeIf(
                sheet -> sheet.part().contains("chartsheet") || sheet.part().contains("dialogsheet"));
    }

    /** {@return whether days are counted from 1904 on} */
    boolean isFrom1904() {
        return from1904;
    }

    /** {@return where the part of this type is; a name that no part has if there is none} */
    String part(String type) {
        return targets.getOrDefault(type, "xl/" + type + ".xml");
    }

    /** Returns the sheet called {@code wanted}; absent: the only one that is shown and holds a table. */
    Sheet choose(Optional<String> wanted) throws IOException {
        List<String> all = sheets.stream().map(Sheet::name).toList();
        if (wanted.isPresent()) {
            int found = SheetChoice.of(all, wanted.get());
            return sheets.get(found);
        }
        List<Sheet> tables = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (sheet.shown() && holdsTable(sheet)) {
                tables.add(sheet);
            }
        }
        if (tables.size() > 1) {
            throw SheetChoice.several(tables.stream().map(Sheet::name).toList());
        }
        if (tables.isEmpty() && sheets.isEmpty()) {
            throw TableException.damaged("the workbook has no sheet");
        }
        return tables.isEmpty() ? sheets.get(0) : tables.get(0);
    }

    /** Returns whether two rows of a sheet hold values. */
    private boolean holdsTable(Sheet sheet) throws IOException {
        Optional<InputStream> part = parts.open(sheet.part());
        if (part.isEmpty()) {
            return false;
        }
        int rows = 0;
        boolean counted = false;
        try (InputStream in = part.get()) {
            XmlScanner xml = new XmlScanner(in);
            for (Event event = xml.next(); event != Event.END && rows < 2; event = xml.next()) {
                if (event == Event.OPEN && xml.is("row")) {
                    counted = false;
                } else if (event == Event.OPEN && !counted && (xml.is("v") || xml.is("is"))) {
                    counted = true;
                    rows++;
                }
            }
        }
        return rows == 2;
    }
}
