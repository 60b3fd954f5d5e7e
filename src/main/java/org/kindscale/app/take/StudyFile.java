package org.kindscale.app.take;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import org.kindscale.administration.SittingRecord;
import org.kindscale.app.Output;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.sitting.SittingResult;
import org.kindscale.report.sitting.SittingsCsv;

/**
 * The CSV to which a study adds one row for each finished sitting.
 *
 * <p>Any number of programs may add rows at once: they take turns by a lock on a file beside it. A row is added by
 * writing the whole file anew and moving it into place, so that no reader and no crash ever meets half a row.
 */
final class StudyFile {

    private final Optional<Path> file;
    private final String header;

    private StudyFile(Optional<Path> file, String header) {
        this.file = file;
        this.header = header;
    }

    /**
     * Returns the study file at {@code file} for sittings of {@code instrument}; without a path every call does
     * nothing.
     */
    static StudyFile of(Optional<Path> file, Instrument instrument) {
        return new StudyFile(file, SittingsCsv.wideHeader(instrument));
    }

    /**
     * Refuses, before the first question, a file that rows could not be added to, or that has the row already: nobody
     * could tell later which of the two counts.
     */
    void check(TakeRequest.Study study) throws InvalidInputException, IOException {
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get();
        Path folder = target.resolveSibling(".");
        if (Files.isDirectory(target)) {
            throw nowhere("this is a folder, not a file", "name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw nowhere("there is no such folder", "make the folder first");
        }
        if (!Files.isWritable(folder) || (Files.exists(target) && !Files.isWritable(target))) {
            throw nowhere("the file cannot be written", "check its permissions and those of its folder");
        }
        if (Files.exists(target)) {
            String text = Files.readString(target, StandardCharsets.UTF_8);
            Optional<Diagnostic> trouble = trouble(text, study.participant(), study.session());
            if (trouble.isPresent()) {
                throw new InvalidInputException(trouble.get());
            }
        }
    }

    private InvalidInputException nowhere(String what, String help) {
        return new InvalidInputException(
                Diagnostic.error(FindingCode.ADM_004, Location.of(String.valueOf(file.orElseThrow())), what, help));
    }

    /** {@return why no row of this participant and session can be added to a file that holds {@code text}} */
    private Optional<Diagnostic> trouble(String text, Optional<String> participant, Optional<String> session) {
        String name = String.valueOf(file.orElseThrow());
        if (!text.startsWith(header)) {
            return Optional.of(Diagnostic.error(
                    FindingCode.ADM_005,
                    new Location(name, 1, 0),
                    "the file has other columns than the rows to be added",
                    "add to another file: it belongs to another instrument, another version, or another program"));
        }
        if (!text.endsWith("\n")) {
            return Optional.of(Diagnostic.error(
                    FindingCode.ADM_005,
                    Location.of(name),
                    "the last row of the file is not whole",
                    "look at its end, and finish or remove the last row"));
        }
        OptionalLong line = SittingsCsv.lineOf(text, participant, session);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String which = session.map(s -> ", session \"" + s + "\",").orElse(" without a session");
        return Optional.of(Diagnostic.error(
                FindingCode.ADM_011,
                new Location(name, line.getAsLong(), 0),
                "participant \"" + participant.orElseThrow() + "\"" + which + " has a row already",
                "give another --session, or remove the row first"));
    }

    /**
     * Adds a row; it is on disk when this returns.
     *
     * @throws InvalidInputException if the file has changed since {@link #check} so that the row cannot be added; it is
     *     kept in a file beside it then
     */
    void append(SittingRecord sitting, SittingResult result) throws InvalidInputException, IOException {
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get();
        Path lockFile = target.resolveSibling("." + target.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("the lock on " + target + " was lost");
            }
            add(target, sitting, SittingsCsv.wideRow(sitting, result));
        }
    }

    private void add(Path target, SittingRecord sitting, String row) throws InvalidInputException, IOException {
        String before = Files.exists(target) ? Files.readString(target, StandardCharsets.UTF_8) : header;
        Optional<Diagnostic> trouble =
                trouble(before, sitting.header().participant(), sitting.header().session());
        if (trouble.isEmpty()) {
            Output.write(target, before + row);
            return;
        }
        Path aside = target.resolveSibling(
                target.getFileName() + "." + sitting.header().id());
        Output.write(aside, header + row);
        Diagnostic found = trouble.get();
        throw new InvalidInputException(Diagnostic.error(
                found.code(),
                found.where(),
                found.what(),
                "the answers just given are kept in " + aside + ": say which row counts, and bring the two together"));
    }
}
