package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history is over time: its chart, its dates, and the change of the newest sitting. */
class HistoryTimeTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    /** Stores a sitting of kind-self-6 with one code throughout; 0 skips every question. */
    private void sitting(String date, int code) throws IOException {
        Path store = Files.createDirectories(Program.sittings(folder));
        String id = date.replace("-", "") + "00000000";
        StringBuilder journal = new StringBuilder(
                "{\"journal\":1,\"id\":\"" + id + "\",\"program\":\"0\",\"instrument\":\"kind-self-6\","
                        + "\"version\":\"1.0.0\",\"sha256\":\"0\",\"language\":\"en\","
                        + "\"order\":[\"ks6_1\",\"ks6_2\",\"ks6_3\",\"ks6_4\","
                        + "\"ks6_5\",\"ks6_6\"],\"mode\":\"plain\",\"at\":\""
                        + date + "T12:00:00Z\"}\n");
        for (int item = 1; item <= 6; item++) {
            boolean high = item == 1 || item == 3 || item == 6;
            String answer = code == 0
                    ? "{\"event\":\"skip\",\"item\":\"ks6_" + item + "\""
                    : "{\"event\":\"answer\",\"item\":\"ks6_" + item + "\",\"code\":" + (high ? code : 6 - code);
            journal.append(answer).append(",\"ms\":1,\"visits\":1,\"at\":\"" + date + "T12:00:00Z\"}\n");
        }
        journal.append("{\"event\":\"end\",\"at\":\"" + date + "T12:01:00Z\"}\n");
        Path file = store.resolve(id + ".jsonl");
        Files.writeString(file, journal);
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }

    private String history(String... options) {
        kindscale = CommandRun.in(folder);
        List<String> call = new java.util.ArrayList<>(List.of("history", "kind-self-6"));
        call.addAll(List.of(options));
        CommandRun.Result result = kindscale.run(call.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out();
    }

    @Test
    void theAxisOfTheChartIsTime() throws IOException {
        sitting("2026-01-01", 2);
        sitting("2026-01-11", 3);
        sitting("2026-04-11", 4);
        history("--html", "@h.html");
        String page = Files.readString(folder.resolve("h.html"));
        List<String> places = Pattern.compile("<circle[^>]* cx=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(places).containsExactly("9%", "17.8%", "97%");
    }

    @Test
    void theChangeIsThatOfTheNewestSitting() throws IOException {
        sitting("2026-01-01", 2);
        sitting("2026-02-01", 4);
        assertThat(history().replaceAll("\\s+", " "))
                .contains("since the first (2026-01-01): +2, since the last (2026-01-01): +2. Higher is");
        sitting("2026-03-01", 0);
        assertThat(history().replaceAll("\\s+", " "))
                .contains("no change to tell: the last sitting (2026-03-01) has no score")
                .doesNotContain("+2");
        sitting("2026-04-01", 3);
        assertThat(history().replaceAll("\\s+", " "))
                .contains("since the first (2026-01-01): +1, since the last (2026-02-01): -1. Higher is better.");
    }

    @Test
    void datesAreWholeAlsoInSentences() throws IOException {
        sitting("2025-12-31", 2);
        sitting("2026-02-01", 0);
        assertThat(history()).contains(" 2025-12-31  2026-02-01");
        assertThat(history("--plain")).contains(": 2, 2026-02-01: no score.\n".replaceFirst("^", "2025-12-31"));
    }
}
