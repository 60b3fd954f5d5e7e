package org.kindscale.report.score;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Delimited text on its way to a spreadsheet: a cell of text that would begin a formula there gets an apostrophe in
 * front. Numbers stay as they are, all other bytes too.
 *
 * <p>A cell begins a formula with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return, quoted or
 * not. One cell is held at a time; {@link #flush} passes on what is held.
 */
public final class FormulaGuard extends FilterOutputStream {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][-+]?\\d+)?");
    private static final String SIGNS = "=+-@\t\r";
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf"; // its bytes, each as one character

    private final int delimiter;
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private boolean quoted;

    /** Passes on to {@code end} what is written; cells are parted by {@code delimiter}, an ASCII character. */
    public FormulaGuard(OutputStream end, char delimiter) {
        super(end);
        this.delimiter = delimiter;
    }

    /** {@return {@code text}, comma-separated values, guarded} */
    public static String guarded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        try (FormulaGuard guard = new FormulaGuard(bytes, ',')) {
            guard.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) throws IOException {
        boolean ends = !quoted && (b == delimiter || b == '\n');
        if (ends) {
            pass();
            out.write(b);
            return;
        }
        if (b == '"') {
            quoted = !quoted;
        }
        cell.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void flush() throws IOException {
        pass();
        out.flush();
    }

    private void pass() throws IOException {
        if (cell.size() == 0) {
            return;
        }
        String text = cell.toString(StandardCharsets.ISO_8859_1);
        int begin = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        begin += text.startsWith("\"", begin) ? 1 : 0;
        boolean formula = begin < text.length() && SIGNS.indexOf(text.charAt(begin)) >= 0 && !isHarmless(text, begin);
        String shown = formula ? text.substring(0, begin) + "'" + text.substring(begin) : text;
        out.write(shown.getBytes(StandardCharsets.ISO_8859_1));
        cell.reset();
    }

    /** {@return whether a cell is a number, or the end of a line alone} */
    private static boolean isHarmless(String text, int begin) {
        String content = text.substring(begin).replace("\"", "").strip();
        return content.isEmpty() || NUMBER.matcher(content).matches();
    }
}
