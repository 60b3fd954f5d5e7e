package org.kindscale.psychometrics.ordinal;

import org.kindscale.psychometrics.latent.Cells;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.psychometrics.latent.LatentStructure;

/** The cells of a structure of correlations: loadings item by item, then what makes the factors correlate. */
final class OrdinalCells {

    private final LatentStructure structure;
    private final Cells cells;
    private final int[][] loading;
    private final int loadings;

    OrdinalCells(LatentStructure structure) {
        this.structure = structure;
        this.cells = new Cells(structure.items(), structure.factors());
        this.loading = new int[structure.items()][structure.factors()];
        int next = 0;
        for (int i = 0; i < structure.items(); i++) {
            for (int f : structure.loads().get(i)) {
                loading[i][f] = next;
                cells.parameter(Kind.LOADING, i, f, next++);
            }
        }
        this.loadings = next;
        for (int f = 0; f < structure.factors(); f++) {
            cells.number(Kind.COVARIANCE, f, f, 1);
            for (int g = from(); g < f && f > from(); g++) {
                correlate(f, g);
            }
        }
    }

    private int from() {
        return switch (structure.kind()) {
            case BIFACTOR -> structure.factors();
            case TWO_BIFACTOR -> structure.specifics();
            case CORRELATED, SECOND_ORDER -> 0;
        };
    }

    private void correlate(int f, int g) {
        if (structure.kind() == LatentStructure.Kind.SECOND_ORDER) {
            cells.product(f, g, loadings + f, loadings + g);
        } else {
            cells.parameter(Kind.COVARIANCE, f, g, correlation(f, g));
        }
    }

    Cells cells() {
        return cells;
    }

    int loading(int item, int factor) {
        return loading[item][factor];
    }

    /** {@return the parameter of the correlation of two factors that correlate freely} */
    int correlation(int one, int other) {
        int high = Math.max(one, other) - from();
        return loadings + high * (high - 1) / 2 + Math.min(one, other) - from();
    }

    /** {@return the parameters as maximum likelihood has them; modest ones where it has none} */
    double[] start(LatentFit near) {
        double[] x = new double[cells.parameters()];
        for (Cells.Cell cell : cells.all()) {
            if (cell.kind() == Kind.LOADING) {
                x[cell.first()] = near.isSolved() ? near.loading(cell.row(), cell.column()) : 0.6;
            } else if (cell.first() >= 0 && cell.second() < 0) {
                x[cell.first()] = near.isSolved() ? near.factorCorrelation(cell.row(), cell.column()) : 0.3;
            }
        }
        for (int p = loadings; p < x.length && structure.kind() == LatentStructure.Kind.SECOND_ORDER; p++) {
            x[p] = near.isSolved() ? near.secondOrderLoading(p - loadings) : 0.6;
        }
        return x;
    }
}
