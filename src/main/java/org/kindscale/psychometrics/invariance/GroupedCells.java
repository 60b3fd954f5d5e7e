package org.kindscale.psychometrics.invariance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.psychometrics.latent.Cells;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.LatentStructure;

/**
 * The cells of every group, with what is held equal standing for one parameter. Where the loadings are equal, the
 * factors have variance 1 in the first group only; where the intercepts are equal, mean 0 in the first group only.
 */
final class GroupedCells {

    private final LatentStructure structure;
    private final Equalities equalities;
    private final List<Cells> groups = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    GroupedCells(LatentStructure structure, Equalities equalities, int count) {
        this.structure = structure;
        this.equalities = equalities;
        for (int g = 0; g < count; g++) {
            groups.add(group(g));
        }
    }

    private Cells group(int g) {
        Cells cells = new Cells(structure.items(), structure.factors());
        for (int i = 0; i < structure.items(); i++) {
            for (int f : structure.loads().get(i)) {
                cells.parameter(Kind.LOADING, i, f, number(Kind.LOADING, i, f, g));
            }
            cells.parameter(Kind.RESIDUAL, i, 0, number(Kind.RESIDUAL, i, 0, g));
            cells.parameter(Kind.INTERCEPT, i, 0, number(Kind.INTERCEPT, i, 0, g));
        }
        boolean scaled = equalities.level() == InvarianceLevel.CONFIGURAL || g == 0;
        for (int f = 0; f < structure.factors(); f++) {
            if (scaled) {
                cells.number(Kind.COVARIANCE, f, f, 1);
            } else {
                cells.parameter(Kind.COVARIANCE, f, f, number(Kind.COVARIANCE, f, f, g));
            }
            for (int other = 0; other < f; other++) {
                cells.parameter(Kind.COVARIANCE, f, other, number(Kind.COVARIANCE, f, other, g));
            }
            if (equalities.level().holds(InvarianceLevel.SCALAR) && g > 0) {
                cells.parameter(Kind.MEAN, f, 0, number(Kind.MEAN, f, 0, g));
            }
        }
        return cells;
    }

    private int number(Kind kind, int row, int column, int group) {
        boolean equal = switch (kind) {
            case LOADING -> equalities.holds(InvarianceLevel.METRIC, row);
            case INTERCEPT -> equalities.holds(InvarianceLevel.SCALAR, row);
            case RESIDUAL -> equalities.holds(InvarianceLevel.STRICT, row);
            case COVARIANCE, MEAN -> false;
        };
        String key = kind + " " + row + " " + column + (equal ? "" : " " + group);
        return numbers.computeIfAbsent(key, fresh -> numbers.size());
    }

    List<Cells> groups() {
        return groups;
    }

    int parameters() {
        return numbers.size();
    }

    /** {@return the parameter of the mean of a factor in a group behind the first; -1 where it is 0} */
    int mean(int group, int factor) {
        return numbers.getOrDefault(Kind.MEAN + " " + factor + " 0 " + group, -1);
    }

    /** {@return by parameter, whether it is a residual variance} */
    boolean[] residuals() {
        boolean[] residuals = new boolean[parameters()];
        for (Cells cells : groups) {
            boolean[] own = cells.residuals();
            for (int p = 0; p < own.length; p++) {
                residuals[p] |= own[p];
            }
        }
        return residuals;
    }

    LatentStructure structure() {
        return structure;
    }
}
