package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.catalog.Samples;
import org.kindscale.diagnostics.InvalidInputException;

class AnswerJsonTest {

    /** Reads answers to small.json, whose items are a, b, c, d, filler and check. */
    private static List<OptionalInt> read(String json) throws IOException, InvalidInputException {
        return AnswerJson.read(
                "answers.json",
                json.getBytes(StandardCharsets.UTF_8),
                Samples.small().instrument());
    }

    @Test
    void answersComeInTheOrderOfTheItems() throws IOException, InvalidInputException {
        assertThat(read("{ \"d\": 3, \"b\": 0, \"a\": 2, \"c\": null, \"check\": 1 }"))
                .containsExactly(
                        OptionalInt.of(2),
                        OptionalInt.of(0),
                        OptionalInt.empty(),
                        OptionalInt.of(3),
                        OptionalInt.empty(),
                        OptionalInt.of(1));
    }

    @Test
    void whatIsNotNamedIsOmitted() throws IOException, InvalidInputException {
        assertThat(read("{}")).hasSize(6).containsOnly(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"a\": 3 }|answers.json:1:8: error[ADM-008]: 3 is no response to a",
                "{ \"a\": 1, \"d\": 0 }|answers.json:1:16: error[ADM-008]: 0 is no response to d",
                "{ \"a\": \"1\" }|answers.json:1:8: error[ADM-008]: \"a\" must be a whole number, not a string",
                "{ \"a\": 1.5 }|answers.json:1:8: error[ADM-008]: \"a\" must be a whole number, not a number",
                "{ \"e\": 1 }|answers.json:1:3: error[ADM-008]: \"e\" is no item of small",
                "{ \"a\": 1, \"a\": 2 }|answers.json:1:11: error[ADM-008]: property \"a\" is given twice",
                "[1]|answers.json:1:1: error[ADM-008]: answers must be an object, not a list",
                "{ \"a\": 1|answers.json:1:9: error[ADM-008]: not JSON",
            })
    void answersThatDoNotFitAreTold(String json, String told) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(told);
    }

    @Test
    void theMendNamesTheCodes() {
        assertThatThrownBy(() -> read("{ \"a\": 3 }"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("help: use a code out of 0 to 2");
    }
}
