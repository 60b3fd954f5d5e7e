package org.kindscale.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PropertyTest {

    private final String before = System.getProperty(Property.SEED, "");

    @BeforeEach
    void forgetTheSeed() {
        System.clearProperty(Property.SEED);
    }

    @AfterEach
    void putTheSeedBack() {
        if (before.isEmpty()) {
            System.clearProperty(Property.SEED);
        } else {
            System.setProperty(Property.SEED, before);
        }
    }

    @Test
    void everyCaseIsDrawnOnceAndTheSameOnTheNextRun() {
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        Property.forAll(random -> first.add(random.nextInt()));
        Property.forAll(random -> second.add(random.nextInt()));
        assertThat(first).hasSize(Property.CASES).doesNotHaveDuplicates().isEqualTo(second);
    }

    @Test
    void aFailureNamesTheSeedThatBringsItBack() {
        List<Integer> drawn = new ArrayList<>();
        Property.forAll(5, random -> drawn.add(random.nextInt()));
        assertThatThrownBy(() ->
                        Property.forAll(random -> assertThat(random.nextInt()).isNotEqualTo(drawn.get(3))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dproperty.seed=3:")
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void anExceptionIsAFailureToo() {
        assertThatThrownBy(() -> Property.forAll(random -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("fails with -Dproperty.seed=0: broken");
    }

    @Test
    void theSeedGivenRunsThatCaseOnly() {
        List<Integer> all = new ArrayList<>();
        Property.forAll(random -> all.add(random.nextInt()));
        System.setProperty(Property.SEED, "17");
        List<Integer> only = new ArrayList<>();
        Property.forAll(random -> only.add(random.nextInt()));
        assertThat(only).containsExactly(all.get(17));
    }
}
