package org.kindscale.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.KeyEvidence.Verdict;

/** Finds items that others determine: a total swept in among the items, or the same column twice. */
final class CompositeCheck {

    private static final double SAME = 0.9999;
    private static final double DETERMINED = 0.99;
    /** A trifle on the diagonal, so that an exact sum can be told from the rest. */
    private static final double TRIFLE = 1e-7;

    private final SymmetricMatrix r;
    private final long persons;

    CompositeCheck(SymmetricMatrix correlations, long persons) {
        this.r = correlations;
        this.persons = persons;
    }

    List<KeyEvidence> suspects() {
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < r.size(); i++) {
            if (!Double.isNaN(r.get(i, i))) {
                items.add(i);
            }
        }
        List<KeyEvidence> suspects = new ArrayList<>();
        copies(items, suspects);
        Optional<KeyEvidence> composite = composite(items);
        while (composite.isPresent()) {
            suspects.add(composite.get());
            items.remove(Integer.valueOf(composite.get().item()));
            composite = composite(items);
        }
        return suspects;
    }

    /** Takes out of {@code items} those that another has the responses of. */
    private void copies(List<Integer> items, List<KeyEvidence> suspects) {
        for (int a = 1; a < r.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (Math.abs(r.get(a, b)) > SAME && items.contains(b) && items.remove(Integer.valueOf(a))) {
                    double strength = Math.abs(KeyCheck.strength(r.get(a, b), persons));
                    suspects.add(new KeyEvidence(a, Verdict.COPY_OF_ANOTHER, -1, r.get(a, b), strength, List.of(b)));
                }
            }
        }
    }

    /** Returns, of the items that the others determine, the one most like all of them. */
    private Optional<KeyEvidence> composite(List<Integer> items) {
        int k = items.size();
        if (k < 3 || persons < 3L * k) {
            return Optional.empty();
        }
        Optional<SymmetricMatrix> inverse = SymmetricMatrix.of(
                        k, (i, j) -> r.get(items.get(i), items.get(j)) + (i == j ? TRIFLE : 0))
                .inverse();
        if (inverse.isEmpty()) {
            return Optional.empty();
        }
        int most = -1;
        double mostAlike = 0;
        for (int i = 0; i < k; i++) {
            double alike = 0;
            for (int j = 0; j < k; j++) {
                alike += r.get(items.get(i), items.get(j)) * r.get(items.get(i), items.get(j));
            }
            if (1 - 1 / inverse.get().get(i, i) > DETERMINED && alike > mostAlike) {
                most = i;
                mostAlike = alike;
            }
        }
        if (most < 0) {
            return Optional.empty();
        }
        int item = items.get(most);
        double explained = 1 - 1 / inverse.get().get(most, most);
        List<Integer> others = items.stream().filter(i -> i != item).toList();
        return Optional.of(new KeyEvidence(item, Verdict.COMPOSITE_OF_OTHERS, -1, explained, 0, others));
    }
}
