package org.kindscale.app.take;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.sitting.StudyColumns;

/** What a study file holds, looked at before a row is added. */
final class StudyText {

    private final String name;
    private final byte[] bytes;
    private final String header;

    /**
     * Takes the file as it is.
     *
     * @param name its path as the user typed it
     * @param bytes all of it
     * @param header the header of the rows to be added
     */
    StudyText(String name, byte[] bytes, String header) {
        this.name = name;
        this.bytes = bytes;
        this.header = header;
    }

    /** {@return why no row of this participant and session can be added} */
    Optional<Diagnostic> trouble(Optional<String> participant, Optional<String> session) {
        String text;
        try {
            text = withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return refused(0, "the file has bytes that are no UTF-8 text", "save it as UTF-8, or add to another file");
        }
        try {
            StudyColumns columns = StudyColumns.of(text);
            Optional<String> difference = columns.difference(header);
            if (difference.isPresent()) {
                return refused(
                        1,
                        difference.get(),
                        "add to another file: this is one of another instrument or version, or of another program; "
                                + "kindscale study merge makes one of several");
            }
            if (!text.endsWith("\n")) {
                return refused(
                        0,
                        "the last row of the file is not whole",
                        "look at its end, and finish or remove the last row");
            }
            return columns.lineOf(text, participant, session).stream()
                    .mapToObj(line -> there(line, participant.orElseThrow(), session))
                    .findFirst();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return refused(0, "the file is no CSV: a quote is not closed", "close it, or add to another file");
        }
    }

    /** {@return {@code row} in the columns of the file} */
    String laid(String row) {
        return StudyColumns.of(withoutMark(new String(bytes, StandardCharsets.UTF_8)))
                .laid(header, row);
    }

    /** {@return {@code text} without the byte-order mark that some programs begin a file with} */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Diagnostic there(long line, String participant, Optional<String> session) {
        String which = session.map(s -> ", session \"" + s + "\",").orElse(" without a session");
        return Diagnostic.error(
                FindingCode.ADM_011,
                new Location(name, line, 0),
                "participant \"" + participant + "\"" + which + " has a row already",
                "give another --session, or remove the row first");
    }

    private Optional<Diagnostic> refused(long line, String what, String help) {
        return Optional.of(Diagnostic.error(FindingCode.ADM_005, new Location(name, line, 0), what, help));
    }
}
