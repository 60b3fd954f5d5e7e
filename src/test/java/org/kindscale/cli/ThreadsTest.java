package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;

/** The number of threads changes nothing: not the scores, not the rejected rows, not a word on standard error. */
class ThreadsTest {

    private static final List<String> ODD =
            List.of("", "9", "2.5", "\"3\"", " 4 ", "Often", "3 - Sometimes", "-99", "NA", "x,y", "\"a\nb\"", "");

    @TempDir
    private Path folder;

    /** Returns rows of which one in ten holds something odd, and some of which hold whole lines that look like rows. */
    private static String survey(int rows) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("id,note,scs_1");
        for (int item = 2; item <= 26; item++) {
            text.append(",scs_").append(item);
        }
        for (int row = 0; row < rows; row++) {
            text.append('\n').append(row).append(',');
            text.append(random.nextInt(50) == 0 ? "\"first\n7,x" + ",3".repeat(26) + "\nlast\"" : "n\u00f6te");
            int odd = random.nextInt(10) == 0 ? random.nextInt(26) : -1;
            for (int item = 0; item < 26; item++) {
                text.append(',').append(item == odd ? ODD.get(random.nextInt(ODD.size())) : 1 + random.nextInt(5));
            }
            text.append(random.nextInt(3000) == 0 ? "\n" : "");
        }
        return text.append('\n').toString();
    }

    private String run(Path survey, int threads, String... more) throws IOException {
        Path out = Files.createDirectory(folder.resolve("on" + threads + more[0]));
        List<String> args = new ArrayList<>(List.of("score", "scs", survey.toString(), "--detail"));
        args.addAll(List.of("-o", out.resolve("scores").toString(), "--missing", "-99"));
        args.addAll(List.of("--threads", Integer.toString(threads)));
        for (String option : more) {
            args.add(option.replace("{out}", out.toString()));
        }
        StringWriter err = new StringWriter();
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new PrintWriter(err),
                Streams.Terminals.NONE,
                Map.of("HOME", folder.toString()));
        StringBuilder text = new StringBuilder("exit " + Main.run(streams, args.toArray(String[]::new)) + "\n" + err);
        for (String file : List.of("scores", "rejects")) {
            Path written = out.resolve(file);
            text.append(Files.exists(written) ? Files.readString(written, StandardCharsets.UTF_8) : "no " + file);
        }
        return text.toString();
    }

    private void same(Path survey, int exit, String... more) throws IOException {
        String one = run(survey, 1, more);
        assertThat(one).startsWith("exit " + exit + "\n");
        assertThat(run(survey, 2, more).equals(one)).as("2 threads").isTrue();
        assertThat(run(survey, 5, more).equals(one)).as("5 threads").isTrue();
    }

    @Test
    void theBytesAreTheSameOnAnyNumberOfThreads() throws IOException {
        Path survey = Files.writeString(folder.resolve("survey.csv"), survey(30_000));
        same(survey, ExitCode.INCOMPLETE, "--on-invalid", "reject", "--rejects", "{out}/rejects");
        same(survey, ExitCode.BAD_INPUT, "--na", "NA");
    }

    @Test
    void jsonIsTheSameOnAnyNumberOfThreads() throws IOException {
        Path survey = Files.writeString(folder.resolve("survey.csv"), survey(5_000));
        same(survey, ExitCode.INCOMPLETE, "--format", "json", "--on-invalid", "reject", "--rejects", "{out}/rejects");
    }
}
