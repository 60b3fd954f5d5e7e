package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

class ColumnMatcherTest {

    private static final Instrument CALM = TestScales.small("calm-5");
    private static final Instrument PAIR = TestScales.small("calm-2");
    private static final Instrument WATCH = TestScales.small("watch-5");
    private static final Instrument LONE = TestScales.small("lone");

    private final Findings findings = new Findings();

    private List<Integer> match(InstrumentReading reading, String... names) {
        Optional<ColumnMap> map = ColumnMatcher.match(new Header("f.csv", 1, List.of(names)), reading, findings);
        List<Integer> columns = new ArrayList<>();
        map.ifPresent(m ->
                IntStream.range(0, reading.instrument().items().size()).forEach(slot -> columns.add(m.column(slot))));
        return columns;
    }

    private List<Integer> match(Instrument instrument, String names) {
        return match(InstrumentReading.of(instrument), names.split(" ", -1));
    }

    private List<Integer> match(Instrument instrument, String spec, String names) {
        return match(InstrumentReading.of(instrument).with(ColumnSpec.parse(spec)), names.split(" ", -1));
    }

    private static InstrumentReading reading(Instrument instrument, Optional<Instrument> from, String order) {
        return new InstrumentReading(
                instrument,
                new ColumnSpec.Automatic(),
                instrument.extras().orders().stream()
                        .filter(o -> o.id().equals(order))
                        .findFirst(),
                from,
                Optional.empty(),
                Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id calm_1 calm_2 calm_3 calm_4 calm_5",
                "id CALM1 Calm.2 calm-3 calm_04 calm_005",
                "id c1 c2 c3 c4 c5",
                "id C_01 C_02 C_03 C_04 C_05",
            })
    void itemsAreFoundByIdOrPattern(String names) {
        assertThat(match(CALM, names)).containsExactly(1, 2, 3, 4, 5);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void theOrderOfTheColumnsDoesNotMatter() {
        assertThat(match(CALM, "calm_5 x calm_4 calm_1 y calm_3 calm_2")).containsExactly(3, 6, 5, 2, 0);
    }

    @Test
    void idsGoBeforePatternsThatFitInPart() {
        assertThat(match(CALM, "c1 c2 c3 c4 calm_1 calm_2 calm_3 calm_4 calm_5"))
                .containsExactly(4, 5, 6, 7, 8);
        assertThat(match(CALM, "c1 c2 c3 c4 c5 c6 calm_1 calm_2 calm_3 calm_4 calm_5"))
                .containsExactly(6, 7, 8, 9, 10);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void idsAndAPatternThatBothFitAreRefused() {
        assertThat(match(CALM, "c1 c2 c3 c4 c5 calm_1 calm_2 calm_3 calm_4 calm_5"))
                .isEmpty();
        assertThat(findings.render()).contains("error[CSV-013]: both item ids and c{nn} fit the items of calm-5");
    }

    @Test
    void itemsThatAreNotScoredMayBeAbsent() {
        assertThat(match(WATCH, "watch_1 watch_2 watch_4")).containsExactly(0, 1, -1, 2, -1);
        assertThat(match(WATCH, "w1 w2 w3 w4")).containsExactly(0, 1, 2, 3, -1);
    }

    private static String[] numbered(int items, String... prefixes) {
        return Arrays.stream(prefixes)
                .flatMap(prefix -> IntStream.rangeClosed(1, items).mapToObj(n -> prefix + n))
                .toArray(String[]::new);
    }

    @Test
    void twoPatternsThatFitAreRefusedWhereNoIdsDecide() {
        InstrumentReading reading = InstrumentReading.of(TestScales.bundled("ceas-from-others"));
        assertThat(match(reading, numbered(13, "ceas_from_"))).hasSize(13);
        assertThat(findings.isEmpty()).isTrue();
        assertThat(match(reading, numbered(13, "ceas_from_", "comp_from_"))).isEmpty();
        assertThat(findings.render())
                .isEqualTo("f.csv:1: error[CSV-013]: both ceas_from_{n} and comp_from_{n} fit the items of"
                        + " ceas-from-others\n  help: say with --columns which of the two hold the items\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calm_1 calm_2 calm_3 calm_4 calm_5 Calm.1 | 6 | 2 columns could be calm_1: \"calm_1\", \"Calm.1\""
                        + " | calm_1:calm_5 takes column 1",
                "c1 c01 c001 c2 c3 c4 c5 | 2 | 3 columns could be calm_1: \"c1\", \"c01\", \"c001\""
                        + " | c1,c2:c5 takes column 1",
                "calm_1 calm_2 calm_3 calm_4 calm_5 calm_5 | 6 | 2 columns could be calm_5: \"calm_5\", \"calm_5\""
                        + " | 1-5 takes column 5",
            })
    void twoColumnsForOneItemAreRefused(String names, int column, String expected, String which) {
        assertThat(match(CALM, names)).isEmpty();
        assertThat(findings.render())
                .isEqualTo("f.csv:1:" + column + ": error[CSV-013]: " + expected
                        + "\n  help: rename or leave out all but one, or say which with --columns (" + which + ")\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calm_1 calm_2 calm_3 calm_4 calm_5 calm_6 | 6 | \"calm_6\" | if \"calm_6\" is a further question"
                        + " that is not scored (on difficulty, say), the items are --columns calm_1:calm_5; if"
                        + " an attention check stands among them, it shifts the numbers behind it: find out which"
                        + " column it is, and leave that one out instead",
                "calm_0 calm_1 calm_2 calm_3 calm_4 calm_5 | 1 | \"calm_0\" | if \"calm_0\" is a group, a consent or"
                        + " a total, the items are --columns calm_1:calm_5; if an attention check stands among"
                        + " them, it shifts the numbers from 0 on: find out which column it is, and leave that one"
                        + " out instead",
                "c1 c2 c3 c4 c5 x c7 c8 | 7 | \"c7\", \"c8\" | an attention check, a total or a further question"
                        + " that is not scored may stand among them and shift the numbers: find out which, and"
                        + " give the columns of the items with --columns",
            })
    void numbersBeyondTheItemsAreRefused(String names, int column, String beyond, String help) {
        long all = Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.equals("x"))
                .count();
        assertThat(match(CALM, names)).isEmpty();
        assertThat(findings.render())
                .isEqualTo("f.csv:1:" + column + ": error[CSV-015]: the file has " + all
                        + " columns numbered like the 5 items of calm-5; beyond the items: " + beyond
                        + "\n  help: " + help + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calm_1:calm_3,calm_5:calm_6 | calm_5 | 4 | calm_4",
                "calm_0:calm_4 | calm_4 | 5 | calm_5",
                "1-5 | calm_4 | 5 | calm_5",
            })
    void columnsThatHaveTheNumbersOfOtherItemsAreWarnedOf(String list, String given, int item, String left) {
        String names = "calm_0 calm_1 calm_2 calm_3 calm_4 calm_5 calm_6";
        assertThat(match(CALM, list, names)).hasSize(5);
        assertThat(findings.render())
                .contains("warning[CSV-058]: column \"" + given + "\" is given for item " + item
                        + " of calm-5, though the file has \"" + left + "\"\n");
    }

    @Test
    void numbersThatSayNothingAgainstTheListAreNotToldOf() {
        for (List<String> call : List.of(
                List.of("calm_1:calm_5", "calm_1 calm_2 calm_3 calm_4 calm_5 calm_6"),
                List.of("calm_0:calm_4", "calm_0 calm_1 calm_2 calm_3 calm_4"),
                List.of("q1:q3,q5:q6", "q1 q2 q3 q4 q5 q6"),
                List.of(
                        "calm_1_t1,calm_2_t1,calm_3_t1,calm_4_t1,calm_5_t1",
                        "calm_1_t1 calm_1_t2 calm_2_t1 calm_2_t2 calm_3_t1 calm_4_t1 calm_5_t1"))) {
            assertThat(match(CALM, call.get(0), call.get(1))).hasSize(5);
            assertThat(findings.isEmpty()).as(call.get(0)).isTrue();
        }
    }

    @Test
    void aColumnInPlaceOfOneThatTheFileLacksIsWarnedOf() {
        Instrument phq = TestScales.bundled("phq9");
        assertThat(match(
                        phq,
                        "phq9_1:phq9_8,phq9_10",
                        "phq9_1 phq9_2 phq9_3 phq9_4 phq9_5 phq9_6 phq9_7 phq9_8 phq9_10"))
                .hasSize(10);
        assertThat(findings.render())
                .contains("warning[CSV-058]: column \"phq9_10\" is given for item 9 of phq9, though the file has no"
                        + " column of that number");
    }

    @Test
    void aNumberThatIsLeftOutByNameIsANote() {
        match(CALM, "calm_1:calm_6,!calm_4", "calm_1 calm_2 calm_3 calm_4 calm_5 calm_6");
        assertThat(findings.render()).startsWith("f.csv:1:5: note[CSV-058]: column \"calm_5\" is given for item 4");
    }

    @Test
    void aPatternIsHeldToTheSameRules() {
        assertThat(match(CALM, "Q7_{n}", "calm_1 q7.1 q7.2 q7.3 q7.4 q7.5")).containsExactly(1, 2, 3, 4, 5);
        assertThat(findings.isEmpty()).isTrue();
        assertThat(match(CALM, "Q7_{n}", "Q7_1 Q7_2 Q7_3 Q7_4 Q7_5 Q7_6")).isEmpty();
        assertThat(match(CALM, "Q7_{n}", "Q7_1 Q7_2 Q7_4 Q7_5")).isEmpty();
        assertThat(findings.render())
                .contains("error[CSV-015]: the file has 6 columns numbered like the 5 items of calm-5")
                .contains("error[CSV-014]: no column for 1 of the 5 items of calm-5: calm_3"
                        + " (looked for by the pattern Q7_{n})");
    }

    @Test
    void aMissingItemIsRefusedWithTheColumnsThereAre() {
        assertThat(match(CALM, "id calm_1 calm_2 calm_4 calm_5")).isEmpty();
        assertThat(findings.render())
                .isEqualTo("f.csv:1: error[CSV-014]: no column for 1 of the 5 items of calm-5: calm_3"
                        + " (looked for by item ids)\n  help: no other column resembles it: say with --columns which"
                        + " hold the items; columns that are none yet: \"id\"\n");
    }

    @Test
    void columnsThatMayBeTheItemsAreToldInWords() {
        assertThat(match(CALM, "id Q1 Q2 Q3 Q4 Q5 b1 b2 p_1 p_2 p_3 p_4 p_5")).isEmpty();
        assertThat(findings.render())
                .isEqualTo("f.csv:1: error[CSV-014]: no column for 5 of the 5 items of calm-5: calm_1, calm_2, calm_3,"
                        + " calm_4, calm_5\n  help: the file has 5 columns \"Q1\" to \"Q5\" and 5 columns \"p_1\" to"
                        + " \"p_5\": if these are the items, say so with --columns\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calm_2r", "calm_2_R", "calm_2rc", "Calm2.rev"})
    void columnsThatMayBeStoredReversedAreTold(String reversed) {
        assertThat(match(CALM, "calm_1 " + reversed + " calm_3 calm_4 calm_5")).isEmpty();
        assertThat(findings.render())
                .endsWith(
                        "  help: the file has \"" + reversed + "\", perhaps stored reversed: find out whether its codes"
                                + " were turned round, and name all columns with --columns\n");
    }

    @Test
    void longListsAreCut() {
        String[] names = IntStream.range(0, 12).mapToObj(n -> "x" + n + "y").toArray(String[]::new);
        assertThat(match(InstrumentReading.of(TestScales.bundled("scs")), names))
                .isEmpty();
        assertThat(findings.render())
                .isEqualTo(
                        "f.csv:1: error[CSV-014]: no column for 26 of the 26 items of scs: scs_1, scs_2, scs_3, scs_4,"
                                + " scs_5, scs_6, scs_7, scs_8 (18 more)\n  help: looked for scs_1 to scs_26,"
                                + " selfcompassion_1 to selfcompassion_26 and the wording of the items, and nothing"
                                + " among the 12 columns resembles them: say with --columns which hold the items\n");
    }

    @Test
    void anInstrumentWithoutNumbersIsFoundById() {
        assertThat(match(LONE, "id Lone.A")).containsExactly(1);
        assertThat(match(LONE, "id b")).isEmpty();
        assertThat(findings.render()).contains("no column for 1 of the 1 items of lone: lone_a\n");
    }

    @Test
    void anOrderRenumbersTheColumns() {
        InstrumentReading reading = reading(CALM, Optional.empty(), "b");
        assertThat(match(reading, "calm_1", "calm_2", "calm_3", "calm_4", "calm_5"))
                .containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void aShortFormIsReadFromTheColumnsOfTheLongOne() {
        InstrumentReading reading = reading(PAIR, Optional.of(CALM), "");
        assertThat(match(reading, "calm_1", "calm_2", "calm_3", "calm_4", "calm_5"))
                .containsExactly(3, 0);
        assertThat(match(reading, "c1", "c2", "c3", "c4", "c5")).containsExactly(3, 0);
        assertThat(match(reading, "calm_1", "calm_2", "calm_3", "calm_4", "calm_5", "calm_6"))
                .isEmpty();
        assertThat(findings.render()).startsWith("f.csv:1:6: error[CSV-015]: the file has 3 columns numbered like");
    }

    @Test
    void aListGivesTheColumnsInTheOrderOfTheItems() {
        String names = "id a b c d e f";
        assertThat(match(CALM, "2-6", names)).containsExactly(1, 2, 3, 4, 5);
        assertThat(match(CALM, "b:f", names)).containsExactly(2, 3, 4, 5, 6);
        assertThat(match(CALM, "f,e,d,c,b", names)).containsExactly(6, 5, 4, 3, 2);
        assertThat(match(CALM, "a:f,!c", names)).containsExactly(1, 2, 4, 5, 6);
        assertThat(match(WATCH, "a:e", names)).containsExactly(1, 2, 3, 4, 5);
        assertThat(match(WATCH, "a:c", names)).containsExactly(1, 2, -1, 3, -1);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aListFollowsTheOrderOrTheLongForm() {
        ColumnSpec list = ColumnSpec.parse("1-5");
        String[] names = {"a", "b", "c", "d", "e"};
        assertThat(match(reading(CALM, Optional.empty(), "b").with(list), names))
                .containsExactly(4, 3, 2, 1, 0);
        assertThat(match(reading(PAIR, Optional.of(CALM), "").with(list), names))
                .containsExactly(3, 0);
        ColumnSpec two = ColumnSpec.parse("1-2");
        assertThat(match(reading(PAIR, Optional.of(CALM), "").with(two), names)).containsExactly(1, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calm-5  | 1-4 | --columns gives 4 columns, calm-5 has 5 items",
                "calm-5  | 1-6 | --columns gives 6 columns, calm-5 has 5 items",
                "watch-5 | 1-4 | --columns gives 4 columns, watch-5 has 5 items (3 scored)",
            })
    void aListOfAnotherLengthIsRefused(String id, String list, String what) {
        assertThat(match(TestScales.small(id), list, "a b c d e f")).isEmpty();
        assertThat(findings.render())
                .isEqualTo("f.csv:1: error[CSV-022]: " + what
                        + "\n  help: give one column for each item, in the order of the items\n");
    }

    @Test
    void aListThatIsWrongItselfIsRefusedOnce() {
        assertThat(match(CALM, "1-9", "a b c d e f")).isEmpty();
        assertThat(findings.errors()).isEqualTo(1);
        assertThat(findings.countOf(FindingCode.CSV_023)).isEqualTo(1);
    }

    @Test
    void oneColumnForTwoItemsIsRefused() {
        assertThat(match(CALM, "1-3,2,5", "a b c d e")).isEmpty();
        assertThat(findings.render()).isEqualTo("""
                        f.csv:1:2: error[CSV-022]: column "b" is given for two items, calm_2 and calm_4
                          help: give each item a column of its own
                        """);
    }

    private List<Integer> mapped(Instrument instrument, Map<String, String> columns, String names) {
        ColumnSpec spec = new ColumnSpec.Mapped("map.json", columns);
        return match(InstrumentReading.of(instrument).with(spec), names.split(" ", -1));
    }

    @Test
    void aColumnMapNamesTheColumnOfEachItem() {
        Map<String, String> map = Map.of("watch_1", "x", "watch_2", "y", "watch_4", "3");
        assertThat(mapped(WATCH, map, "y 3 x")).containsExactly(2, 0, -1, 1, -1);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aColumnMapHoldsNamesOnly() {
        Map<String, String> map = Map.of("watch_1", "x", "watch_2", "y", "watch_4", "3");
        assertThat(mapped(WATCH, map, "y x z")).isEmpty();
        assertThat(findings.render()).startsWith("f.csv:1: error[CSV-023]: there is no column \"3\"\n");
    }

    @Test
    void aColumnMapThatDoesNotFitIsRefused() {
        assertThat(mapped(WATCH, Map.of("watch_1", "x", "watch_2", "x", "watch_9", "y"), "x y"))
                .isEmpty();
        assertThat(findings.render()).isEqualTo("""
                        map.json: error[CSV-025]: the column map has no column for watch_4
                          help: add "watch_4"
                        map.json: error[CSV-025]: "watch_9" is no item of watch-5
                          help: take it out of the column map
                        f.csv:1:1: error[CSV-022]: column "x" is given for two items, watch_1 and watch_2
                          help: give each item a column of its own
                        """);
    }

    @Test
    void theMapTellsWhichColumnHoldsWhichItem() {
        Header header = new Header("f.csv", 1, List.of("watch_4", "watch_1", "watch_2"));
        ColumnMap map = ColumnMatcher.match(header, InstrumentReading.of(WATCH), findings)
                .orElseThrow();
        assertThat(map.names())
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of("watch_1", "watch_1", "watch_2", "watch_2", "watch_4", "watch_4")));
        assertThat(map.holds(0)).isTrue();
        assertThat(map.holds(3)).isFalse();
        assertThat(map.instrument().id()).isEqualTo("watch-5");
    }
}
