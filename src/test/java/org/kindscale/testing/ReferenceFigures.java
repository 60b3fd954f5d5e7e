package org.kindscale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures that R computed, and the data it computed them from, as the scripts of {@code src/test/R} write them. */
public final class ReferenceFigures {

    private ReferenceFigures() {}

    /** {@return by name, the figure and the difference allowed, of a file below the folder of references} */
    public static Map<String, double[]> expected(String name) {
        Map<String, double[]> all = new LinkedHashMap<>();
        lines(name).stream()
                .skip(2)
                .map(line -> line.split(",", -1))
                .forEach(cells ->
                        all.put(cells[0], new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])}));
        return all;
    }

    /** {@return the lines of a file below the folder of references} */
    public static List<String> lines(String name) {
        try (InputStream in = ReferenceFigures.class.getResourceAsStream("/reference/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
