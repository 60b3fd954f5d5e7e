package org.kindscale.psychometrics.invariance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.psychometrics.latent.Cells;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.LatentStructure;

/**
 * The cells of every model, with what is held equal standing for one parameter. Where the loadings are equal, the
 * factors have variance 1 in the first group only; where the intercepts are equal, mean 0 in the first group only.
 */
final class GroupedCells {

    private final Compared compared;
    private final Equalities equalities;
    private final List<Cells> models = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    GroupedCells(Compared compared, Equalities equalities) {
        this.compared = compared;
        this.equalities = equalities;
        for (int m = 0; m < compared.models(); m++) {
            models.add(compared.model());
        }
        for (int g = 0; g < compared.count(); g++) {
            items(g);
            factors(g);
        }
        if (compared.waves()) {
            between();
        }
    }

    private void items(int g) {
        LatentStructure structure = compared.structure();
        for (int i = 0; i < structure.items(); i++) {
            for (int f : structure.loads().get(i)) {
                parameter(g, Kind.LOADING, i, f);
            }
            parameter(g, Kind.RESIDUAL, i, 0);
            parameter(g, Kind.INTERCEPT, i, 0);
        }
    }

    private void factors(int g) {
        boolean scaled = equalities.level() == InvarianceLevel.CONFIGURAL || g == 0;
        for (int f = 0; f < compared.structure().factors(); f++) {
            if (scaled) {
                int at = compared.factor(g, f);
                models.get(compared.model(g)).number(Kind.COVARIANCE, at, at, 1);
            } else {
                parameter(g, Kind.COVARIANCE, f, f);
            }
            for (int other = 0; other < f; other++) {
                parameter(g, Kind.COVARIANCE, f, other);
            }
            if (equalities.level().holds(InvarianceLevel.SCALAR) && g > 0) {
                parameter(g, Kind.MEAN, f, 0);
            }
        }
    }

    private void between() {
        for (int g = 1; g < compared.count(); g++) {
            for (int before = 0; before < g; before++) {
                between(g, before);
            }
        }
    }

    /** Binds two waves: all factors with each other, and each item with itself. */
    private void between(int g, int before) {
        String waves = before + " " + g;
        int factors = compared.structure().factors();
        for (int f = 0; f < factors; f++) {
            for (int other = 0; other < factors; other++) {
                add(Kind.COVARIANCE, compared.factor(g, f), compared.factor(before, other), waves);
            }
        }
        for (int i = 0; i < compared.structure().items(); i++) {
            add(Kind.RESIDUAL_COVARIANCE, compared.item(g, i), compared.item(before, i), waves);
        }
    }

    private void add(Kind kind, int row, int column, String waves) {
        String key = "waves " + waves + " " + kind + " " + row + " " + column;
        models.get(0).parameter(kind, row, column, numbers.computeIfAbsent(key, fresh -> numbers.size()));
    }

    private void parameter(int group, Kind kind, int row, int column) {
        models.get(compared.model(group))
                .parameter(
                        kind,
                        compared.row(group, kind, row),
                        compared.column(group, kind, column),
                        number(kind, row, column, group));
    }

    private int number(Kind kind, int row, int column, int group) {
        boolean equal = switch (kind) {
            case LOADING -> equalities.holds(InvarianceLevel.METRIC, row);
            case INTERCEPT -> equalities.holds(InvarianceLevel.SCALAR, row);
            case RESIDUAL -> equalities.holds(InvarianceLevel.STRICT, row);
            case COVARIANCE, RESIDUAL_COVARIANCE, MEAN -> false;
        };
        String key = kind + " " + row + " " + column + (equal ? "" : " " + group);
        return numbers.computeIfAbsent(key, fresh -> numbers.size());
    }

    List<Cells> models() {
        return models;
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
        for (Cells cells : models) {
            boolean[] own = cells.residuals();
            for (int p = 0; p < own.length; p++) {
                residuals[p] |= own[p];
            }
        }
        return residuals;
    }

    Compared compared() {
        return compared;
    }
}
