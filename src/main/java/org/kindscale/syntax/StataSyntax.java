package org.kindscale.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.syntax.key.AnswerColumn;
import org.kindscale.syntax.key.KeyCase;
import org.kindscale.syntax.key.KeyProgram;

/** Writes a key as Stata: a program {@code score_ID} for the data in memory, and the worked cases through it. */
final class StataSyntax {

    private final SyntaxFile file;

    StataSyntax(SyntaxFile file) {
        this.file = file;
    }

    /** {@return the whole file} */
    String text() {
        StringBuilder text = new StringBuilder();
        HeadingText.lines(file, Language.STATA)
                .forEach(line -> text.append(("* " + line).stripTrailing()).append('\n'));
        text.append("*\n* score_ID adds the scores to the data in memory. A value that is no response is an error.\n");
        for (KeyProgram program : file.programs()) {
            String name = "score_" + program.name();
            text.append("\ncapture program drop ")
                    .append(name)
                    .append("\nprogram define ")
                    .append(name);
            text.append("\n    version 14\n");
            for (AnswerColumn item : program.items()) {
                answer(item, text);
            }
            new StataRules(program).write(text);
            text.append("end\n");
            cases(program, text);
        }
        return text.toString();
    }

    /** The guard, and the item score in a temporary variable. */
    private void answer(AnswerColumn item, StringBuilder text) {
        String column = item.column();
        String codes = item.codes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String missing = file.missingNumbers().stream().map(code -> ", " + code).collect(Collectors.joining());
        String gist =
                item.gist().map(words -> "    * " + Names.comment(words) + "\n").orElse("");
        text.append(gist).append("    confirm numeric variable ").append(column);
        text.append("\n    assert missing(")
                .append(column)
                .append(") | inlist(")
                .append(column)
                .append(", ");
        text.append(codes).append(missing).append(")\n    tempvar ").append(item.variable());
        String score = "    quietly generate double `" + item.variable() + "' = ";
        if (item.plain()) {
            text.append('\n')
                    .append(score)
                    .append(column)
                    .append(" if inlist(")
                    .append(column)
                    .append(", ");
            text.append(codes).append(")\n");
            return;
        }
        text.append('\n').append(score).append(".\n");
        for (AnswerColumn.Option option : item.options()) {
            text.append("    quietly replace `").append(item.variable()).append("' = ");
            text.append(Names.number(option.score()))
                    .append(" if ")
                    .append(column)
                    .append(" == ");
            text.append(option.code()).append('\n');
        }
    }

    private static void cases(KeyProgram program, StringBuilder text) {
        if (program.cases().isEmpty()) {
            return;
        }
        List<String> columns =
                program.items().stream().map(AnswerColumn::column).toList();
        text.append("\n* The worked cases of the definition: a case that does not hold is an error.\n");
        text.append("preserve\nclear\ninput ");
        text.append(String.join(" ", columns)).append('\n');
        for (KeyCase worked : program.cases()) {
            text.append(worked.codes().stream()
                            .map(code -> code.map(String::valueOf).orElse("."))
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        text.append("end\nscore_").append(program.name()).append('\n');
        List<String> words = List.copyOf(program.words().keySet());
        for (int c = 0; c < program.cases().size(); c++) {
            text.append("* ")
                    .append(Names.comment(program.cases().get(c).name()))
                    .append('\n');
            for (KeyCase.Expected expected : program.cases().get(c).expected()) {
                String cell = expected.column() + "[" + (c + 1) + "]";
                text.append("assert ")
                        .append(holds(expected, cell, words.contains(expected.column())))
                        .append('\n');
            }
        }
        text.append("restore\n");
    }

    private static String holds(KeyCase.Expected expected, String cell, boolean word) {
        if (expected.value().isPresent()) {
            return "abs(" + cell + " - " + Names.bracketed(expected.value().getAsDouble()) + ") <= 0.000000001";
        }
        List<String> parts = new ArrayList<>();
        expected.label().ifPresent(label -> parts.add(cell + " == " + literal(label)));
        return parts.isEmpty() ? (word ? cell + " == \"\"" : "missing(" + cell + ")") : parts.get(0);
    }

    /** {@return {@code text} as a literal, on one line, its signs of macros disarmed} */
    static String literal(String text) {
        return "`\"" + Names.comment(text).replace("`", "'").replace("$", "\\$") + "\"'";
    }
}
