package org.kindscale.survey.pdf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Which characters the names of glyphs mean (Adobe Glyph List, Latin letters and punctuation), and the encodings. */
final class GlyphNames {

    private static final String ASCII =
            "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft "
                    + "parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon "
                    + "semicolon less equal greater question at";
    private static final String BRACKETS = "bracketleft backslash bracketright asciicircum underscore grave";
    private static final String BRACES = "braceleft bar braceright asciitilde";
    private static final String OTHERS = "quoteright \u2019 quoteleft \u2018 quotedblleft \u201C quotedblright \u201D "
            + "quotesinglbase \u201A quotedblbase \u201E guillemotleft \u00AB guillemotright \u00BB guilsinglleft \u2039 "
            + "guilsinglright \u203A endash \u2013 emdash \u2014 ellipsis \u2026 bullet \u2022 periodcentered \u00B7 "
            + "middot \u00B7 dagger \u2020 daggerdbl \u2021 section \u00A7 paragraph \u00B6 exclamdown \u00A1 "
            + "questiondown \u00BF germandbls \u00DF ae \u00E6 AE \u00C6 oe \u0153 OE \u0152 oslash \u00F8 Oslash \u00D8 "
            + "eth \u00F0 Eth \u00D0 thorn \u00FE Thorn \u00DE dotlessi \u0131 lslash \u0142 Lslash \u0141 copyright \u00A9 "
            + "registered \u00AE trademark \u2122 degree \u00B0 Euro \u20AC sterling \u00A3 yen \u00A5 cent \u00A2 "
            + "currency \u00A4 plusminus \u00B1 multiply \u00D7 divide \u00F7 minus \u2212 onehalf \u00BD onequarter \u00BC "
            + "threequarters \u00BE onesuperior \u00B9 twosuperior \u00B2 threesuperior \u00B3 ordfeminine \u00AA "
            + "ordmasculine \u00BA mu \u00B5 fraction \u2044 perthousand \u2030 florin \u0192 logicalnot \u00AC "
            + "brokenbar \u00A6 softhyphen \u00AD sfthyphen \u00AD nbspace \u00A0 nonbreakingspace \u00A0 acute \u00B4 "
            + "dieresis \u00A8 circumflex \u02C6 tilde \u02DC macron \u00AF cedilla \u00B8 caron \u02C7 breve \u02D8 "
            + "ring \u02DA dotaccent \u02D9 ogonek \u02DB hungarumlaut \u02DD ff ff fi fi fl fl ffi ffi ffl ffl "
            + "H18503 \u25A0 a71 \u2022 a73 \u25A0 a20 \u2714 filledbox \u25A0 H22073 \u25A1 square \u25A1 circle \u25CB "
            + "H18533 \u25CF visiblespace \u2423 Gamma \u0393 arrowright \u2192 arrowleft \u2190 compwordmark \u200C";
    /** Accents as glyph names end in them, with the combining character of each. */
    private static final Map<String, String> ACCENTS = Map.of(
            "acute",
            "\u0301",
            "grave",
            "\u0300",
            "circumflex",
            "\u0302",
            "dieresis",
            "\u0308",
            "tilde",
            "\u0303",
            "ring",
            "\u030A",
            "cedilla",
            "\u0327",
            "caron",
            "\u030C",
            "ogonek",
            "\u0328",
            "hungarumlaut",
            "\u030B");

