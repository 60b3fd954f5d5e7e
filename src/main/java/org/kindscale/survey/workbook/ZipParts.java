package org.kindscale.survey.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.table.SpooledFile;
import org.kindscale.survey.text.BulkInput;
import org.kindscale.survey.text.TableException;

/** The parts of a file that is a ZIP archive; none may be much larger than it claims to be small. */
public final class ZipParts implements Closeable {

    /** Up to here a part may be as well packed as it likes. */
    private static final long HARMLESS = 64L << 20;

    /** Sheets of one and the same number are packed 1 to 60 at most. */
    private static final long WELL_PACKED = 250;

    private final SpooledFile file;
    private final ZipFile zip;

    private ZipParts(SpooledFile file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** Opens the archive that {@code in} holds. */
    public static ZipParts of(InputStream in) throws IOException {
        SpooledFile file = SpooledFile.of(in);
        try {
            return new ZipParts(file, new ZipFile(file.path().toFile()));
        } catch (ZipException | IllegalArgumentException e) {
            file.close();
            throw TableException.damaged("the archive inside cannot be opened");
        }
    }

    /** {@return whether there is such a part} */
    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** {@return the bytes of a part, if there is such a part} */
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bounded(zip.getInputStream(entry), entry.getCompressedSize()));
        } catch (ZipException e) {
            throw TableException.damaged("its part " + name + " cannot be unpacked");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        file.close();
    }

    /** A part that ends where it grows beyond all measure. */
    private static final class Bounded extends BulkInput {

        private final InputStream in;
        private final long most;
        private long read;

        Bounded(InputStream in, long packed) {
            this.in = in;
            this.most = Math.max(HARMLESS, packed * WELL_PACKED);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n;
            try {
                n = in.read(into, offset, length);
            } catch (ZipException | java.io.EOFException e) {
                throw TableException.damaged("the archive inside cannot be unpacked");
            }
            read += Math.max(0, n);
            if (read > most) {
                throw new TableException(
                        FindingCode.TBL_006,
                        "a part of the archive inside unpacks to more than " + WELL_PACKED + " times its size",
                        "do not open the file; ask for it again where it came from");
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
