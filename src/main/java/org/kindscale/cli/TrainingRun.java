package org.kindscale.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.cli.terminal.Streams;

/**
 * Runs the common commands once on made-up input, so that the JVM can note which classes they load.
 *
 * <p>The launcher makes a class-data archive from what it notes; nothing else calls this.
 */
final class TrainingRun {

    private static final int ROWS = 12_000;

    /** Kinds of data files that are written and read. */
    private static final List<String> DATA_FILES = List.of(".sav", ".xlsx", ".dta");

    /** Items of the scs that count backwards: rows that fit the key take the usual way through the judgement. */
    private static final Set<Integer> UNKIND = Set.of(1, 2, 4, 6, 8, 11, 13, 16, 18, 20, 21, 24, 25);

    /** What only a person at a terminal meets. */
    private static final Pattern SCREEN = Pattern.compile("org[.](jline|kindscale[.](administration|cli[.]terminal))[.]"
            + "(?!.*([.]win[.]|[.]osx[.]|[.]freebsd[.]|[.]solaris[.]|Windows|Kernel32)).*[.]class");

    private TrainingRun() {}

    /** Runs the commands; their output goes nowhere. */
    public static void main(String[] args) throws IOException {
        Main.streams();
        run("", "--version");
        run("", "instruments", "show", "scs");
        run("", "score", "--help");
        String survey = survey();
        Path folder = Files.createTempDirectory("kindscale");
        Path file = Files.writeString(folder.resolve("survey.csv"), survey);
        Path scores = folder.resolve("scores.csv");
        run("", "score", "scs", file.toString(), "-o", scores.toString());
        run("", "score", "scs", file.toString(), "-o", scores.toString(), "--keep", "id", "-q"); // in place of a file
        Files.delete(scores);
        for (String kind : DATA_FILES) {
            Path data = folder.resolve("scored" + kind);
            run("", "score", "scs", file.toString(), "-o", data.toString());
            run("", "score", "scs", data.toString(), "--keep", "id");
            Files.delete(data);
        }
        Files.delete(file);
        Files.delete(folder);
        run(survey, "score", "scs", "-");
        run(survey.replaceFirst(",3,", ",three,"), "score", "scs", "-", "--on-invalid", "omit");
        run(survey, "score", "scs", "-", "--keep", "id", "--detail", "--threads", "1");
        run(survey, "explain", "scs", "-", "--row", "1");
        run(survey, "analyze", "scs", "-");
        run("", "simulate", "scs", "-n", "100");
        screen();
        run("3\n".repeat(12) + "yes\n", "take", "kind-self-12", "--plain", "--no-store", "--consent", "yes");
    }

    /** Opens a screen, and loads what else a person at one meets. */
    private static void screen() throws IOException {
        try {
            JLineScreen.rehearse();
        } catch (IOException | IllegalStateException e) {
            // there is no pseudo-terminal here: its classes are loaded later, from the jar
        }
        Path program = Path.of(System.getProperty("java.class.path", ""));
        if (!Files.isRegularFile(program)) {
            return;
        }
        try (JarFile jar = new JarFile(program.toFile())) {
            jar.stream()
                    .map(entry -> entry.getName().replace('/', '.'))
                    .filter(name -> SCREEN.matcher(name).matches())
                    .forEach(name -> load(name.substring(0, name.length() - ".class".length())));
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, TrainingRun.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // it is one of another platform, and is not needed here
        }
    }

    private static void run(String input, String... args) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        OutputStream out = OutputStream.nullOutputStream();
        PrintWriter err = new PrintWriter(out, true, StandardCharsets.UTF_8);
        Main.run(new Streams(in, out, err, Streams.Terminals.NONE, Map.of()), args);
    }

    private static String survey() {
        StringBuilder text = new StringBuilder("id,comment,age");
        for (int item = 1; item <= 26; item++) {
            text.append(",scs_").append(item);
        }
        Random random = new Random(1);
        for (int row = 0; row < ROWS; row++) {
            double trait = random.nextGaussian();
            text.append('\n')
                    .append(row)
                    .append(row % 9 == 0 ? ",\"one,\ntwo\"," : ",schön,")
                    .append(18 + row % 60);
            for (int item = 1; item <= 26; item++) {
                double keyed = trait + random.nextGaussian();
                long code = Math.max(1, Math.min(5, Math.round(3 + (UNKIND.contains(item) ? -keyed : keyed))));
                text.append(',').append((row + item) % 33 == 0 ? "" : Long.toString(code));
            }
        }
        return text.append('\n').toString();
    }
}
