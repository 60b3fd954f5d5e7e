package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.app.KeyCheckCalibration.Alarms;
import org.kindscale.app.KeyCheckCalibration.Finds;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.key.KeyCheck;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;
import org.kindscale.psychometrics.simulation.KeyFault;
import org.kindscale.psychometrics.simulation.KeyFault.Kind;
import org.kindscale.psychometrics.simulation.Simulation;
import org.kindscale.psychometrics.simulation.SimulationModel;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

/** A small part of the calibration, with seeds of its own; docs/key-check.md has the whole. */
class KeyCheckTest {

    private static final Strengths PLAIN = new Strengths(0.5, 0.3, 0, 0, 0);

    private static KeyEvidence evidence(String id, int item, KeyFault... faults) {
        SimulatedScale scale = SimulatedScale.bundled(id);
        SimulationModel model = scale.model(0.6, 0, PLAIN, 1);
        return KeyCheck.of(scale.draw(model, 150, 11, List.of(faults)).get(0), scale.sets())
                .get(item);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 100, 200})
    void cleanDataRaiseNoAlarm(int persons) {
        Alarms alarms = KeyCheckCalibration.clean(persons, 150);
        assertThat(alarms.alarms()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.7})
    void everyPlantedFaultIsFoundAmong100Persons(double loading) {
        Map<Kind, Finds> finds = KeyCheckCalibration.planted(100, loading, 3);
        assertThat(finds.keySet()).hasSize(Kind.values().length - 1).doesNotContain(Kind.CODES); // JudgementTest
        finds.remove(Kind.MIRRORED_IN_GROUP); // fifty persons in each group do not tell
        assertThat(finds.values()).allMatch(Finds::all);
    }

    @Test
    void everyItemMirroredInOneGroupIsFoundAmong100PersonsInEach() {
        assertThat(KeyCheckCalibration.planted(200, 0.7, 3).get(Kind.MIRRORED_IN_GROUP))
                .satisfies(finds -> assertThat(finds.all()).isTrue());
    }

    @Test
    void mirroredItemsAreNamedByWhatTheKeySays() {
        assertThat(evidence("scs", 2, KeyFault.of(Kind.MIRRORED, 2)).verdict()).isEqualTo(Verdict.LOOKS_UNREVERSED);
        assertThat(evidence("scs", 0, KeyFault.of(Kind.MIRRORED, 0)).verdict())
                .isEqualTo(Verdict.LOOKS_ALREADY_REVERSED);
        assertThat(evidence("scs", 1, KeyFault.of(Kind.MIRRORED, 2)).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void anItemOfASubscaleOfTwoIsJudgedInTheTotal() {
        assertThat(evidence("kind-self-12", 3, KeyFault.of(Kind.MIRRORED, 3)).isSuspicion())
                .isTrue();
    }

    @Test
    void aCopyIsNamedAndTheOthersAreJudgedAllTheSame() {
        KeyFault[] both = {KeyFault.copy(8, 2), KeyFault.of(Kind.MIRRORED, 0)};
        assertThat(evidence("scs", 8, both)).satisfies(copy -> {
            assertThat(copy.verdict()).isEqualTo(Verdict.COPY_OF_ANOTHER);
            assertThat(copy.others()).containsExactly(2);
        });
        assertThat(evidence("scs", 0, both).verdict()).isEqualTo(Verdict.LOOKS_ALREADY_REVERSED);
    }

    @Test
    void aShiftIsNamedFromAboutItsFirstItem() {
        assertThat(evidence("scs", 25, KeyFault.of(Kind.SHIFTED, 12))).satisfies(shift -> {
            assertThat(shift.verdict()).isEqualTo(Verdict.LOOKS_SHIFTED_DOWN);
            assertThat(shift.others().get(0)).isBetween(11, 14);
        });
        assertThat(evidence("scs", 9, KeyFault.of(Kind.SHIFTED, 12)).verdict()).isEqualTo(Verdict.OK);
        assertThat(evidence("scs", 25, KeyFault.of(Kind.LEFT_OUT, 4)).verdict()).isEqualTo(Verdict.LOOKS_SHIFTED_UP);
    }

    /** A few items at the end may seem to fit better the other way round by chance; all the others tell. */
    @Test
    void aShiftFromTheFirstItemOnIsNamedInItsDirection() {
        assertThat(evidence("scs", 25, KeyFault.of(Kind.SHIFTED, 0))).satisfies(shift -> {
            assertThat(shift.verdict()).isEqualTo(Verdict.LOOKS_SHIFTED_DOWN);
            assertThat(shift.others().get(0)).isBetween(0, 1);
        });
        assertThat(evidence("scs", 20, KeyFault.of(Kind.LEFT_OUT, 0))).satisfies(shift -> {
            assertThat(shift.verdict()).isEqualTo(Verdict.LOOKS_SHIFTED_UP);
            assertThat(shift.others().get(0)).isBetween(0, 1);
        });
    }

    @Test
    void anEmptyColumnDoesNotKeepTheOthersFromBeingJudged() {
        SimulatedScale scale = SimulatedScale.plain(6, 5, 2);
        var sums = new ResponseSums(scale.values(), List.of());
        var simulation = new Simulation(scale.model(0.7, 0, PLAIN, 1), 5, List.of(KeyFault.of(Kind.MIRRORED, 1)));
        int[] row = new int[6];
        for (int person = 0; person < 100; person++) {
            simulation.person(row);
            row[5] = -1;
            sums.add(row, 0);
        }
        List<KeyEvidence> evidence = KeyCheck.of(sums, scale.sets());
        assertThat(evidence.get(1).verdict()).isEqualTo(Verdict.LOOKS_UNREVERSED);
        assertThat(evidence.get(5).verdict()).isEqualTo(Verdict.NOT_JUDGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 60})
    void aQuestionForFewDoesNotHideTheOthers(int few) {
        SimulatedScale scale = SimulatedScale.plain(6, 5, 2);
        var sums = new ResponseSums(scale.values(), List.of());
        var simulation = new Simulation(scale.model(0.5, 0, PLAIN, 1), 5, List.of(KeyFault.of(Kind.MIRRORED, 1)));
        int[] row = new int[6];
        for (int person = 0; person < 600; person++) {
            simulation.person(row);
            row[5] = person < few ? row[5] : -1;
            sums.add(row, 0);
        }
        List<KeyEvidence> evidence = KeyCheck.of(sums, scale.sets());
        assertThat(evidence.get(1).verdict()).isEqualTo(Verdict.LOOKS_UNREVERSED);
        assertThat(evidence.get(0).verdict()).isEqualTo(Verdict.OK);
        assertThat(evidence.get(5).verdict()).isEqualTo(Verdict.NOT_JUDGED);
    }
}
