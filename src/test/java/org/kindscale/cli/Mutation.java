package org.kindscale.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes as accidents and enemies do: some flipped, cut out, doubled, or replaced by what is awkward. */
final class Mutation {

    private static final List<String> AWKWARD = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\u001b[2J",
            "\u009b",
            "\u202e",
            "\u200b",
            "\ufeff",
            "\u2028",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "0.5",
            "=1+1",
            "NaN",
            "\\u0000",
            "\\",
            "'",
            "ks6_1",
            "total",
            "q".repeat(300),
            "1".repeat(1200),
            " ",
            "");

    private Mutation() {}

    /** {@return {@code bytes} with one to four changes} */
    static byte[] of(byte[] bytes, Random random) {
        byte[] changed = bytes;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(40)));
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(6)) {
            case 0 -> join(bytes, from, flipped(part, random), to);
            case 1 -> join(bytes, from, new byte[0], to);
            case 2 -> join(bytes, from, join(part, part.length, part, part.length), to);
            case 3 -> join(bytes, from, new byte[] {(byte) random.nextInt(256)}, from);
            case 4 -> join(bytes, from, awkward(random), to);
            default -> join(bytes, from, awkward(random), from);
        };
    }

    private static byte[] awkward(Random random) {
        return AWKWARD.get(random.nextInt(AWKWARD.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] part, Random random) {
        if (part.length > 0) {
            part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return part;
    }

    private static byte[] join(byte[] bytes, int from, byte[] between, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, from);
        joined.writeBytes(between);
        joined.write(bytes, to, bytes.length - to);
        return joined.toByteArray();
    }
}
