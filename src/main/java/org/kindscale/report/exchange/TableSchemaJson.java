package org.kindscale.report.exchange;

import java.io.StringWriter;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.report.IndentedJson;
import org.kindscale.report.exchange.Codebook.Column;
import org.kindscale.report.exchange.Codebook.Kind;
import tools.jackson.core.JsonGenerator;

/**
 * A codebook as a Table Schema of Frictionless Data (version 1), with what stands in each column and how it is made
 * beside it, under names that begin with {@code kindscale}.
 */
public final class TableSchemaJson {

    private TableSchemaJson() {}

    /** {@return the schema as JSON} */
    public static String render(Codebook book) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IndentedJson.generator(text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("fields");
            book.columns().forEach(column -> field(column, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("missingValues");
            for (String word : new String[] {"", "NA", "."}) {
                json.writeString(word);
            }
            json.writeEndArray();
            json.writeNumberProperty("kindscale:rows", book.rows());
            json.writeArrayPropertyStart("kindscale:instruments");
            book.instruments().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void field(Column column, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeStringProperty("type", type(column));
        if (!column.title().isEmpty()) {
            json.writeStringProperty("title", column.title());
        }
        if (!column.rule().isEmpty()) {
            json.writeStringProperty("description", column.rule());
        }
        constraints(column, json);
        if (!column.values().isEmpty()) {
            json.writeObjectPropertyStart("kindscale:labels");
            column.values().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeNumberProperty("kindscale:missing", column.seen().missing());
        if (!column.seen().counts().isEmpty()) {
            json.writeObjectPropertyStart("kindscale:counts");
            column.seen().counts().forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Of columns that are not ours nothing is known. */
    private static void constraints(Column column, JsonGenerator json) {
        boolean words = column.kind() == Kind.WORD && !column.values().isEmpty();
        if (column.range().isEmpty() && !words) {
            return;
        }
        json.writeObjectPropertyStart("constraints");
        if (words) {
            json.writeArrayPropertyStart("enum");
            column.values().keySet().forEach(json::writeString);
            json.writeEndArray();
        } else {
            json.writeName("minimum");
            json.writeRawValue(Numbers.plain(column.range().orElseThrow().low()));
            json.writeName("maximum");
            json.writeRawValue(Numbers.plain(column.range().orElseThrow().high()));
        }
        json.writeEndObject();
    }

    /** An item's cells may be labels, which are no numbers. */
    private static String type(Column column) {
        return switch (column.kind()) {
            case NUMBER -> "number";
            case ITEM -> column.seen().found().isPresent() && column.seen().outside() == 0 ? "integer" : "any";
            case WORD -> "string";
            case OTHER -> "any";
        };
    }
}
