package org.kindscale.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.syntax.key.KeyProgram;
import org.kindscale.testing.TestScales;

/** Each change of generated code that alters a score is noticed by the worked cases in the same file. */
class SqliteMutantsTest {

    private static final Pattern REVERSAL = Pattern.compile("\\(\\d+ - (\\w+_value)\\)");
    private static final Pattern LEAST = Pattern.compile("(\\w+_n >= )(\\d+)");
    private static final Pattern CUT = Pattern.compile("(WHEN (?!\\w+_high )\\w+ <=? )(\\d+)(\\.\\d+)?( THEN)");
    private static final Pattern TIMES = Pattern.compile("(\n    )(\\d+)( \\* \\w+ AS )");
    private static final Pattern SCORE =
            Pattern.compile("-- [^\n]*: (?:weighted )?(?:mean|sum) of .*? AS \\w+", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("\\w+_value");

    static List<String> bundled() {
        return TestScales.bundledIds();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void theWorkedCasesNoticeEveryChange(String id) throws SQLException {
        KeyProgram program = Programs.of(Programs.bundled(id));
        String text = Programs.text(program, Language.SQLITE);
        Map<String, String> mutants = mutants(program, text);
        List<String> unnoticed = new ArrayList<>();
        for (Map.Entry<String, String> mutant : mutants.entrySet()) {
            if (new SqliteFile(mutant.getValue()).broken().isEmpty()) {
                unnoticed.add(mutant.getKey());
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    /** {@return by what was changed, the changed files} */
    private static Map<String, String> mutants(KeyProgram program, String text) {
        Map<String, String> mutants = new LinkedHashMap<>();
        for (MatchResult found : REVERSAL.matcher(text).results().toList()) {
            change(mutants, text, found.group(), found.group(1));
        }
        for (MatchResult found : LEAST.matcher(text).results().toList()) {
            int least = Integer.parseInt(found.group(2));
            change(mutants, text, found.group() + " ", found.group(1) + (least + 1) + " ");
        }
        for (MatchResult found : CUT.matcher(text).results().toList()) {
            int cut = Integer.parseInt(found.group(2)) + 5; // some scores take multiples of 2 or 4 only
            String rest = found.group(3) == null ? "" : found.group(3);
            change(mutants, text, found.group(), found.group(1) + cut + rest + found.group(4));
        }
        for (MatchResult found : TIMES.matcher(text).results().toList()) {
            int times = Integer.parseInt(found.group(2)) + 1;
            change(mutants, text, found.group(), found.group(1) + times + found.group(3));
        }
        for (MatchResult found : SCORE.matcher(text).results().toList()) {
            exchangeItem(mutants, program, text, found.group());
        }
        return mutants;
    }

    /** Puts an item into a score that does not belong there, in the place of the first that does. */
    private static void exchangeItem(Map<String, String> mutants, KeyProgram program, String text, String score) {
        List<String> items =
                ITEM.matcher(score).results().map(MatchResult::group).toList();
        int next =
                items.isEmpty() ? -1 : program.variables().indexOf(items.get(0).replace("_value", "")) + 1;
        if (next > 0 && next < program.variables().size()) {
            String other = program.variables().get(next) + "_value";
            if (!items.contains(other)) {
                change(mutants, text, score, score.replaceFirst("\\b" + items.get(0) + "\\b", other));
            }
        }
    }

    private static void change(Map<String, String> mutants, String text, String from, String to) {
        mutants.putIfAbsent(from + " -> " + to, text.replace(from, to));
    }
}
