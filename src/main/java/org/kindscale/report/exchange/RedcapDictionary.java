package org.kindscale.report.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;

/**
 * An instrument as a data dictionary of REDCap: a field for each item with its choices, and a calculated field for each
 * score that a calculation can say. Codes are those of the definition, so that {@code score} reads the export as it is.
 */
public final class RedcapDictionary {

    private static final List<String> HEAD = List.of(
            "Variable / Field Name",
            "Form Name",
            "Section Header",
            "Field Type",
            "Field Label",
            "Choices, Calculations, OR Slider Labels",
            "Field Note",
            "Text Validation Type OR Show Slider Number",
            "Text Validation Min",
            "Text Validation Max",
            "Identifier?",
            "Branching Logic (Show field only if...)",
            "Required Field?",
            "Custom Alignment",
            "Question Number (surveys only)",
            "Matrix Group Name",
            "Matrix Ranking?",
            "Field Annotation");

    private static final int TYPE = 3;
    private static final int LABEL = 4;
    private static final int CHOICES = 5;
    private static final int NOTE = 6;
    private static final int REQUIRED = 12;

    private final Instrument instrument;
    private final FormWords words;
    private final String form;
    private final List<String> rows = new ArrayList<>();

    private RedcapDictionary(Instrument instrument, FormWords words) {
        this.instrument = instrument;
        this.words = words;
        this.form = name(instrument.id());
    }

    /** {@return the dictionary as CSV with LF, and the words in {@code words}} */
    public static Exchanged of(Instrument instrument, FormWords words) {
        RedcapDictionary dictionary = new RedcapDictionary(instrument, words);
        dictionary.row(HEAD);
        dictionary.field("record_id", "text", "Record ID", Map.of());
        instrument.items().forEach(dictionary::item);
        List<String> left = dictionary.scores();
        return new Exchanged(String.join("\n", dictionary.rows) + "\n", left);
    }

    private void item(Item item) {
        String choices = words.options(instrument, item).entrySet().stream()
                .map(option -> option.getKey() + ", " + option.getValue().replace("|", "&#124;"))
                .collect(Collectors.joining(" | "));
        String required = instrument.extras().skipAllowed() ? "" : "y";
        field(item.id(), "radio", words.of(item), Map.of(CHOICES, choices, REQUIRED, required));
    }

    /** Adds the calculated fields; returns what could not be said. */
    private List<String> scores() {
        ScoreFormula formulas = new ScoreFormula(instrument, new Calculation(form));
        List<String> left = new ArrayList<>();
        for (Score score : ScoreFormula.wanted(instrument)) {
            Optional<String> formula = formulas.of(score);
            if (formula.isEmpty()) {
                left.add(score.id());
                continue;
            }
            String title = score.title().in(words.language(), instrument.about().language());
            String note = instrument.id() + " " + instrument.about().version() + ", score " + score.id();
            field(form + "_" + score.id(), "calc", title, Map.of(CHOICES, formula.get(), NOTE, note));
        }
        return left;
    }

    private void field(String name, String type, String label, Map<Integer, String> more) {
        String[] cells = new String[HEAD.size()];
        Arrays.fill(cells, "");
        cells[0] = name;
        cells[1] = form;
        cells[TYPE] = type;
        cells[LABEL] = label;
        more.forEach((column, text) -> cells[column] = text);
        row(List.of(cells));
    }

    private void row(List<String> cells) {
        rows.add(cells.stream().map(RedcapDictionary::quoted).collect(Collectors.joining(",")));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** {@return an id as a name of REDCap: hyphens become underscores, as in our columns of scores} */
    private static String name(String id) {
        return id.replace('-', '_');
    }

    /** The calculations of REDCap; a missing-data code counts as blank. */
    private record Calculation(String form) implements FormulaWords {
        @Override
        public String item(String id) {
            return "[" + id + "]";
        }

        @Override
        public String score(String id) {
            return "[" + form + "_" + id + "]";
        }

        @Override
        public String isBlank(String value) {
            return "isblankormissingcode(" + value + ")";
        }

        @Override
        public String choose(String condition, String then, String otherwise) {
            return "if(" + condition + "," + then + "," + otherwise + ")";
        }

        @Override
        public String nothing() {
            return "\"\"";
        }
    }
}
