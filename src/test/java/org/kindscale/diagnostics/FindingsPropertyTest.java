package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingsPropertyTest {

    private static final FindingCode[] CODES = {FindingCode.CSV_004, FindingCode.CSV_005, FindingCode.CSV_007};

    @Test
    void partsJoinedInOrderTellTheSameAsTheWhole() {
        forAll(random -> {
            Findings whole = new Findings();
            Findings joined = new Findings();
            int parts = 1 + random.nextInt(4);
            long linesBefore = 0;
            for (int p = 0; p < parts; p++) {
                Findings part = new Findings();
                int lines = random.nextInt(40);
                for (int line = 1; line <= lines; line++) {
                    Diagnostic finding = draw(random, line);
                    part.add(finding);
                    whole.add(finding.down(linesBefore));
                }
                joined.addAll(part, linesBefore);
                linesBefore += lines;
            }
            assertThat(joined.render()).isEqualTo(whole.render());
            assertThat(joined.errors()).isEqualTo(whole.errors());
            assertThat(joined.kept()).isEqualTo(whole.kept());
        });
    }

    private static Diagnostic draw(Random random, int line) {
        FindingCode code = CODES[random.nextInt(CODES.length)];
        Location place = new Location("a.csv", line, 1 + random.nextInt(9));
        return random.nextBoolean()
                ? Diagnostic.error(code, place, "what", "help")
                : Diagnostic.warning(code, place, "what", "help");
    }
}
