package org.kindscale.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The answers and figures that src/test/R/psychometrics.R writes; every figure is to be compared once. */
final class Reference {

    /** Items of the three scales, from 1, a minus sign before a reversed one. */
    static final List<Integer> FIRST = List.of(1, 2, -3, 4, 5);

    static final List<Integer> SECOND = List.of(6, -7, 8, 9, -10);
    static final List<Integer> ALL = List.of(1, 2, -3, 4, 5, 6, -7, 8, 9, -10);

    private static final String FOLDER = "/reference/psychometrics/";
    private static final int ITEMS = 10;
    private static final int HIGHEST = 4;

    private final List<String[]> figures =
            lines("expected.csv").map(line -> line.split(",", -1)).toList();
    private final Set<String> compared = new LinkedHashSet<>();

    private static java.util.stream.Stream<String> lines(String name) {
        try (InputStream in = Reference.class.getResourceAsStream(FOLDER + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the numbers of a file, NaN where a cell is empty. */
    static List<double[]> rows(String name) {
        return lines(name)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toList();
    }

    /** {@return the ten items, worth 0 to 4} */
    static ItemValues values() {
        return ItemValues.of(IntStream.range(0, ITEMS)
                .mapToObj(item -> IntStream.rangeClosed(0, HIGHEST)
                        .mapToObj(option -> (double) option)
                        .toList())
                .toList());
    }

    /** {@return the answers as option numbers, -1 where there is none} */
    static int[] options(double... row) {
        return Arrays.stream(row)
                .mapToInt(cell -> Double.isNaN(cell) ? -1 : (int) cell)
                .toArray();
    }

    /** {@return items from 0} */
    static List<Integer> items(List<Integer> set) {
        return set.stream().map(item -> Math.abs(item) - 1).toList();
    }

    /** {@return 1, or -1 for a reversed item} */
    static List<Double> factors(List<Integer> set) {
        return set.stream().map(item -> item < 0 ? -1.0 : 1.0).toList();
    }

    /** {@return the sums of all answers, with sets for the three scales in their order} */
    static ResponseSums sums() {
        ResponseSums sums = new ResponseSums(values(), List.of(items(FIRST), items(SECOND), items(ALL)));
        rows("data.csv").forEach(row -> sums.add(options(row), 0));
        return sums;
    }

    /** Holds {@code actual} against the figure called {@code name}. */
    void holds(String name, double actual) {
        String[] figure = figures.stream()
                .filter(one -> one[0].equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("R has no figure " + name));
        double expected = Double.parseDouble(figure[1]);
        assertThat(actual).as(name).isCloseTo(expected, within(Double.parseDouble(figure[2])));
        compared.add(name);
    }

    /** Asserts that every figure whose name begins with one of {@code prefixes} was compared. */
    void isDoneWith(String... prefixes) {
        assertThat(compared)
                .containsExactlyInAnyOrderElementsOf(figures.stream()
                        .map(figure -> figure[0])
                        .filter(name -> Arrays.stream(prefixes).anyMatch(name::startsWith))
                        .toList());
    }
}
