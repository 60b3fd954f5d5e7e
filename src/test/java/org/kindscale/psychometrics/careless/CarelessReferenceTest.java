package org.kindscale.psychometrics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.psychometrics.careless.CarelessSamples.sample;
import static org.kindscale.psychometrics.careless.CarelessSamples.subscale;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.careless.CarelessRow.Index;

/** Holds the indices against those that src/test/R/careless.R computes from the definitions. */
class CarelessReferenceTest {

    private static final CarelessDesign DESIGN = new CarelessDesign(
            List.of(
                    subscale(false, 0, 4, 8, 12),
                    subscale(true, 1, 5, 9, 13),
                    subscale(false, 2, 6, 10, 14),
                    subscale(true, 15, 3, 11, 7)),
            0.5,
            -0.5);

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = CarelessReferenceTest.class.getResourceAsStream("/reference/careless/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static double[] cells(String line, double missing) {
        return Arrays.stream(line.split(",", -1))
                .mapToDouble(cell -> cell.isEmpty() ? missing : Double.parseDouble(cell))
                .toArray();
    }

    private static double tolerance(String comment) {
        Matcher stated = Pattern.compile("tolerance ([0-9e.-]+)").matcher(comment);
        assertThat(stated.find()).isTrue();
        return Double.parseDouble(stated.group(1));
    }

    @Test
    void everyIndexOfEveryRespondentAgreesWithR() throws IOException {
        List<String> expected = lines("expected.csv");
        List<String> columns = List.of(expected.get(1).split(","));
        double tolerance = tolerance(expected.get(0));
        int[][] data = lines("data.csv").stream()
                .skip(2)
                .map(line -> Arrays.stream(cells(line, -1))
                        .mapToInt(cell -> (int) cell)
                        .toArray())
                .toArray(int[][]::new);
        CarelessIndices indices = CarelessIndices.of(sample(data), DESIGN);
        CarelessRow row = indices.newRow();
        assertThat(columns).hasSize(Index.values().length - 1);
        assertThat(expected).hasSize(data.length + 2);
        for (int person = 0; person < data.length; person++) {
            indices.measure(data[person], row);
            double[] values = cells(expected.get(person + 2), Double.NaN);
            for (int column = 0; column < values.length; column++) {
                Index index = Index.valueOf(columns.get(column));
                String what = index + " of respondent " + (person + 1);
                if (Double.isNaN(values[column])) {
                    assertThat(row.get(index)).as(what).isNaN();
                } else {
                    assertThat(row.get(index)).as(what).isCloseTo(values[column], within(tolerance));
                }
            }
        }
    }
}
