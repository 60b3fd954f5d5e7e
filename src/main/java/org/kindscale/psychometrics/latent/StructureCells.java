package org.kindscale.psychometrics.latent;

import java.util.List;
import org.kindscale.psychometrics.latent.Cells.Kind;

/**
 * The cells of one group of a {@link LatentStructure}: first the loadings, item by item; then a residual variance for
 * each item; then what makes the factors correlate; then intercepts, where there are such. Factor variances are 1.
 */
final class StructureCells {

    private final LatentStructure structure;
    private final Cells cells;
    private final int[][] loading;
    private int next;

    StructureCells(LatentStructure structure) {
        this(structure, false);
    }

    /** Takes a structure; where there are {@code means}, an intercept for each item comes last. */
    StructureCells(LatentStructure structure, boolean means) {
        this.structure = structure;
        this.cells = new Cells(structure.items(), structure.factors());
        this.loading = new int[structure.items()][structure.factors()];
        for (int i = 0; i < structure.items(); i++) {
            for (int f : structure.loads().get(i)) {
                loading[i][f] = next;
                cells.parameter(Kind.LOADING, i, f, next++);
            }
        }
        for (int i = 0; i < structure.items(); i++) {
            cells.parameter(Kind.RESIDUAL, i, 0, next++);
        }
        for (int f = 0; f < structure.factors(); f++) {
            cells.number(Kind.COVARIANCE, f, f, 1);
        }
        factors();
        for (int i = 0; i < structure.items() && means; i++) {
            cells.parameter(Kind.INTERCEPT, i, 0, next++);
        }
    }

    private void factors() {
        int m = structure.factors();
        switch (structure.kind()) {
            case BIFACTOR -> {}
            case CORRELATED -> correlations(0, m);
            case TWO_BIFACTOR -> correlations(structure.specifics(), m);
            case SECOND_ORDER -> products(m);
        }
    }

    private void products(int m) {
        for (int f = 1; f < m; f++) {
            for (int g = 0; g < f; g++) {
                cells.product(f, g, next + f, next + g);
            }
        }
        next += m;
    }

    private void correlations(int from, int to) {
        for (int f = from + 1; f < to; f++) {
            for (int g = from; g < f; g++) {
                cells.parameter(Kind.COVARIANCE, f, g, next++);
            }
        }
    }

    Cells cells() {
        return cells;
    }

    LatentStructure structure() {
        return structure;
    }

    /** {@return the parameter of a loading that is there} */
    int loading(int item, int factor) {
        return loading[item][factor];
    }

    int residual(int item) {
        return loadings() + item;
    }

    /** {@return the first parameter behind the residual variances} */
    int behind() {
        return loadings() + structure.items();
    }

    /** {@return the parameter of the correlation of two factors that correlate freely} */
    int correlation(int one, int other) {
        int from = structure.hasGenerals() ? structure.specifics() : 0;
        int high = Math.max(one, other) - from;
        return behind() + high * (high - 1) / 2 + Math.min(one, other) - from;
    }

    private int loadings() {
        return structure.loads().stream().mapToInt(List::size).sum();
    }
}
