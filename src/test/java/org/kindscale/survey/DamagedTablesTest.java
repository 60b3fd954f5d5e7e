package org.kindscale.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.kindscale.testing.Property.forAll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.SurveySource;

/** Data files whose bytes are not what they were: they are read or refused, and nothing else happens. */
class DamagedTablesTest {

    private static final int CASES = 60;

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(TableFilesTest.FOLDER.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Transcript read(byte[] bytes) {
        SurveySource source = new SurveySource("f", () -> new ByteArrayInputStream(bytes));
        return Transcript.of(source, ReadingOptions.USUAL, TableFilesTest.readings(), Transcript.PLAIN);
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int at = random.nextInt(bytes.length);
                int extreme = random.nextInt(3);
                for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
                    bytes[i] = (byte) (extreme == 0 ? 0xFF : extreme == 1 ? 0x7F : 0);
                }
            }
            case 2 -> {
                int from = random.nextInt(bytes.length);
                int length = random.nextInt(1 + Math.min(64, bytes.length - from));
                System.arraycopy(whole, random.nextInt(bytes.length - length), bytes, from, length);
            }
            default -> {
                for (int change = 1 + random.nextInt(6); change > 0; change--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "small.xlsx",
                "small.ods",
                "small.sav",
                "plain.sav",
                "small.zsav",
                "small13.dta",
                "small15.dta",
                "small8.dta",
                "small5.xpt",
                "small8.xpt",
                "small.sas7bdat",
                "small.rds",
                "small.RData"
            })
    void aDamagedFileIsReadOrRefused(String name) {
        byte[] whole = file(name);
        forAll(CASES, random -> {
            byte[] bytes = changed(whole, random);
            assertThatCode(() -> {
                        Transcript read = read(bytes);
                        assertThat(read.failure()).isEmpty();
                    })
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void nothingOfAFileCutOffIsTakenForTheWhole() {
        for (String name : new String[] {"small.sav", "small15.dta", "small.xlsx", "small.ods"}) {
            byte[] whole = file(name);
            Transcript read = read(Arrays.copyOf(whole, whole.length - 200));
            assertThat(read.findings()).as(name).contains("error[TBL-0");
        }
    }
}
