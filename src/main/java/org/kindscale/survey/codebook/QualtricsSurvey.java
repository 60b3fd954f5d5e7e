package org.kindscale.survey.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.survey.resource.Json;
import org.kindscale.survey.resource.ResourceReader;
import org.kindscale.survey.table.Variable;

/**
 * A survey as Qualtrics exports it (.qsf): questions with one answer, and the rows of matrices with one answer a row.
 * Columns are called by the export tags; a choice counts as its recode value, else as its number.
 */
final class QualtricsSurvey {

    /** Lists and boxes of which one answer is taken: vertical, horizontal, in columns, dropdown, select box. */
    private static final Set<String> OF_ONE_ANSWER = Set.of("SAVR", "SAHR", "SACOL", "DL", "SB");

    private static final Set<String> ROWS_OF_ONE_ANSWER = Set.of("SingleAnswer", "DL");

    private QualtricsSurvey() {}

    static void read(InputStream in, Map<String, Variable> variables) throws IOException {
        List<Json> surveys = new ArrayList<>();
        ResourceReader.read(in, "a survey of Qualtrics", "the survey itself from Qualtrics, as .qsf", surveys::add);
        for (Json survey : surveys) {
            for (Json element : survey.listAt("SurveyElements")) {
                if (element.textAt("Element").equals("SQ")
                        && element.at("Payload").isPresent()) {
                    question(element.at("Payload").get(), variables);
                }
            }
        }
    }

    private static void question(Json question, Map<String, Variable> variables) throws IOException {
        String tag = question.textAt("DataExportTag");
        String selector = question.textAt("Selector");
        if (question.textAt("QuestionType").equals("MC") && OF_ONE_ANSWER.contains(selector)) {
            Map<String, String> labels = labels(question, "Choices");
            CodebookReader.add(variables, tag, question.textAt("QuestionText"), labels);
        } else if (question.textAt("QuestionType").equals("Matrix")
                && ROWS_OF_ONE_ANSWER.contains(question.textAt("SubSelector"))) {
            Map<String, String> labels = labels(question, "Answers");
            for (Map.Entry<String, Json> row : fields(question, "Choices").entrySet()) {
                String own = question.textAt("ChoiceDataExportTags", row.getKey());
                String name = own.isEmpty() ? tag + "_" + row.getKey() : own;
                CodebookReader.add(variables, name, row.getValue().textAt("Display"), labels);
            }
        }
    }

    private static Map<String, String> labels(Json question, String options) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields(question, options).forEach((number, option) -> {
            String recoded = question.textAt("RecodeValues", number);
            labels.putIfAbsent(recoded.isEmpty() ? number : recoded, option.textAt("Display"));
        });
        return labels;
    }

    private static Map<String, Json> fields(Json question, String name) {
        return question.at(name).map(Json::fields).orElse(Map.of());
    }
}
