package org.kindscale.app.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.definition.Item;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.invariance.GroupMoments;
import org.kindscale.psychometrics.invariance.Invariance;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.report.latent.InvarianceReport;
import org.kindscale.report.latent.InvarianceReport.Group;
import org.kindscale.report.latent.InvarianceReport.Over;

/** Looks whether the keyed items measure the same in the groups of rows that a column tells apart, or in two waves. */
final class InvarianceParts {

    private static final int FEWEST_ITEMS = 3;

    private final AnalysisDesign design;
    private final ModelChoice choice;
    private final Over over;
    private final List<String> notes = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<GroupMoments> moments = new ArrayList<>();

    private InvarianceParts(AnalysisDesign design, ModelChoice choice, Over over) {
        this.design = design;
        this.choice = choice;
        this.over = over;
    }

    /**
     * {@return invariance between the groups, and between the waves, of what there is; nothing if it was not asked for}
     */
    static List<InvarianceReport> of(AnalysisDesign design, Gathered whole, ModelChoice choice) {
        List<InvarianceReport> reports = new ArrayList<>();
        if (choice.invariance().isPresent()) {
            String model = choice.invariance().get();
            LatentItems all = LatentItems.ofSubscales(design);
            boolean waves = whole.inBothWaves(all).isPresent();
            if (!waves || !whole.groups().isEmpty()) {
                reports.add(new InvarianceParts(design, choice, Over.GROUPS).ofGroups(model, whole.groups()));
            }
            if (waves) {
                reports.add(new InvarianceParts(design, choice, Over.WAVES).ofWaves(model, whole));
            }
        }
        return reports;
    }

    private InvarianceReport ofGroups(String model, Map<String, ResponseSums> rows) {
        LatentItems items = items(model);
        LatentStructure structure = LatentStructure.correlated(items.factorOf());
        boolean few = isTooFew(items);
        if (!few) {
            rows.forEach((value, sums) -> add(value, sums, items));
        }
        Optional<Invariance> invariance = Optional.empty();
        if (!few && moments.size() < 2) {
            notes.add("no model: there are fewer than two groups that it can be fitted to");
        } else if (Invariance.isTooLarge(moments.size(), structure)) {
            notes.add("no model: " + moments.size() + " groups of " + items.numbers().length
                    + " items make more than 1,500 parameters; name a column with fewer values with --by");
        } else if (moments.size() > 1) {
            invariance = Optional.of(Invariance.of(moments, structure, choice.bounded()));
        }
        return report(items, invariance);
    }

    private InvarianceReport ofWaves(String model, Gathered whole) {
        LatentItems items = items(model);
        LatentStructure structure = LatentStructure.correlated(items.factorOf());
        Optional<Invariance> invariance = Optional.empty();
        if (!isTooFew(items)) {
            Optional<GroupMoments> joint =
                    whole.inBothWaves(items).flatMap(persons -> GroupMoments.of(persons, 2 * items.numbers().length));
            long n = joint.map(GroupMoments::persons).orElse(0L);
            groups.add(new Group("first wave", n));
            groups.add(new Group("second wave", n));
            if (joint.filter(GroupMoments::isPositiveDefinite).isEmpty()) {
                notes.add("no model: " + persons(n) + " in both waves do not determine the covariances of twice "
                        + items.numbers().length
                        + " items: there are too few, or an item has no spread, or is determined by others");
            } else if (Invariance.isTooLargeForWaves(structure)) {
                notes.add(
                        "no model: two waves of " + items.numbers().length + " items make more than 1,500 parameters");
            } else {
                invariance = joint.map(both -> Invariance.ofWaves(both, structure, choice.bounded()));
            }
        }
        return report(items, invariance);
    }

    private boolean isTooFew(LatentItems items) {
        if (choice.fullInformation() || choice.ordinal()) {
            notes.add("by maximum likelihood, persons who answered everything: --fiml and --wlsmv do not reach it");
        }
        boolean few = items.numbers().length < FEWEST_ITEMS;
        if (few) {
            notes.add("no model: the subscales have fewer than three items");
        }
        return few;
    }

    private InvarianceReport report(LatentItems items, Optional<Invariance> invariance) {
        List<String> ids = IntStream.of(items.numbers())
                .mapToObj(design.instrument().items()::get)
                .map(Item::id)
                .toList();
        return new InvarianceReport(over, name(items), ids, items.names(), groups, invariance, notes);
    }

    private static String name(LatentItems items) {
        return items.names().size() == 1 ? "one factor" : items.names().size() + " factors";
    }

    /** {@return the items on the factors of a model; on one factor where there is no other} */
    private LatentItems items(String model) {
        LatentItems items = LatentItems.ofSubscales(design);
        int[] keying = items.keying();
        int reversed = IntStream.of(keying).sum();
        if (model.equals("subscales") && items.names().size() > 1) {
            return items;
        }
        if (model.equals("two") && reversed > 1 && reversed < keying.length - 1) {
            return items.named(List.of("positive", "reversed"), keying);
        }
        if (model.equals("two")) {
            notes.add("one factor instead of two: fewer than two items are keyed either way");
        }
        return items.named(List.of("general"), new int[items.numbers().length]);
    }

    private void add(String value, ResponseSums rows, LatentItems items) {
        Covariances keyed = rows.covariances(items.set(), Missing.LISTWISE)
                .keyed(Arrays.stream(items.signs()).boxed().toList());
        long n = keyed.n();
        if (value.isBlank()) {
            notes.add("left out: " + persons(n) + " whose group is blank");
            return;
        }
        Optional<GroupMoments> own = n < 2
                ? Optional.empty()
                : Optional.of(GroupMoments.of(n, means(keyed, items), keyed.matrix()))
                        .filter(GroupMoments::isPositiveDefinite);
        if (own.isEmpty()) {
            notes.add("left out: group \"" + value + "\", whose " + persons(n) + " do not determine the covariances of "
                    + items.numbers().length
                    + " items: there are too few, or an item has no spread, or is determined by others");
            return;
        }
        groups.add(new Group(value, n));
        moments.add(own.get());
    }

    private static String persons(long n) {
        return n + (n == 1 ? " person" : " persons") + " who answered every item";
    }

    /** {@return the means of the items once reversed items are mirrored} */
    private List<Double> means(Covariances keyed, LatentItems items) {
        return IntStream.range(0, items.numbers().length)
                .mapToObj(i -> {
                    int item = items.numbers()[i];
                    double mean = keyed.means().get(i);
                    double ends = design.values().low(item) + design.values().high(item);
                    return items.signs()[i] < 0 ? ends - mean : mean;
                })
                .toList();
    }
}
