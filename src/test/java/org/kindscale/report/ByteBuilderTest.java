package org.kindscale.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteBuilderTest {

    @Test
    void bytesAreAppendedInOrderHoweverManyThereAre() {
        forAll(200, random -> {
            ByteBuilder builder = new ByteBuilder();
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            for (int n = random.nextInt(60); n > 0; n--) {
                byte[] bytes = new byte[random.nextInt(400)];
                random.nextBytes(bytes);
                int from = random.nextInt(bytes.length + 1);
                builder.append(bytes, from, bytes.length);
                builder.append((byte) n);
                expected.write(bytes, from, bytes.length - from);
                expected.write(n);
            }
            assertThat(builder.toByteArray()).isEqualTo(expected.toByteArray());
            assertThat(builder.length()).isEqualTo(expected.size());
        });
    }

    @Test
    void textIsUtf8() {
        ByteBuilder builder = new ByteBuilder();
        builder.append("größe");
        builder.append(" 🙂".getBytes(StandardCharsets.UTF_8));
        assertThat(builder.toString()).isEqualTo("größe 🙂");
        assertThat(builder.length()).isEqualTo(12);
    }

    @Test
    void aBuilderIsCutAndUsedAgain() throws IOException {
        ByteBuilder builder = new ByteBuilder();
        builder.append("abcdef");
        builder.truncate(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
        builder.clear();
        assertThat(builder.length()).isZero();
        builder.append("x");
        assertThat(builder.toString()).isEqualTo("x");
    }

    @Test
    void roomIsThereToWriteDirectly() {
        ByteBuilder builder = new ByteBuilder();
        builder.append("ab");
        byte[] room = builder.room(100_000);
        assertThat(room.length).isGreaterThanOrEqualTo(100_002);
        room[2] = 'c';
        builder.advance(1);
        assertThat(builder.toString()).isEqualTo("abc");
    }
}
