package org.kindscale.survey.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnKeyTest {

    @ParameterizedTest
    @CsvSource({
        "scs_1, scs1",
        "SCS_01, scs1",
        "scs.1, scs1",
        "Scs1, scs1",
        "scs-001, scs1",
        "' scs 1 ', scs1",
        "scs_10, scs10",
        "scs_100, scs100",
        "scs_1_2, scs1_2",
        "scs_12, scs12",
        "scs.1.02, scs1_2",
        "phq9_1, phq9_1",
        "phq91, phq91",
        "0, 0",
        "00, 0",
        "id_00, id0",
        "q1a, q1a",
        "007bond, 7bond",
        "'', ''",
        "___, ''",
        "ITEM, item",
        "Größe, größe",
    })
    void caseSeparatorsAndZerosBeforeNumbersDoNotCount(String name, String key) {
        assertThat(ColumnKey.of(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "scs_{n}, scs_7, 7",
        "scs_{n}, SCS007, 7",
        "scs_{nn}, scs_07, 7",
        "scs_{n}, scs_10, 10",
        "scs_{n}, scs_0, 0",
        "scs_{n}, scs_9999, 9999",
        "scs_{n}, scs_10000, -1",
        "scs_{n}, scs_1_2, -1",
        "scs_{n}, scs_, -1",
        "scs_{n}, scs_x, -1",
        "scs_{n}, my_scs_1, -1",
        "Q7_{n}, q7.3, 3",
        "Q7_{n}, q73, -1",
        "Q7{n}, q73, 3",
        "q{n}_agree, Q12 Agree, 12",
        "q{n}_agree, Q12 Agreed, -1",
        "{n}, 5, 5",
        "{n}. I felt calm, 5 I felt calm, 5",
    })
    void aPatternNamesTheColumnsOfItsFamily(String pattern, String name, int number) {
        assertThat(ColumnKey.family(pattern).numberOf(ColumnKey.of(name))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "Q7_12, Q7_{n}, 12",
        "item3_text, item{n}_text, 3",
        "5, {n}, 5",
        "' x1 ', x{n}, 1",
        "q12345_7, q12345_{n}, 7",
        "scs5_T1, scs5_T{n}, 1",
    })
    void aNameWithANumberIsReadAsAPattern(String name, String written, int number) {
        assertThat(ColumnKey.numbered(name).get(0)).isEqualTo(new ColumnKey.Numbered(written, number));
    }

    @Test
    void eachNumberInANameMayBeThatOfTheItemTheLastFirst() {
        assertThat(ColumnKey.numbered("w2_scs05_T1"))
                .containsExactly(
                        new ColumnKey.Numbered("w2_scs05_T{n}", 1),
                        new ColumnKey.Numbered("w2_scs{n}_T1", 5),
                        new ColumnKey.Numbered("w{n}_scs05_T1", 2));
    }

    @Test
    void aNameWithoutANumberIsNoPattern() {
        assertThat(ColumnKey.numbered("gender")).isEmpty();
        assertThat(ColumnKey.numbered("")).isEmpty();
        assertThat(ColumnKey.numbered("q12345")).isEmpty();
    }
}
