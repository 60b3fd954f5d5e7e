package org.kindscale.catalog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Instruments.bands;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.catalog.Samples;
import org.kindscale.catalog.proof.KeyTest.Survivor;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.WorkedCase;
import org.kindscale.definition.WorkedCase.Expected;
import org.kindscale.testing.Instruments;

class KeyTestTest {

    private static final Score M = mean("m", 1, "a", "-b");
    private static final Score S = sum("s", 2, "b", "c");

    private static Map<String, OptionalInt> codes(String codes) {
        Map<String, OptionalInt> map = new LinkedHashMap<>();
        for (int i = 0; i < codes.length(); i++) {
            if (codes.charAt(i) != '-') {
                map.put(String.valueOf((char) ('a' + i)), OptionalInt.of(codes.charAt(i) - '0'));
            }
        }
        return map;
    }

    /** A case for items a, b, c: three codes, the mean m and the sum s (-1: refused). */
    private static WorkedCase of(String codes, double m, double s, Map<String, String> bands) {
        Map<String, Expected> expect = new LinkedHashMap<>();
        expect.put("m", m < 0 ? new Expected.Refused() : new Expected.Value(m));
        expect.put("s", s < 0 ? new Expected.Refused() : new Expected.Value(s));
        return new WorkedCase(
                codes, Optional.empty(), codes(codes), OptionalInt.empty(), expect, bands, Optional.empty());
    }

    private static KeyTest test(Score m, WorkedCase... cases) {
        Instruments.Builder builder = tiny().items(1, 5, "a", "b", "c").scores(m, S);
        return KeyTest.of(builder.cases(cases).build());
    }

    @Test
    void twoCasesTestTheTinyKey() {
        // m = (a + 6-b)/2, s = b + c; the eight mutants are those of KeyMutationTest
        KeyTest test = test(M, of("215", 3.5, 6, Map.of()), of("2-3", 2, -1, Map.of()));
        assertThat(test.mutants()).isEqualTo(8);
        assertThat(test.survivors()).isEmpty();
        assertThat(test.percent()).isEqualTo(100);
    }

    @Test
    void withoutACaseItsSurvivorsAreNamed() {
        KeyTest test = test(M, of("215", 3.5, 6, Map.of()));
        assertThat(test.mutants()).isEqualTo(8);
        assertThat(test.survivors())
                .containsExactly(
                        new Survivor(
                                "/scores/0/minAnswered",
                                "minAnswered of m raised to 2",
                                "add a case with exactly 1 of its operands answered"),
                        new Survivor(
                                "/scores/1/minAnswered",
                                "minAnswered of s lowered to 1",
                                "add a case with 1 of its operands answered, which expects s: null"));
        assertThat(test.percent()).isEqualTo(75);
    }

    @Test
    void aCaseThatHidesTheKeyTestsLittle() {
        // all answers in the middle: every sign may flip and every neighbour may swap unnoticed
        KeyTest test = test(M, of("333", 3, 6, Map.of()));
        assertThat(test.survivors()).hasSize(8);
        assertThat(test.percent()).isZero();
        assertThat(test.survivors())
                .extracting(Survivor::help)
                .contains("add a case that expects m, with a away from the middle");
    }

    @Test
    void withoutCasesEveryMutantSurvives() {
        assertThat(test(M).survivors()).hasSize(8);
    }

    @Test
    void bandEdgesNeedACaseOnEachSide() {
        // m goes by halves: 2.5 is the last of "low", 3 the first of "high"
        Score banded = M.withBands(List.of(bands(band("low", "<3"), band("high", ""))));
        WorkedCase first = of("215", 3.5, 6, Map.of("m", "high"));
        WorkedCase second = of("2-3", 2, -1, Map.of("m", "low"));
        assertThat(test(banded, first, second).survivors())
                .containsExactly(
                        new Survivor(
                                "/scores/0/bands/0/cuts/0",
                                "the edge between \"low\" and \"high\" of m moved down by one step",
                                "add a case with m = 2.5 and its band"),
                        new Survivor(
                                "/scores/0/bands/0/cuts/0",
                                "the edge between \"low\" and \"high\" of m moved up by one step",
                                "add a case with m = 3 and its band"));
        WorkedCase under = of("233", 2.5, 6, Map.of("m", "low"));
        WorkedCase over = of("333", 3, 6, Map.of("m", "high"));
        assertThat(test(banded, first, second, under, over).percent()).isEqualTo(100);
        WorkedCase silent = of("233", 2.5, 6, Map.of());
        assertThat(test(banded, first, second, silent, over).survivors())
                .extracting(Survivor::what)
                .containsExactly("the edge between \"low\" and \"high\" of m moved down by one step");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "8, 0, 100", "8, 2, 75", "3, 1, 66", "1000, 1, 99", "8, 8, 0"})
    void theShareIsRoundedDown(int mutants, int survivors, int percent) {
        List<Survivor> list = new ArrayList<>();
        for (int i = 0; i < survivors; i++) {
            list.add(new Survivor("", "", ""));
        }
        assertThat(new KeyTest(mutants, list).percent()).isEqualTo(percent);
    }

    @Test
    void theKeyOfADefinitionWithOneOfEverythingHasFiftyFiveMutants() throws IOException {
        // raw 3 signs, 2 of minAnswered; weighted 2 signs, 1 weight, 1 of minAnswered; many 4 thresholds: up, down, 3
        // signs
        // (d has no reflection); line 2; percent 1; t_score 4; metric 7; kind 3 thresholds: up, down, sign; neighbours
        // a-b and
        // b-c (c-d and beyond break rules); options 2; edges 2 x 2 and 2; flag 2
        int byHand = 5 + 4 + 11 + 2 + 1 + 4 + 7 + 9 + 2 + 2 + 6 + 2;
        KeyTest test = KeyTest.of(Samples.small().instrument());
        assertThat(test.mutants()).isEqualTo(byHand).isEqualTo(55);
        assertThat(test.survivors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raw 4|the table value for 4 of metric changed",
                "raw 6|the table value for 6 of metric changed",
                "raw 2|the edge between \"few\" and \"lots\" of raw moved down by one step",
                "raw 3|the edge between \"few\" and \"lots\" of raw moved up by one step",
                "two answered|minAnswered of raw raised to 3",
                "one answered|minAnswered of weighted raised to 2",
                "a is 1|the threshold \"a at least 2\" in kind lowered by 1",
                "c is 1|the threshold \"c at least 2\" in kind lowered by 1",
                "c is 2|the threshold \"c at least 2\" in kind raised by 1",
            })
    void withoutOneOfItsCasesTheMutantThatOnlyThisCaseNoticesIsNamed(String name, String survivor) throws IOException {
        Instrument small = Samples.small().instrument();
        List<WorkedCase> fewer =
                small.cases().stream().filter(c -> !c.name().equals(name)).toList();
        assertThat(fewer).hasSize(small.cases().size() - 1);
        Instrument less =
                new Instrument(small.about(), small.responses(), small.items(), small.scores(), small.extras(), fewer);
        assertThat(KeyTest.of(less).survivors()).extracting(Survivor::what).contains(survivor);
    }
}
