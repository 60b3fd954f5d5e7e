package org.kindscale.survey.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gad7_1                    | gad7_1",
                "gad7[SQ001]. How? [Row]   | gad7[SQ001]",
                "gad7[SQ001] How?          | gad7[SQ001]",
                "q3: How?                  | q3",
                "q3 - How?                 | q3",
                "How are you?              | How are you?",
                "q3.response               | q3.response",
                "1. How?                   | 1. How?",
            })
    void theCodeIsWhatStandsBeforeTheText(String name, String code) {
        assertThat(HeaderWords.code(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How? [I rest well]        | I rest well",
                "How? - I rest well        | I rest well",
                "A - B - I rest well       | I rest well",
                "Rest: I rest well         | I rest well",
                "12. I rest well           | I rest well",
                "12) I rest well           | I rest well",
                "(12) I rest well          | I rest well",
                "Q12. I rest well          | I rest well",
                "How? - 3. I rest well     | I rest well",
                "q[SQ1]. How? [I rest well] | I rest well",
            })
    void theWordingIsAmongTheParts(String cell, String part) {
        assertThat(HeaderWords.parts(cell)).contains(cell.strip(), part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How? [Row]  | How? | 0",
                "How? - Row  | How? | 0",
                "3. How      | ''   | 3",
                "3.5 metres  | ''   | 3",
                "Row         | ''   | 0",
            })
    void aCellNamesTheRowOfAQuestionOrANumber(String cell, String question, int number) {
        assertThat(HeaderWords.question(cell)).isEqualTo(question);
        assertThat(HeaderWords.number(cell)).isEqualTo(number);
    }
}
