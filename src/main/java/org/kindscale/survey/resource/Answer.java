package org.kindscale.survey.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a resource holds under one linkId.
 *
 * @param values the answers: more than one can be no response to an item; copied
 * @param place where the first stands
 */
record Answer(List<Value> values, String place) {

    private static final Set<String> ORDINALS = Set.of("ordinalValue", "itemWeight", "iso21090-CO-value");

    /** Copies the list. */
    Answer {
        values = List.copyOf(values);
    }

    /**
     * One answer.
     *
     * @param code the code of a coding, or a single value as it stands
     * @param ordinal what its coding says that it counts; empty: nothing
     * @param display the words of its coding; empty: none
     * @param coded whether it is a coding
     */
    record Value(String code, String ordinal, String display, boolean coded) {

        /** Reads the answer {@code json}, whose value stands under a name that begins with value. */
        static Value of(Json json) {
            for (Map.Entry<String, Json> field : json.fields().entrySet()) {
                if (field.getKey().equals("valueCoding")) {
                    Json coding = field.getValue();
                    return new Value(coding.textAt("code"), ordinal(coding), coding.textAt("display"), true);
                }
                if (field.getKey().startsWith("value")) {
                    Json value = field.getValue();
                    String single = value.text().orElse(value.textAt("value"));
                    return new Value(single.isEmpty() ? field.getKey() : single, "", "", false);
                }
            }
            return new Value("", "", "", false);
        }

        private static String ordinal(Json coding) {
            for (Json extension : coding.listAt("extension")) {
                String url = extension.textAt("url");
                if (ORDINALS.contains(url.substring(url.lastIndexOf('/') + 1))) {
                    return extension.textAt("valueDecimal");
                }
            }
            return "";
        }
    }

    /** {@return these answers and {@code more} under the same linkId} */
    Answer and(Answer more) {
        List<Value> all = new ArrayList<>(values);
        all.addAll(more.values);
        return new Answer(all, values.isEmpty() ? more.place : place);
    }

    /** {@return the cell, in which each answer is written as {@code writing} has it} */
    String cell(AnswerColumn.Writing writing) {
        return values.stream().map(writing::of).collect(Collectors.joining("; "));
    }
}
