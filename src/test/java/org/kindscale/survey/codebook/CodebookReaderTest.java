package org.kindscale.survey.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.table.Codebook;
import org.kindscale.survey.text.SurveySource;

class CodebookReaderTest {

    private static final String HEAD = "field_name,form_name,field_type,field_label,select_choices_or_calculations\n";

    private static Codebook read(String text) throws InvalidInputException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return CodebookReader.read(new SurveySource("book", () -> new ByteArrayInputStream(bytes)));
    }

    private static Map<String, String> labels(Codebook codebook, String column) {
        return codebook.of(column).orElseThrow().labels();
    }

    @Test
    void aDictionaryOfRedcapTellsQuestionsAndChoices() throws InvalidInputException {
        Codebook codebook = read(HEAD
                + "q1,mood,radio,\"<b>How</b> was it?\",\"0, Never | 1, Often, or so\"\n"
                + "q2,mood,yesno,Well?,\n"
                + "age,mood,text,Age,\n");
        assertThat(codebook.variables()).containsOnlyKeys("q1", "q2", "age");
        assertThat(codebook.of("q1").orElseThrow().label()).isEqualTo("How was it?");
        assertThat(labels(codebook, "q1")).isEqualTo(Map.of("0", "Never", "1", "Often, or so"));
        assertThat(labels(codebook, "q2")).isEqualTo(Map.of("0", "No", "1", "Yes"));
        assertThat(labels(codebook, "age")).isEmpty();
    }

    @Test
    void aSurveyOfQualtricsTellsRecodeValuesAndTheRowsOfMatrices() throws InvalidInputException {
        Codebook codebook = read("""
                {"SurveyEntry": {"SurveyID": "SV_1"}, "SurveyElements": [
                 {"Element": "BL", "Payload": []},
                 {"Element": "SQ", "Payload": {"QuestionText": "Sleep?", "DataExportTag": "Q1", "QuestionType": "MC",
                   "Selector": "SAVR", "Choices": {"1": {"Display": "Never"}, "4": {"Display": "Often &amp; well"}},
                   "RecodeValues": {"1": "0", "4": "1"}}},
                 {"Element": "SQ", "Payload": {"DataExportTag": "Q2", "QuestionType": "Matrix", "Selector": "Likert",
                   "SubSelector": "SingleAnswer", "Choices": {"1": {"Display": "Calm"}, "2": {"Display": "Cross"}},
                   "ChoiceDataExportTags": {"2": "cross"},
                   "Answers": {"1": {"Display": "No"}, "2": {"Display": "Yes"}}}},
                 {"Element": "SQ", "Payload": {"DataExportTag": "Q3", "QuestionType": "MC", "Selector": "MAVR",
                   "Choices": {"1": {"Display": "Tea"}}, "ChoiceDataExportTags": false}}]}""");
        assertThat(codebook.variables()).containsOnlyKeys("Q1", "Q2_1", "cross");
        assertThat(labels(codebook, "Q1")).isEqualTo(Map.of("0", "Never", "1", "Often & well"));
        assertThat(labels(codebook, "cross")).isEqualTo(Map.of("1", "No", "2", "Yes"));
        assertThat(codebook.of("cross").orElseThrow().label()).isEqualTo("Cross");
    }

    @Test
    void aSurveyOfLimeSurveyTellsTheRowsOfArrays() throws InvalidInputException {
        Codebook codebook = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <document><LimeSurveyDocType>Survey</LimeSurveyDocType>
                 <answers><fields><fieldname>qid</fieldname></fields><rows>
                  <row><aid>7</aid><qid>1</qid><code>1</code></row><row><aid>8</aid><qid>1</qid><code>2</code></row>
                 </rows></answers>
                 <answer_l10ns><rows>
                  <row><aid>7</aid><answer><![CDATA[Never]]></answer><language>en</language></row>
                  <row><aid>7</aid><answer><![CDATA[Nie]]></answer><language>de</language></row>
                  <row><aid>8</aid><answer><![CDATA[Often]]></answer><language>en</language></row></rows></answer_l10ns>
                 <groups><rows><row><title>no question</title><qid>9</qid></row></rows></groups>
                 <questions><rows><row><qid>1</qid><parent_qid>0</parent_qid><title>Q1</title></row></rows></questions>
                 <subquestions><rows><row><qid>2</qid><parent_qid>1</parent_qid><title>SQ001</title></row></rows>
                 </subquestions>
                 <question_l10ns><rows><row><qid>2</qid><question><![CDATA[<p>Calm</p>]]></question></row></rows>
                 </question_l10ns>
                </document>""");
        assertThat(codebook.variables()).containsOnlyKeys("Q1[SQ001]", "Q1_SQ001", "Q1");
        assertThat(labels(codebook, "Q1_SQ001")).isEqualTo(Map.of("1", "Never", "2", "Often"));
        assertThat(codebook.of("Q1[SQ001]").orElseThrow().label()).isEqualTo("Calm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\n1,2\n",
                "{}",
                "{\"SurveyElements\": [{\"Element\": \"SQ\"}]}",
                "{\"SurveyElements\": [",
                "<html><body>no</body></html>",
                "<document><questions>",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><document/>",
                HEAD
            })
    void whatIsNoCodebookIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidInputException.class);
    }
}
