package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kindscale.survey.text.RecordView.SurveyFormatException;

/** The preview finds records by itself; it shows what the reader of record reads, also in awkward files. */
class PreviewPropertyTest {

    private static final String[] PARTS = {
        ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"", "\"\"", "a", "3", " ", "\t", "é", "long text"
    };

    @Test
    void aPreviewShowsTheRecordsThatTheReaderReads() throws IOException {
        Random random = new Random(20261129);
        int readable = 0;
        for (int file = 0; file < 20_000; file++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(40); part >= 0; part--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            List<Preview.Line> read = new ArrayList<>();
            boolean whole = read(bytes, read);
            Preview preview = Preview.of("f.csv", bytes, true, new Dialect(','));
            assertThat(preview.records()).as(text.toString()).isEqualTo(read);
            assertThat(preview.whole()).as(text.toString()).isEqualTo(whole);
            readable += whole && read.size() > 1 ? 1 : 0;
        }
        assertThat(readable).isGreaterThan(5000);
    }

    @Test
    void theLastRecordOfAPartOfAFileIsLeftOut() {
        Preview preview = Preview.of("f.csv", "a,b\n1,2\n3,".getBytes(StandardCharsets.UTF_8), false, new Dialect(','));
        assertThat(preview.records()).extracting(Preview.Line::line).containsExactly(1L, 2L);
        assertThat(preview.whole()).isFalse();
    }

    private static boolean read(byte[] bytes, List<Preview.Line> into) throws IOException {
        Slice slice = new Slice();
        try (PlainReader reader = new PlainReader("f.csv", new ByteArrayInputStream(bytes), new Dialect(','))) {
            while (reader.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < reader.cells; column++) {
                    reader.value(column, slice);
                    cells.add(slice.text());
                }
                if (!reader.isBlank()) {
                    into.add(new Preview.Line(reader.line, cells));
                }
            }
            return true;
        } catch (SurveyFormatException e) {
            return false;
        }
    }
}
