package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindscale.app.JudgementCalibration.Sample;
import org.kindscale.app.PartsCalibration.Fault;
import org.kindscale.app.PartsCalibration.Rows;

/** A part of {@link PartsCalibration}, whose tables docs/key-check.md shows. */
class PartsTest {

    @ParameterizedTest
    @EnumSource(Rows.class)
    void noPartOfCleanFilesRaisesAnAlarm(Rows rows) {
        assertThat(PartsCalibration.clean(100, rows, Sample.POPULATION, 54)).startsWith("0 of 54");
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 90, 90", "ROTATED, 150, 150", "MIRRORED, 170, 170", "REVERSED, 40, 40"})
    void faultsOfEverySecondPersonOrTheSecondHalfAreFound(Fault fault, int byColumn, int byRows) {
        PartsCalibration.Found found = PartsCalibration.faults(300, fault, 1);
        assertThat(found.byColumn()).as(fault + " with a column").isGreaterThan(found.files() * byColumn / 216);
        assertThat(found.byRows()).as(fault + " in rows").isGreaterThan(found.files() * byRows / 216);
    }
}
