package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The splitter finds what Commons CSV finds. */
class FieldSplitterPropertyTest {

    private static final String ALPHABET = "\"\"\",,,\n\r ab\t\u000b\u00a0\u0000";

    private static String draw(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(14); n > 0; n--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Returns the cells of the first record; nothing if it is not well-formed. */
    private static Optional<CSVRecord> first(String text) {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(',')
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return Optional.of(parser.iterator().next());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(byte[] bytes, int end) {
        List<String> cells = new ArrayList<>();
        int begin = 0;
        for (int c = FieldSplitter.cells(bytes, 0, end, (byte) ','); c > 0; c--) {
            int stop = FieldSplitter.end(bytes, begin, end, (byte) ',');
            String field = new String(bytes, begin, stop - begin, StandardCharsets.ISO_8859_1);
            if (field.startsWith("\"")) {
                int close = FieldSplitter.closingQuote(bytes, begin, stop);
                field = field.substring(1, close - begin).replace("\"\"", "\"");
            }
            cells.add(field);
            begin = stop + 1;
        }
        return cells;
    }

    @Test
    void recordsAndCellsAreThoseOfCommonsCsv() {
        forAll(5000, random -> {
            String text = draw(random);
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            FieldSplitter.WellFormed reached = FieldSplitter.wellFormed(bytes, 0, bytes.length, (byte) ',');
            int formed = reached.end();
            Optional<CSVRecord> record = first(text);
            boolean whole = !reached.open() && (formed == bytes.length || FieldSplitter.isLineEnd(bytes[formed]));
            assertThat(whole).as(text).isEqualTo(record.isPresent());
            if (record.isPresent()) {
                int end = FieldSplitter.recordEnd(bytes, 0, bytes.length, (byte) ',');
                assertThat(end).isEqualTo(formed);
                assertThat(cells(bytes, end)).isEqualTo(record.get().toList());
                assertThat(reached.column()).isEqualTo(record.get().size());
            }
        });
    }
}
