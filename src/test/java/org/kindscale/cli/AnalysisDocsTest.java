package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.psychometrics.careless.CarelessSign;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;
import org.kindscale.testing.TestScales;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** docs/analysis.md names everything that {@code analyze --format json} writes. */
class AnalysisDocsTest {

    private static final String CALM = TestScales.FOLDER + "calm-5.json";

    @TempDir
    private Path folder;

    private static Set<String> documented() {
        Set<String> names = new TreeSet<>();
        Pattern code = Pattern.compile("`([^`]+)`");
        for (String line : DocPage.read(Path.of("docs/analysis.md")).prose()) {
            code.matcher(line).results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }

    /** Whether the members of an object are named by the instrument or the user. */
    private static boolean namedElsewhere(String name, int depth) {
        return Set.of(
                                "options",
                                "frequencies",
                                "loadings_standardized",
                                "scores_without_flagged",
                                "retest",
                                "scores",
                                "residual_variances",
                                "second_order_loadings",
                                "item_ecv")
                        .contains(name)
                || name.equals("items")
                || (name.equals("scales") && depth == 1);
    }

    /** {@return the names of the members of all objects in {@code json}, with the place of the first} */
    private static Map<String, String> written(String json) {
        Map<String, String> names = new TreeMap<>();
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && !namedElsewhere(String.valueOf(path.peek()), path.size() - 1)) {
                    names.putIfAbsent(parser.currentName(), path.toString());
                } else if (token.isStructStart()) {
                    path.push(String.valueOf(parser.currentName()));
                } else if (token.isStructEnd()) {
                    path.pop();
                }
            }
        }
        return names;
    }

    @Test
    void everyNameInTheJsonIsDocumented() {
        StringBuilder csv = new StringBuilder("id,site,calm_1,calm_2,calm_3,calm_4,calm_5\n");
        for (int p = 0; p < 40; p++) {
            csv.append(p).append(p % 2 == 0 ? ",a" : ",b");
            for (int item = 0; item < 5; item++) {
                csv.append(',').append(1 + (p * 7 + item * p % 3 + p / 5) % 5);
            }
            csv.append('\n');
        }
        CommandRun run = CommandRun.in(folder).file("in.csv", csv.toString()).file("second.csv", csv.toString());
        CommandRun.Result result = run.run(
                ("analyze " + CALM + " @in.csv --by site --retest @second.csv --id id --polychoric --format json"
                                + " --scores total --models all --sensitivity")
                        .split(" ", -1));
        assertThat(result.exit()).as(result.err()).isZero();
        Map<String, String> names = written(result.out());
        assertThat(names).hasSizeGreaterThan(120).containsKeys("alpha", "icc_2_1", "cfi", "polychoric", "flagged");
        Set<String> documented = documented();
        names.keySet().removeAll(documented);
        names.values().removeIf(place -> place.startsWith("[alpha, "));
        assertThat(names).isEmpty();
    }

    @Test
    void everyVerdictAndEverySignIsDocumented() {
        Set<String> documented = documented();
        for (Verdict verdict : Verdict.values()) {
            assertThat(documented).contains(verdict.name().toLowerCase(Locale.ROOT));
        }
        for (CarelessSign sign : CarelessSign.values()) {
            assertThat(documented).contains(sign.name().toLowerCase(Locale.ROOT));
        }
    }
}
