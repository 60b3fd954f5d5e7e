package org.kindscale.survey.pdf;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.survey.pdf.PdfParser.Name;
import org.kindscale.survey.text.TableException;

/** What the codes of a font mean and how wide they are (ISO 32000-1, 9.6 to 9.10). */
final class PdfFont {

    /**
     * A code that is shown.
     *
     * @param text its characters; {@code U+FFFD} if the file does not say which
     * @param width its width as a part of the font's size
     * @param blank whether it is the one that the width of blanks is added to
     */
    record Glyph(String text, double width, boolean blank) {}

    private static final String UNKNOWN = "\uFFFD";
    private static final Pattern SIGNS = Pattern.compile("(?i)dingbat|symbol|wingding|webding");
    private static final Pattern BUILT_IN = Pattern.compile("\\bdup\\s+(\\d{1,3})\\s*/([A-Za-z0-9._]+)\\s+put");
    private static final int SYMBOLIC = 4;
    private static final int LARGEST_CODE = 0xFFFFFF;
    /** What reading a font costs, with its tables for 256 codes. */
    private static final int STEPS = 1_000;

    /** Widths of the ASCII characters from the blank on, in parts of 1,000, where a file need not say them. */
    private static final String HELVETICA =
            "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
                    + "556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 "
                    + "833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 "
                    + "556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 "
                    + "334 260 334 584";

    private static final String TIMES =
            "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 "
                    + "500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 "
                    + "722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 "
                    + "444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 "
                    + "200 480 541";

    private final PdfFile file;
    private final boolean composite;
    private final boolean signs;
    private final String[] encoding = new String[256];
    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private Optional<CharacterMap> unicode = Optional.empty();
    private int codeBytes = 1;
    private boolean codesAreUnicode;
    private double scale = 0.001;
    private double usual = 500;

    private PdfFont(PdfFile file, Map<?, ?> font) {
        this.file = file;
        this.composite = file.name(font.get("Subtype")).equals("Type0");
        this.signs = SIGNS.matcher(file.name(font.get("BaseFont"))).find();
    }

    /** Reads a font. */
    static PdfFont of(PdfFile file, Map<?, ?> font) throws TableException {
        file.budget().spend(STEPS);
        PdfFont made = new PdfFont(file, font);
        Optional<byte[]> map = file.bytes(font.get("ToUnicode"));
        if (map.isPresent()) {
            made.unicode = Optional.of(CharacterMap.of(map.get(), file.budget()));
        }
        if (made.composite) {
            made.readComposite(font);
        } else {
            made.readSimple(font);
        }
        return made;
    }

    private void readComposite(Map<?, ?> font) throws TableException {
        String name = file.name(font.get("Encoding"));
        Optional<byte[]> program = file.bytes(font.get("Encoding"));
        int said = program.isPresent()
                ? CharacterMap.of(program.get(), file.budget()).codeBytes()
                : 2;
        codeBytes = said < 1 || said > 4 ? 2 : said;
        codesAreUnicode = name.contains("UCS2") || name.contains("UTF16");
        List<?> descendants = file.list(font.get("DescendantFonts"));
        Map<?, ?> descendant = file.dictionary(descendants.isEmpty() ? null : descendants.get(0));
        usual = file.number(descendant.get("DW"), 1000);
        List<?> rows = file.list(descendant.get("W"));
        for (int i = 0; i + 1 < rows.size(); i += 3) {
            file.budget().spend(1);
            int from = (int) file.number(rows.get(i), 0);
            if (file.value(rows.get(i + 1)) instanceof List<?> each) {
                putWidths(from, each);
                i--;
            } else if (i + 2 < rows.size()) {
                double last = Math.min(LARGEST_CODE, from + 65_535.0);
                int to = (int) Math.min(file.number(rows.get(i + 1), from), last);
                double width = file.number(rows.get(i + 2), usual);
                for (int code = Math.max(0, from); code <= to; code++) {
                    putWidth(code, width);
                }
            }
        }
    }

    private void putWidths(int from, List<?> each) throws TableException {
        for (int i = 0; i < each.size(); i++) {
            putWidth((long) from + i, file.number(each.get(i), usual));
        }
    }

    private void putWidth(long code, double width) throws TableException {
        file.budget().spend(PdfBudget.ENTRY);
        if (code >= 0 && code <= LARGEST_CODE) {
            widths.put((int) code, width);
        }
    }

