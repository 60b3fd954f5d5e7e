package org.kindscale.report.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.exchange.Codebook.Column;

/** A codebook for people, as Markdown: one table, and the rules below it. */
public final class CodebookText {

    private CodebookText() {}

    /** {@return the codebook as Markdown} */
    public static String render(Codebook book) {
        StringBuilder text = new StringBuilder("# Codebook of " + cell(book.file()) + "\n\n");
        text.append(book.rows()).append(" rows, ").append(book.columns().size()).append(" columns.\n\n");
        book.instruments().forEach(line -> text.append("- ").append(cell(line)).append('\n'));
        text.append("\n| column | what it is | values | missing | found |\n| --- | --- | --- | ---: | --- |\n");
        for (Column column : book.columns()) {
            text.append("| `").append(cell(column.name()).replace("`", "'")).append("` | ");
            text.append(cell(column.title().isEmpty() ? "not described" : column.title()))
                    .append(" | ");
            text.append(cell(values(column))).append(" | ");
            text.append(column.seen().missing()).append(" | ");
            text.append(cell(found(column))).append(" |\n");
        }
        List<Column> made = book.columns().stream()
                .filter(column -> !column.rule().isEmpty())
                .toList();
        if (!made.isEmpty()) {
            text.append("\n## How the scores are made\n\n");
            made.forEach(column -> text.append("- `")
                    .append(column.name())
                    .append("`: ")
                    .append(cell(column.rule()))
                    .append('\n'));
        }
        return text.toString();
    }

    private static String values(Column column) {
        if (!column.values().isEmpty()) {
            return column.values().entrySet().stream()
                    .map(value -> value.getKey().equals(value.getValue())
                            ? value.getKey()
                            : value.getKey() + " = " + value.getValue())
                    .collect(Collectors.joining("; "));
        }
        return column.range().map(CodebookText::range).orElse("");
    }

    private static String found(Column column) {
        String counts = column.seen().counts().entrySet().stream()
                .map(CodebookText::times)
                .collect(Collectors.joining(", "));
        String range = column.seen().found().map(CodebookText::range).orElse("");
        String outside =
                column.seen().outside() == 0 ? "" : "; " + column.seen().outside() + " that may not stand there";
        return (counts.isEmpty() ? range : counts) + outside;
    }

    private static String times(Map.Entry<String, Long> count) {
        return count.getKey() + ": " + count.getValue();
    }

    private static String range(ValueRange range) {
        return Numbers.plain(range.low()) + " to " + Numbers.plain(range.high());
    }

    /** {@return text in one line that does not end the cell of a table} */
    private static String cell(String text) {
        return VisibleText.inLine(text).replace("|", "\\|");
    }
}
