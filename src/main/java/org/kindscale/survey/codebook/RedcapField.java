package org.kindscale.survey.codebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.survey.text.SurveySource.SurveyInput;

/**
 * A field as a data dictionary of REDCap has it.
 *
 * @param form its form
 * @param name its name, which is that of the column
 * @param type its type, such as radio
 * @param label the question, perhaps in HTML
 * @param choices its choices as they are written
 */
public record RedcapField(String form, String name, String type, String label, String choices) {

    /** How many of the columns have to be there. */
    private static final int NEEDED = 3;

    /** What the columns are called, as REDCap writes them and as its programming interface does. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("Form Name", "form_name"),
            List.of("Variable / Field Name", "field_name"),
            List.of("Field Type", "field_type"),
            List.of("Field Label", "field_label"),
            List.of("Choices, Calculations, OR Slider Labels", "select_choices_or_calculations"));

    /**
     * Reads the fields of a dictionary, in their order.
     *
     * @throws InvalidInputException if it cannot be read, or is no dictionary
     */
    public static List<RedcapField> read(SurveySource source) throws InvalidInputException {
        String shown = source.name();
        List<RedcapField> fields = new ArrayList<>();
        try (SurveyInput input = SurveyInput.open(source, Optional.empty());
                PlainReader reader = new PlainReader(shown, input.bytes(), new Dialect(','))) {
            if (!reader.next()) {
                throw refused(FindingCode.CSV_002, Location.of(shown), "the file is empty", "give a data dictionary");
            }
            int[] columns = columns(cells(reader), shown);
            while (reader.next()) {
                if (!reader.isBlank()) {
                    fields.add(field(cells(reader), columns));
                }
            }
        } catch (SurveyFormatException e) {
            throw new InvalidInputException(e.finding());
        } catch (IOException e) {
            throw refused(FindingCode.CSV_001, Location.of(shown), "the file cannot be read", "check its path");
        }
        return fields;
    }

    private static List<String> cells(PlainReader reader) {
        Slice slice = new Slice();
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < reader.cells; c++) {
            reader.value(c, slice);
            cells.add(slice.text().strip());
        }
        return cells;
    }

    private static int[] columns(List<String> head, String shown) throws InvalidInputException {
        int[] columns = new int[COLUMNS.size()];
        for (int c = 0; c < columns.length; c++) {
            List<String> names = COLUMNS.get(c);
            columns[c] = names.stream().mapToInt(head::indexOf).max().orElse(-1);
            if (columns[c] < 0 && c < NEEDED) {
                throw refused(
                        FindingCode.CSV_023,
                        new Location(shown, 1, 0),
                        "there is no column \"" + names.get(0) + "\", which a REDCap data dictionary has",
                        "download the dictionary of the project as CSV");
            }
        }
        return columns;
    }

    private static RedcapField field(List<String> cells, int[] columns) {
        String[] found = new String[columns.length];
        for (int c = 0; c < columns.length; c++) {
            found[c] = columns[c] >= 0 && columns[c] < cells.size() ? cells.get(columns[c]) : "";
        }
        return new RedcapField(found[0], found[1], found[2], found[3], found[4]);
    }

    /** {@return whether one answer is chosen among several} */
    public boolean isChoice() {
        return !options().isEmpty();
    }

    /** {@return code and label of each choice, in their order; empty if the field is no question with one answer} */
    public List<Map.Entry<String, String>> options() {
        return switch (type) {
            case "radio", "dropdown" -> choices(choices);
            case "yesno" -> choices("0, No | 1, Yes");
            case "truefalse" -> choices("0, False | 1, True");
            default -> List.of();
        };
    }

    /** {@return the choices as value labels: code to label, the first where a code stands twice} */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        options().forEach(option -> labels.putIfAbsent(option.getKey(), option.getValue()));
        return labels;
    }

    /** Reads {@code 0, No | 1, Yes}. */
    private static List<Map.Entry<String, String>> choices(String written) {
        List<Map.Entry<String, String>> choices = new ArrayList<>();
        for (String choice : written.split("\\|", -1)) {
            int comma = choice.indexOf(',');
            String code = (comma < 0 ? choice : choice.substring(0, comma)).strip();
            String label = comma < 0 ? "" : choice.substring(comma + 1).strip().replace("&#124;", "|");
            choices.add(Map.entry(code, label));
        }
        return choices;
    }

    private static InvalidInputException refused(FindingCode code, Location where, String what, String help) {
        return new InvalidInputException(Diagnostic.error(code, where, what, help));
    }
}
