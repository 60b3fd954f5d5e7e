package org.kindscale.survey.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

class ReadingOptionsTest {

    private static final MissingCodes CODES =
            new MissingCodes(List.of("-99", " 999.0 ", "no answer"), List.of("-88", "0.0"));

    private static String kind(MissingCodes codes, String text) {
        return codes.kindOf(text)
                .map(kind -> kind == ResponseVector.OMITTED ? "omitted" : "not administered")
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "'', omitted",
        "NA, omitted",
        "., omitted",
        "-99, omitted",
        "-99.0, omitted",
        "-099, omitted",
        "999, omitted",
        "no answer, omitted",
        "-88, not administered",
        "-88.00, not administered",
        "0, not administered",
        "-0, not administered",
        "99, none",
        "na, none",
        "No answer, none",
        "no, none",
        "-98.9, none",
        "3, none",
    })
    void declaredCodesAreComparedAsNumbersWhereTheyAreNumbers(String text, String kind) {
        assertThat(kind(CODES, text)).isEqualTo(kind);
    }

    @Test
    void withoutDeclaredCodesOnlyTheUsualOnesAreMissing() {
        assertThat(List.of("", "NA", "."))
                .allMatch(text -> kind(MissingCodes.NONE, text).equals("omitted"));
        assertThat(kind(MissingCodes.NONE, "-99")).isEqualTo("none");
    }

    @Test
    void whatIsUsuallyOmittedMayBeDeclaredNotAdministered() {
        MissingCodes codes = new MissingCodes(List.of(), List.of("NA"));
        assertThat(kind(codes, "NA")).isEqualTo("not administered");
        assertThat(kind(codes, ".")).isEqualTo("omitted");
    }

    @Test
    void aBlankCellCannotBeDeclaredNotAdministered() {
        assertThatThrownBy(() -> new MissingCodes(List.of(), List.of("7", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a blank cell is omitted, it cannot be declared not administered");
    }

    @Test
    void aCodeCannotBeDeclaredBothWays() {
        assertThatThrownBy(() -> new MissingCodes(List.of("9"), List.of("8", "9.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"9\" is declared both omitted and not administered");
    }

    @Test
    void allDeclaredCodesAreListed() {
        assertThat(CODES.declared()).containsExactly("-99", "999", "no answer", "-88", "0");
    }

    @Test
    void aFileHasOneHeaderRowAtLeast() {
        assertThatThrownBy(() -> new ReadingOptions(
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        MissingCodes.NONE,
                        InvalidPolicy.REFUSE,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a file has 1 header row or more, got 0");
    }

    @Test
    void theListOfKeptColumnsIsCopied() {
        List<String> keep = new ArrayList<>(List.of("id"));
        ReadingOptions options = new ReadingOptions(
                Optional.empty(), Optional.empty(), 1, MissingCodes.NONE, InvalidPolicy.REFUSE, Optional.of(keep));
        keep.add("more");
        assertThat(options.keep()).contains(List.of("id"));
    }
}
