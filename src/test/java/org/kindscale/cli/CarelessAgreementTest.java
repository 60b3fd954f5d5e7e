package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code analyze} and {@code score --quality} flag the same rows, whatever the options are worth. */
class CarelessAgreementTest {

    private static final Pattern IN_JSON = Pattern.compile("\"careless\":\\{\"persons\":\\d+,\"flagged\":(\\d+)");
    private static final Pattern IN_ACCOUNT = Pattern.compile(": (\\d+) of \\d+ rows flagged");

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void begin() {
        run = CommandRun.in(folder);
    }

    private void agree(String scale) {
        String[] simulate = {"simulate", scale, "-n", "400", "--careless", "0.15", "--missing", "0.03"};
        run.file("survey.csv", run.run(simulate).out());
        String json =
                run.run("analyze", scale, "@survey.csv", "--format", "json").out();
        String account = run.run("score", scale, "@survey.csv", "--quality").err();
        int flagged = found(IN_JSON, json);
        assertThat(flagged).isPositive().isEqualTo(found(IN_ACCOUNT, account));
    }

    private static int found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cbi", "scs", "pss10", "kind-self-24"})
    void flaggedAreTheSame(String id) {
        agree(id);
    }

    @Test
    void optionScoresWithGapsChangeNothing() {
        StringBuilder items = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            items.append(i > 1 ? ", " : "").append("{ \"id\": \"q" + i + "\", \"responses\": \"r\" }");
            keys.append(i > 1 ? ", " : "").append("\"q" + i + "\"");
        }
        run.file(
                "gaps.json",
                "{ \"kindscale\": 1, \"id\": \"gaps\", \"version\": \"1.0.0\", \"title\": \"Gaps\","
                        + " \"construct\": \"calm\", \"language\": \"en\","
                        + " \"citation\": { \"text\": \"Written for the tests.\" },"
                        + " \"licence\": { \"terms\": \"public domain\", \"wording\": \"user-supplied\" },"
                        + " \"responses\": { \"r\": { \"options\": [{ \"code\": 1, \"score\": 0 },"
                        + " { \"code\": 2, \"score\": 1 }, { \"code\": 3, \"score\": 5 },"
                        + " { \"code\": 4, \"score\": 6 }, { \"code\": 5, \"score\": 20 }] } },"
                        + " \"items\": [" + items + "], \"scores\": [{ \"id\": \"total\", \"title\": \"Total\","
                        + " \"sum\": [" + keys + "], \"minAnswered\": 10 }], \"cases\": [] }");
        agree(folder.resolve("gaps.json").toString());
    }
}
