package org.kindscale.app.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.exchange.DefinitionDraft.Question;
import org.kindscale.survey.codebook.RedcapField;
import org.kindscale.survey.text.SurveySource;

/**
 * The fields of one form of a REDCap data dictionary that are questions with options.
 *
 * @param form name of the form
 * @param questions the questions in their order; copied
 * @param left what is no such question, and why; copied
 */
public record RedcapForm(String form, List<Question> questions, List<String> left) {

    /** Copies the lists. */
    public RedcapForm {
        questions = List.copyOf(questions);
        left = List.copyOf(left);
    }

    /**
     * Reads a dictionary, as REDCap writes it or its programming interface does.
     *
     * @param shown its path as typed
     * @param wanted the form; absent: the only one that there is
     * @throws InvalidInputException if it is no dictionary, or has several forms and none is named
     */
    public static RedcapForm read(String shown, Optional<String> wanted) throws InvalidInputException {
        List<RedcapField> fields =
                RedcapField.read(new SurveySource(shown, () -> Files.newInputStream(Path.of(shown))));
        List<String> forms = fields.stream().map(RedcapField::form).distinct().toList();
        String chosen = wanted.orElse(forms.isEmpty() ? "" : forms.get(0));
        if ((wanted.isEmpty() && forms.size() != 1) || !forms.contains(chosen)) {
            String what =
                    wanted.isEmpty() ? "the dictionary has " + forms.size() + " forms" : "there is no form " + chosen;
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.USE_004,
                    Location.of(shown),
                    what,
                    "say which with --form: " + String.join(", ", forms)));
        }
        List<Question> questions = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (RedcapField field : fields) {
            if (field.form().equals(chosen)) {
                add(field, questions, left);
            }
        }
        return new RedcapForm(chosen, questions, left);
    }

    private static void add(RedcapField field, List<Question> questions, List<String> left) {
        Map<Integer, String> options = new TreeMap<>();
        String why = field.isChoice() ? options(field, options) : "a field of type " + field.type();
        if (!field.name().matches("[a-z][a-z0-9_]*")) {
            left.add(field.name() + ": its name is no id: lower-case letters, digits and _, a letter first");
        } else if (!why.isEmpty()) {
            left.add(field.name() + ": " + why);
        } else {
            questions.add(new Question(field.name(), options));
        }
    }

    /** Reads the choices; returns what is wrong with them, or nothing. */
    private static String options(RedcapField field, Map<Integer, String> into) {
        for (Map.Entry<String, String> choice : field.options()) {
            String code = choice.getKey();
            if (!code.matches("-?\\d{1,9}")) {
                return "the code \"" + code + "\" is no whole number";
            }
            String label = choice.getValue().isEmpty() ? code : choice.getValue();
            if (into.put(Integer.valueOf(code), label) != null) {
                return "the code " + code + " stands there twice";
            }
        }
        return into.size() < 2 ? "it has one option" : "";
    }
}
