package org.kindscale.survey.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

class CellProblemTest {

    private static final Location WHERE = new Location("f.csv", 7, 4);

    private static String problem(String instrument, int item, String text) {
        Instrument scale = TestScales.small(instrument);
        ResponseCodes codes =
                new ResponseCodes(InstrumentReading.of(scale), scale.items().get(item));
        CellProblem.Cell cell = new CellProblem.Cell(scale.items().get(item).id(), text, WHERE);
        return CellProblem.of(codes, cell, Severity.ERROR).render();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9    | \"9\"    | correct the cell, or, if the number stands for no answer, declare it (--missing)",
                "-99  | \"-99\"  | correct the cell, or, if the number stands for no answer, declare it (--missing)",
                "' 8' | \"8\"    | correct the cell, or, if the number stands for no answer, declare it (--missing)",
                "6    | \"6\"    | correct the cell, or, if the file counts its options from another number,"
                        + " say how (--coding)",
                "0    | \"0\"    | correct the cell, or, if the file codes its responses 0-4, say so (--coding)",
                "44928| \"44928\"| a spreadsheet turned an answer such as 2-1 into a date:"
                        + " restore the column from the export, read as text",
            })
    void aNumberThatIsNoResponseIsToldWithItsMend(String text, String shown, String help) {
        assertThat(problem("calm-5", 0, text))
                .isEqualTo(
                        "f.csv:7:4: error[CSV-004]: " + shown + " is no response to calm_1 (1 to 5)\n  help: " + help);
    }

    private static final String USUAL_HELP =
            "correct the cell, say which option it means (--coding, a list of words with"
                    + " the definition's codes), or, if it stands for no answer, declare it (--missing)";
    private static final String LABELS = "; labels known: \"Never\", \"Rarely\", \"Sometimes\", \"Often\", \"Always\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"mostly", "no answer", "don't", "n/a"})
    void aTextThatIsNoResponseIsToldWithItsMend(String text) {
        assertThat(problem("calm-5", 0, text))
                .isEqualTo("f.csv:7:4: error[CSV-005]: \"" + text + "\" is no response to calm_1 (1 to 5)\n  help: "
                        + USUAL_HELP + LABELS);
    }

    @Test
    void aTextWithACommaIsToldToBeQuoted() {
        assertThat(problem("calm-5", 0, "no, thanks"))
                .endsWith(USUAL_HELP + " between double quotes of its own, because it holds a comma" + LABELS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2-Jan      | a spreadsheet turned an answer",
                "02-Jan     | a spreadsheet turned an answer",
                "Jan-02     | a spreadsheet turned an answer",
                "4/5        | a spreadsheet turned an answer",
                "3. M\u00e4rz    | a spreadsheet turned an answer",
                "2024-01-02 | a spreadsheet turned an answer",
                "02.01.2024 | a spreadsheet turned an answer",
                "60%        | a percentage is no response",
                "3,0        | this may be a decimal comma",
                "3,5        | responses are whole numbers: this is a decimal comma with decimals",
            })
    void whatACellLooksLikeIsNamed(String text, String help) {
        assertThat(problem("calm-5", 0, text)).contains("  help: " + help).doesNotContain("--missing");
    }

    @Test
    void aNumberThatIsNotWholeLooksLikeAMeanOrATotal() {
        assertThat(problem("calm-5", 0, "2.75"))
                .isEqualTo("f.csv:7:4: error[CSV-004]: \"2.75\" is no response to calm_1 (1 to 5)\n"
                        + "  help: responses are whole numbers: look for a mean or a total among the items, or a"
                        + " shifted column");
    }

    @Test
    void labelsAreListedOnlyWhereThereAreSome() {
        assertThat(problem("watch-5", 3, "x"))
                .isEqualTo("f.csv:7:4: error[CSV-005]: \"x\" is no response to watch_4 (10, 20, 30)\n" + "  help: "
                        + USUAL_HELP);
    }

    @Test
    void aContradictionIsToldAsSuch() {
        assertThat(problem("calm-5", 1, "3 - Never"))
                .isEqualTo(
                        "f.csv:7:4: error[CSV-006]: \"3 - Never\" gives calm_2 a code and a label that contradict each"
                                + " other\n  help: correct the cell");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(problem("calm-5", 0, "x".repeat(43)))
                .contains("\"" + "x".repeat(40) + "\" (and 3 more characters) is no response")
                .contains(USUAL_HELP);
        assertThat(VisibleText.quoted("\ud83d\ude42".repeat(40))).isEqualTo("\"" + "\ud83d\ude42".repeat(40) + "\"");
    }

    @Test
    void controlCharactersAreMadeVisible() {
        assertThat(VisibleText.quoted("a\nb\u001b[2J\u007f\u0085\u2066"))
                .isEqualTo("\"a<U+000A>b<U+001B>[2J<U+007F><U+0085><U+2066>\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`1\u200B`  | \"1<U+200B>\"  | U+200B",
                "`\uFEFF2`  | \"<U+FEFF>2\"  | U+FEFF",
                "`\u202E4`  | \"<U+202E>4\"  | U+202E",
            })
    void aCharacterThatCannotBeSeenIsNamed(String text, String shown, String name) {
        assertThat(problem("calm-5", 0, text))
                .isEqualTo("f.csv:7:4: error[CSV-005]: " + shown + " is no response to calm_1 (1 to 5)\n"
                        + "  help: delete the character " + name + ", which cannot be seen, from the cell");
    }

    @Test
    void aTextThatSaysNothingWithoutThemEitherHasTheUsualHelp() {
        assertThat(problem("calm-5", 0, "a\u202Eb"))
                .startsWith("f.csv:7:4: error[CSV-005]: \"a<U+202E>b\" is no response")
                .contains(USUAL_HELP);
    }

    @Test
    void aLabelInAnItemThatIsStoredReversedIsToldAsSuch() {
        Instrument scale = TestScales.small("calm-5");
        InstrumentReading reversed = new InstrumentReading(
                scale,
                new ColumnSpec.Automatic(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of("calm_2"));
        ResponseCodes codes = new ResponseCodes(reversed, scale.items().get(1));
        assertThat(CellProblem.of(codes, new CellProblem.Cell("calm_2", "Rarely", WHERE), Severity.ERROR)
                        .render())
                .isEqualTo(
                        "f.csv:7:4: error[CSV-027]: \"Rarely\" is a label, but calm_2 is said to be stored reversed\n"
                                + "  help: a label says itself what was answered: take calm_2 out of"
                                + " --already-reversed, or write its codes into the file");
    }
}
