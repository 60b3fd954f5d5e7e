package org.kindscale.app.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseScale;
import org.kindscale.testing.TestScales;

/** A file that counts the options from another number, or backwards, has the scores of the file that does not. */
class CodingPropertyTest {

    private static final int ROWS = 40;
    private static final List<Integer> LOWEST = List.of(-2, 0, 1, 2, 10, 97);

    static List<String> bundled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scales"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void aRecodedFileHasTheSameScores(String id) throws Exception {
        Instrument instrument = TestScales.bundled(id);
        List<Item> items = instrument.items().stream().filter(Item::scored).toList();
        List<int[]> rows = draw(instrument, items, new Random(id.hashCode()));
        String wanted = scores(items, rows, instrument, "");
        int options = instrument.responsesOf(items.get(0)).options().size();
        if (items.stream().anyMatch(i -> instrument.responsesOf(i).options().size() != options)) {
            return; // no span fits such an instrument
        }
        for (int lowest : LOWEST) {
            int highest = lowest + options - 1;
            for (String span : List.of(lowest + "-" + highest, highest + "-" + lowest)) {
                assertThat(scores(items, rows, instrument, span)).as(span).isEqualTo(wanted);
            }
        }
    }

    private static List<int[]> draw(Instrument instrument, List<Item> items, Random random) {
        List<int[]> rows = new ArrayList<>();
        for (int r = 0; r < ROWS; r++) {
            int[] row = new int[items.size()];
            for (int i = 0; i < row.length; i++) {
                int options = instrument.responsesOf(items.get(i)).options().size();
                row[i] = random.nextInt(25) == 0 ? -1 : random.nextInt(options);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String scores(List<Item> items, List<int[]> rows, Instrument instrument, String span)
            throws Exception {
        StringBuilder text = new StringBuilder(items.stream().map(Item::id).collect(Collectors.joining(",")));
        for (int[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? '\n' : ',')
                        .append(row[i] < 0 ? "" : code(instrument.responsesOf(items.get(i)), row[i], span));
            }
        }
        ScoreCall call = ScoreCall.score(instrument.id())
                .stdin(text.append('\n').toString())
                .keep();
        return span.isEmpty() ? call.output() : call.option("--coding", span).output();
    }

    private static int code(ResponseScale scale, int option, String span) {
        if (span.isEmpty()) {
            return scale.options().get(option).code();
        }
        int between = span.indexOf('-', 1);
        int first = Integer.parseInt(span.substring(0, between));
        int last = Integer.parseInt(span.substring(between + 1));
        return first <= last ? first + option : first - option;
    }
}
