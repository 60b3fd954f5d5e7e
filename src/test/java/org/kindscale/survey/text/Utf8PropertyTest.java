package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8PropertyTest {

    private static final int[] EDGES = {
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
        0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF7, 0xF8, 0xFF
    };

    /** The first code points that need one byte more. */
    private static final int[] LONGER = {0x80, 0x800, 0x10000, 0x110000};

    private static boolean jdkDecodes(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void check(byte[] bytes, int from, int to) {
        assertThat(Utf8.isValid(bytes, from, to))
                .as(() -> ByteBuffer.wrap(bytes, from, to - from).slice().toString())
                .isEqualTo(jdkDecodes(bytes, from, to));
    }

    @Test
    void allSequencesOfEdgesAreJudgedAsTheJdkDoes() {
        byte[] bytes = new byte[4];
        for (int first : EDGES) {
            for (int second : EDGES) {
                bytes[0] = (byte) first;
                bytes[1] = (byte) second;
                check(bytes, 0, 1);
                check(bytes, 0, 2);
                for (int third : EDGES) {
                    bytes[2] = (byte) third;
                    check(bytes, 0, 3);
                    bytes[3] = (byte) 0x80;
                    check(bytes, 0, 4);
                    bytes[3] = (byte) 'x';
                    check(bytes, 0, 4);
                }
            }
        }
    }

    @Test
    void allPairsOfBytesAreJudgedAsTheJdkDoes() {
        byte[] bytes = new byte[2];
        for (int pair = 0; pair < 1 << 16; pair++) {
            bytes[0] = (byte) (pair >> 8);
            bytes[1] = (byte) pair;
            check(bytes, 0, 2);
        }
    }

    @Test
    void textIsValidUntilAByteIsChanged() {
        forAll(2000, random -> {
            byte[] text = text(random).getBytes(StandardCharsets.UTF_8);
            assertThat(Utf8.isValid(text, 0, text.length)).isTrue();
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            int from = random.nextInt(text.length);
            int to = from + random.nextInt(text.length - from + 1);
            check(text, from, to);
        });
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int n = random.nextInt(20); n > 0; n--) {
            int c = random.nextInt(LONGER[random.nextInt(4)]);
            text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 'y' : c);
        }
        return text.toString();
    }
}
