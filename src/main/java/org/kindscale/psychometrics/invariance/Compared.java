package org.kindscale.psychometrics.invariance;

import org.kindscale.psychometrics.latent.Cells;
import org.kindscale.psychometrics.latent.Cells.Cell;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.LatentStructure;

/**
 * What is compared, and where it stands: groups of persons, each in a model of its own; or two waves of the same
 * persons, in one model that holds the items and the factors once for each wave. Here a wave is called a group, too.
 *
 * @param structure the pattern of one group
 * @param count how many groups, 2 or more
 * @param waves whether they are waves of the same persons
 */
record Compared(LatentStructure structure, int count, boolean waves) {

    /** {@return how many models there are} */
    int models() {
        return waves ? 1 : count;
    }

    /** {@return the number of the model of a group} */
    int model(int group) {
        return waves ? 0 : group;
    }

    /** {@return a model without cells} */
    Cells model() {
        int times = waves ? count : 1;
        return new Cells(structure.items() * times, structure.factors() * times);
    }

    /** {@return where an item of a group stands in its model} */
    int item(int group, int item) {
        return waves ? group * structure.items() + item : item;
    }

    /** {@return where a factor of a group stands in its model} */
    int factor(int group, int factor) {
        return waves ? group * structure.factors() + factor : factor;
    }

    /** {@return where a cell of one group alone stands in its model} */
    int row(int group, Kind kind, int row) {
        return isOfFactors(kind) ? factor(group, row) : item(group, row);
    }

    /** {@return the column of such a cell} */
    int column(int group, Kind kind, int column) {
        return kind == Kind.LOADING || kind == Kind.COVARIANCE ? factor(group, column) : column;
    }

    /** {@return which group a cell of a model belongs to; of two waves the later} */
    int group(int model, Cell cell) {
        return waves ? cell.row() / size(cell.kind()) : model;
    }

    /** {@return whether a cell binds two waves} */
    boolean isBetween(Cell cell) {
        boolean pair = cell.kind() == Kind.COVARIANCE || cell.kind() == Kind.RESIDUAL_COVARIANCE;
        return waves && pair && cell.row() / size(cell.kind()) != cell.column() / size(cell.kind());
    }

    /** {@return the item or factor that a row or column of a model is in its group} */
    int own(Kind kind, int number) {
        return waves ? number % size(kind) : number;
    }

    private int size(Kind kind) {
        return isOfFactors(kind) ? structure.factors() : structure.items();
    }

    private static boolean isOfFactors(Kind kind) {
        return kind == Kind.COVARIANCE || kind == Kind.MEAN;
    }
}
