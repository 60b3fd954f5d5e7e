package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Property.forAll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTest {

    private static byte[] gzip(byte[] text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static String unpack(byte[] packed) throws IOException {
        try (InputStream in = new Gunzip(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatTheJdkUnpacksIsUnpackedAlike() {
        forAll(25, random -> {
            byte[] text = new byte[random.nextInt(200_000)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) random.nextInt(random.nextBoolean() ? 4 : 256);
            }
            byte[] packed = gzip(text);
            try (InputStream jdk = new GZIPInputStream(new ByteArrayInputStream(packed));
                    InputStream ours = new Gunzip(new SmallReads(packed, random))) {
                assertThat(Arrays.equals(ours.readAllBytes(), jdk.readAllBytes()))
                        .isTrue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void allMembersAreReadThoughTheNextIsNotThereYet() {
        forAll(50, random -> {
            byte[] packed = join(gzip("one, "), gzip(""), gzip("two, "), gzip("three"));
            try (InputStream in = new Gunzip(new SmallReads(packed, random))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("one, two, three");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void byteByByteIsTheSame() throws IOException {
        try (InputStream in = new Gunzip(new ByteArrayInputStream(gzip("ab\u00ff")))) {
            assertThat(new int[] {in.read(), in.read(), in.read(), in.read(), in.read(), in.read()})
                    .containsExactly('a', 'b', 0xC3, 0xBF, -1, -1);
        }
    }

    @Test
    void everyPartOfAHeaderIsSkipped() throws IOException {
        byte[] plain = gzip("text");
        byte[] header = {0x1F, (byte) 0x8B, 8, 2 + 4 + 8 + 16, 1, 2, 3, 4, 0, 3, 3, 0, 'x', 0, 'y'};
        byte[] names = {'n', 'a', 'm', 'e', 0, 'n', 'o', 't', 'e', 0};
        CRC32 sum = new CRC32();
        sum.update(header);
        byte[] check = {(byte) sum.getValue(), (byte) (sum.getValue() >> 8)};
        byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
        assertThat(unpack(join(header, names, check, rest))).isEqualTo("text");
    }

    @Test
    void zerosBehindTheLastMemberArePadding() throws IOException {
        assertThat(unpack(join(gzip("text"), new byte[1000]))).isEqualTo("text");
    }

    @Test
    void anythingElseBehindTheLastMemberIsAnError() {
        assertThatThrownBy(() -> unpack(join(gzip("text"), new byte[] {'x'}))).isInstanceOf(ZipException.class);
        byte[] damaged = gzip("more");
        damaged[2] = 7;
        assertThatThrownBy(() -> unpack(join(gzip("text"), damaged))).isInstanceOf(ZipException.class);
    }

    @Test
    void aFileThatIsCutOffAnywhereIsAnError() {
        byte[] packed = join(gzip("some text"), gzip("some more text"));
        int first = gzip("some text").length;
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            if (length != first) {
                assertThatThrownBy(() -> unpack(cut)).as("%d bytes", length).isInstanceOf(EOFException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 7, 6, 5, 4, 3, 2, 1})
    void aWrongChecksumOrLengthIsAnError(int fromEnd) {
        byte[] packed = gzip("some text");
        packed[packed.length - fromEnd] ^= 1;
        assertThatThrownBy(() -> unpack(packed)).isInstanceOf(ZipException.class);
    }

    @Test
    void noDamageGoesUnnoticed() {
        String text = "1,2,3,4,5\n".repeat(50) + "end";
        forAll(random -> {
            byte[] packed = gzip(text);
            packed[10 + random.nextInt(packed.length - 10)] ^= (byte) (1 + random.nextInt(255));
            String unpacked;
            try {
                unpacked = unpack(packed);
            } catch (IOException e) {
                assertThat(e).isInstanceOfAny(ZipException.class, EOFException.class);
                return;
            }
            assertThat(unpacked).isEqualTo(text); // a bit that pads the last byte means nothing
        });
    }

    /** Gives a few bytes at a time and never says that there are more. */
    private static final class SmallReads extends FilterInputStream {

        private final Random random;

        SmallReads(byte[] bytes, Random random) {
            super(new ByteArrayInputStream(bytes));
            this.random = random;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(random.nextInt(5000) + 1)));
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
