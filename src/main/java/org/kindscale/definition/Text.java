package org.kindscale.definition;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words in one or several languages.
 *
 * @param byLanguage language tag to words, one entry at least; copied
 */
public record Text(Map<String, String> byLanguage) {

    /** Checks that there are words. */
    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs words in one language or more");
        }
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** Returns the words {@code words} in {@code language}. */
    public static Text of(String language, String words) {
        return new Text(Map.of(language, words));
    }

    /** {@return whether the text has words in {@code language}} */
    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    /** Returns the words in {@code wanted}, else in {@code fallback}, else in the first language by name. */
    public String in(String wanted, String fallback) {
        String words = byLanguage.get(wanted);
        if (words == null) {
            words = byLanguage.get(fallback);
        }
        return words == null ? new TreeMap<>(byLanguage).firstEntry().getValue() : words;
    }

    /**
     * {@return {@code word} without regard to case, spaces and Unicode form: NFKC, lower case, curly apostrophes
     * straight, white space left out}
     */
    public static String folded(String word) {
        String form = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
        String lower = form.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int c = lower.codePointAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                folded.appendCodePoint(c == 0x2019 || c == 0x2018 ? '\'' : c);
            }
        }
        return folded.toString();
    }

    /** Such words are their own NFKC, and the tables for it take longer to load than a survey to score. */
    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
