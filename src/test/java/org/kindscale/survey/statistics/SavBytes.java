package org.kindscale.survey.statistics;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** An SPSS data file written by hand, in either byte order, not packed. */
final class SavBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteOrder order;
    private final Charset charset;

    SavBytes(ByteOrder order, Charset charset, int compression, int cases, double bias) {
        this.order = order;
        this.charset = charset;
        text("$FL2@(#) SPSS DATA FILE", 64).ints(2, 1, compression, 0, cases).reals(bias);
        text("01 Jan 2600:00:00", 17 + 64 + 3);
    }

    SavBytes ints(int... values) {
        for (int value : values) {
            bytes.writeBytes(ByteBuffer.allocate(4).order(order).putInt(value).array());
        }
        return this;
    }

    SavBytes reals(double... values) {
        for (double value : values) {
            bytes.writeBytes(
                    ByteBuffer.allocate(8).order(order).putDouble(value).array());
        }
        return this;
    }

    SavBytes raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    SavBytes text(String text, int length) {
        byte[] encoded = text.getBytes(charset);
        bytes.write(encoded, 0, Math.min(length, encoded.length));
        for (int i = encoded.length; i < length; i++) {
            bytes.write(' ');
        }
        return this;
    }

    /** A variable without label; {@code missing} values as its records have them. */
    SavBytes variable(String name, int width, int missing, double... values) {
        ints(2, width, 0, missing, 5 << 16 | 8 << 8, 5 << 16 | 8 << 8)
                .text(name, 8)
                .reals(values);
        for (int more = 8; more < width; more += 8) {
            ints(2, -1, 0, 0, 0, 0).text("", 8);
        }
        return this;
    }

    SavBytes page(int page) {
        return ints(7, 3, 4, 8, 1, 0, 0, 1, 1, 1, 1, page);
    }

    SavBytes extension(int type, String content) {
        byte[] encoded = content.getBytes(StandardCharsets.ISO_8859_1);
        ints(7, type, 1, encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    SavBytes data() {
        return ints(999, 0);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
