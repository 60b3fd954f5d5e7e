package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures that a script in src/test/R wrote: lines of a name and a value; each is to be compared once. */
public final class RFigures {

    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final Set<String> compared = new LinkedHashSet<>();

    /** Reads the figures of a folder of reference. */
    public RFigures(String folder) {
        for (List<String> row : rows(folder + "/expected.csv")) {
            figures.put(row.get(0), Double.parseDouble(row.get(1)));
        }
    }

    /** {@return the rows of a file below the head, cells parted by commas; lines behind # left out} */
    public static List<List<String>> rows(String file) {
        try (InputStream in = RFigures.class.getResourceAsStream("/reference/" + file)) {
            assertThat(in).as(file).isNotNull();
            List<List<String>> rows = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .forEach(line -> rows.add(List.of(line.split(",", -1))));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds {@code actual} against R's figure, to {@code tolerance} of its size, or of 1 if that is more. */
    public void holds(String name, double actual, double tolerance) {
        assertThat(figures).containsKey(name);
        double expected = figures.getOrDefault(name, Double.NaN);
        assertThat(actual).as(name).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
        compared.add(name);
    }

    /** Asserts that every figure was compared whose name begins with {@code prefix}. */
    public void isDoneWith(String prefix) {
        assertThat(compared)
                .containsAll(figures.keySet().stream()
                        .filter(name -> name.startsWith(prefix))
                        .toList());
    }
}
