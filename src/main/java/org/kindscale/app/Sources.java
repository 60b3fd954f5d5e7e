package org.kindscale.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.kindscale.survey.SurveySource;

/** Opens survey files; standard input too, which it can keep aside so that it can be read again. */
final class Sources implements AutoCloseable {

    private final InputStream stdin;
    private final ScoreSurvey.Progress progress;
    private final boolean again;
    private Optional<Spool> kept = Optional.empty();

    /**
     * Prepares to open files.
     *
     * @param stdin read where a file is called {@code -}
     * @param progress hears how far reading has come
     * @param again whether files may be opened more than once
     */
    Sources(InputStream stdin, ScoreSurvey.Progress progress, boolean again) {
        this.stdin = stdin;
        this.progress = progress;
        this.again = again;
    }

    SurveySource source(String file) {
        return source(file, Optional.empty());
    }

    /** Returns a file of which {@code digest} takes every byte that is read. */
    SurveySource source(String file, Optional<MessageDigest> digest) {
        return new SurveySource(file, () -> {
            boolean standard = file.equals("-");
            if (!standard && Files.isDirectory(Path.of(file))) {
                throw new IOException("it is a folder");
            }
            long size = standard ? -1 : Files.size(Path.of(file));
            InputStream in = standard ? standardInput() : Files.newInputStream(Path.of(file));
            InputStream counted = new CountedInput(in, n -> progress.read(file, n, size));
            return digest.isPresent() ? new DigestInputStream(counted, digest.get()) : counted;
        });
    }

    private InputStream standardInput() throws IOException {
        if (kept.isPresent()) {
            return kept.get().open();
        }
        if (!again) {
            return stdin;
        }
        Spool spool = new Spool();
        kept = Optional.of(spool);
        return new Tee(stdin, spool);
    }

    @Override
    public void close() throws IOException {
        if (kept.isPresent()) {
            kept.get().delete();
        }
    }

    /** Copies what is read. */
    private static final class Tee extends FilterInputStream {

        private final Spool copy;

        Tee(InputStream in, Spool copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            if (n > 0) {
                copy.write(into, offset, n);
            }
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            copy.close();
            super.close();
        }
    }
}
