package org.kindscale.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.store.FinalMode;
import org.kindscale.administration.store.PartFile;
import org.kindscale.administration.store.RealFile;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * An output that appears whole or not at all.
 *
 * <p>A file is written beside its target, for its owner alone to read, and moved into place by {@link #commit};
 * anything else is kept aside and copied on by it. {@link #close} without {@link #commit}, or the end of the program,
 * leaves everything as it was; what a killed program has left, the next one removes.
 */
public final class Output implements Closeable {

    private final Optional<Path> target;
    private final Optional<PartFile> part;
    private final OutputStream out;
    private final Optional<OutputStream> copyTo;
    private final List<Diagnostic> notes = new ArrayList<>();
    private final Thread cleaner = new Thread(this::discard, "unfinished output");
    private FinalMode mode = FinalMode.USUAL;
    private boolean committed;

    private Output(Optional<Path> target, Optional<PartFile> part, OutputStream out, Optional<OutputStream> copyTo) {
        this.target = target;
        this.part = part;
        this.out = out;
        this.copyTo = copyTo;
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /** Returns an output to a file; a device or a pipe is written to only when the output is whole. */
    public static Output to(Path file) throws IOException {
        Path real = RealFile.of(file);
        if (Files.isDirectory(real)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            return to(Files.newOutputStream(real));
        }
        Path folder = real.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        if (RealFile.isReadOnly(real)) {
            throw new IOException("it is there already, and read-only");
        }
        List<Path> left = PartFile.removeLeftovers(real);
        PartFile part = PartFile.beside(real);
        Output output = new Output(
                Optional.of(real), Optional.of(part), Channels.newOutputStream(part.channel()), Optional.empty());
        left.forEach(path -> output.notes.add(leftover(path)));
        return output;
    }

    /** Returns an output to a file that, if it is new, its owner alone can read. */
    public static Output closed(Path file) throws IOException {
        Output output = to(file);
        output.mode = FinalMode.OWNER;
        return output;
    }

    private static Diagnostic leftover(Path path) {
        return Diagnostic.note(
                FindingCode.USE_008,
                Location.of(path.toString()),
                "an earlier run was killed and had left this unfinished file; it is removed",
                "");
    }

    /** Returns an output to a stream, such as standard output. */
    public static Output to(OutputStream stream) {
        return new Output(Optional.empty(), Optional.empty(), new Spool(), Optional.of(stream));
    }

    /**
     * Refuses outputs that would replace each other, or an input.
     *
     * @param outputs files to be written
     * @param inputs files that are read, {@code -} for standard input
     */
    public static void requireSafe(List<Path> outputs, List<String> inputs) throws InvalidInputException {
        for (int o = 0; o < outputs.size(); o++) {
            Path output = outputs.get(o);
            if (outputs.subList(0, o).stream().anyMatch(other -> RealFile.isSame(other, output))) {
                throw Readings.usage(
                        FindingCode.USE_005,
                        output.toString(),
                        "two outputs are to be written to one file",
                        "give each a file of its own");
            }
            for (String input : inputs) {
                if (InputFiles.isSame(input, output)) {
                    throw Readings.usage(
                            FindingCode.USE_005,
                            output.toString(),
                            "the output would replace its own input",
                            "write to another file");
                }
            }
        }
    }

    /** Writes {@code text} to {@code file}, whole or not at all; returns notes about what a killed run had left. */
    public static List<Diagnostic> write(Path file, String text) throws IOException {
        return write(to(file), text);
    }

    /** Writes {@code text} as {@link #write} does; a new file can be read by its owner alone. */
    public static List<Diagnostic> writeClosed(Path file, String text) throws IOException {
        return write(closed(file), text);
    }

    private static List<Diagnostic> write(Output to, String text) throws IOException {
        try (Output output = to) {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
            output.commit();
            return output.notes();
        }
    }

    /** {@return where to write} */
    public OutputStream stream() {
        return out;
    }

    /** {@return what is worth knowing: files that a killed run had left} */
    public List<Diagnostic> notes() {
        return List.copyOf(notes);
    }

    /** Puts the output in its place; a file is on disk, content and name, when this returns. */
    public void commit() throws IOException {
        if (copyTo.isPresent()) {
            out.close();
            ((Spool) out).copyTo(copyTo.get());
            copyTo.get().flush();
        } else {
            out.flush();
            mode.give(part.orElseThrow().path(), target.orElseThrow());
            part.get().moveTo(target.get());
            part.get().close();
        }
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (!committed && copyTo.isPresent()) {
            out.close();
        }
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            return; // the program is ending and the hook has run
        }
    }

    private void discard() {
        try {
            if (part.isPresent()) {
                part.get().close();
            } else {
                ((Spool) out).delete();
            }
        } catch (IOException e) {
            return; // nothing more can be done about a file that cannot be deleted
        }
    }
}
