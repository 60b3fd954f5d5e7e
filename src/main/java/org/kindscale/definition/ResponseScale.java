package org.kindscale.definition;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.definition.rule.ValueRange;

/**
 * The ordered response options of an item, such as 0 "Never" to 4 "Always".
 *
 * @param name the name by which items refer to it
 * @param options two or more options, codes rising strictly (gaps allowed); copied
 * @param synonyms other words seen for an option, to its code; copied
 * @param codings other sets of codes in which the options circulate, name to one code per option; copied
 */
public record ResponseScale(
        String name, List<ResponseOption> options, Map<String, Integer> synonyms, Map<String, List<Integer>> codings) {

    /** Checks that the options form an ordered scale and that synonyms and codings fit them. */
    public ResponseScale {
        options = List.copyOf(options);
        synonyms = Collections.unmodifiableMap(new LinkedHashMap<>(synonyms));
        Map<String, List<Integer>> copied = new LinkedHashMap<>();
        for (Map.Entry<String, List<Integer>> coding : codings.entrySet()) {
            copied.put(coding.getKey(), List.copyOf(coding.getValue()));
        }
        codings = Collections.unmodifiableMap(copied);
        if (options.size() < 2) {
            throw new IllegalArgumentException("a response scale needs 2 or more options, got " + options.size());
        }
        requireRising(options);
        for (Map.Entry<String, Integer> synonym : synonyms.entrySet()) {
            if (indexOf(options, synonym.getValue()) < 0) {
                throw new IllegalArgumentException("synonym \"" + synonym.getKey() + "\" stands for "
                        + synonym.getValue() + ", which is no option's code");
            }
        }
        for (Map.Entry<String, List<Integer>> coding : codings.entrySet()) {
            requireFits(coding.getKey(), coding.getValue(), options.size());
        }
    }

    private static void requireFits(String id, List<Integer> codes, int options) {
        if (codes.size() != options) {
            throw new IllegalArgumentException(
                    "coding " + id + " has " + codes.size() + " codes for " + options + " options");
        }
        if (new HashSet<>(codes).size() != codes.size()) {
            throw new IllegalArgumentException("coding " + id + " gives two options one code");
        }
    }

    private static void requireRising(List<ResponseOption> options) {
        for (int i = 1; i < options.size(); i++) {
            int before = options.get(i - 1).code();
            int code = options.get(i).code();
            if (code <= before) {
                throw new IllegalArgumentException(
                        "option codes must rise strictly, but " + code + " follows " + before);
            }
        }
    }

    private static int indexOf(List<ResponseOption> options, int code) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).code() == code) {
                return i;
            }
        }
        return -1;
    }

    /** {@return the position of the option with {@code code}, from 0; -1 if no option has it} */
    public int indexOf(int code) {
        return indexOf(options, code);
    }

    /** {@return whether each of {@code codes} is an option's code} */
    boolean hasAll(List<Integer> codes) {
        for (int code : codes) {
            if (indexOf(code) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the theoretical range of an item score on this response scale, in raw-score points} */
    public ValueRange range() {
        double low = options.get(0).score();
        double high = low;
        for (ResponseOption option : options) {
            low = Math.min(low, option.score());
            high = Math.max(high, option.score());
        }
        return new ValueRange(low, high);
    }

    /** {@return whether the reflection of each option's score is again an option's score} */
    public boolean hasReflection() {
        ValueRange range = range();
        for (ResponseOption option : options) {
            double reflection = range.reflected(option.score());
            boolean found = false;
            for (ResponseOption other : options) {
                found |= Math.abs(other.score() - reflection) < 1e-9;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** {@return the codes as a user reads them: {@code 1 to 5}, or up to eight of them listed} */
    public String codesInWords() {
        List<Integer> codes = options.stream().map(ResponseOption::code).toList();
        return codesInWords(codes);
    }

    /** {@return {@code codes} as a user reads them: {@code 1 to 5}, or up to eight of them listed} */
    public static String codesInWords(List<Integer> codes) {
        List<Integer> sorted = codes.stream().sorted().toList();
        int low = sorted.get(0);
        int high = sorted.get(sorted.size() - 1);
        if (sorted.size() > 2 && high - low == sorted.size() - 1) {
            return low + " to " + high;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(8, sorted.size()); i++) {
            words.append(i == 0 ? "" : ", ").append(sorted.get(i));
        }
        return sorted.size() > 8 ? words + " (" + (sorted.size() - 8) + " more)" : words.toString();
    }
}
