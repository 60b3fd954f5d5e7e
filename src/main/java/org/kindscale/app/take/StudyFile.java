package org.kindscale.app.take;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.FolderWatch;
import org.kindscale.administration.store.RealFile;
import org.kindscale.administration.store.Reasons;
import org.kindscale.app.Output;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.sitting.SittingsCsv;

/**
 * The CSV to which a study adds one row for each finished sitting.
 *
 * <p>Any number of programs may add rows at once, under whatever names of the file: they take turns by a
 * {@link StudyLock}. A row is added by writing the whole file anew and moving it into place, so that no reader and no
 * crash ever meets half a row; where the file has another name by a hard link, which a move would part from it, the row
 * is written behind the others.
 */
public final class StudyFile {

    private final Optional<Path> file;
    /** The header that it has or gets. */
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

    /** Returns the study file at {@code file} for rows below {@code header}; without a path every call does nothing. */
    public static StudyFile of(Optional<Path> file, String header) {
        return new StudyFile(file, header);
    }

    /**
     * Refuses, before the first question, a file that rows could not be added to, or that has the row already: nobody
     * could tell later which of the two counts.
     *
     * @param findings takes what is worth knowing about the file
     */
    public void check(TakeRequest request, Findings findings) throws InvalidInputException {
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get();
        requirePlace(target);
        if (request.isLocked()) {
            findings.add(Diagnostic.warning(
                    FindingCode.ADM_016,
                    Location.of(target.toString()),
                    "the answers are encrypted where sittings are stored, but the study file has them as plain text",
                    "keep it where only those can read who may, or leave out --append"));
        }
        FolderWatch.look(target.resolveSibling("."), "the folder of the study file", findings);
        if (Files.exists(target)) {
            requireRoom(target, request.study());
        }
    }

    private void requirePlace(Path target) throws InvalidInputException {
        Path folder = target.resolveSibling(".");
        if (Files.isDirectory(target)) {
            throw nowhere("this is a folder, not a file", "name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw nowhere("there is no such folder", "make the folder first");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw nowhere("this is no regular file", "name a file that rows can be added to");
        }
        if (!Files.isWritable(folder) || RealFile.isReadOnly(target)) {
            throw nowhere("the file cannot be written", "check its permissions and those of its folder");
        }
    }

    private void requireRoom(Path target, TakeRequest.Study study) throws InvalidInputException {
        try {
            Optional<Diagnostic> trouble = new StudyText(target.toString(), Files.readAllBytes(target), header)
                    .trouble(study.participant(), study.session());
            if (trouble.isPresent()) {
                throw new InvalidInputException(trouble.get());
            }
        } catch (IOException e) {
            throw nowhere("the file cannot be read: " + Reasons.of(e), "check its permissions");
        }
    }

    private InvalidInputException nowhere(String what, String help) {
        return new InvalidInputException(
                Diagnostic.error(FindingCode.ADM_004, Location.of(String.valueOf(file.orElseThrow())), what, help));
    }

    /**
     * Adds a row; it is on disk when this returns.
     *
     * @param row its row, with its line end
     * @return notes about what an earlier run has left
     * @throws InvalidInputException if the file has changed since {@link #check} so that the row cannot be added; it is
     *     kept in a file beside it then
     */
    public Findings append(SittingRecord sitting, String row) throws InvalidInputException, IOException {
        Findings notes = new Findings();
        if (file.isPresent()) {
            try (StudyLock lock = StudyLock.of(file.get())) {
                add(lock, sitting, row, notes);
            }
        }
        return notes;
    }

    private void add(StudyLock lock, SittingRecord sitting, String row, Findings notes)
            throws InvalidInputException, IOException {
        byte[] before = lock.bytes().orElseGet(() -> header.getBytes(StandardCharsets.UTF_8));
        StudyText text = new StudyText(String.valueOf(file.orElseThrow()), before, header);
        Optional<Diagnostic> trouble =
                text.trouble(sitting.header().participant(), sitting.header().session());
        if (trouble.isPresent()) {
            throw aside(lock, sitting, row, trouble.get());
        }
        byte[] added = text.laid(row).getBytes(StandardCharsets.UTF_8);
        if (lock.hasOtherNames()) {
            writeBehind(lock.channel(), added);
        } else {
            byte[] all = Arrays.copyOf(before, before.length + added.length);
            System.arraycopy(added, 0, all, before.length, added.length);
            try (Output output = Output.closed(lock.file())) {
                output.notes().forEach(notes::add);
                output.stream().write(all);
                output.commit();
            }
        }
    }

    private static void writeBehind(FileChannel channel, byte[] added) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(added);
        long end = channel.size();
        while (buffer.hasRemaining()) {
            channel.write(buffer, end + buffer.position());
        }
        channel.force(true);
    }

    private InvalidInputException aside(StudyLock lock, SittingRecord sitting, String row, Diagnostic found)
            throws IOException {
        Path aside = lock.file()
                .resolveSibling(
                        lock.file().getFileName() + "." + sitting.header().id());
        try (Output output = Output.closed(aside)) {
            output.stream().write((header + row).getBytes(StandardCharsets.UTF_8));
            output.commit();
        }
        return new InvalidInputException(Diagnostic.error(
                found.code(),
                found.where(),
                found.what(),
                "the answers just given are kept in " + aside + ": say which row counts, and bring the two together"));
    }
}