    private static final String MAC =
            "\u00C4\u00C5\u00C7\u00C9\u00D1\u00D6\u00DC\u00E1\u00E0\u00E2\u00E4\u00E3\u00E5\u00E7"
                    + "\u00E9\u00E8\u00EA\u00EB\u00ED\u00EC\u00EE\u00EF\u00F1\u00F3\u00F2\u00F4\u00F6\u00F5\u00FA\u00F9\u00FB\u00FC"
                    + "\u2020\u00B0\u00A2\u00A3\u00A7\u2022\u00B6\u00DF\u00AE\u00A9\u2122\u00B4\u00A8\uFFFD\u00C6\u00D8\uFFFD\u00B1"
                    + "\uFFFD\uFFFD\u00A5\u00B5\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u00AA\u00BA\uFFFD\u00E6\u00F8\u00BF\u00A1\u00AC\uFFFD"
                    + "\u0192\uFFFD\uFFFD\u00AB\u00BB\u2026\u00A0\u00C0\u00C3\u00D5\u0152\u0153\u2013\u2014\u201C\u201D\u2018\u2019"
                    + "\u00F7\uFFFD\u00FF\u0178\u2044\u00A4\u2039\u203A\uFFFD\uFFFD\u2021\u00B7\u201A\u201E\u2030\u00C2\u00CA\u00C1"
                    + "\u00CB\u00C8\u00CD\u00CE\u00CF\u00CC\u00D3\u00D4\uFFFD\u00D2\u00DA\u00DB\u00D9\u0131\u02C6\u02DC\u00AF\u02D8"
                    + "\u02D9\u02DA\u00B8\u02DD\u02DB\u02C7";
    /** StandardEncoding from A1 on; a blank is a code without a character. */
    private static final String STANDARD =
            "\u00A1\u00A2\u00A3\u2044\u00A5\u0192\u00A7\u00A4'\u201C\u00AB\u2039\u203A\uFB01"
                    + "\uFB02 \u2013\u2020\u2021\u00B7 \u00B6\u2022\u201A\u201E\u201D\u00BB\u2026\u2030 \u00BF `\u00B4\u02C6\u02DC"
                    + "\u00AF\u02D8\u02D9\u00A8 \u02DA\u00B8 \u02DD\u02DB\u02C7\u2014                \u00C6 \u00AA    \u0141\u00D8"
                    + "\u0152\u00BA     \u00E6   \u0131  \u0142\u00F8\u0153\u00DF";

    private static final Map<String, String> NAMES = names();

    private GlyphNames() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        String[] others = OTHERS.split(" ", -1);
        for (int i = 0; i + 1 < others.length; i += 2) {
            names.put(others[i], others[i + 1]);
        }
        putRow(names, ASCII, ' ');
        putRow(names, BRACKETS, '[');
        putRow(names, BRACES, '{');
        return names;
    }

    private static void putRow(Map<String, String> names, String row, char first) {
        int code = first;
        for (String name : row.split(" ", -1)) {
            names.put(name, Character.toString(code++));
        }
    }

    /** {@return the characters of a glyph; {@code U+FFFD} if its name is none that is known} */
    static String text(String name) {
        String known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        if (name.length() == 1 && Character.isLetter(name.charAt(0))) {
            return name;
        }
        int suffix = name.indexOf('.', 1);
        if (suffix > 0) {
            return text(name.substring(0, suffix));
        }
        if (name.matches("uni(?:[0-9A-F]{4})+")) {
            StringBuilder all = new StringBuilder();
            for (int i = 3; i < name.length(); i += 4) {
                all.append((char) Integer.parseInt(name.substring(i, i + 4), 16));
            }
            return all.toString();
        }
        if (name.matches("u[0-9A-F]{4,5}")) {
            return Character.toString(Integer.parseInt(name.substring(1), 16));
        }
        if (name.matches("[A-Za-z](_[A-Za-z])+")) {
            return name.replace("_", "");
        }
        return accented(name);
    }

    private static String accented(String name) {
        String accent = ACCENTS.get(name.isEmpty() ? "" : name.substring(1));
        if (accent == null) {
            return "\uFFFD";
        }
        String letter = Normalizer.normalize(name.charAt(0) + accent, Normalizer.Form.NFC);
        return letter.length() == 1 ? letter : "\uFFFD";
    }

    /** {@return the characters of the 256 codes of an encoding; that of Adobe if {@code name} is none that is known} */
    static String[] encoding(String name) {
        String[] all = new String[256];
        byte[] codes = new byte[256];
        for (int code = 0; code < 256; code++) {
            codes[code] = (byte) code;
        }
        Charset charset =
                name.equals("WinAnsiEncoding") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
        String plain = new String(codes, charset);
        for (int code = 0; code < 256; code++) {
            char c = plain.charAt(code);
            if (code > 127 && !name.equals("WinAnsiEncoding")) {
                c = name.equals("MacRomanEncoding") ? MAC.charAt(code - 128) : standard(code);
            }
            all[code] = code < ' ' || code == 127 ? "\uFFFD" : Character.toString(c);
        }
        if (name.equals("WinAnsiEncoding")) {
            all[127] = "\u2022"; // as Annex D has it, with all codes that are not used
        } else if (!name.equals("MacRomanEncoding")) {
            all['\''] = "\u2019";
            all['`'] = "\u2018";
        }
        return all;
    }

    private static char standard(int code) {
        int place = code - 0xA1;
        char c = place < 0 || place >= STANDARD.length() ? ' ' : STANDARD.charAt(place);
        return c == ' ' ? '\uFFFD' : c;
    }
}
