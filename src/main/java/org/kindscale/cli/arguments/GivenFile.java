package org.kindscale.cli.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** Reads the small files that options name. */
public final class GivenFile {

    private static final String HELP = "check its path, its permissions and its encoding";

    private GivenFile() {}

    /** Returns the text of the file that {@code option} names. */
    public static String ofOption(String option, String file) throws InvalidInputException {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            String what = "the file " + file + " cannot be read as UTF-8 text";
            throw new InvalidInputException(Diagnostic.error(FindingCode.USE_004, Location.of(option), what, HELP));
        }
    }

    /** Returns the bytes of a file; {@code -} is standard input. */
    public static byte[] bytes(String file, Streams streams) throws InvalidInputException, IOException {
        if (file.equals("-")) {
            return streams.in().readAllBytes();
        }
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            boolean absent = e instanceof NoSuchFileException;
            String what = absent ? "there is no such file" : "the file cannot be read";
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.CSV_001, Location.of(file), what, "check the path and the file's permissions"));
        }
    }

    /** Returns the text of a file that the user keeps, which findings call {@code shown}. */
    public static String text(String shown, Path file) throws InvalidInputException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.USE_004, Location.of(shown), "the file cannot be read as UTF-8 text", HELP));
        }
    }
}
