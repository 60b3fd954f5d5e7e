import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes survey files to measure with: the same seed gives the same bytes everywhere.
 *
 * <pre>
 * java Generate.java survey ROWS FILE    id, age, sex, country, scs_1 to scs_26, comment
 * java Generate.java wide ROWS FILE      the same among 300 columns
 * </pre>
 *
 * <p>Every respondent has a disposition, so that items hang together as they do in life; 3 % of the responses are
 * missing, half of them blank and half {@code NA}. Countries are quoted, some with commas and letters beyond ASCII;
 * comments are quoted, some with doubled quotes and line breaks.
 */
public final class Generate {

    private static final int ITEMS = 26;
    private static final int WIDE = 300;
    private static final int WIDE_FIRST_ITEM = 120;
    private static final String NEGATIVE = " 1 2 4 6 8 11 13 16 18 20 21 24 25 ";
    private static final String[] COUNTRIES = {
        "Chile", "Germany", "Korea, Republic of", "Côte d’Ivoire", "Türkiye", "Iran, Islamic Republic of", "Peru", "Japan"
    };
    private static final String[] COMMENTS = {
        "", "", "", "ok", "no", "thank you", "I said \"\"well\"\", then\nleft", "first line\nsecond line, with a comma",
        "all in all fine", "für später"
    };
    private static final String[] WORDS = {"yes", "no", "maybe", "other"};

    private final OutputStream out;
    private long state;

    private Generate(OutputStream out) {
        this.out = out;
        this.state = 20_261_123L;
    }

    public static void main(String[] args) throws IOException {
        long rows = Long.parseLong(args[1]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 18)) {
            Generate generate = new Generate(out);
            switch (args[0]) {
                case "survey" -> generate.survey(rows);
                case "wide" -> generate.wide(rows);
                default -> throw new IllegalArgumentException("survey or wide, not " + args[0]);
            }
        }
    }

    private void survey(long rows) throws IOException {
        StringBuilder row = new StringBuilder("id,age,sex,country");
        for (int item = 1; item <= ITEMS; item++) {
            row.append(",scs_").append(item);
        }
        write(row.append(",comment\n"));
        for (long id = 1; id <= rows; id++) {
            person(row, id);
            items(row);
            comment(row);
            write(row);
        }
    }

    private void wide(long rows) throws IOException {
        StringBuilder row = new StringBuilder("id,age,sex,country");
        for (int column = 5; column < WIDE; column++) {
            int item = column - WIDE_FIRST_ITEM + 1;
            boolean isItem = item >= 1 && item <= ITEMS;
            row.append(isItem ? ",scs_" : ",other_").append(isItem ? item : column);
        }
        write(row.append(",comment\n"));
        for (long id = 1; id <= rows; id++) {
            person(row, id);
            others(row, 5, WIDE_FIRST_ITEM);
            items(row);
            others(row, WIDE_FIRST_ITEM + ITEMS, WIDE);
            comment(row);
            write(row);
        }
    }

    private void person(StringBuilder row, long id) {
        row.append(id).append(',').append(18 + below(60)).append(',').append("fmx".charAt(below(3))).append(",\"");
        row.append(COUNTRIES[below(COUNTRIES.length)]).append('"');
    }

    private void items(StringBuilder row) {
        int disposition = below(5) + below(5) - 4;
        for (int item = 1; item <= ITEMS; item++) {
            int lean = NEGATIVE.contains(" " + item + " ") ? -disposition : disposition;
            int response = Math.floorDiv(12 + 2 * lean + below(9) + below(9), 4) - 2;
            int missing = below(200);
            row.append(',');
            if (missing >= 6) {
                row.append(Math.max(1, Math.min(5, response)));
            } else if (missing >= 3) {
                row.append("NA");
            }
        }
    }

    /** Cells of other questions: mostly codes, some reaction times, proportions and words. */
    private void others(StringBuilder row, int from, int to) {
        for (int column = from; column < to; column++) {
            row.append(',');
            switch (column % 8) {
                case 0 -> row.append(300 + below(5000));
                case 1 -> row.append("0.").append(10 + below(90));
                case 2 -> row.append(WORDS[below(WORDS.length)]);
                default -> row.append(1 + below(7));
            }
        }
    }

    private void comment(StringBuilder row) {
        row.append(",\"").append(COMMENTS[below(COMMENTS.length)]).append("\"\n");
    }

    private void write(StringBuilder row) throws IOException {
        out.write(row.toString().getBytes(StandardCharsets.UTF_8));
        row.setLength(0);
    }

    /** Returns a number from 0 to {@code bound} - 1: xorshift64*, Vigna (2016), doi:10.1145/2845077. */
    private int below(int bound) {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return (int) (((state * 0x2545F4914F6CDD1DL) >>> 33) * bound >>> 31);
    }
}
