package org.kindscale.survey.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.workbook.XmlScanner;
import org.kindscale.survey.workbook.XmlScanner.Event;

/**
 * The questions of a survey as LimeSurvey exports it (.lss), their texts in a table of their own (version 4 and later)
 * or beside them. A row of an array is called by both names that exports give it, {@code Q1[SQ001]} and
 * {@code Q1_SQ001}. Of several languages the first is taken.
 */
final class LimeSurveyQuestions {

    private static final List<String> TABLES =
            List.of("questions", "subquestions", "answers", "question_l10ns", "answer_l10ns");
    private static final List<String> FIELDS =
            List.of("qid", "parent_qid", "title", "question", "aid", "code", "answer", "scale_id");

    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    private LimeSurveyQuestions() {}

    static void read(InputStream in, Map<String, Variable> variables) throws IOException {
        LimeSurveyQuestions survey = new LimeSurveyQuestions();
        survey.scan(new XmlScanner(in));
        survey.columns(variables);
    }

    private void scan(XmlScanner xml) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> row = new LinkedHashMap<>();
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.CLOSE && xml.is("rows")) {
                rows = new ArrayList<>(); // those of a table that is not asked for
            }
            if (event != Event.OPEN) {
                continue;
            }
            String table = called(xml, TABLES);
            if (!table.isEmpty()) {
                rows = tables.computeIfAbsent(table, name -> new ArrayList<>());
            } else if (xml.is("row")) {
                row = new LinkedHashMap<>();
                rows.add(row);
            } else if (xml.is("fieldname")) {
                xml.skip();
            } else {
                String field = called(xml, FIELDS);
                if (!field.isEmpty()) {
                    row.put(field, xml.textOfElement());
                }
            }
        }
    }

    /** Returns which of the names the tag has; empty if none. */
    private static String called(XmlScanner xml, List<String> names) {
        return names.stream().filter(xml::is).findFirst().orElse("");
    }

    private void columns(Map<String, Variable> variables) throws IOException {
        Map<String, String> texts = texts("question_l10ns", "qid", "question");
        Map<String, Map<String, String>> labels = labels();
        Map<String, String> titles = new LinkedHashMap<>();
        for (Map<String, String> question : rows("questions")) {
            String id = question.getOrDefault("qid", "");
            titles.putIfAbsent(id, question.getOrDefault("title", ""));
        }
        for (Map<String, String> row : rows("subquestions")) {
            String parent = row.getOrDefault("parent_qid", "");
            String title = titles.getOrDefault(parent, "");
            String own = row.getOrDefault("title", "");
            for (String name : List.of(title + "[" + own + "]", title + "_" + own)) {
                CodebookReader.add(variables, name, text(row, texts), labels.getOrDefault(parent, Map.of()));
            }
        }
        for (Map<String, String> question : rows("questions")) {
            Map<String, String> own = labels.getOrDefault(question.getOrDefault("qid", ""), Map.of());
            CodebookReader.add(variables, question.getOrDefault("title", ""), text(question, texts), own);
        }
    }

    private static String text(Map<String, String> row, Map<String, String> texts) {
        return row.getOrDefault("question", texts.getOrDefault(row.getOrDefault("qid", ""), ""));
    }

    /**
     * Returns by the id of a question the words that stand for the codes of its answers; not of one with two scales,
     * whose codes mean two things.
     */
    private Map<String, Map<String, String>> labels() {
        Map<String, String> words = texts("answer_l10ns", "aid", "answer");
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        Map<String, Set<String>> scales = new LinkedHashMap<>();
        for (Map<String, String> answer : rows("answers")) {
            String word = answer.getOrDefault("answer", words.getOrDefault(answer.getOrDefault("aid", ""), ""));
            labels.computeIfAbsent(answer.getOrDefault("qid", ""), id -> new LinkedHashMap<>())
                    .putIfAbsent(answer.getOrDefault("code", ""), word);
            scales.computeIfAbsent(answer.getOrDefault("qid", ""), id -> new HashSet<>())
                    .add(answer.getOrDefault("scale_id", ""));
        }
        labels.keySet().removeIf(id -> scales.getOrDefault(id, Set.of()).size() > 1);
        return labels;
    }

    private Map<String, String> texts(String table, String key, String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map<String, String> row : rows(table)) {
            texts.putIfAbsent(row.getOrDefault(key, ""), row.getOrDefault(text, ""));
        }
        return texts;
    }

    private List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
