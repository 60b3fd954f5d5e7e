package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One's own results are those taken without a participant; those of a participant stand apart. */
class HistoryOfParticipantsTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void sittings() {
        kindscale = CommandRun.in(folder);
        take(1);
        take(5, "--participant", "P07");
        take(3, "--participant", "P08");
        take(2);
        take(4, "--participant", "P07");
    }

    private void take(int code, String... options) {
        kindscale.file("a.json", "{\"ks6_1\":" + code + "}");
        String[] call = {"take", "kind-self-6", "--answers", "@a.json", "-q"};
        CommandRun.Result result =
                kindscale.run(Stream.of(call, options).flatMap(Stream::of).toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
    }

    private static Stream<String> firstItem(CommandRun.Result history) {
        String[] head = history.out().lines().findFirst().orElse("").split(",", -1);
        int column = Stream.of(head).toList().indexOf("ks6_1");
        return history.out().lines().skip(1).map(line -> line.split(",", -1)[column]);
    }

    @Test
    void onesOwnHistoryHasNobodyElseInIt() {
        CommandRun.Result history = kindscale.run("history", "kind-self-6", "--format", "csv");
        assertThat(firstItem(history)).containsExactly("1", "2");
        assertThat(history.err()).isEqualTo("""
                .local/share/kindscale/sittings: note[ADM-010]: 3 sittings of participants are left out
                  help: name one of them: --participant P07, --participant P08
                """);
        assertThat(history.exit()).isZero();
    }

    @Test
    void aParticipantHasAHistoryOfTheirOwn() {
        CommandRun.Result history = kindscale.run("history", "kind-self-6", "--participant", "P07", "--format", "csv");
        assertThat(firstItem(history)).containsExactly("5", "4");
        assertThat(history.err()).isEmpty();
        assertThat(kindscale
                        .run("history", "kind-self-6", "--participant", "P07")
                        .out())
                .startsWith("Kind to Myself, right now (6 sentences), P07: 2 results\n");
        kindscale.run("history", "kind-self-6", "--participant", "P07", "--html", "@h.html");
        assertThat(folder.resolve("h.html")).content().contains("<h1>Kind to Myself, right now (6 sentences), P07: 2");
    }

    @Test
    void theOverviewCountsOnesOwn() {
        assertThat(kindscale.run("history").out()).containsPattern("kind-self-6 +2 +0 ");
        assertThat(kindscale.run("history", "--participant", "P08").out()).containsPattern("kind-self-6 +1 +0 ");
        assertThat(kindscale.run("history", "--participant", "P99").out()).startsWith("There are no results yet.");
    }

    @Test
    void onlyWhatIsShownIsDeleted() throws Exception {
        CommandRun.Result deleted = kindscale.run("history", "delete", "kind-self-6", "--yes");
        assertThat(deleted.err()).startsWith("2 sittings deleted.\n").contains("note[ADM-010]");
        deleted = kindscale.run("history", "delete", "--participant", "P07", "--yes");
        assertThat(deleted.err()).isEqualTo("2 sittings deleted.\n");
        try (Stream<Path> left = Files.list(folder.resolve(".local/share/kindscale/sittings"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void theEndOfASittingSaysWhereItIsShown() {
        kindscale.file("a.json", "{\"ks6_1\":1}");
        String[] call = {"take", "kind-self-6", "--answers", "@a.json", "--participant", "P 7"};
        assertThat(kindscale.run(call).err())
                .endsWith("Stored. \"kindscale history kind-self-6 --participant 'P 7'\" shows it again.\n");
    }
}
