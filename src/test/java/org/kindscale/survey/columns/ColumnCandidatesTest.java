package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.definition.Instrument;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;
import org.kindscale.testing.TestScales;

class ColumnCandidatesTest {

    private static final Instrument GAD = TestScales.bundled("gad7");
    private static final Instrument PHQ = TestScales.bundled("phq9");
    private static final Instrument PSS = TestScales.bundled("pss10");
    private static final Set<String> KNOWN = Set.of("gad7", "phq9", "pss10", "scs", "scs-sf", "wemwbs", "k10", "k6");

    private static List<Candidate> of(Instrument instrument, List<String> names, List<Preview.Line> rows) {
        return ColumnCandidates.of(new Header("f.csv", 1, names), rows, InstrumentReading.of(instrument), KNOWN);
    }

    private static List<String> options(Instrument instrument, List<String> names, List<Preview.Line> rows) {
        return of(instrument, names, rows).stream()
                .map(candidate -> String.join(" ", candidate.options()))
                .toList();
    }

    private static List<String> names(String... patterns) {
        List<String> names = new ArrayList<>();
        for (String pattern : patterns) {
            String[] range = pattern.replaceFirst(".*\\{(.*)}.*", "$1").split("-", -1);
            if (range.length < 2) {
                names.add(pattern);
                continue;
            }
            for (int n = Integer.parseInt(range[0]); n <= Integer.parseInt(range[1]); n++) {
                names.add(pattern.replaceFirst("\\{.*}", String.valueOf(n)));
            }
        }
        return names;
    }

    @Test
    void aFamilyWithTheStemOfTheInstrumentGoesBeforeAllOthers() {
        List<String> names = names("id", "mood_{1-10}", "v{1-10}", "PSS_ratings_{1-10}");
        assertThat(options(PSS, names, Rows.running(20, 31, 0, 4))).containsExactly("--columns PSS_ratings_{n}");
        assertThat(options(PSS, names, List.of())).containsExactly("--columns PSS_ratings_{n}");
    }

    @Test
    void aFamilyOfAnotherInstrumentIsNeverProposed() {
        List<String> names = names("id", "k10_{1-10}", "K10r_{1-10}", "WEMWBS{1-10}");
        assertThat(options(PSS, names, Rows.running(20, 31, 0, 4))).isEmpty();
    }

