package org.kindscale.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.kindscale.survey.text.SurveySource;

/** Opens survey files; standard input and pipes too, which it can keep aside so that they can be read again. */
public final class Sources implements AutoCloseable {

    private final InputStream stdin;
    private final Progress progress;
    private final boolean again;
    /** By name, what cannot be opened twice. */
    private final Map<String, Tee> kept = new LinkedHashMap<>();
    /** By name, how a file stood when it was first opened. */
    private final Map<String, SteadyInput.State> states = new HashMap<>();

    /**
     * Prepares to open files.
     *
     * @param stdin read where a file is called {@code -}
     * @param progress hears how far reading has come
     * @param again whether files may be opened more than once
     */
    public Sources(InputStream stdin, Progress progress, boolean again) {
        this.stdin = stdin;
        this.progress = progress;
        this.again = again;
    }

    /** {@return the survey file called {@code file}; {@code -} is standard input} */
    public SurveySource source(String file) {
        return source(file, Optional.empty());
    }

    /** Returns a file of which {@code digest} takes every byte that is read. */
    public SurveySource source(String file, Optional<MessageDigest> digest) {
        return new SurveySource(file, () -> {
            if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
                throw new IOException("it is a folder");
            }
            long size = file.equals("-") ? -1 : Files.size(Path.of(file));
            InputStream in = open(file);
            InputStream counted = new CountedInput(in, n -> progress.read(file, n, again ? 2 * size : size));
            return digest.isPresent() ? new DigestInputStream(counted, digest.get()) : counted;
        });
    }

    private InputStream open(String file) throws IOException {
        boolean standard = file.equals("-");
        boolean repeatable = !standard && Files.isRegularFile(Path.of(file));
        Tee known = kept.get(file);
        if (known != null) {
            return known.again();
        }
        InputStream in = standard ? stdin : repeatable ? steady(file) : Files.newInputStream(Path.of(file));
        if (!again || repeatable) {
            return in;
        }
        Tee tee = new Tee(in);
        kept.put(file, tee);
        return tee;
    }

    /** Opens a file that must not change any more, neither while it is read nor before it is read again. */
    private InputStream steady(String file) throws IOException {
        Path path = Path.of(file);
        SteadyInput.State state = states.get(file);
        if (state == null) {
            state = SteadyInput.State.of(path);
            states.put(file, state);
        }
        return new SteadyInput(Files.newInputStream(path), path, state);
    }

    @Override
    public void close() throws IOException {
        for (Tee tee : kept.values()) {
            tee.delete();
        }
    }

    /** Tells how many bytes are read from a stream. */
    private static final class CountedInput extends FilterInputStream {

        private final LongConsumer listener;

        CountedInput(InputStream in, LongConsumer listener) {
            super(in);
            this.listener = listener;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                listener.accept(1);
            }
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            if (n > 0) {
                listener.accept(n);
            }
            return n;
        }
    }

    /** Copies what is read; stays open, for what was left unread the first time is read the second time. */
    private static final class Tee extends FilterInputStream {

        private final Spool copy = new Spool();
        private boolean ended;

        Tee(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = ended ? -1 : super.read(into, offset, length);
            ended |= n < 0;
            if (n > 0) {
                copy.write(into, offset, n);
            }
            return n;
        }

        /** {@return everything from the first byte on} */
        InputStream again() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            return copy.open();
        }

        void delete() throws IOException {
            copy.close();
            copy.delete();
            in.close();
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {
            // the second reading goes on where the first one stopped
        }
    }
}
