package org.kindscale.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;

/**
 * An output that appears whole or not at all.
 *
 * <p>A file is written beside its target and moved into place by {@link #commit}; anything else is kept aside and
 * copied on by it. {@link #close} without {@link #commit}, or the end of the program, leaves everything as it was.
 */
public final class Output implements Closeable {

    private final Optional<Path> target;
    private final Optional<Path> temporary;
    private final OutputStream out;
    private final Optional<OutputStream> copyTo;
    private final Thread cleaner = new Thread(this::discard, "unfinished output");
    private boolean committed;

    private Output(Optional<Path> target, Optional<Path> temporary, OutputStream out, Optional<OutputStream> copyTo) {
        this.target = target;
        this.temporary = temporary;
        this.out = out;
        this.copyTo = copyTo;
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /** Returns an output to a file; a device or a pipe is written to only when the output is whole. */
    public static Output to(Path file) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
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
        for (int attempt = 0; ; attempt++) {
            String name = "." + real.getFileName() + "." + Long.toString(System.nanoTime(), 36) + ".part";
            Path temporary = folder.resolve(name);
            try {
                OutputStream out =
                        Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return new Output(Optional.of(real), Optional.of(temporary), out, Optional.empty());
            } catch (FileAlreadyExistsException e) {
                if (attempt == 100) {
                    throw e;
                }
            }
        }
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
        List<Path> places = new ArrayList<>();
        for (Path output : outputs) {
            Path path = real(output);
            if (places.contains(path)) {
                throw Readings.usage(
                        FindingCode.USE_005,
                        output.toString(),
                        "two outputs are to be written to one file",
                        "give each a file of its own");
            }
            places.add(path);
            for (String input : inputs) {
                if (!input.equals("-") && real(Path.of(input)).equals(path)) {
                    throw Readings.usage(
                            FindingCode.USE_005,
                            output.toString(),
                            "the output would replace its own input",
                            "write to another file");
                }
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // it is not there yet
        }
    }

    /** Writes {@code text} to {@code file}, whole or not at all. */
    public static void write(Path file, String text) throws IOException {
        try (Output output = to(file)) {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
            output.commit();
        }
    }

    /** {@return where to write} */
    public OutputStream stream() {
        return out;
    }

    /** Puts the output in its place. */
    public void commit() throws IOException {
        out.close();
        if (copyTo.isPresent()) {
            ((Spool) out).copyTo(copyTo.get());
            copyTo.get().flush();
        } else {
            Path from = temporary.orElseThrow();
            Path to = target.orElseThrow();
            adoptPermissions(from, to);
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        committed = true;
    }

    /** A file that replaces another has its permissions. */
    private static void adoptPermissions(Path from, Path replaced) throws IOException {
        if (Files.exists(replaced)) {
            PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(Files.getPosixFilePermissions(replaced));
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
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
            if (temporary.isPresent()) {
                Files.deleteIfExists(temporary.get());
            } else {
                ((Spool) out).delete();
            }
        } catch (IOException e) {
            return; // nothing more can be done about a file that cannot be deleted
        }
    }
}