    @Test
    void aFamilyThatBeginsWithAnUnknownWordIsNotProposed() {
        assertThat(options(PSS, names("id", "erq_{1-10}"), Rows.running(20, 11, 0, 4)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "Q5_", "x_", "item", "V"})
    void aFamilyWhoseNameSaysNothingIsProposedIfItHoldsResponses(String prefix) {
        List<String> names = names("id", prefix + "{1-9}");
        assertThat(options(PHQ, names, Rows.running(20, 10, 0, 3))).containsExactly("--columns " + prefix + "{n}");
        assertThat(options(PHQ, names, Rows.running(20, 10, 0, 90))).isEmpty();
        assertThat(options(PHQ, names, List.of())).isEmpty();
        assertThat(options(PHQ, names("id", prefix + "{1-8}"), Rows.running(20, 9, 0, 3)))
                .isEmpty();
    }

    @Test
    void zerosBeforeTheNumberMakeNoDifference() {
        List<String> names =
                List.of("CASE", "AB01_01", "AB01_02", "AB01_03", "AB01_04", "AB01_05", "AB01_06", "AB01_07");
        assertThat(options(GAD, names, Rows.running(20, 8, 1, 4))).containsExactly("--columns AB01_{n}");
    }

    @Test
    void columnsNumberedFromZeroAreARange() {
        assertThat(options(GAD, names("id", "x_{0-6}"), Rows.running(20, 8, 0, 3)))
                .containsExactly("--columns x_0:x_6");
        List<String> apart = List.of("x_0", "x_1", "t", "x_2", "x_3", "x_4", "x_5", "x_6");
        assertThat(options(GAD, apart, Rows.running(20, 8, 0, 3))).containsExactly("--columns x_0:x_1,x_2:x_6");
    }

    @Test
    void lettersMayStandForNumbers() {
        List<String> names = new ArrayList<>(List.of("id"));
        IntStream.range(0, 7).forEach(i -> names.add("GAD" + (char) ('a' + i)));
        names.add("GAD_total");
        assertThat(options(GAD, names, Rows.running(20, 9, 0, 3))).containsExactly("--columns GADa:GADg");
        names.add("GADh");
        assertThat(options(GAD, names, Rows.running(20, 10, 0, 3))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_", "gad7_"})
    void aColumnWithTheNumberOfAnItemIsNeverLeftOut(String prefix) {
        for (int constant = 1; constant <= 7; constant++) {
            List<Preview.Line> rows = Rows.with(Rows.running(20, 9, 0, 3), constant, "2");
            assertThat(options(GAD, names("id", prefix + "{1-8}"), rows)).isEmpty();
            assertThat(options(GAD, names("id", prefix + "{0-7}"), Rows.with(rows, constant + 1, "text")))
                    .isEmpty();
        }
    }

    @Test
    void aColumnBeyondTheItemsThatNeverVariesIsLeftOut() {
        List<Candidate> behind = of(GAD, names("id", "x_{1-8}"), Rows.with(Rows.running(20, 9, 0, 3), 8, "2"));
        assertThat(behind).hasSize(1);
        assertThat(behind.get(0).options()).containsExactly("--columns", "x_1:x_7");
        assertThat(behind.get(0).why())
                .contains("\"x_8\" never varies in the first 20 rows and is left out: is it no item?");
        assertThat(options(GAD, names("id", "x_{0-7}"), Rows.with(Rows.running(20, 9, 0, 3), 1, "2")))
                .containsExactly("--columns x_1:x_7");
    }

    @Test
    void aColumnThatCannotHoldResponsesIsLeftOut() {
        List<Preview.Line> rows = Rows.with(Rows.running(20, 9, 0, 3), 8, "17");
        List<Preview.Line> mixed = Rows.with(rows, 8, "text");
        assertThat(options(GAD, names("id", "x_{1-8}"), mixed)).containsExactly("--columns x_1:x_7");
    }

    @Test
    void oneColumnTooManyWithNothingToTellItIsNotGuessed() {
        assertThat(options(GAD, names("id", "x_{1-8}"), Rows.running(20, 9, 0, 3)))
                .isEmpty();
        assertThat(options(GAD, names("id", "gad7_{1-8}"), Rows.running(20, 9, 0, 3)))
                .isEmpty();
        List<Preview.Line> two = Rows.with(Rows.with(Rows.running(20, 9, 0, 3), 4, "2"), 5, "2");
        assertThat(options(GAD, names("id", "x_{1-8}"), two)).isEmpty();
    }

    @Test
    void fewRowsDoNotShowThatNobodyVaries() {
        List<Preview.Line> rows = Rows.with(Rows.running(5, 9, 0, 3), 4, "2");
        assertThat(options(GAD, names("id", "x_{1-8}"), rows)).isEmpty();
    }

    @Test
    void fromZeroWithAColumnTooManyIsNotTakenForTheUnscoredItem() {
        List<String> names = names("id", "PHQ_9_{0-9}");
        for (int count : new int[] {5, 30}) {
            List<Preview.Line> rows = Rows.running(count, 11, 0, 3);
            assertThat(options(PHQ, names, rows)).isEmpty();
            assertThat(options(PHQ, names, Rows.with(rows, 7, "0")))
                    .isEqualTo(count == 5 ? List.of() : List.of("--columns PHQ_9_0:PHQ_9_5,PHQ_9_7:PHQ_9_9"));
        }
        assertThat(options(PHQ, names, Rows.with(Rows.running(30, 11, 0, 3), 1, "group")))
                .containsExactly("--columns PHQ_9_1:PHQ_9_9");
    }

    /** Returns rows of ten columns behind an id, of persons who answer alike but for one item in three. */
    private static List<Preview.Line> alike(int constant, String answer, int apart) {
        List<Preview.Line> rows = new ArrayList<>();
        for (int r = 0; r < 60; r++) {
            List<String> cells = new ArrayList<>(List.of("P" + r));
            for (int c = 1; c <= 10; c++) {
                int level = r % 4 < 2 ? 1 : r % 4; // half of the answers are 1, none is 0
                int own = (r * 7 + c * 5) % 3 == 0 ? 1 + (r + c) % 3 : level;
                cells.add(c == constant ? answer : String.valueOf(c == apart ? 1 + r / 4 % 3 : own));
            }
            rows.add(new Preview.Line(r + 2, cells));
        }
        return rows;
    }

    @Test
    void aColumnThatNeverVariesIsLeftOutFromZeroIfTheFirstGoesWithTheOthers() {
        List<String> names = names("id", "PHQ_9_{0-9}");
        assertThat(of(PHQ, names, alike(7, "2", 0))).singleElement().satisfies(one -> {
            assertThat(one.options()).containsExactly("--columns", "PHQ_9_0:PHQ_9_5,PHQ_9_7:PHQ_9_9");
            assertThat(one.why())
                    .contains(
                            "\"PHQ_9_6\" never varies in the first 60 rows and is left out: is it an attention check, "
                                    + "and \"PHQ_9_0\", which goes with the others, item 1?");
        });
        assertThat(options(PHQ, names, alike(7, "2", 1))).isEmpty(); // the first is no item by what it holds
        assertThat(options(PHQ, names, alike(7, "1", 0))).isEmpty(); // many chose that in the others
        assertThat(options(PHQ, names, alike(0, "", 0))).isEmpty(); // each of them varies
        assertThat(options(PHQ, names("id", "PHQ_9_{1-10}"), alike(7, "2", 0))).isEmpty();
    }

    @Test
    void eachWaveIsProposed() {
        List<String> names = names("id", "PSS_{1-10}_pre", "PSS_{1-10}_post");
        assertThat(options(PSS, names, Rows.running(20, 21, 1, 5)))
                .containsExactly("--columns PSS_{n}_pre", "--columns PSS_{n}_post");
        assertThat(options(PSS, names("t1_pss{1-10}", "t2_pss{1-10}"), Rows.running(20, 20, 0, 4)))
                .containsExactly("--columns t1_pss{n}", "--columns t2_pss{n}");
    }

    private static List<Preview.Line> labels(int columns, int from, int to) {
        List<String> words = List.of("Not at all", "Several days", "More than half the days", "Nearly every day");
        List<Preview.Line> rows = new ArrayList<>();
        for (int r = 0; r < 8; r++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                cells.add(c >= from && c <= to ? words.get((r + 2 * c) % 4) : "free text " + r);
            }
            rows.add(new Preview.Line(r + 2, cells));
        }
        return rows;
    }

    @Test
    void neighboursThatHoldTheLabelsAreProposed() {
        List<String> names = List.of("Time", "Tense?", "Worry?", "c", "d", "e", "f", "g", "Remarks");
        assertThat(options(GAD, names, labels(9, 1, 7))).containsExactly("--columns 2-8");
        assertThat(options(GAD, names, labels(9, 1, 6))).isEmpty();
        assertThat(options(GAD, names, labels(9, 1, 8))).isEmpty();
    }

    @Test
    void gridsThatFollowEachOtherAreToldApart() {
        List<String> names = new ArrayList<>(List.of("Time"));
        IntStream.range(0, 7).forEach(i -> names.add("How was last week? [row " + i + "]"));
        IntStream.range(0, 9).forEach(i -> names.add("And the mood? [line " + i + "]"));
        assertThat(options(GAD, names, labels(17, 1, 16))).containsExactly("--columns 2-8");
        assertThat(options(PHQ, names, labels(17, 1, 16))).containsExactly("--columns 9-17");
    }

    @Test
    void numberedQuestionsWithCodesAreProposed() {
        List<String> names = new ArrayList<>(List.of("Time"));
        IntStream.rangeClosed(1, 7).forEach(i -> names.add(i + ". A question"));
        assertThat(options(GAD, names, Rows.running(9, 8, 0, 3))).containsExactly("--columns 2-8");
        assertThat(options(GAD, names, Rows.running(9, 8, 0, 9))).isEmpty();
        List<String> unasked = List.of("Time", "tense", "worry", "c", "d", "e", "f", "g");
        assertThat(options(GAD, unasked, Rows.running(9, 8, 0, 3))).isEmpty();
    }

    @Test
    void whatFurtherHeaderRowsSayCounts() {
        List<String> texts = new ArrayList<>(List.of("Time"));
        IntStream.rangeClosed(1, 7).forEach(i -> texts.add("How often? - " + (char) ('a' + i)));
        List<String> names = List.of("Time", "", "", "", "", "", "", "");
        List<Candidate> found = ColumnCandidates.of(
                new Header("f.csv", 1, names, texts), Rows.running(9, 8, 0, 3), InstrumentReading.of(GAD), KNOWN);
        assertThat(found.get(0).options()).containsExactly("--columns", "2-8");
    }

    @Test
    void positionsAreMarkedWhereColumnsAreCalledByNumbers() {
        List<String> names = new ArrayList<>(List.of("3", "9"));
        IntStream.rangeClosed(1, 7).forEach(i -> names.add(i + ". A question"));
        assertThat(options(GAD, names, Rows.running(9, 9, 0, 3))).containsExactly("--columns #3-#9");
    }

    @Test
    void aSlipInOneNameIsFilled() {
        List<String> names = List.of("id", "gad7_1", "gda7_2", "gad7_3", "gad7_4", "gad7_5", "gad7_6", "gad7_7");
        assertThat(options(GAD, names, List.of())).containsExactly("--columns gad7_1:gad7_7");
        List<String> unseen = List.of("id", "gad7_1", "gad7_2\u200b", "gad7_3", "gad7_4", "gad7_5", "gad7_6", "gad7_7");
        assertThat(options(GAD, unseen, List.of())).containsExactly("--columns 2-8");
        List<String> other = List.of("id", "gad7_1", "gad7_3", "gad7_4", "gad7_5", "gad7_6", "gad7_7", "zoo_2");
        assertThat(options(GAD, other, List.of())).isEmpty();
    }

    @Test
    void anItemThatMayBeStoredReversedIsAskedFor() {
        Instrument calm = TestScales.small("calm-5");
        List<String> names = List.of("calm_1", "calm_2r", "calm_3", "calm_4", "calm_5");
        assertThat(options(calm, names, List.of()))
                .containsExactly("--columns calm_1:calm_5", "--columns calm_1:calm_5 --already-reversed calm_2");
    }

    @Test
    void theColumnsOfTheLongFormAreProposedForTheShortOne() {
        Instrument shortForm = TestScales.bundled("scs-sf");
        assertThat(options(shortForm, names("id", "scs_{1-26}"), Rows.running(20, 27, 1, 5)))
                .containsExactly("--from scs");
        assertThat(options(shortForm, names("id", "scs_{1-12}"), Rows.running(20, 13, 1, 5)))
                .containsExactly("--columns scs_{n}", "--columns scs_{n} --order scs-order");
    }

    @Test
    void columnsThatFitCanStillStandInAnotherOrder() {
        Instrument rses = TestScales.bundled("rses");
        assertThat(options(rses, names("id", "rses_{1-10}"), List.of())).containsExactly("--order b");
        assertThat(options(GAD, names("id", "gad7_{1-7}"), List.of())).isEmpty();
    }

    @Test
    void thereAreAtMostEight() {
        List<String> names =
                names("a{1-7}", "b{1-7}", "c{1-7}", "d{1-7}", "e{1-7}", "f{1-7}", "g{1-7}", "h{1-7}", "i{1-7}");
        assertThat(of(GAD, names, Rows.running(20, 63, 0, 3))).hasSize(8);
    }

    @Test
    void columnsThatTheUserGaveAreNotProposedAgain() {
        InstrumentReading reading = InstrumentReading.of(GAD).with(ColumnSpec.parse("q{n}"));
        Header header = new Header("f.csv", 1, names("q{1-7}", "r{1-7}"));
        assertThat(ColumnCandidates.of(header, Rows.running(20, 14, 0, 3), reading, KNOWN))
                .isEmpty();
    }
}
