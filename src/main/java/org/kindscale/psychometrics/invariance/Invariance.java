package org.kindscale.psychometrics.invariance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.latent.LatentStructure;

/**
 * Whether a pattern of loadings holds in several groups, or in two waves: four nested levels, and where one of them
 * falls, what holds if some items are left free (Byrne, Shavelson &amp; Muth&eacute;n, 1989,
 * doi:10.1037/0033-2909.105.3.456).
 *
 * <p>A level falls if CFI falls by more than .010 from the one before. Then the item whose release gains most is left
 * free, one after the other, until the level holds; two items of each factor at least stay equal, since one alone says
 * nothing. What is free at one level stays free at the next.
 */
public final class Invariance {

    /** Most parameters of the freest model. */
    private static final int MOST_PARAMETERS = 1500;

    private static final double SIGNIFICANT = 0.05;

    private final LatentStructure structure;
    private final List<InvarianceStep> levels = new ArrayList<>();
    private final List<InvarianceStep> partial = new ArrayList<>();

    private Invariance(LatentStructure structure) {
        this.structure = structure;
    }

    /**
     * Fits all levels.
     *
     * @param groups two or more, each {@link GroupMoments#isPositiveDefinite()}
     * @param structure the pattern, each item on one factor
     * @param bounded whether residual variances must be 0 or more
     * @throws IllegalArgumentException if {@link #isTooLarge}, or there is one group only
     */
    public static Invariance of(List<GroupMoments> groups, LatentStructure structure, boolean bounded) {
        if (groups.size() < 2 || isTooLarge(groups.size(), structure)) {
            throw new IllegalArgumentException("2 or more groups that can be fitted, got " + groups.size());
        }
        Compared compared = new Compared(structure, groups.size(), false);
        return of(new InvarianceFit.Setting(PooledSample.ofGroups(groups), compared, bounded));
    }

    /**
     * Fits all levels to two waves of the same persons: one model with the factors of both waves, all of which
     * correlate, and a covariance of the residuals of each item with itself (Widaman, Ferrer &amp; Conger, 2010,
     * doi:10.1111/j.1750-8606.2009.00110.x).
     *
     * @param joint the items in the first wave, then the same in the second; {@link GroupMoments#isPositiveDefinite()}
     * @param structure the pattern of one wave, each item on one factor
     * @param bounded whether residual variances must be 0 or more
     * @throws IllegalArgumentException if {@link #isTooLargeForWaves}
     */
    public static Invariance ofWaves(GroupMoments joint, LatentStructure structure, boolean bounded) {
        if (isTooLargeForWaves(structure)) {
            throw new IllegalArgumentException("too many items: " + structure.items());
        }
        Compared compared = new Compared(structure, 2, true);
        return of(new InvarianceFit.Setting(PooledSample.ofWaves(joint, 2), compared, bounded));
    }

    private static Invariance of(InvarianceFit.Setting setting) {
        Invariance invariance = new Invariance(setting.compared().structure());
        invariance.addLevels(setting);
        invariance.addPartial();
        return invariance;
    }

    /** {@return whether the groups and items are too many for one model} */
    public static boolean isTooLarge(int groups, LatentStructure structure) {
        int m = structure.factors();
        return groups * (3 * structure.items() + m * (m + 1) / 2) > MOST_PARAMETERS;
    }

    /** {@return whether the items are too many for one model of two waves} */
    public static boolean isTooLargeForWaves(LatentStructure structure) {
        int m = structure.factors();
        return 2 * (3 * structure.items() + m * (m + 1) / 2) + structure.items() + m * m > MOST_PARAMETERS;
    }

    private void addLevels(InvarianceFit.Setting setting) {
        Optional<InvarianceFit> before = Optional.empty();
        for (InvarianceLevel level : InvarianceLevel.values()) {
            InvarianceFit fit = InvarianceFit.of(setting, Equalities.all(level), Optional.empty());
            levels.add(step(fit, before.orElse(fit)));
            before = Optional.of(fit);
        }
    }

    private InvarianceStep step(InvarianceFit fit, InvarianceFit before) {
        boolean compared = fit != before && fit.isSolved();
        List<Release> releases = IntStream.range(0, compared ? structure.items() : 0)
                .boxed()
                .flatMap(item -> fit.release(item).stream())
                .sorted(Comparator.comparingDouble(Release::chiSquare).reversed())
                .toList();
        return new InvarianceStep(fit, before, releases);
    }

    private void addPartial() {
        InvarianceFit base = levels.get(0).fit();
        boolean fallen = false;
        for (int number = 1; number < levels.size(); number++) {
            InvarianceStep step = levels.get(number);
            if (fallen) {
                Equalities same = base.equalities().at(step.fit().equalities().level());
                step = step(base.with(same), base);
            } else if (!step.isReadable() || step.holds()) {
                base = step.fit();
                continue;
            }
            fallen = true;
            InvarianceStep freed = freed(step);
            partial.add(freed);
            if (!freed.holds()) {
                return;
            }
            base = freed.fit();
        }
    }

    /** Leaves items free, one after the other, until the level holds or nothing more is gained. */
    private InvarianceStep freed(InvarianceStep step) {
        InvarianceStep now = step;
        for (int turn = 0; turn < structure.items() && now.isReadable() && !now.holds(); turn++) {
            Equalities equal = now.fit().equalities();
            Optional<Release> best = now.releases().stream()
                    .filter(release -> release.pValue() < SIGNIFICANT)
                    .filter(release -> leavesTwo(equal, release.item()))
                    .findFirst();
            if (best.isEmpty()) {
                break;
            }
            now = step(now.fit().with(equal.without(best.get().item())), step.before());
        }
        return now;
    }

    private boolean leavesTwo(Equalities equal, int item) {
        for (int factor : structure.loads().get(item)) {
            long held = IntStream.of(structure.itemsOf(factor))
                    .filter(other -> other != item && equal.holds(equal.level(), other))
                    .count();
            if (held < 2) {
                return false;
            }
        }
        return true;
    }

    /** {@return configural, metric, scalar and strict, each held for every item and compared with the one before} */
    public List<InvarianceStep> levels() {
        return List.copyOf(levels);
    }

    /**
     * {@return from the first level that falls on, what holds with items left free, each compared with the one before
     * that holds; the last may fall; empty if no level falls}
     */
    public List<InvarianceStep> partial() {
        return List.copyOf(partial);
    }

    /** {@return the pattern} */
    public LatentStructure structure() {
        return structure;
    }
}
