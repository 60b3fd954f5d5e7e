package org.kindscale.app.draft;

import static java.util.Collections.disjoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.exchange.DefinitionDraft.Question;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.survey.text.SurveySource.SurveyInput;

/**
 * The fields of one form of a REDCap data dictionary that are questions with options.
 *
 * @param form name of the form
 * @param questions the questions in their order; copied
 * @param left what is no such question, and why; copied
 */
public record RedcapForm(String form, List<Question> questions, List<String> left) {

    private static final List<String> NAME = List.of("Variable / Field Name", "field_name");
    private static final List<String> FORM = List.of("Form Name", "form_name");
    private static final List<String> TYPE = List.of("Field Type", "field_type");
    private static final List<String> LABEL = List.of("Field Label", "field_label");
    private static final List<String> CHOICES =
            List.of("Choices, Calculations, OR Slider Labels", "select_choices_or_calculations");

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
        SurveySource source = new SurveySource(shown, () -> Files.newInputStream(Path.of(shown)));
        List<List<String>> records = records(source, head -> true);
        if (records.isEmpty()) {
            throw refused(FindingCode.CSV_002, Location.of(shown), "the file is empty", "give a data dictionary");
        }
        List<String> head = records.get(0);
        int name = column(head, NAME, shown);
        int form = column(head, FORM, shown);
        List<List<String>> fields = records.subList(1, records.size());
        List<String> forms =
                fields.stream().map(field -> cell(field, form)).distinct().toList();
        String chosen = wanted.orElse(forms.isEmpty() ? "" : forms.get(0));
        if ((wanted.isEmpty() && forms.size() != 1) || !forms.contains(chosen)) {
            String what =
                    wanted.isEmpty() ? "the dictionary has " + forms.size() + " forms" : "there is no form " + chosen;
            throw refused(
                    FindingCode.USE_004,
                    Location.of(shown),
                    what,
                    "say which with --form: " + String.join(", ", forms));
        }
        List<Question> questions = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int type = column(head, TYPE, shown);
        int choices = column(head, CHOICES, shown);
        for (List<String> field : fields) {
            if (cell(field, form).equals(chosen)) {
                add(new Field(cell(field, name), cell(field, type), cell(field, choices)), questions, left);
            }
        }
        return new RedcapForm(chosen, questions, left);
    }

    /**
     * Returns the name of each field and its label, in their order; none if {@code source} is no dictionary.
     *
     * @throws InvalidInputException if it cannot be read
     */
    public static Map<String, String> labels(SurveySource source) throws InvalidInputException {
        List<List<String>> records =
                records(source, head -> !disjoint(head, NAME) && !disjoint(head, LABEL) && !disjoint(head, FORM));
        Map<String, String> labels = new LinkedHashMap<>();
        for (List<String> field : records.subList(Math.min(1, records.size()), records.size())) {
            labels.put(
                    cell(field, column(records.get(0), NAME, source.name())),
                    cell(field, column(records.get(0), LABEL, source.name())));
        }
        return labels;
    }

    /** A field as the dictionary has it. */
    private record Field(String name, String type, String choices) {}

    private static void add(Field field, List<Question> questions, List<String> left) {
        Map<Integer, String> options = new TreeMap<>();
        String why = switch (field.type()) {
            case "radio", "dropdown" -> options(field.choices(), options);
            case "yesno" -> options("0, No | 1, Yes", options);
            case "truefalse" -> options("0, False | 1, True", options);
            default -> "a field of type " + field.type();
        };
        if (!field.name().matches("[a-z][a-z0-9_]*")) {
            left.add(field.name() + ": its name is no id: lower-case letters, digits and _, a letter first");
        } else if (!why.isEmpty()) {
            left.add(field.name() + ": " + why);
        } else {
            questions.add(new Question(field.name(), options));
        }
    }

    /** Reads {@code 0, No | 1, Yes}; returns what is wrong with it, or nothing. */
    private static String options(String choices, Map<Integer, String> into) {
        for (String choice : choices.split("\\|", -1)) {
            int comma = choice.indexOf(',');
            String code = (comma < 0 ? choice : choice.substring(0, comma)).strip();
            String label = comma < 0 ? "" : choice.substring(comma + 1).strip().replace("&#124;", "|");
            if (!code.matches("-?\\d{1,9}")) {
                return "the code \"" + code + "\" is no whole number";
            }
            if (into.put(Integer.valueOf(code), label.isEmpty() ? code : label) != null) {
                return "the code " + code + " stands there twice";
            }
        }
        return into.size() < 2 ? "it has one option" : "";
    }

    /** Returns the records of a file; of one whose first is not {@code wanted}, none. */
    private static List<List<String>> records(SurveySource source, Predicate<List<String>> wanted)
            throws InvalidInputException {
        String shown = source.name();
        List<List<String>> records = new ArrayList<>();
        try (SurveyInput input = SurveyInput.open(source, Optional.empty());
                PlainReader reader = new PlainReader(shown, input.bytes(), new Dialect(','))) {
            Slice slice = new Slice();
            while (reader.next()) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < reader.cells && !reader.isBlank(); c++) {
                    reader.value(c, slice);
                    cells.add(slice.text().strip());
                }
                records.add(cells);
                if (records.size() == 1 && !wanted.test(cells)) {
                    return List.of();
                }
            }
        } catch (SurveyFormatException e) {
            throw new InvalidInputException(e.finding());
        } catch (IOException e) {
            throw refused(FindingCode.CSV_001, Location.of(shown), "the file cannot be read", "check its path");
        }
        records.removeIf(List::isEmpty);
        return records;
    }

    private static int column(List<String> head, List<String> names, String shown) throws InvalidInputException {
        for (String name : names) {
            if (head.contains(name)) {
                return head.indexOf(name);
            }
        }
        throw refused(
                FindingCode.CSV_023,
                new Location(shown, 1, 0),
                "there is no column \"" + names.get(0) + "\", which a REDCap data dictionary has",
                "download the dictionary of the project as CSV");
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private static InvalidInputException refused(FindingCode code, Location where, String what, String help) {
        return new InvalidInputException(Diagnostic.error(code, where, what, help));
    }
}