    private void readSimple(Map<?, ?> font) throws TableException {
        Map<?, ?> descriptor = file.dictionary(font.get("FontDescriptor"));
        readEncoding(font, descriptor);
        List<?> said = file.list(font.get("Widths"));
        if (file.value(font.get("FontMatrix")) instanceof List<?> matrix && !matrix.isEmpty()) {
            scale = file.number(matrix.get(0), scale);
        }
        if (!said.isEmpty()) {
            usual = file.number(descriptor.get("MissingWidth"), 0);
            putWidths((int) file.number(font.get("FirstChar"), 0), said);
        } else {
            String base = file.name(font.get("BaseFont"));
            usual = base.contains("Courier") ? 600 : 500;
            if (!base.contains("Courier")) {
                standardWidths(base.contains("Times") ? TIMES : HELVETICA);
            }
        }
    }

    private void standardWidths(String row) {
        String[] each = row.split(" ", -1);
        for (int code = 0; code < 256; code++) {
            char letter =
                    Normalizer.normalize(encoding[code], Normalizer.Form.NFD).charAt(0);
            if (letter >= ' ' && letter < ' ' + each.length) {
                widths.put(code, Double.parseDouble(each[letter - ' ']));
            }
        }
    }

    private void readEncoding(Map<?, ?> font, Map<?, ?> descriptor) throws TableException {
        Object said = file.value(font.get("Encoding"));
        String name = said instanceof Name plain
                ? plain.text()
                : file.name(file.dictionary(said).get("BaseEncoding"));
        boolean known = !name.isEmpty() || ((int) file.number(descriptor.get("Flags"), 0) & SYMBOLIC) == 0;
        boolean drawn = file.name(font.get("Subtype")).equals("Type3");
        String[] base = GlyphNames.encoding(name);
        for (int code = 0; code < 256; code++) {
            encoding[code] = (known || code == ' ') && !signs && !drawn ? base[code] : UNKNOWN;
        }
        Optional<byte[]> program = known ? Optional.empty() : file.bytes(descriptor.get("FontFile"));
        if (program.isPresent()) {
            builtIn(program.get());
        }
        int code = 0;
        for (Object next : file.list(file.dictionary(said).get("Differences"))) {
            file.budget().spend(1);
            if (file.value(next) instanceof Double number) {
                code = number.intValue();
            } else if (code >= 0 && code < 256) {
                encoding[code++] = GlyphNames.text(file.name(next));
            }
        }
    }

    /** Takes the encoding that the program of a Type 1 font has in plain text. */
    private void builtIn(byte[] program) throws TableException {
        String text = new String(program, 0, Math.min(program.length, 1 << 15), StandardCharsets.ISO_8859_1);
        Matcher put = BUILT_IN.matcher(text);
        while (put.find()) {
            file.budget().spend(1);
            int code = Integer.parseInt(put.group(1));
            if (code < 256) {
                encoding[code] = GlyphNames.text(put.group(2));
            }
        }
    }

    /** Hands on what the codes of a string show. */
    void read(byte[] string, Consumer<Glyph> each) throws TableException {
        for (int i = 0; i + codeBytes <= string.length; i += codeBytes) {
            int code = 0;
            for (int b = i; b < i + codeBytes; b++) {
                code = (code << 8) | (string[b] & 0xFF);
            }
            each.accept(glyph(code));
        }
    }

    private Glyph glyph(int code) throws TableException {
        Glyph known = glyphs.get(code);
        if (known == null) {
            known = new Glyph(text(code), width(code), codeBytes == 1 && code == ' ');
            file.budget().spend(2 * PdfBudget.ENTRY + known.text().length());
            glyphs.put(code, known);
        }
        return known;
    }

    private double width(int code) {
        return widths.getOrDefault(code, usual) * scale;
    }

    private String text(int code) {
        String otherwise = UNKNOWN;
        if (codesAreUnicode) {
            otherwise = Character.toString((char) code);
        } else if (!composite && code < 256) {
            otherwise = encoding[code];
        }
        int number = code;
        String plain = otherwise;
        String text = unicode.map(map -> map.text(number, plain)).orElse(otherwise);
        return readable(text);
    }

    /** Replaces what is no character: of fonts of signs by a bullet, of others by U+FFFD. */
    private String readable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.FORMAT && c != 0xAD) {
                return; // it is not seen
            }
            if (c == '\t' || c == '\n' || c == '\r') {
                out.append(' ');
            } else if (c >= 0xFB00 && c <= 0xFB06) {
                out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (c == 0xF0B7 || c == 0xF0A7) {
                out.append('\u2022');
            } else if (c == 0xFFFD
                    || type == Character.CONTROL
                    || type == Character.PRIVATE_USE
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED) {
                out.append(signs ? "\u25CB" : UNKNOWN);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
