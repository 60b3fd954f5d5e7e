package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockSourceTest {

    private static List<String> blocks(InputStream in, int size, int columns) {
        BlockSource source = new BlockSource(in, size, columns, (byte) ',');
        List<String> blocks = new ArrayList<>();
        BlockSource.Block block = new BlockSource.Block();
        while (source.next(block)) {
            assertThat(block.number).isEqualTo(blocks.size());
            String text = new String(block.bytes, 0, block.length, StandardCharsets.ISO_8859_1);
            blocks.add(
                    text + (block.last ? "$" : "") + block.broken.map(e -> "!").orElse(""));
        }
        return blocks;
    }

    private static List<String> blocks(String text, int size, int columns) {
        return blocks(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), size, columns);
    }

    @Test
    void aBlockEndsBehindALine() {
        assertThat(blocks("1,2\n3,4\n5,6\n", 9, 2)).containsExactly("1,2\n3,4\n", "5,6\n$");
        assertThat(blocks("1,2\n3,4\n5,6\n", 12, 2)).containsExactly("1,2\n3,4\n5,6\n", "$");
    }

    @Test
    void aBlockEndsBehindALineThatLooksLikeARecord() {
        String text = "1,2\n3,\"a\nb\nc\"\n5,6\n";
        assertThat(blocks(text, 12, 2).get(0)).isEqualTo("1,2\n3,\"a\nb\n"); // the first line cannot be told
        assertThat(blocks("9,9\n" + text, 16, 2).get(0)).isEqualTo("9,9\n1,2\n");
    }

    @Test
    void aBlockWithoutALineEndIsCutAnywhere() {
        assertThat(blocks("abcdefgh", 3, 1)).containsExactly("abc", "def", "gh$");
    }

    @Test
    void anEmptyStreamIsOneEmptyBlock() {
        assertThat(blocks("", 8, 1)).containsExactly("$");
    }

    @Test
    void nothingIsLostOrTwiceThere() {
        forAll(random -> {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(200); n > 0; n--) {
                text.append("1,\n\"\r".charAt(random.nextInt(5)));
            }
            List<String> blocks = blocks(text.toString(), 1 + random.nextInt(40), 1 + random.nextInt(3));
            assertThat(String.join("", blocks)).isEqualTo(text + "$");
        });
    }

    @Test
    void aStreamThatFailsGivesWhatItGaveBefore() {
        InputStream in = new InputStream() {
            private int next;

            @Override
            public int read() throws IOException {
                if (next == 6) {
                    throw new IOException("no such sector");
                }
                return "1\n2\n3\n".charAt(next++);
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                into[offset] = (byte) read();
                return 1;
            }
        };
        assertThat(blocks(in, 5, 1)).containsExactly("1\n2\n", "3\n$!");
    }

    @Test
    void aSourceThatIsStoppedGivesNoMore() {
        BlockSource source = new BlockSource(new ByteArrayInputStream(new byte[100]), 10, 1, (byte) ',');
        BlockSource.Block block = new BlockSource.Block();
        assertThat(source.next(block)).isTrue();
        source.stop();
        assertThat(source.next(block)).isFalse();
    }
}
