package org.kindscale.survey.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

class CellFormsTest {

    private static final Instrument CALM = TestScales.small("calm-5");

    /** Reads {@code cell} in a file whose first rows hold {@code texts}, the first of them in another column. */
    private static String read(String texts, String cell) {
        InstrumentReading reading = InstrumentReading.of(CALM);
        List<String> all = Arrays.asList(texts.split("/", -1));
        List<Map<String, Integer>> columns = new ArrayList<>();
        for (int slot = 0; slot < CALM.items().size(); slot++) {
            Map<String, Integer> column = new LinkedHashMap<>();
            (slot == 0 ? all.subList(0, 1) : all.subList(1, all.size())).forEach(text -> column.put(text, 1));
            columns.add(column);
        }
        CellForms forms = CellForms.of(reading, new ItemTexts(columns));
        ResponseCodes codes = new ResponseCodes(reading, CALM.items().get(0), forms);
        ResponseCodes.Said said = codes.read(codes.plain(cell));
        return said.reading() == ResponseCodes.Reading.OPTION
                ? "option " + said.option()
                : said.reading().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,0/2             | 3,0          | option 2",
                "3,00/2            | 2,00         | option 1",
                "3,0/2             | 3,5          | UNKNOWN_NUMBER",
                "3,0/1,2           | 3,0          | UNKNOWN_TEXT",
                "3/2               | 3,0          | UNKNOWN_TEXT",
                "1 = low/5 = high  | 5 = HIGH     | option 4",
                "1 = low/5 = high  | 5            | option 4",
                "1 - low/5: high   | 1 - low      | option 0",
                "1 = low/5 = high  | 4 = high     | UNKNOWN_TEXT",
                "1 = low/5 = high  | 3 = middling | UNKNOWN_TEXT",
                "1 = low/1 = high  | 1 = low      | UNKNOWN_TEXT",
                "1 = low/5 = low   | 1 = low      | UNKNOWN_TEXT",
                "1 = low/1 = low   | 1 = low      | UNKNOWN_TEXT",
                "1-Jan/2-Feb       | 1-Jan        | UNKNOWN_TEXT",
                "1 = low/2 = Alwys | 1 = low      | UNKNOWN_TEXT",
                "1 = low/5 = high  | 3 = Always   | CONTRADICTION",
                "1 = low/5 = high  | 3 = Sometimes | option 2",
                "1 = low/5 = high/9 = low | 1 = low | UNKNOWN_TEXT",
            })
    void aFormIsOneOfAllColumnsTogether(String texts, String cell, String said) {
        assertThat(read(texts, cell)).isEqualTo(said);
    }
}
