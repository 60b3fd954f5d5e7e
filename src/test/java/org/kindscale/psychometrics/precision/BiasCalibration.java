package org.kindscale.psychometrics.precision;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.factor.PairTables;
import org.kindscale.psychometrics.factor.Polychoric.Method;
import org.kindscale.psychometrics.latent.BifactorIndices;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.LatentStructure;

/**
 * What is said of each of many simulated samples, for src/test/R/bias.R, which makes them and asks lavaan the same.
 *
 * <p>Arguments: {@code ordinal} or {@code bifactor}, a file of samples (a line with the number of persons, then as many
 * lines of answers, and so on), and the number of items. Writes a figure a line, {@code NA} where there is none.
 */
final class BiasCalibration {

    private static final int[] GROUPS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
    private static final int CATEGORIES = 5;

    private BiasCalibration() {}

    public static void main(String[] args) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(Path.of(args[1]))) {
            StringBuilder out = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<double[]> rows = new ArrayList<>();
                for (int row = Integer.parseInt(line); row > 0; row--) {
                    rows.add(Arrays.stream(lines.readLine().split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
                }
                double figure = args[0].equals("ordinal") ? ordinalAlpha(rows) : omegaHierarchical(rows);
                out.append(Double.isNaN(figure) ? "NA" : Double.toString(figure))
                        .append('\n');
            }
            System.out.print(out);
        }
    }

    private static double ordinalAlpha(List<double[]> rows) {
        int items = rows.get(0).length;
        ItemValues values = ItemValues.of(IntStream.range(0, items)
                .mapToObj(item -> IntStream.range(0, CATEGORIES)
                        .mapToObj(option -> (double) option)
                        .toList())
                .toList());
        PairTables tables = new PairTables(
                values, Missing.LISTWISE, IntStream.range(0, items).toArray());
        int[] options = new int[items];
        for (double[] row : rows) {
            for (int i = 0; i < items; i++) {
                options[i] = (int) row[i];
            }
            tables.add(options, 0);
        }
        return tables.polychoric(Method.LAVAAN).ordinalAlpha();
    }

    private static double omegaHierarchical(List<double[]> rows) {
        LatentFit fit = LatentFit.of(
                PrecisionReferenceTest.covariances(rows).matrix(),
                rows.size(),
                LatentStructure.bifactor(GROUPS),
                false);
        return fit.status() == Status.PROPER ? BifactorIndices.of(fit, 0).omegaHierarchical() : Double.NaN;
    }
}
