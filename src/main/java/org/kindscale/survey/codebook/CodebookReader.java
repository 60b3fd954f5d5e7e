package org.kindscale.survey.codebook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.kindscale.survey.text.TableException;

/** Reads codebooks, told by their first character: a dictionary of REDCap, or a survey of Qualtrics or LimeSurvey. */
public final class CodebookReader {

    private static final String MARK = "\u00ef\u00bb\u00bf";
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
        try (InputStream in = new BufferedInputStream(source.opener().open())) {
            int first = first(in);
            if (first == '{') {
                QualtricsSurvey.read(in, variables);
            } else if (first == '<') {
                LimeSurveyQuestions.read(in, variables);
            } else {
                for (RedcapField field : RedcapField.read(source)) {
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

    /** Returns the first character that is no blank, a byte-order mark left out; the stream is at its beginning. */
    private static int first(InputStream in) throws IOException {
        in.mark(64);
        byte[] start = in.readNBytes(64);
        in.reset();
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String begin = (text.startsWith(MARK) ? text.substring(MARK.length()) : text).strip();
        return begin.isEmpty() ? -1 : begin.charAt(0);
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
