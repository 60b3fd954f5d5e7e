package org.kindscale.psychometrics.invariance;

import java.util.List;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.invariance.GroupedStarts.Units;
import org.kindscale.psychometrics.latent.Cells.Cell;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.LatentFit;

/**
 * Where the search begins for what binds two waves: of two factors what their different items share, of an item with
 * itself what the factors leave.
 */
final class WaveStarts {

    /** Closest to a correlation of 1. */
    private static final double CLOSE = 0.9;

    private final SymmetricMatrix joint;
    private final Compared compared;
    private final List<LatentFit> fits;
    private final List<Units> units;

    WaveStarts(GroupMoments joint, Compared compared, List<LatentFit> fits, List<Units> units) {
        this.joint = joint.covariances();
        this.compared = compared;
        this.fits = fits;
        this.units = units;
    }

    double of(Cell cell) {
        int row = compared.own(cell.kind(), cell.row());
        int column = compared.own(cell.kind(), cell.column());
        int size = cell.kind() == Kind.COVARIANCE
                ? compared.structure().factors()
                : compared.structure().items();
        int later = cell.row() / size;
        int earlier = cell.column() / size;
        return cell.kind() == Kind.COVARIANCE ? factors(later, row, earlier, column) : residuals(later, earlier, row);
    }

    private double factors(int later, int factor, int earlier, int other) {
        double shared = 0;
        double reach = 0;
        for (int i : compared.structure().itemsOf(factor)) {
            for (int j : compared.structure().itemsOf(other)) {
                if (i != j) {
                    double both = loading(later, i, factor) * loading(earlier, j, other);
                    shared += both * joint.get(compared.item(later, i), compared.item(earlier, j));
                    reach += both * both;
                }
            }
        }
        double most = CLOSE * sd(later, factor) * sd(earlier, other);
        return reach > 0 ? Math.max(-most, Math.min(most, shared / reach)) : 0;
    }

    private double residuals(int later, int earlier, int item) {
        double explained = 0;
        for (int f : compared.structure().loads().get(item)) {
            for (int other : compared.structure().loads().get(item)) {
                explained +=
                        loading(later, item, f) * loading(earlier, item, other) * factors(later, f, earlier, other);
            }
        }
        double left = joint.get(compared.item(later, item), compared.item(earlier, item)) - explained;
        double most = CLOSE * Math.sqrt(Math.max(0, residual(later, item)) * Math.max(0, residual(earlier, item)));
        return Math.max(-most, Math.min(most, left));
    }

    private double loading(int wave, int item, int factor) {
        return units.get(wave).loading(fits.get(wave), item, factor);
    }

    private double residual(int wave, int item) {
        return units.get(wave).residual(fits.get(wave), item);
    }

    private double sd(int wave, int factor) {
        return units.get(wave).sds()[factor];
    }
}
