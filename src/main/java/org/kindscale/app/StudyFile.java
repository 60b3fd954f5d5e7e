package org.kindscale.app;

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
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.SittingResult;
import org.kindscale.report.SittingsCsv;

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
    void check(TakeSitting.Study study) throws InvalidInputException, IOException {
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
            checkHeader(text);
            checkRows(text, study);
        }
    }

    private InvalidInputException nowhere(String what, String help) {
        return new InvalidInputException(
                Diagnostic.error(FindingCode.ADM_004, Location.of(String.valueOf(file.orElseThrow())), what, help));
    }

    private void checkRows(String text, TakeSitting.Study study) throws InvalidInputException {
        OptionalLong line = SittingsCsv.lineOf(text, study.participant(), study.session());
        if (line.isPresent()) {
            String session =
                    study.session().map(s -> ", session \"" + s + "\",").orElse(" without a session");
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_011,
                    new Location(String.valueOf(file.orElseThrow()), line.getAsLong(), 0),
                    "participant \"" + study.participant().orElseThrow() + "\"" + session + " has a row already",
                    "give another --session, or remove the row first"));
        }
    }

    private void checkHeader(String text) throws InvalidInputException {
        if (!text.startsWith(header)) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_005,
                    new Location(String.valueOf(file.orElseThrow()), 1, 0),
                    "the file has other columns than the rows to be added",
                    "add to another file: it belongs to another instrument, another version, or another program"));
        }
        if (!text.endsWith("\n")) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_005,
                    Location.of(String.valueOf(file.orElseThrow())),
                    "the last row of the file is not whole",
                    "look at its end, and finish or remove the last row"));
        }
    }

    /** Adds a row; it is on disk when this returns. */
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
            String before = Files.exists(target) ? Files.readString(target, StandardCharsets.UTF_8) : header;
            checkHeader(before);
            try (Output output = Output.to(target)) {
                output.stream().write((before + SittingsCsv.wideRow(sitting, result)).getBytes(StandardCharsets.UTF_8));
                output.commit();
            }
        }
    }
}
