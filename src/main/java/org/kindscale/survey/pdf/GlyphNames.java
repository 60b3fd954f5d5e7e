package org.kindscale.survey.pdf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Which characters the names of glyphs mean (Adobe Glyph List, Latin letters and punctuation), and the encodings. */
final class GlyphNames {

    private static final String ASCII =
            "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright "
                    + "asterisk plus comma hyphen period slash zero one two three four five six seven eight nine "
                    + "colon semicolon less equal greater question at";
    private static final String BRACKETS = "bracketleft backslash bracketright asciicircum underscore grave";
    private static final String BRACES = "braceleft bar braceright asciitilde";
    private static final String OTHERS =
            "quoteright ’ quoteleft ‘ quotedblleft “ quotedblright ” quotesinglbase ‚ quotedblbase „ "
                    + "guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › endash – emdash — "
                    + "ellipsis … bullet • periodcentered · middot · dagger † daggerdbl ‡ section § paragraph ¶ "
                    + "exclamdown ¡ questiondown ¿ germandbls ß ae æ AE Æ oe œ OE Œ oslash ø Oslash Ø eth ð Eth Ð "
                    + "thorn þ Thorn Þ dotlessi ı lslash ł Lslash Ł copyright © registered ® trademark ™ degree ° "
                    + "Euro € sterling £ yen ¥ cent ¢ currency ¤ plusminus ± multiply × divide ÷ minus − onehalf ½ "
                    + "onequarter ¼ threequarters ¾ onesuperior ¹ twosuperior ² threesuperior ³ ordfeminine ª "
                    + "ordmasculine º mu µ fraction ⁄ perthousand ‰ florin ƒ logicalnot ¬ brokenbar ¦ softhyphen "
                    + "\u00AD sfthyphen \u00AD nbspace \u00A0 nonbreakingspace \u00A0 acute ´ dieresis ¨ "
                    + "circumflex ˆ tilde ˜ macron ¯ cedilla ¸ caron ˇ breve ˘ ring ˚ dotaccent ˙ ogonek ˛ "
                    + "hungarumlaut ˝ ff ff fi fi fl fl ffi ffi ffl ffl H18503 ■ filledbox ■ H22073 □ square □ "
                    + "circle ○ H18533 ● visiblespace ␣ Gamma Γ arrowright → arrowleft ← compwordmark \u200C";
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
            "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨\uFFFDÆØ\uFFFD±\uFFFD\uFFFD¥µ\uFFFD\uFFFD\uFFFD"
                    + "\uFFFD\uFFFDªº\uFFFDæø¿¡¬\uFFFDƒ\uFFFD\uFFFD«»…\u00A0ÀÃÕŒœ–—“”‘’÷\uFFFDÿŸ⁄¤‹›\uFFFD\uFFFD‡·‚"
                    + "„‰ÂÊÁËÈÍÎÏÌÓÔ\uFFFDÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
    /** StandardEncoding from A1 on; a blank is a code without a character. */
    private static final String STANDARD =
            "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

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
