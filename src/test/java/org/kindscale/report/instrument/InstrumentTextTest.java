package org.kindscale.report.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kindscale.testing.TestScales;

class InstrumentTextTest {

    @Test
    void noLineIsLongerThanATerminal() {
        assertThat(InstrumentText.show(TestScales.bundled("scs"), "bundled:scs.json")
                        .lines())
                .allMatch(line -> line.length() <= 80 || !line.strip().contains(" "));
    }

    @Test
    void oneInstrumentIsShownWithAllThatDecidesItsScores() {
        String text = InstrumentText.show(TestScales.small("calm-5"), "calm-5.json");
        assertThat(text)
                .startsWith("""
                        Five questions on calm (CALM-5)

                          definition  calm-5.json, version 2.1.0
                          measures  calm; testers
                          citation  Written for the tests. doi:10.1000/calm
                          address  https://example.org/calm
                          licence  public domain (its author)
                          copyright  none
                          wording  in the definition
                          key  confidence B: made up
                          missing  four of five (made up)
                          responses  1 Never, 2 Rarely, 3 Sometimes, 4 Often, 5 Always; other codings:
                              0-4, 5-1
                        """)
                .contains("""
                          total  Calm: mean of calm_1 -calm_2 calm_3 calm_4 calm_5, 4 of 5 needed;
                              higher: more calm
                        """)
                .contains("      caution: Made up.\n")
                .contains("      bands: low below 2.5, middle up to 3.5, high above (the tests)\n")
                .contains("      doubtful: nobody knows\n")
                .contains("      norm students: mean 3, SD 0.5, n 100, 100 students (the tests)\n")
                .contains("      norm elders: mean 4, elders (the tests)\n")
                .contains("      alpha 0.8 (the tests)\n      reliable change 0.75 (the tests)\n")
                .contains("  points  Points (alternative to total, with --scores): sum of")
                .contains("  heavy  Weighted: mean of calm_1 -calm_2 x 2, 1 of 2 needed\n")
                .contains("  flag restless  calm_1 at most 1\n")
                .contains("  calm_1  I felt calm.\n")
                .contains("  calm_4  rest\n  calm_5\n")
                .endsWith("""
                          columns  item ids, calm_{n}, c{nn}
                          order b  back to front
                          note  The second item is reversed, and this note is long enough that it must
                              be broken into two lines somewhere.
                        """);
    }

    @Test
    void whatIsUnusualIsSaid() {
        assertThat(InstrumentText.show(TestScales.small("watch-5"), "watch-5.json"))
                .contains("  wording  not part of kindscale: add it with kindscale wording add watch-5\n")
                .contains("  responses  10 (counts 0), 20 (counts 0.5), 30 (counts 3)\n")
                .contains("  kind  Kind: \"all, high\" if high is 3; \"some\" if high at least 1; \"none\"\n")
                .contains("  watch_3  [attention check]\n")
                .contains("  watch_5  [unscored: asked for company]\n");
        assertThat(InstrumentText.show(TestScales.small("calm-2"), "calm-2.json"))
                .contains("  no total  two items are too few\n")
                .contains("  part of  calm-5 (--from calm-5)\n");
    }

    @Test
    void anInstrumentThatNobodyHasValidatedSaysSo() {
        assertThat(InstrumentText.show(TestScales.bundled("kind-self-6"), "bundled:kind-self-6.json"))
                .contains("\n  not validated  for reflection; nobody has tested what its scores mean\n");
    }
}
