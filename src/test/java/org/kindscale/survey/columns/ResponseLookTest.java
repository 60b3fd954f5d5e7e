package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.survey.text.Preview;
import org.kindscale.testing.TestScales;

class ResponseLookTest {

    private static ResponseLook look(String cells) {
        List<Preview.Line> rows = new ArrayList<>();
        for (String cell : Arrays.asList(cells.split(";", -1))) {
            rows.add(new Preview.Line(rows.size() + 2, List.of(cell)));
        }
        return new ResponseLook(TestScales.bundled("gad7"), rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Not at all;several days      | LABELS",
                "Not at all;;NA;N/A           | LABELS",
                "0 = Not at all;1 - Several days | LABELS",
                "0;3;1                        | CODES",
                "0.0;3,0;1                    | CODES",
                "0;3;-9;99                    | CODES",
                "1;4;2                        | COUNTED",
                "A1;A4                        | COUNTED",
                "Not at all;3                 | CODES",
                "1;5                          | NO",
                "2.5;1                        | NO",
                "Not at all;perhaps           | NO",
                ";NA                          | NO",
                "2026;2027                    | NO",
            })
    void columnsAreKnownByWhatTheyHold(String cells, ResponseLook.Kind kind) {
        assertThat(look(cells).of(List.of(0))).isEqualTo(kind);
    }

    @Test
    void tenEqualAnswersShowThatNobodyVaries() {
        assertThat(look("1;1;1;1;1;1;1;1;1;1").isConstant(0)).isTrue();
        assertThat(look("1;1;1;1;1;1;1;1;1;2").isConstant(0)).isFalse();
        assertThat(look("1;1;1;1;1;1;1;1;1;NA").isConstant(0)).isFalse();
        assertThat(look("1;1").isSame(0)).isTrue();
        assertThat(look("1").isSame(0)).isFalse();
    }

    @Test
    void whatSpreadsWiderThanTheOptionsIsNoResponse() {
        assertThat(look("0;5").isNoResponse(0)).isTrue();
        assertThat(look("1;5").isNoResponse(0)).isTrue();
        assertThat(look("0;4").isNoResponse(0)).isFalse(); // 1 to 4, and 0 for no answer
        assertThat(look("1;4").isNoResponse(0)).isFalse();
        assertThat(look("1;text").isNoResponse(0)).isTrue();
        assertThat(look(";").isNoResponse(0)).isFalse();
    }
}
