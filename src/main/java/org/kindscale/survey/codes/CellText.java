package org.kindscale.survey.codes;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the text of a cell looks like, whatever the item. */
final class CellText {

    private static final String MONTHS = "(jan|feb|mar|m\u00e4r|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)";
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[-/. ]{0,2}" + MONTHS + "\\p{L}{0,6}\\.?([-/. ]{1,2}\\d{2,4})?"
                    + "|" + MONTHS + "\\p{L}{0,6}\\.?[-/. ]{1,2}\\d{1,4}"
                    + "|\\d{1,2}/\\d{1,2}(/\\d{2,4})?"
                    + "|\\d{1,2}\\.\\d{1,2}\\.(\\d{2,4})?"
                    + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([ T].*)?",
            Pattern.DOTALL);
    /** Days since 1900 as spreadsheets count them: the years 2000 to 2050. */
    private static final int FIRST_DAY = 36526;

    private static final int LAST_DAY = 55153;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d{1,6},\\d{1,6}");
    private static final Pattern WHOLE_WITH_COMMA = Pattern.compile("[-+]?\\d{1,6},0{1,6}");
    private static final int LONGEST_ANSWER = 60;

    private CellText() {}

    /** {@return a cell's text without white space and no-break spaces around it} */
    static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || Character.isWhitespace(c) : Character.isWhitespace(c) || isNoBreak(c);
    }

    private static boolean isNoBreak(char c) {
        return c == '\u00a0' || c == '\u2007' || c == '\u202f';
    }

    /** {@return whether a spreadsheet writes dates so: 2-Jan, 4/5, 2024-01-02 or 44928} */
    static boolean isDate(String text) {
        if (text.length() == 5 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int day = Integer.parseInt(text);
            return day >= FIRST_DAY && day <= LAST_DAY;
        }
        return DATE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** {@return whether the text is a number with a decimal comma, or two numbers} */
    static boolean hasDecimalComma(String text) {
        return DECIMAL_COMMA.matcher(text).matches();
    }

    /** {@return whether the text is a whole number written with a decimal comma, such as 3,0} */
    static boolean isWholeWithComma(String text) {
        return WHOLE_WITH_COMMA.matcher(text).matches();
    }

    /** {@return whether the text can be no word for an answer: a date, a percentage, a question or a paragraph} */
    static boolean isNoAnswer(String text) {
        return isDate(text) || text.endsWith("%") || text.endsWith("?") || text.length() > LONGEST_ANSWER;
    }
}
