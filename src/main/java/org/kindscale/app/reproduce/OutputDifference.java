package org.kindscale.app.reproduce;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells from which line on two outputs differ, and in how many. */
final class OutputDifference {

    private OutputDifference() {}

    /** Returns where {@code now} differs from {@code then}, in words behind what differs; lines end with LF. */
    static String of(Path then, Path now) throws IOException {
        long line = 0;
        long first = 0;
        long different = 0;
        try (InputStream old = new BufferedInputStream(Files.newInputStream(then));
                InputStream young = new BufferedInputStream(Files.newInputStream(now))) {
            byte[] a = line(old);
            byte[] b = line(young);
            while (a.length > 0 || b.length > 0) {
                line++;
                if (!Arrays.equals(a, b)) {
                    first = first == 0 ? line : first;
                    different++;
                }
                a = line(old);
                b = line(young);
            }
        }
        return ": " + different + " of " + line + " lines, the first is line " + first;
    }

    /** {@return the next line with its end; empty at the end of the file} */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
