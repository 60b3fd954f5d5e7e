package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files of every kind with seeded mutations: no trace, no exit 70, no control character on standard error, and no file
 * but those that were asked for.
 *
 * <p>{@code mvn -Pfuzz test} makes thousands of each kind; {@code -Dfuzz.runs=N} so many, {@code -Dfuzz.seed=7} others.
 */
class FuzzTest {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 40);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    /** A kind of file, and the calls that read it. */
    enum Kind {
        CSV("s.csv", "score|kind-self-6|@s.csv|-o|@out.csv|--on-invalid|reject|--rejects|@rejects.csv"),
        CSV_LOOKED_AT("s.csv", "inspect|@s.csv|kind-self-6"),
        CSV_ANALYZED("s.csv", "analyze|kind-self-6|@s.csv|--html|@out.html", "explain|kind-self-6|@s.csv|--row|2"),
        TSV("s.tsv", "score|kind-self-6|@s.tsv|--format|json|-o|@out.csv", "analyze|kind-self-6|@s.tsv"),
        GZIP("s.csv.gz", "score|kind-self-6|@s.csv.gz|-o|@out.csv"),
        RESPONSES(
                "s.ndjson",
                "score|kind-self-6|@s.ndjson|--keep|id|-o|@out.csv",
                "inspect|@s.ndjson|kind-self-6",
                "explain|kind-self-6|@s.ndjson|--row|1"),
        DEFINITION("d.json", "check|@d.json", "score|@d.json|@s.csv|-o|@out.csv", "instruments|show|@d.json"),
        BATTERY("evening.json", "check|@evening.json", "take|@evening.json|--plain|--consent|yes|--no-store"),
        COLUMN_MAP("map.json", "score|kind-self-6|@s.csv|--columns|@map.json|-o|@out.csv"),
        READING("reading.json", "score|kind-self-6|@s.csv|--reading|@reading.json|-o|@out.csv"),
        ANSWERS("answers.json", "take|kind-self-6|--answers|@answers.json|--no-store"),
        ANSWERS_CSV("answers.csv", "take|kind-self-6|--answers|@answers.csv|--no-store"),
        STUDY("study.csv", "take|kind-self-6|--answers|@answers.json|--participant|P9|--append|@study.csv|--no-store"),
        PASTE("paste.txt", "wording|verify|kind-self-6|@paste.txt"),
        PDF("form.pdf", "wording|verify|kind-self-6|@form.pdf"),
        JOURNAL(
                "",
                "history",
                "history|kind-self-6",
                "export|kind-self-6|--all",
                "take|kind-self-6|--plain|--consent|yes"),
        BATTERY_JOURNAL(
                "", "history", "export|kind-self-6", "page", "take|kind-self-6,kind-self-12|--plain|--consent|yes"),
        LOCKED("", "export|kind-self-6|--passphrase-file|@passphrase|--all"),
        VAULT("", "take|kind-self-6|--passphrase-file|@passphrase|--plain|--consent|yes");

        private final String file;
        private final String calls;

        Kind(String file, String... calls) {
            this.file = file;
            this.calls = String.join(" ", calls);
        }

        /** {@return how many mutations of this kind; keys out of passphrases take long} */
        private int runs() {
            return this == LOCKED || this == VAULT ? Math.max(4, RUNS / 25) : RUNS;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverAFileHoldsIsAnsweredInWords(Kind kind) throws IOException {
        prepare(kind);
        Path file = kind.file.isEmpty() ? stored(kind) : folder.resolve(kind.file);
        byte[] whole = Files.readAllBytes(file);
        TreeSet<String> allowed = new TreeSet<>(names());
        allowed.addAll(List.of("out.csv", "rejects.csv", "out.html"));
        for (int run = 0; run < kind.runs(); run++) {
            long seed = SEED * 1_000_003 + run;
            byte[] changed = Mutation.of(whole, new Random(seed));
            Files.write(file, changed);
            for (String call : kind.calls.split(" ", -1)) {
                CommandRun.Result result = kindscale.run(call.split("\\|", -1));
                String what = call + ", run " + run + " of seed " + SEED + ":\n" + result.err();
                assertThat(result.exit()).as(what).isIn(0, 1, 2, 3, 4, 130);
                assertThat(result.err()).as(what).doesNotContain("\tat ", "Exception");
                assertThat(HostileText.unseen(result.err())).as(what).isEmpty();
                assertThat(allowed).as(what).containsAll(names());
            }
        }
    }

    /** {@return the names of the files, those of sittings left out} */
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(".local"))
                    .sorted()
                    .toList();
        }
    }

    private void prepare(Kind kind) throws IOException {
        String csv = survey(",");
        kindscale = CommandRun.in(folder)
                .file("s.csv", csv)
                .file("s.tsv", survey("\t"))
                .file("d.json", Files.readString(Path.of("scales/kind-self-6.json")))
                .file("evening.json", Files.readString(Path.of("src/test/resources/batteries/evening.json")))
                .file("map.json", map())
                .file("answers.json", "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_3\":3,\"ks6_4\":4,\"ks6_5\":1,\"ks6_6\":3}")
                .file("answers.csv", "ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n3,2,3,4,1,3\n")
                .file("paste.txt", paste())
                .file("passphrase", "willow by the water\n")
                .stdin("3\n2\nquit\n");
        Files.copy(Path.of("src/test/resources/wording/pdf/cairo.pdf"), folder.resolve("form.pdf"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("s.csv.gz"), packed.toByteArray());
        made("score", "kind-self-6", "@s.csv", "--keep", "id", "--format", "fhir", "-o", "@s.ndjson");
        made("score", "kind-self-6", "@s.csv", "--save-reading", "@reading.json", "-o", "@out.csv");
        made("take", "kind-self-6", "--answers", "@answers.json", "--participant", "P1", "--append", "@study.csv");
        String taken = kind == Kind.BATTERY_JOURNAL ? "kind-self-6,kind-self-12" : "kind-self-6";
        List<String> call = new ArrayList<>(List.of("take", taken, "--plain", "--consent", "yes"));
        if (kind == Kind.LOCKED || kind == Kind.VAULT) {
            call.addAll(List.of("--passphrase-file", "@passphrase"));
        }
        assertThat(kindscale.run(call.toArray(String[]::new)).exit()).isEqualTo(130); // it is stopped
    }

    private void made(String... call) {
        CommandRun.Result result = kindscale.run(call);
        assertThat(result.exit()).as(result.err()).isZero();
    }

    private Path stored(Kind kind) throws IOException {
        String end = kind == Kind.LOCKED ? ".locked" : kind == Kind.VAULT ? "vault" : ".jsonl";
        return Program.journals(folder).stream()
                .filter(path -> path.getFileName().toString().contains(end))
                .filter(path -> kind != Kind.BATTERY_JOURNAL || isOfBattery(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + end));
    }

    private static boolean isOfBattery(Path journal) {
        try {
            return Files.readString(journal).contains("\"parts\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String survey(String delimiter) {
        StringBuilder text = new StringBuilder("id" + delimiter);
        text.append(String.join(
                        delimiter,
                        IntStream.rangeClosed(1, 6).mapToObj(i -> "ks6_" + i).toList()))
                .append('\n');
        for (int row = 0; row < 12; row++) {
            text.append(row % 3 == 0 ? "\"p " + row + "\"" : "p" + row);
            for (int item = 0; item < 6; item++) {
                text.append(delimiter).append(row == 4 && item == 2 ? "" : 1 + (row * 7 + item * 3 + row / 5) % 5);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String map() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "\"ks6_" + i + "\":\"ks6_" + i + "\"")
                .reduce((one, other) -> one + "," + other)
                .map(all -> "{" + all + "}")
                .orElseThrow();
    }

    private static String paste() {
        StringBuilder text = new StringBuilder("A form\n\n");
        for (int item = 1; item <= 6; item++) {
            text.append(item)
                    .append(". Right now, I see something good, ")
                    .append(item)
                    .append(".\n");
        }
        return text.toString();
    }
}
