package org.kindscale.report.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.ScoringPlan;
import org.kindscale.testing.TestScales;

class ScoreTableTest {

    private static final Instrument CALM = TestScales.small("calm-5");
    private static final Instrument WATCH = TestScales.small("watch-5");

    private static String emitted(ScoreTable table, String codes) {
        TextSink sink = new TextSink(4, "-");
        Instrument instrument = table.plan().instrument();
        table.emit(ScoredRow.scorer(table, codes), ScoredRow.responses(instrument, codes), sink);
        assertThat(sink.cells).hasSameSizeAs(table.names());
        return String.join(" | ", sink.cells);
    }

    @Test
    void columnsAreNamedAfterInstrumentAndScore() {
        assertThat(ScoredRow.table(CALM, false, "").names())
                .containsExactly("calm_5_total", "calm_5_heavy", "calm_5_percent", "calm_5_answered");
        assertThat(ScoredRow.table(CALM, false, "", "points").names())
                .containsExactly("calm_5_points", "calm_5_answered");
    }

    @Test
    void aPrefixStandsBeforeEveryName() {
        ScoringPlan plan = ScoringPlan.of(WATCH, Set.of("raw"), MinAnswered.DEFINITION);
        assertThat(new ScoreTable(plan, "t1_", true, Optional.empty()).names())
                .containsExactly(
                        "t1_watch_5_raw",
                        "t1_watch_5_raw_n",
                        "t1_watch_5_raw_status",
                        "t1_watch_5_answered",
                        "t1_watch_5_omitted",
                        "t1_watch_5_not_administered",
                        "t1_watch_5_invalid",
                        "t1_watch_5_attention_failed");
    }

    @Test
    void detailStandsBesideEachScore() {
        ScoreTable table = ScoredRow.table(CALM, true, "", "total", "percent");
        assertThat(table.names())
                .containsExactly(
                        "calm_5_total",
                        "calm_5_total_n",
                        "calm_5_total_status",
                        "calm_5_total_band",
                        "calm_5_total_band_strict_cut",
                        "calm_5_percent",
                        "calm_5_percent_n",
                        "calm_5_percent_status",
                        "calm_5_answered",
                        "calm_5_omitted",
                        "calm_5_not_administered",
                        "calm_5_invalid",
                        "calm_5_flag_restless");
        assertThat(emitted(table, "4 2 4 4 4"))
                .isEqualTo("4 | 5 | complete | high | calm | 75 | 1 | complete | 5 | 0 | 0 | 0 | 0");
        assertThat(emitted(table, "1 2 4 - 4"))
                .isEqualTo("3.25 | 4 | prorated | middle | restless | 56.25 | 1 | prorated | 4 | 1 | 0 | 0 | 1");
        assertThat(emitted(table, "- ~ ! 4 4"))
                .isEqualTo("- | 2 | refused | - | - | - | 0 | refused | 2 | 1 | 1 | 1 | -");
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 1 1 1, low",
        "2 4 3 3 2, low",
        "2 4 4 - 2, middle",
        "3 2 3 4 3, middle",
        "3 2 - 4 3, middle",
        "3 2 4 4 3, high"
    })
    void aBandIsWritten(String codes, String band) {
        assertThat(emitted(ScoredRow.table(CALM, true, "", "total"), codes)).contains(" | " + band + " | ");
    }

    @Test
    void normsAreWrittenForScoresThatHaveThem() {
        ScoreTable table = ScoredRow.table(CALM, false, "students", "total", "percent");
        assertThat(table.names())
                .containsExactly(
                        "calm_5_total",
                        "calm_5_total_z",
                        "calm_5_total_t",
                        "calm_5_total_percentile",
                        "calm_5_percent",
                        "calm_5_answered");
        assertThat(emitted(table, "3 3 3 3 3")).isEqualTo("3 | 0 | 50 | 50 | 50 | 5");
        assertThat(emitted(table, "4 2 3 4 3")).isEqualTo("3.6 | 1.2 | 62 | 88.493 | 65 | 5");
        assertThat(emitted(table, "- - - - -")).isEqualTo("- | - | - | - | - | 0");
    }

    @Test
    void aNormGroupWithoutStandardDeviationGivesNoColumns() {
        assertThat(ScoredRow.table(CALM, false, "elders", "total").names())
                .containsExactly("calm_5_total", "calm_5_answered");
    }

    @Test
    void aClassIsWrittenByItsLabel() {
        ScoreTable table = ScoredRow.table(WATCH, false, "");
        assertThat(emitted(table, "3 3 2 30 0")).isEqualTo("6 | 60.25 | 3 | all, high | 13 | 65 | 3");
        assertThat(emitted(table, "2 0 2 10 0")).isEqualTo("2 | 20 | 1 | some | 5 | 45 | 3");
        assertThat(emitted(table, "0 0 2 10 0")).isEqualTo("0 | 0 | 0 | none | 1 | 35 | 3");
        assertThat(emitted(table, "1 - 2 10 0")).isEqualTo("2 | - | - | - | 5 | 45 | 2");
    }

    @ParameterizedTest
    @CsvSource({"1 1 2 10 0, 0", "1 1 3 10 0, 1", "1 1 - 10 0, 1", "1 1 ! 10 0, 1", "1 1 ~ 10 0, 0"})
    void anAttentionCheckFailsUnlessItIsPassedOrWasNotAsked(String codes, String failed) {
        assertThat(emitted(ScoredRow.table(WATCH, true, "", "raw"), codes)).endsWith(" | " + failed);
    }

    @ParameterizedTest
    @CsvSource({"1 3 3 3 3, 1", "2 3 3 3 3, 0", "- 3 3 3 3, -", "~ 3 3 3 3, -", "! 3 3 3 3, -"})
    void aFlagIsOneZeroOrNothing(String codes, String flag) {
        assertThat(emitted(ScoredRow.table(CALM, true, "", "total"), codes)).endsWith(" | " + flag);
    }

    @Test
    void onlyValuesAndNumberOfItemsArePlain() {
        assertThat(ScoredRow.table(CALM, false, "").isPlain()).isTrue();
        assertThat(ScoredRow.table(CALM, true, "").isPlain()).isFalse();
        assertThat(ScoredRow.table(CALM, false, "students").isPlain()).isFalse();
        assertThat(ScoredRow.table(WATCH, false, "").isPlain()).isFalse();
        assertThat(ScoredRow.table(WATCH, false, "", "raw").isPlain()).isTrue();
    }
}
