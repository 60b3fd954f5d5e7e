package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Interpretation.Reliability;
import org.kindscale.definition.Interpretation.ReliableChange;

class InterpretationTest {

    static NormGroup group(double mean, double sd) {
        return group(OptionalInt.empty(), mean, OptionalDouble.of(sd), OptionalInt.empty(), OptionalInt.empty());
    }

    private static NormGroup group(
            OptionalInt n, double mean, OptionalDouble sd, OptionalInt ageFrom, OptionalInt ageTo) {
        return new NormGroup("g", "adults", n, mean, sd, Optional.empty(), ageFrom, ageTo, "s", Optional.empty());
    }

    static Reliability reliability(String kind, double value) {
        return new Reliability(kind, value, "s", Optional.empty(), OptionalInt.empty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aStandardDeviationLiesAboveZero(double sd) {
        assertThatThrownBy(() -> group(3, sd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sd must be above 0, got " + sd);
    }

    @Test
    void aStandardDeviationMayBeUnknown() {
        NormGroup group = group(OptionalInt.of(1), 3, OptionalDouble.empty(), OptionalInt.of(18), OptionalInt.of(18));
        assertThat(group.sd()).isEmpty();
    }

    @Test
    void aGroupHasOnePersonAtLeast() {
        assertThatThrownBy(() ->
                        group(OptionalInt.of(0), 3, OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n must be 1 or more, got 0");
    }

    @Test
    void agesRunUpwards() {
        assertThatThrownBy(() ->
                        group(OptionalInt.empty(), 3, OptionalDouble.empty(), OptionalInt.of(30), OptionalInt.of(29)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("age must run upwards");
        assertThat(group(OptionalInt.empty(), 3, OptionalDouble.empty(), OptionalInt.of(30), OptionalInt.empty())
                        .ageFrom())
                .hasValue(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha", "omega", "retest"})
    void threeKindsOfReliabilityAreKnown(String kind) {
        assertThat(reliability(kind, 0.8).kind()).isEqualTo(kind);
    }

    @Test
    void otherKindsAreRefused() {
        assertThatThrownBy(() -> reliability("kappa", 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind must be alpha, omega or retest, got kappa");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void aReliabilityLiesBetweenZeroAndOne(double value) {
        assertThatThrownBy(() -> reliability("alpha", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reliability must lie between 0 and 1, got " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, Double.NaN})
    void aReliableChangeLiesAboveZero(double value) {
        assertThatThrownBy(() -> new ReliableChange(value, "s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reliable change must be above 0, got " + value);
    }

    @Test
    void itsListsAreCopied() {
        List<NormGroup> norms = new ArrayList<>(List.of(group(3, 1)));
        List<Reliability> reliability = new ArrayList<>(List.of(reliability("alpha", 0.9)));
        List<BandSet> bands = new ArrayList<>();
        Interpretation interpretation = new Interpretation(bands, norms, reliability, Optional.empty());
        norms.clear();
        reliability.clear();
        assertThat(interpretation.norms()).hasSize(1);
        assertThat(interpretation.reliability()).hasSize(1);
        assertThatThrownBy(() -> interpretation.bands().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
