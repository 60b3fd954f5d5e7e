package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.score.RowAccount;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

/** Memory does not grow with the file: a million rows are scored in a heap of 64 MiB. */
class MemoryTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void aMillionRowsAreScoredInASmallHeap() throws Exception {
        assertThat(child(ROWS, "OMIT")).isEqualTo(ROWS + " rows, 0 rejected, 990000 complete\n");
    }

    @Test
    void rowsThatAreRejectedTakeNoMemoryEither() throws Exception {
        assertThat(child(ROWS / 5, "REJECT")).isEqualTo("200000 rows, 2000 rejected, 198000 complete\n");
    }

    @Test
    void neitherDoesQuality() throws Exception {
        assertThat(child(ROWS / 5, "OMIT", "quality")).isEqualTo("200000 rows, 0 rejected, 198000 complete\n");
    }

    private String child(int rows, String... policy) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        Integer.toString(rows),
                        policy[0],
                        folder.toString(),
                        policy[policy.length - 1])
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Scores rows made up on the way. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws InvalidInputException, IOException {
            InvalidPolicy policy = InvalidPolicy.valueOf(args[1]);
            Path folder = Path.of(args[2]);
            ReadingOptions reading = new ReadingOptions(
                    Optional.empty(), Optional.empty(), 1, MissingCodes.NONE, policy, Optional.of(List.of("id")));
            Optional<Path> rejects =
                    policy == InvalidPolicy.REJECT ? Optional.of(folder.resolve("rejects")) : Optional.empty();
            ScoreRequest request = new ScoreRequest(
                    List.of("scs"),
                    List.of("-"),
                    reading,
                    ScoreRequest.ColumnChoice.automatic(),
                    ScoreRequest.ScoreChoice.usual(),
                    ScoreRequest.Layout.usual(),
                    new ScoreRequest.Outputs(
                            Optional.of(folder.resolve(args[1])), rejects, Optional.empty(), Optional.empty()),
                    2);
            ScoreSurvey score = new ScoreSurvey(
                    new Catalog(List.of()),
                    new MadeUpSurvey(Integer.parseInt(args[0])),
                    OutputStream.nullOutputStream(),
                    new Silent());
            Optional<ScoreRequest.Quality> quality = args[3].equals("quality")
                    ? Optional.of(new ScoreRequest.Quality(PerInstrument.none("--seconds")))
                    : Optional.empty();
            RowAccount account =
                    score.run(request.with(quality), "", Map.of()).account().orElseThrow();
            long complete = account.lines().get(0).complete();
            System.out.println(
                    account.rows() + " rows, " + account.rejectedRows() + " rejected, " + complete + " complete");
        }
    }

    private static final class Silent implements Progress {
        @Override
        public void read(String file, long bytes, long size) {}

        @Override
        public void rows(long rows) {}
    }

    /** A survey of 26 items; one row in a hundred holds no response in the fifth. */
    private static final class MadeUpSurvey extends InputStream {

        private final int rows;
        private byte[] line;
        private int next;
        private int row;

        MadeUpSurvey(int rows) {
            this.rows = rows;
            StringBuilder names = new StringBuilder("id");
            for (int item = 1; item <= 26; item++) {
                names.append(",scs_").append(item);
            }
            line = names.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
        }

        private boolean isOver() {
            if (next == line.length && row < rows) {
                StringBuilder codes = new StringBuilder().append(row);
                for (int item = 1; item <= 26; item++) {
                    codes.append(',').append(item == 5 && row % 100 == 0 ? 9 : 1 + (row * 7 + item * item) % 5);
                }
                line = codes.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
                next = 0;
                row++;
            }
            return next == line.length;
        }

        @Override
        public int read() {
            return isOver() ? -1 : line[next++];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int n = 0;
            while (n < length && !isOver()) {
                int more = Math.min(length - n, line.length - next);
                System.arraycopy(line, next, into, offset + n, more);
                next += more;
                n += more;
            }
            return n == 0 && length > 0 ? -1 : n;
        }
    }
}
