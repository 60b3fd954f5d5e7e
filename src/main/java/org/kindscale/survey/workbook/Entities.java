package org.kindscale.survey.workbook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML, and Excel in it, write in other words. */
public final class Entities {

    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private Entities() {}

    /** {@return a text with the characters that its entities stand for} */
    public static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String entity) {
        String named = NAMED.get(entity);
        if (named != null) {
            return named;
        }
        boolean hex = entity.charAt(1) == 'x';
        int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean valid = Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
        return valid ? Character.toString(code) : "\uFFFD";
    }

    /** {@return a text of a workbook with the characters for which Excel writes {@code _x000D_} and the like} */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
