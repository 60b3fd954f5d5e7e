package org.kindscale.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Property.forAll;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.definition.Instrument;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;
import org.kindscale.syntax.key.AnswerColumn;
import org.kindscale.syntax.key.KeyProgram;
import org.kindscale.testing.RandomInstruments;
import org.kindscale.testing.TestScales;

/** Generated SQL, run by SQLite, against our own scorer: values, operands, statuses and bands. */
class SqliteScoresTest {

    private static final int ROWS = 300;

    static List<String> bundled() {
        return TestScales.bundledIds();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void theScoresOfEveryInstrumentAreOurs(String id) throws SQLException {
        compare(Programs.bundled(id), new Random(id.hashCode()), ROWS);
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void theWorkedCasesOfEveryInstrumentHold(String id) throws SQLException {
        KeyProgram program = Programs.of(Programs.bundled(id));
        assertThat(program.cases()).isNotEmpty();
        assertThat(new SqliteFile(Programs.text(program, Language.SQLITE)).broken())
                .isEmpty();
    }

    @Test
    void everyKindOfRuleIsOurs() {
        forAll(150, random -> {
            try {
                compare(RandomInstruments.draw(random), random, 25);
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void aValueThatIsNoResponseStopsTheQuery(String id) throws SQLException {
        Instrument instrument = Programs.bundled(id);
        KeyProgram program = Programs.of(instrument);
        SqliteFile file = new SqliteFile(Programs.text(program, Language.SQLITE));
        List<String> columns = instrument.itemIds();
        for (Object bad : new Object[] {"often", 9999, 1.5, "1;2"}) {
            for (AnswerColumn item : program.items()) {
                List<@Nullable Object> row = new ArrayList<>(java.util.Collections.nCopies(columns.size(), null));
                row.set(columns.indexOf(item.id()), bad);
                assertThatThrownBy(() -> file.rows(columns, List.of(row)))
                        .as("%s: %s in %s", id, bad, item.id())
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining(item.id());
            }
        }
    }

    private static void compare(Instrument instrument, Random random, int persons) throws SQLException {
        ScoreTable table = new ScoreTable(ScoringPlan.ofAll(instrument), "", true, Optional.empty());
        Scorer scorer = new Scorer(table.plan());
        List<Map<String, Object>> expected = new ArrayList<>();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            double missing = random.nextInt(10) / 10.0;
            ResponseVector responses = RandomInstruments.responses(random, instrument, missing);
            scorer.score(responses);
            Cells row = new Cells(table.names());
            table.emit(scorer, responses, row);
            expected.add(row.byName);
            cells.add(cells(instrument, responses, random));
        }
        KeyProgram program = Programs.of(instrument);
        SqliteFile file = new SqliteFile(Programs.text(program, Language.SQLITE));
        List<Map<String, @Nullable Object>> found = file.rows(instrument.itemIds(), cells);
        assertThat(found).hasSize(persons);
        for (int person = 0; person < persons; person++) {
            compare(
                    instrument.id() + " row " + person + " " + cells.get(person) + instrument.scores(),
                    expected.get(person),
                    found.get(person));
        }
    }

    /** Answers as numbers and as texts, missing ones in all their forms. */
    private static List<@Nullable Object> cells(Instrument instrument, ResponseVector responses, Random random) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < responses.size(); i++) {
            int option = responses.get(i);
            if (option < 0) {
                row.add(Arrays.asList(null, "", "NA", -99, " ").get(random.nextInt(5)));
            } else {
                int code = instrument
                        .responsesOf(instrument.items().get(i))
                        .options()
                        .get(option)
                        .code();
                row.add(List.<Object>of(code, code + "", (double) code).get(random.nextInt(3)));
            }
        }
        return row;
    }

    private static void compare(String what, Map<String, Object> expected, Map<String, @Nullable Object> found) {
        assertThat(found.size()).as(what).isGreaterThan(3);
        expected.forEach((name, value) -> {
            boolean told =
                    !name.endsWith("_omitted") && !name.endsWith("_not_administered") && !name.endsWith("_invalid");
            if (told && !name.contains("_flag_") && !name.endsWith("_attention_failed")) {
                assertThat(found).as(what).containsKey(name);
                Object is = found.get(name);
                if (value instanceof Double number) {
                    assertThat(is).as("%s: %s", what, name).isInstanceOf(Number.class);
                    assertThat(((Number) java.util.Objects.requireNonNull(is)).doubleValue())
                            .as("%s: %s", what, name)
                            .isCloseTo(number, within(5e-11));
                } else {
                    assertThat(is == null ? "" : is).as("%s: %s", what, name).isEqualTo(value);
                }
            }
        });
    }

    /** The cells of one row by the names of their columns; an absent one is an empty text. */
    private static final class Cells implements ScoreTable.CellSink {

        private final Map<String, Object> byName = new LinkedHashMap<>();
        private final List<String> names;

        Cells(List<String> names) {
            this.names = names;
        }

        private void add(Object value) {
            byName.put(names.get(byName.size()), value);
        }

        @Override
        public void number(double value) {
            add(value);
        }

        @Override
        public void integer(int value) {
            add((double) value);
        }

        @Override
        public void text(String value) {
            add(value);
        }

        @Override
        public void missing() {
            add("");
        }
    }
}
