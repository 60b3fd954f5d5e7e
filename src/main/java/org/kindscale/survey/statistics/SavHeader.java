package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;

/**
 * The first record of an SPSS data file.
 *
 * @param compression 0: none, 1: by bytes, 2: by bytes and then by zlib
 * @param cases how many cases there are; -1: the file does not say
 * @param bias what is taken from a byte to make it a number
 */
record SavHeader(int compression, long cases, double bias) {

    private static final int SIZE = 176;

    /** Reads it, and sets the byte order. */
    static SavHeader read(BinaryInput in) throws IOException {
        byte[] start = in.bytes(4);
        in.skip(60);
        in.order(ByteOrder.LITTLE_ENDIAN);
        int layout = in.int32();
        if (layout != 2 && layout != 3) {
            in.order(ByteOrder.BIG_ENDIAN);
            layout = Integer.reverseBytes(layout);
        }
        if (layout != 2 && layout != 3) {
            throw TableException.damaged("its layout code is " + layout);
        }
        in.int32(); // size of a case: some programs write nonsense here
        int compression = in.int32();
        in.int32(); // weight
        int cases = in.int32();
        double bias = in.float64();
        in.skip(SIZE - in.position());
        boolean packed = new String(start, StandardCharsets.US_ASCII).equals("$FL3");
        if (compression < 0 || compression > 2 || packed != (compression == 2)) {
            throw new TableException(
                    FindingCode.TBL_013,
                    "this is an SPSS data file of an unknown kind of compression (" + compression + ")",
                    "save it as .sav from SPSS and score that");
        }
        return new SavHeader(compression, cases, bias);
    }
}
