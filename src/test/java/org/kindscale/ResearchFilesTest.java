package org.kindscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.arguments.Version;

/** What citation managers and registries of software read. */
class ResearchFilesTest {

    private static String value(String file, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(Path.of(file)));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource({"CITATION.cff, ^version: (.*)$", "codemeta.json, ^  \"version\": \"(.*)\""})
    void theVersionIsThatOfTheProgram(String file, String pattern) throws IOException {
        assertThat(value(file, pattern)).isEqualTo(Version.number());
    }

    @Test
    void bothWereReleasedOnTheSameDay() throws IOException {
        assertThat(value("CITATION.cff", "^date-released: (.*)$"))
                .isEqualTo(value("codemeta.json", "\"dateModified\": \"(.*)\""));
    }
}
