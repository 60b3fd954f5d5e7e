package org.kindscale.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kindscale.survey.AwkwardFiles.AwkwardFile;
import org.kindscale.survey.SurveyFile.Pace;

/** The fast reader and the reader of record agree on everything. {@code -Ddifferential.cases=N} draws more files. */
class DifferentialTest {

    private static final int CASES = Integer.getInteger("differential.cases", 1500);
    private static final List<Integer> BLOCKS = List.of(1, 2, 3, 7, 16, 61, 256, 4096, 1 << 19);
    private static final Pattern CODE = Pattern.compile("\\[CSV-\\d+\\]");
    private static final String ALPHABET = "\",\n\r3 ";

    @Test
    void awkwardFilesAreReadAlike() {
        forAll(CASES, random -> checkSome(random, AwkwardFiles.draw(random)));
    }

    @Test
    void awkwardFilesHoldEverythingThatCanBeWrongWithRows() {
        Set<String> codes = new TreeSet<>();
        forAll(300, random -> {
            String findings = AwkwardFiles.draw(random).read(Transcript.PLAIN).findings();
            CODE.matcher(findings).results().forEach(code -> codes.add(code.group()));
        });
        assertThat(codes)
                .contains("[CSV-003]", "[CSV-004]", "[CSV-005]", "[CSV-006]", "[CSV-007]", "[CSV-008]")
                .contains("[CSV-009]", "[CSV-010]", "[CSV-011]", "[CSV-024]");
    }

    @Test
    void noiseIsReadAlike() {
        forAll(CASES, random -> checkSome(random, AwkwardFiles.noise(random)));
    }

    @Test
    void everyShortBodyIsReadAlike() {
        int longest = CASES > 10_000 ? 6 : 4;
        bodies("", longest, body -> {
            AwkwardFile file = AwkwardFiles.of(body);
            Transcript plain = file.read(Transcript.PLAIN);
            for (int block = 1; block <= 3; block++) {
                check(file, plain, new Pace(1, block, false));
            }
        });
    }

    private static void bodies(String begin, int longest, Consumer<String> each) {
        each.accept(begin);
        for (int i = 0; begin.length() < longest && i < ALPHABET.length(); i++) {
            bodies(begin + ALPHABET.charAt(i), longest, each);
        }
    }

    private static void checkSome(Random random, AwkwardFile file) {
        Transcript plain = file.read(Transcript.PLAIN);
        for (int n = 0; n < 3; n++) {
            int block = BLOCKS.get(random.nextInt(BLOCKS.size()));
            int threads = 1 + random.nextInt(3);
            check(file, plain, new Pace(threads, Math.max(block, file.bytes.length / 2000), false));
        }
    }

    private static void check(AwkwardFile file, Transcript plain, Pace pace) {
        assertThat(file.read(pace)).as("%s of %s", pace, shown(file.bytes)).isEqualTo(plain);
    }

    private static String shown(byte[] bytes) {
        StringBuilder shown = new StringBuilder("\"");
        for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            shown.append(c < ' ' || c > 126 ? "\\x" + Integer.toHexString(c) : String.valueOf(c));
        }
        return shown + "\"";
    }
}
