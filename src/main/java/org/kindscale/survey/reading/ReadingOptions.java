package org.kindscale.survey.reading;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.text.Dialect;

/**
 * How survey files are read.
 *
 * @param dialect the dialect; absent: told from each file
 * @param encoding the encoding; absent: UTF-8, or UTF-16 where a byte-order mark says so
 * @param headerRows rows of the header, of which the first holds the names; 1 or more
 * @param missing codes of missing responses
 * @param onInvalid what happens to a cell that holds no response
 * @param keep the columns that pass through, by name or position; absent: all
 */
public record ReadingOptions(
        Optional<Dialect> dialect,
        Optional<Charset> encoding,
        int headerRows,
        MissingCodes missing,
        InvalidPolicy onInvalid,
        Optional<List<String>> keep) {

    /** UTF-8, everything told from the file, everything passes through, invalid cells refuse the run. */
    public static final ReadingOptions USUAL = new ReadingOptions(
            Optional.empty(), Optional.empty(), 1, MissingCodes.NONE, InvalidPolicy.REFUSE, Optional.empty());

    /** Checks the number of header rows. */
    public ReadingOptions {
        if (headerRows < 1) {
            throw new IllegalArgumentException("a file has 1 header row or more, got " + headerRows);
        }
        keep = keep.map(List::copyOf);
    }

    /** What happens to a cell that holds no response. */
    public enum InvalidPolicy {
        /** The run is refused. */
        REFUSE,
        /** The cell counts as omitted. */
        OMIT,
        /** The row is set aside. */
        REJECT
    }

    /**
     * What a file writes where there is no response.
     *
     * <p>A blank cell is an omitted response always; {@code NA}, {@code .} and what else programs write where there is
     * none are, unless they are declared not administered. Declared codes are compared as numbers where they are
     * numbers ({@code -99} is {@code -99.0}), as text otherwise.
     *
     * @param omitted declared codes of items asked and not answered; copied
     * @param notAdministered declared codes of items not asked; copied
     */
    public record MissingCodes(List<String> omitted, List<String> notAdministered) {

        /** No declared codes. */
        public static final MissingCodes NONE = new MissingCodes(List.of(), List.of());

        private static final Set<String> USUAL = Set.of("NA", ".", "N/A", "nan", "NaN", "#N/A", "<NA>");

        /** Checks that no code is empty or declared both ways. */
        public MissingCodes {
            omitted = canonical(omitted);
            notAdministered = canonical(notAdministered);
            if (omitted.contains("")) {
                throw new IllegalArgumentException("a blank cell is omitted without being declared");
            }
            if (notAdministered.contains("")) {
                throw new IllegalArgumentException("a blank cell is omitted, it cannot be declared not administered");
            }
            Set<String> both = new HashSet<>(omitted);
            both.retainAll(notAdministered);
            if (!both.isEmpty()) {
                throw new IllegalArgumentException(
                        "\"" + both.iterator().next() + "\" is declared both omitted and not administered");
            }
        }

        private static List<String> canonical(List<String> codes) {
            List<String> all = new ArrayList<>();
            for (String code : codes) {
                all.add(canonical(code));
            }
            return List.copyOf(all);
        }

        private static String canonical(String code) {
            String text = code.strip();
            Optional<BigDecimal> number = PlainNumber.read(text);
            if (number.isEmpty()) {
                return text;
            }
            return number.get().signum() == 0
                    ? "0"
                    : number.get().stripTrailingZeros().toPlainString();
        }

        /** {@return the kind of missing that a trimmed text stands for, or nothing if it stands for none} */
        public Optional<Integer> kindOf(String text) {
            String code = omitted.isEmpty() && notAdministered.isEmpty() ? text : canonical(text);
            if (notAdministered.contains(code)) {
                return Optional.of(ResponseVector.NOT_ADMINISTERED);
            }
            boolean none = text.isEmpty() || isUsual(text) || omitted.contains(code);
            return none ? Optional.of(ResponseVector.OMITTED) : Optional.empty();
        }

        /** Returns whether programs write {@code text} for a missing value: {@code .a} to {@code .z} are Stata's. */
        private static boolean isUsual(String text) {
            boolean extended =
                    text.length() == 2 && text.charAt(0) == '.' && text.charAt(1) >= 'a' && text.charAt(1) <= 'z';
            return extended || USUAL.contains(text);
        }

        /** {@return whether a trimmed text stands for no response because it is declared so} */
        public boolean declares(String text) {
            String code = canonical(text);
            return omitted.contains(code) || notAdministered.contains(code);
        }

        /** {@return all declared codes} */
        public List<String> declared() {
            List<String> all = new ArrayList<>(omitted);
            all.addAll(notAdministered);
            return all;
        }
    }
}
