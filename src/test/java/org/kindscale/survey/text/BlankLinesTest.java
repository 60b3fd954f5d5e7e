package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import org.junit.jupiter.api.Test;
import org.kindscale.diagnostics.Findings;

class BlankLinesTest {

    private static String told(BlankLines blank) {
        Findings findings = new Findings();
        blank.report("f.csv", findings);
        return findings.render();
    }

    private static BlankLines of(String lines) {
        BlankLines blank = new BlankLines();
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) == '-') {
                blank.add(i + 1);
            } else {
                blank.row();
            }
        }
        return blank;
    }

    @Test
    void blankLinesBeforeARowAreTold() {
        assertThat(told(of("x-x"))).isEqualTo("f.csv:2: note[CSV-024]: 1 blank line is left out\n");
        assertThat(told(of("--x-x--"))).isEqualTo("f.csv:1: note[CSV-024]: 3 blank lines are left out\n");
    }

    @Test
    void blankLinesAtTheEndAreNoNews() {
        assertThat(told(of("xx--"))).isEmpty();
        assertThat(told(of("--"))).isEmpty();
        assertThat(told(of(""))).isEmpty();
    }

    @Test
    void partsAddUpToTheWhole() {
        forAll(random -> {
            StringBuilder lines = new StringBuilder();
            BlankLines parts = new BlankLines();
            for (int part = random.nextInt(5); part > 0; part--) {
                StringBuilder more = new StringBuilder();
                for (int n = random.nextInt(4); n > 0; n--) {
                    more.append(random.nextBoolean() ? '-' : 'x');
                }
                parts.addAll(of(more.toString()), lines.length());
                lines.append(more);
            }
            assertThat(told(parts)).as(lines.toString()).isEqualTo(told(of(lines.toString())));
        });
    }
}
