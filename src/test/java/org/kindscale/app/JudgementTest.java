package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.app.JudgementCalibration.Sample;
import org.kindscale.app.PlantedFault.Finds;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.key.Judgement.Doubt;
import org.kindscale.psychometrics.key.Judgement.Verdict;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

/** A small part of the calibration of the one judgement; docs/key-check.md has the whole. */
class JudgementTest {

    private static final Set<String> LATER = Set.of(
            "aaq-ii",
            "brief-cope",
            "cfq-7",
            "dass-21",
            "erq",
            "kind-ground-20",
            "kind-practice-12",
            "mspss",
            "panas",
            "phq-4",
            "phq-8",
            "pss-14",
            "pss-4",
            "ptgi",
            "swls",
            "ucla-3",
            "wsas");

    private static final Strengths WEAK = new Strengths(0.5, 0, 0.2, 0, 0);

    private static Judgement judge(SimulatedScale scale, short[] options, int[]... orders) {
        int persons = options.length / scale.values().items();
        return Judgement.of(new Answers(scale.values(), persons, options), scale.sets(), List.of(orders));
    }

    private static Judgement planted(String id, PlantedFault fault, int persons) {
        SimulatedScale scale = SimulatedScale.bundled(id);
        short[] options = JudgementCalibration.usual(scale, persons, 3);
        fault.plant(options, scale, persons, 4);
        return judge(scale, options);
    }

    /** Three files of each instrument and sample; those that came later are drawn apart, so that they move no other. */
    @ParameterizedTest
    @ValueSource(ints = {20, 50, 300})
    void cleanFilesOfAnySampleRaiseNoAlarm(int persons) {
        Map<Boolean, List<SimulatedScale>> all = JudgementCalibration.scales().stream()
                .collect(Collectors.partitioningBy(scale -> LATER.contains(scale.name())));
        for (Sample sample : Sample.values()) {
            all.forEach((later, scales) -> assertThat(
                            JudgementCalibration.clean(scales, persons, sample, 3 * scales.size())
                                    .count())
                    .as(persons + " " + sample + (later ? " of the later ones" : ""))
                    .isZero());
        }
    }

    @Test
    void nearlyEveryFaultIsFoundAmong300Persons() {
        List<SimulatedScale> scales = IntStream.range(0, 5)
                .mapToObj(i -> SimulatedScale.bundled(
                        List.of("gad7", "pss10", "rses", "who5", "scs").get(i)))
                .toList();
        Map<PlantedFault, Finds> finds = PlantedFault.planted(scales, 300, 2);
        finds.remove(PlantedFault.LOWEST_FOR_MISSING); // takes more persons where there are four options
        assertThat(finds).hasSize(PlantedFault.values().length - 1);
        finds.forEach((fault, found) ->
                assertThat(found.most(0.9)).as(fault + " " + found).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "CODES_UP_TOP_UNUSED, CODES_LOOK_SHIFTED, gad7, 100",
        "CODES_UP_TOP_UNUSED, CODES_LOOK_SHIFTED, ucla-3, 300",
        "ZEROS_AS_BLANKS, ZEROS_AS_BLANKS, gad7, 60",
        "ROTATED, OPTION_ORDER, gad7, 100",
        "ALPHABETICAL, OPTION_ORDER, k10, 100",
        "CONSTANT, CONSTANT, gad7, 60",
        "ALL_REVERSED, LOOKS_ALREADY_REVERSED, rses, 40",
        "RANDOM, INCOHERENT, phq9, 150",
        "HALF_MIRRORED, MIRRORED_IN_PART, gad7, 150",
        "ROW_OFF, ROW_OFF, phq9, 60",
        "PASTED_TWICE, REPEATED_ROWS, phq9, 60",
        "LOWEST_FOR_MISSING, LOWEST_FOR_MISSING, maas, 300",
        "ORDER, ITEMS_EXCHANGED, rses, 300"
    })
    void aFaultIsCalledWhatItIs(PlantedFault fault, String kind, String instrument, int persons) {
        Judgement judgement = planted(instrument, fault, persons);
        assertThat(judgement.verdict()).isEqualTo(Verdict.CONTRADICTS);
        assertThat(JudgementCalibration.kinds(judgement)).contains(kind);
    }

    /** Weak items, all reversed ones stored reversed: nothing certain can be said of any item, but of the halves. */
    @Test
    void halvesThatRunAgainstEachOtherNeverFit() {
        SimulatedScale scale = SimulatedScale.bundled("pss10");
        List<Judgement> judged = IntStream.range(0, 12)
                .mapToObj(seed -> {
                    short[] options = JudgementCalibration.draw(scale.model(0.45, 0, WEAK, 1), 1000, seed);
                    PlantedFault.ALL_REVERSED.plant(options, scale, 1000, seed);
                    return judge(scale, options);
                })
                .toList();
        assertThat(judged).allMatch(judgement -> judgement.verdict() == Verdict.CONTRADICTS);
        assertThat(judged)
                .flatExtracting(JudgementCalibration::kinds)
                .contains("OPPOSED_HALVES", "LOOKS_ALREADY_REVERSED");
    }

    @Test
    void goodDataFitAndFewPersonsCannotTell() {
        SimulatedScale scale = SimulatedScale.bundled("pss10");
        assertThat(judge(scale, JudgementCalibration.usual(scale, 100, 1))).satisfies(fits -> {
            assertThat(fits.verdict()).isEqualTo(Verdict.FITS);
            assertThat(fits.doubt()).isEqualTo(Doubt.NONE);
        });
        assertThat(judge(scale, JudgementCalibration.usual(scale, 19, 1))).satisfies(few -> {
            assertThat(few.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(few.doubt()).isEqualTo(Doubt.FEW_PERSONS);
        });
    }

    @Test
    void nothingCanBeToldWithoutAnswers() {
        SimulatedScale scale = SimulatedScale.bundled("gad7");
        short[] blank = new short[7 * 50];
        Arrays.fill(blank, (short) -1);
        assertThat(judge(scale, blank).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(judge(scale, new short[0]).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aKnownOrderIsNamedBeforeAnyItemIsSaidToBeReversed() {
        SimulatedScale scale = SimulatedScale.bundled("rses");
        int items = scale.values().items();
        short[] right = JudgementCalibration.usual(scale, 200, 9);
        int[] order = IntStream.range(0, items).map(i -> (i + 3) % items).toArray();
        short[] moved = new short[right.length];
        for (int at = 0; at < moved.length; at++) {
            moved[at] = right[at / items * items + order[at % items]];
        }
        Judgement judgement = judge(scale, moved, order);
        assertThat(judgement.contradictions())
                .anySatisfy(found -> assertThat(found.detail())
                        .containsExactlyElementsOf(IntStream.of(order).boxed().toList()));
        assertThat(judge(scale, right, order).verdict()).isEqualTo(Verdict.FITS);
    }
}
