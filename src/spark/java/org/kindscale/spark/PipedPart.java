package org.kindscale.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One partition of the lines of a text file, scored by a process of {@code kindscale score -}. */
public final class PipedPart {

    private PipedPart() {}

    /**
     * Returns what the program writes for a part, its header first; nothing for a part without rows.
     *
     * @param command the program and its words, such as {@code kindscale score gad7 - -q}; they read standard input
     * @param name the file that the lines are of, as findings name it
     * @param header the header line of that file; the first part begins with it
     * @param before how many lines of the file lie before the part
     * @param lines the part; no line end within a cell
     * @throws IllegalStateException if the program refuses the part; the message is what it said
     */
    public static Iterator<String> score(
            List<String> command, String name, String header, long before, Iterator<String> lines)
            throws InterruptedException {
        if (before == 0 && lines.hasNext()) {
            lines.next();
        }
        if (!lines.hasNext()) {
            return List.<String>of().iterator();
        }
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--file-name", name, "--first-line", Long.toString(Math.max(before, 1))));
        try {
            Path out = Files.createTempFile("kindscale", ".csv");
            Path err = Files.createTempFile("kindscale", ".txt");
            Process process = new ProcessBuilder(words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (BufferedWriter in = process.outputWriter()) {
                in.write(header + "\n");
                while (lines.hasNext()) {
                    in.write(lines.next() + "\n");
                }
            } catch (IOException e) {
                process.waitFor(); // it ended early: its own words say why
            }
            int exit = process.waitFor();
            List<String> scored = Files.readAllLines(out);
            String said = Files.readString(err);
            Files.delete(out);
            Files.delete(err);
            if (exit != 0) {
                throw new IllegalStateException(said);
            }
            return scored.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
