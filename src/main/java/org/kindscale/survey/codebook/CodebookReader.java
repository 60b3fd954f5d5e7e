package org.kindscale.survey.codebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.document.DocumentText;
import org.kindscale.survey.table.Codebook;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Measure;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.survey.text.SurveySource.SurveyInput;
import org.kindscale.survey.text.TableException;

/** Reads codebooks, told by their first character: a dictionary of REDCap, or a survey of Qualtrics or LimeSurvey. */
public final class CodebookReader {

    private static final int MOST = 64 << 20;
    private static final Form NUMBERS = new Form(Kind.NUMBER, 0, 0, Measure.UNKNOWN);

    private CodebookReader() {}

    /**
     * Reads a codebook.
     *
     * @throws InvalidInputException if it cannot be read, is of no kind that is known, or tells of no column
     */
    public static Codebook read(SurveySource source) throws InvalidInputException {
        String shown = source.name();
        Map<String, Variable> variables = new LinkedHashMap<>();
        try {
            byte[] text = text(source);
            InputStream in = new ByteArrayInputStream(text);
            int first = first(text);
            if (first == '{') {
                QualtricsSurvey.read(in, variables);
            } else if (first == '<') {
                LimeSurveyQuestions.read(in, variables);
            } else {
                for (RedcapField field : RedcapField.read(new SurveySource(shown, () -> in))) {
                    add(variables, field.name(), field.label(), field.labels());
                }
            }
        } catch (TableException e) {
            throw new InvalidInputException(e.finding(shown));
        } catch (IOException e) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.CSV_001, Location.of(shown), "the file cannot be read", "check its path"));
        }
        if (variables.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.TBL_018,
                    Location.of(shown),
                    "the file tells of no column",
                    "give a REDCap data dictionary (.csv), a Qualtrics survey (.qsf) or a LimeSurvey survey (.lss)"));
        }
        return new Codebook(shown, variables);
    }

    /** Reads the file, which may be a pipe, once: unpacked, as UTF-8 without a byte-order mark. */
    private static byte[] text(SurveySource source) throws IOException {
        try (SurveyInput input = SurveyInput.open(source, Optional.empty())) {
            byte[] text = input.bytes().readNBytes(MOST + 1);
            if (text.length > MOST) {
                throw new TableException(
                        FindingCode.TBL_006,
                        "a codebook has at most " + (MOST >> 20) + " MiB",
                        "give the data dictionary or the survey, not the data");
            }
            return text;
        }
    }

    /** Returns the first character that is no blank; -1 if there is none. */
    private static int first(byte... text) {
        for (byte sign : text) {
            if (sign < 0 || sign > ' ') {
                return sign & 0xFF;
            }
        }
        return -1;
    }

    /** Adds a column unless it is there; its texts may be HTML. */
    static void add(Map<String, Variable> variables, String name, String label, Map<String, String> labels)
            throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : labels.entrySet()) {
            words.put(one.getKey(), plain(one.getValue()));
        }
        variables.putIfAbsent(name, new Variable(name, plain(label), NUMBERS, words, Declared.NONE));
    }

    private static String plain(String html) throws IOException {
        boolean any = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
        return (any ? DocumentText.ofHtml(html) : html).strip();
    }
}
