package org.kindscale.survey.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.testing.TestScales;

class PlainCodesTest {

    private static final Instrument CALM = TestScales.small("calm-5"); // codes 1 to 5

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/5    | true",
                "1/3/5/ | true",
                "1/4    | false",
                "2/5    | false",
                "1/5/6  | false",
                "1/5/99 | false",
                "1/5,0  | false",
                "1/5/NA | true",
                "1/5/no | false",
                "1/05   | false",
            })
    void only_the_definitions_own_codes_to_both_ends_of_the_range_are_plain(String texts, boolean plain) {
        List<Map<String, Integer>> columns = new ArrayList<>();
        for (int slot = 0; slot < CALM.items().size(); slot++) {
            Map<String, Integer> column = new LinkedHashMap<>();
            for (String text : texts.split("/", -1)) {
                column.put(text, 1);
            }
            columns.add(column);
        }
        assertThat(PlainCodes.areAll(InstrumentReading.of(CALM), new ItemTexts(columns), MissingCodes.NONE))
                .isEqualTo(plain);
    }
}
