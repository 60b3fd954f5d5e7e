package org.kindscale.survey.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.survey.codes.ResponseCodes.Reading;
import org.kindscale.survey.codes.ResponseCodes.Said;
import org.kindscale.survey.reading.CodingText;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.testing.TestScales;

class ResponseCodesTest {

    private static final Instrument CALM = TestScales.small("calm-5");
    private static final Instrument WATCH = TestScales.small("watch-5");

    private static InstrumentReading reading(Instrument instrument, String coding, String... reversed) {
        return new InstrumentReading(
                instrument,
                new ColumnSpec.Automatic(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(coding).filter(c -> !c.isEmpty()).map(c -> CodingText.read(instrument, c)),
                Set.of(reversed));
    }

    private static ResponseCodes calm(String coding, String... reversed) {
        return new ResponseCodes(
                reading(CALM, coding, reversed), CALM.item("calm_1").orElseThrow());
    }

    private static ResponseCodes uneven() {
        return new ResponseCodes(reading(WATCH, ""), WATCH.item("watch_4").orElseThrow());
    }

    private static String said(ResponseCodes codes, String text) {
        Said said = codes.read(text);
        return said.reading() == Reading.OPTION ? "option " + said.option() : said.reading() + " " + said.option();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1                | option 0",
                "5                | option 4",
                "3.0              | option 2",
                "3.               | option 2",
                "+3               | option 2",
                "003              | option 2",
                "Sometimes        | option 2",
                "SOME times       | option 2",
                "ｓｏｍｅｔｉｍｅｓ | option 2",
                "nie              | option 0",
                "Seldom           | option 1",
                "3 - Sometimes    | option 2",
                "3 – Sometimes    | option 2",
                "3—sometimes      | option 2",
                "3: Sometimes     | option 2",
                "3. Sometimes     | option 2",
                "3=Sometimes      | option 2",
                "3 Sometimes      | option 2",
                "3Sometimes       | option 2",
                "(3) Sometimes    | option 2",
                "02 - seldom      | option 1",
                "1 - Nie          | option 0",
                "0                | UNKNOWN_NUMBER -1",
                "6                | UNKNOWN_NUMBER -1",
                "3.5              | UNKNOWN_NUMBER -1",
                "-3               | UNKNOWN_NUMBER -1",
                "99999999999      | UNKNOWN_NUMBER -1",
                "3 - Never        | CONTRADICTION -1",
                "(1) Seldom       | CONTRADICTION -1",
                "6 - Always       | UNKNOWN_TEXT -1",
                "3 - Mostly       | UNKNOWN_TEXT -1",
                "3 -              | UNKNOWN_TEXT -1",
                "Mostly           | UNKNOWN_TEXT -1",
                "3,0              | UNKNOWN_TEXT -1",
                "1e0              | UNKNOWN_TEXT -1",
                "0x3              | UNKNOWN_TEXT -1",
                "٣                | UNKNOWN_TEXT -1",
                ".5               | UNKNOWN_TEXT -1",
                "1 - 2            | UNKNOWN_TEXT -1",
                "-                | UNKNOWN_TEXT -1",
            })
    void aCellSaysACodeALabelOrBoth(String text, String said) {
        assertThat(said(calm(""), text)).isEqualTo(said);
    }

    @Test
    void aCodingChangesTheCodesAndNotTheLabels() {
        assertThat(said(calm("0-4"), "0")).isEqualTo("option 0");
        assertThat(said(calm("0-4"), "5")).isEqualTo("UNKNOWN_NUMBER -1");
        assertThat(said(calm("5-1"), "1")).isEqualTo("option 4");
        assertThat(said(calm("5-1"), "Always")).isEqualTo("option 4");
        assertThat(said(calm("5-1"), "1 - Always")).isEqualTo("option 4");
        assertThat(said(calm("5-1"), "5 - Always")).isEqualTo("CONTRADICTION -1");
    }

    @Test
    void anItemStoredReversedIsTurnedBack() {
        ResponseCodes reversed = calm("", "calm_1", "calm_3");
        assertThat(said(reversed, "1")).isEqualTo("option 4");
        assertThat(said(reversed, "3")).isEqualTo("option 2");
        assertThat(said(reversed, "Rarely")).isEqualTo("LABEL_OF_REVERSED -1");
        assertThat(said(reversed, "Seldom")).isEqualTo("LABEL_OF_REVERSED -1");
        assertThat(said(reversed, "2 - Rarely")).isEqualTo("LABEL_OF_REVERSED -1");
        assertThat(said(reversed, "4 - Rarely")).isEqualTo("LABEL_OF_REVERSED -1");
        assertThat(said(calm("", "calm_3"), "1")).isEqualTo("option 0");
        assertThat(said(calm("0-4", "calm_1"), "0")).isEqualTo("option 4");
    }

    @Test
    void anItemWithoutReflectionCannotBeStoredReversed() {
        InstrumentReading reading = reading(WATCH, "", "watch_4");
        assertThatThrownBy(
                        () -> new ResponseCodes(reading, WATCH.item("watch_4").orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("response scale uneven has no reflection");
    }

    @Test
    void codesMayHaveGaps() {
        assertThat(said(uneven(), "20")).isEqualTo("option 1");
        assertThat(said(uneven(), "15")).isEqualTo("UNKNOWN_NUMBER -1");
        assertThat(uneven().codesInWords()).isEqualTo("10, 20, 30");
        assertThat(uneven().lowestCode()).isEqualTo(10);
        assertThat(uneven().highestCode()).isEqualTo(30);
        assertThat(uneven().optionOfCode(30)).isEqualTo(2);
        assertThat(uneven().optionOfCode(31)).isEqualTo(-1);
    }

    @Test
    void numbersThatStandForSomethingAreKnownBeforehand() {
        MissingCodes missing = new MissingCodes(List.of("99", "-9", "1000", "x"), List.of("7"));
        assertThat(calm("").smallNumbers(missing)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 7, 99);
        assertThat(calm("0-4").smallNumbers(MissingCodes.NONE)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void codingsThatHaveACodeAreNamed() {
        assertThat(calm("").codingsWith(0)).containsExactly("0-4");
        assertThat(calm("").codingsWith(3)).containsExactly("0-4", "5-1");
        assertThat(calm("").codingsWith(9)).isEmpty();
    }

    @Test
    void theFirstTextThatIsAResponseIsFound() {
        InstrumentReading reading = InstrumentReading.of(CALM);
        var item = CALM.items().get(0);
        assertThat(ResponseCodes.firstResponse(reading, item, List.of("9", "never", "1")))
                .contains("never");
        assertThat(ResponseCodes.firstResponse(reading, item, List.of("9", "-1")))
                .isEmpty();
    }
}
