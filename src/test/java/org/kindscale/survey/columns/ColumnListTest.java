package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.Header;

class ColumnListTest {

    private static final Header HEADER =
            new Header("f.csv", 1, List.of("id", "a", "b", "a:b", "c-d", "6", "twin", "twin", "7-9", "2"));

    private final Findings findings = new Findings();

    private List<Integer> positions(String list) {
        return new ColumnList(HEADER, findings).positions(Arrays.asList(list.split(",", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6          | 5",
                "a          | 1",
                "1          | 0",
                "9          | 8",
                "1-3        | 0 1 2",
                "a:c-d      | 1 2 3 4",
                "id:3       | 0 1 2",
                "4:5        | 3 4",
                "b,a        | 2 1",
                "1-4,!b     | 0 1 3",
                "1-4,!3:4   | 0 1",
                "1-4,!3,!4  | 0 1",
                "#2         | 1",
                "#6         | 5",
                "#2-#4      | 1 2 3",
                "#2-4       | 1 2 3",
                "#5,#9      | 4 8",
                "#1-#3,!#2  | 0 2",
            })
    void columnsAreNamedByNamePositionOrRange(String list, String expected) {
        assertThat(positions(list))
                .containsExactlyElementsOf(Arrays.stream(expected.split(" ", -1))
                        .map(Integer::valueOf)
                        .toList());
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aNameGoesBeforeARange() {
        assertThat(positions("a:b")).containsExactly(3);
        assertThat(positions("7-9")).containsExactly(8);
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#0         | CSV-023 | there is no column 0: the file has 10 | count columns from 1",
                "#9-#11     | CSV-023 | there is no column 11: the file has 10 | count columns from 1",
                "0          | CSV-023 | there is no column 0: the file has 10 | count columns from 1",
                "11         | CSV-023 | there is no column 11: the file has 10 | count columns from 1",
                "idd        | CSV-023 | there is no column \"idd\" | did you mean \"id\"?",
                "b:a        | CSV-022 | range \"b:a\" runs backwards | write the earlier column first",
                "4-3        | CSV-022 | range \"4-3\" runs backwards | write the earlier column first",
                "twin       | CSV-013 | two columns are called \"twin\" | name the column by its position",
                "a:x        | CSV-023 | there is no column \"x\" | did you mean \"a\"?",
            })
    void whatNamesNoColumnIsRefused(String list, String code, String what, String help) {
        positions(list);
        assertThat(findings.render()).isEqualTo("f.csv:1: error[" + code + "]: " + what + "\n  help: " + help + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gender", "1234567"})
    void aNameThatIsNotThereIsRefused(String name) {
        positions(name);
        assertThat(findings.render())
                .isEqualTo("f.csv:1: error[CSV-023]: there is no column \"" + name + "\"\n"
                        + "  help: write the name as it stands in the header, or the column's position\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2-3"})
    void aNumberThatIsANameAndAPositionIsRefused(String list) {
        positions(list);
        assertThat(findings.render())
                .isEqualTo("f.csv:1: error[CSV-013]: column 2 is \"a\", and column 10 is called \"2\"\n"
                        + "  help: write #2 for the column at that position, or give the names in a column map, which"
                        + " holds names only\n");
    }

    @Test
    void onlyWhatIsInTheListCanBeLeftOut() {
        positions("id,!a");
        assertThat(findings.render()).isEqualTo("""
                        f.csv:1: error[CSV-022]: "!a" leaves out a column that is not in the list before it
                          help: write the whole range first, such as 5-30,!29
                        """);
    }

    @Test
    void aNameGoesBeforeAPosition() {
        Header header = new Header("f.csv", 1, List.of("id", "#1", "#1-#2"));
        assertThat(new ColumnList(header, findings).positions(List.of("#1", "#1-#2")))
                .containsExactly(1, 2);
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id a b c | 1 2 3 | a:c",
                "id a b c | 2 | b",
                "id a b c | 3 1 2 | c,a:b",
                "id a b,c d | 1 2 3 | 2-4",
                "id a a d | 1 2 | 2-3",
                "1 2 3 4 | 1 2 3 | #2-#4",
                "id 7-9 3 x | 1 3 | #2,#4",
            })
    void aListIsWrittenAsItIsRead(String names, String columns, String expected) {
        Header header = new Header("f.csv", 1, Arrays.asList(names.split(" ", -1)));
        List<Integer> wanted =
                Arrays.stream(columns.split(" ", -1)).map(Integer::valueOf).toList();
        String written = header.list(wanted);
        assertThat(written).isEqualTo(expected);
        assertThat(new ColumnList(header, findings).positions(Arrays.asList(written.split(",", -1))))
                .isEqualTo(wanted);
        assertThat(findings.isEmpty()).isTrue();
    }
}
