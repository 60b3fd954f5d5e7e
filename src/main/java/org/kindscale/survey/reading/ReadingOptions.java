package org.kindscale.survey.reading;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.table.Codebook;
import org.kindscale.survey.text.Dialect;

/**
 * How survey files are read.
 *
 * @param dialect the dialect; absent: told from each file
 * @param encoding the encoding; absent: UTF-8, or UTF-16 where a byte-order mark says so
 * @param header what the user says of the header
 * @param missing codes of missing responses
 * @param onInvalid what happens to a cell that holds no response
 * @param keep the columns that pass through, by name or position; absent: all
 * @param longForm the columns of a file with one row a person and item; absent: one row a person, unless the file is
 *     certain to be of the other kind
 * @param sheet the sheet of a workbook, by its name or its number from 1; absent: the only one that holds a table
 * @param codebook what a file beside the data tells of the columns
 */
public record ReadingOptions(
        Optional<Dialect> dialect,
        Optional<Charset> encoding,
        HeaderPlace header,
        MissingCodes missing,
        InvalidPolicy onInvalid,
        Optional<List<String>> keep,
        Optional<LongColumns> longForm,
        Optional<String> sheet,
        Codebook codebook) {

    /** UTF-8, everything told from the file, everything passes through, invalid cells refuse the run. */
    public static final ReadingOptions USUAL = new ReadingOptions(
            Optional.empty(), Optional.empty(), 1, MissingCodes.NONE, InvalidPolicy.REFUSE, Optional.empty());

    /** Copies the list. */
    public ReadingOptions {
        keep = keep.map(List::copyOf);
    }

    /** {@return these options with another rule for cells that hold no response} */
    public ReadingOptions with(InvalidPolicy other) {
        return new ReadingOptions(dialect, encoding, header, missing, other, keep, longForm, sheet, codebook);
    }

    /** Reads files with one row a person and {@code headerRows} rows of the header; 1: what the file itself shows. */
    public ReadingOptions(
            Optional<Dialect> dialect,
            Optional<Charset> encoding,
            int headerRows,
            MissingCodes missing,
            InvalidPolicy onInvalid,
            Optional<List<String>> keep) {
        this(
                dialect,
                encoding,
                new HeaderPlace(headerRows == 1 ? Optional.empty() : Optional.of(headerRows), Optional.empty()),
                missing,
                onInvalid,
                keep);
    }

    /** Reads files with one row a person. */
    public ReadingOptions(
            Optional<Dialect> dialect,
            Optional<Charset> encoding,
            HeaderPlace header,
            MissingCodes missing,
            InvalidPolicy onInvalid,
            Optional<List<String>> keep) {
        this(dialect, encoding, header, missing, onInvalid, keep, Optional.empty(), Optional.empty(), Codebook.NONE);
    }

    /** {@return these options with other columns that pass through} */
    public ReadingOptions keeping(List<String> columns) {
        return new ReadingOptions(
                dialect, encoding, header, missing, onInvalid, Optional.of(columns), longForm, sheet, codebook);
    }

    /** {@return these options, for files with one row a person and item in the columns {@code columns}} */
    public ReadingOptions ofLongForm(LongColumns columns) {
        return new ReadingOptions(
                dialect, encoding, header, missing, onInvalid, keep, Optional.of(columns), sheet, codebook);
    }

    /** {@return these options, for the sheet called {@code name}} */
    public ReadingOptions onSheet(Optional<String> name) {
        return new ReadingOptions(dialect, encoding, header, missing, onInvalid, keep, longForm, name, codebook);
    }

    /** {@return these options, for data that {@code other} tells of} */
    public ReadingOptions describedBy(Codebook other) {
        return new ReadingOptions(dialect, encoding, header, missing, onInvalid, keep, longForm, sheet, other);
    }

    /** {@return these options, for what a file was turned into: a header of one row, a row a person} */
    public ReadingOptions turned() {
        return new ReadingOptions(
                dialect,
                encoding,
                new HeaderPlace(Optional.of(1), Optional.empty()),
                missing,
                onInvalid,
                keep,
                Optional.empty(),
                sheet,
                codebook);
    }

    /**
     * Where the user says that the header is.
     *
     * @param rows how many rows it has, that of the names first; absent: told from the file
     * @param names the line on which the row of the names begins, from 1, what stands above it being no part of the
     *     table; absent: the first
     */
    public record HeaderPlace(Optional<Integer> rows, Optional<Integer> names) {
        /** Nothing is said. */
        public static final HeaderPlace TOLD = new HeaderPlace(Optional.empty(), Optional.empty());

        /** Checks the numbers. */
        public HeaderPlace {
            if (rows.orElse(1) < 1) {
                throw new IllegalArgumentException("a file has 1 header row or more, got " + rows.get());
            }
            if (names.orElse(1) < 1) {
                throw new IllegalArgumentException("lines are counted from 1, got " + names.get());
            }
        }
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

        private static final Set<String> USUAL = Set.of("NA", ".", "N/A", "nan", "NaN", "#N/A", "<NA>", "._");

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
