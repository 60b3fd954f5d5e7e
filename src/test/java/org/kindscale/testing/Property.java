package org.kindscale.testing;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Checks a law on many random cases, each of which can be drawn again by its seed. */
public final class Property {

    /** How many cases are drawn. */
    public static final int CASES = 500;

    /** The system property that names the one case to run. */
    static final String SEED = "property.seed";

    private Property() {}

    /**
     * Runs {@code law} on {@value #CASES} cases.
     *
     * @throws AssertionError for the first case that fails; its message says how to run that case alone
     */
    public static void forAll(Consumer<Random> law) {
        forAll(CASES, law);
    }

    /**
     * Runs {@code law} on the cases of seeds 0 to {@code cases - 1}, or on the one that {@code -Dproperty.seed} names.
     *
     * @throws AssertionError for the first case that fails; its message says how to run that case alone
     */
    public static void forAll(int cases, Consumer<Random> law) {
        Long only = Long.getLong(SEED);
        if (only != null) {
            run(only, law);
            return;
        }
        for (long seed = 0; seed < cases; seed++) {
            run(seed, law);
        }
    }

    private static void run(long seed, Consumer<Random> law) {
        try {
            // neighbouring seeds of Random begin alike, so they are spread first
            law.accept(new Random(new SplittableRandom(seed).nextLong()));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("fails with -D" + SEED + "=" + seed + ": " + e.getMessage(), e);
        }
    }
}
