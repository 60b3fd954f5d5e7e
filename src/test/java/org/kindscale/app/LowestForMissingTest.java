package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindscale.app.LowestCalibration.People;
import org.kindscale.app.LowestCalibration.Sample;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Judgement;

/** Missing answers stored as the lowest code: a small part of the calibration, and files made by hand. */
class LowestForMissingTest {

    private static final String LOWEST = "LOWEST_FOR_MISSING";
    private static final int PERSONS = 400;
    private static final int ITEMS = 8;

    /** Persons at four levels, whose answers lie at most one from it, and what becomes of these. */
    private static List<String> kinds(int reversed, IntBinaryOperator stored) {
        SimulatedScale scale = SimulatedScale.plain(ITEMS, 5, reversed);
        short[] options = new short[PERSONS * ITEMS];
        for (int at = 0; at < options.length; at++) {
            int person = at / ITEMS;
            int item = at % ITEMS;
            int own = Math.min(4, 1 + person % 4 + (person / 4 + item * item) % 3 - 1);
            options[at] = (short) stored.applyAsInt(at, item >= ITEMS - reversed ? 4 - own : own);
        }
        return JudgementCalibration.kinds(
                Judgement.of(new Answers(scale.values(), PERSONS, options), scale.sets(), List.of()));
    }

    private static boolean isMissing(int at) {
        return at * 37 % 101 < 10;
    }

    @Test
    void oneAnswerInTenIsSeenInItemsOfEitherDirection() {
        for (int reversed : new int[] {0, 4}) {
            assertThat(kinds(reversed, (at, own) -> own)).doesNotContain(LOWEST);
            assertThat(kinds(reversed, (at, own) -> isMissing(at) ? 0 : own)).contains(LOWEST);
        }
    }

    /** The same lowest codes tell nothing beside answers that are the highest throughout. */
    @Test
    void whoTakesEndsOnlyTellsNothing() {
        assertThat(kinds(0, (at, own) -> own < 3 ? own : isMissing(at) ? 0 : 4)).doesNotContain(LOWEST);
    }

    @ParameterizedTest
    @EnumSource
    void oddPeopleRaiseNoAlarm(People people) {
        assertThat(LowestCalibration.clean(people, new Sample(0, 0.6, 150), 1)).isZero();
    }

    @Test
    void oneInFiveIsSeenInMostInstruments() {
        assertThat(LowestCalibration.seen(0.2, new Sample(0.3, 0.7, 300), 1)).isGreaterThan(36);
    }
}
