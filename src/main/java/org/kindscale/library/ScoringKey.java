package org.kindscale.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/**
 * The compiled key of one instrument. Immutable; threads may share it.
 *
 * <pre>{@code
 * ScoringKey gad7 = ScoringKey.bundled("gad7");
 * PersonScores person = gad7.score(Map.of("gad7_1", 2, "gad7_2", 1, ...));
 * person.value("total"); // 9.0, or nothing if too few answers were given
 * }</pre>
 */
public final class ScoringKey {

    private final String name;
    private final Definition definition;
    private final ScoringPlan plan;

    private ScoringKey(String name) throws InvalidInputException {
        this.name = name;
        this.definition = new Catalog(List.of()).load(name);
        this.plan = ScoringPlan.ofAll(definition.instrument());
    }

    /**
     * Returns the key of an instrument that comes with kindscale.
     *
     * @param id its id, such as {@code scs}; {@link #bundledIds} lists them
     * @throws InvalidInputException if there is none
     */
    public static ScoringKey bundled(String id) throws InvalidInputException {
        if (!bundledIds().contains(id)) {
            String help = Suggestion.nearest(id, bundledIds())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("a definition of your own is read from its path");
            throw new InvalidInputException(
                    Diagnostic.error(FindingCode.DEF_027, Location.of(id), "no instrument has this id", help));
        }
        return new ScoringKey(id);
    }

    /**
     * Returns the key of a definition of your own. It is checked whole, and its worked cases are run.
     *
     * @param definition the file, docs/definition-format.md says what stands in it
     * @throws InvalidInputException if it is not valid; the findings have the places
     */
    public static ScoringKey read(Path definition) throws InvalidInputException {
        return new ScoringKey(definition.toAbsolutePath().toString());
    }

    /** {@return the ids of the instruments that come with kindscale, sorted} */
    public static List<String> bundledIds() {
        return new Catalog(List.of()).ids();
    }

    /** {@return the instrument's id} */
    public String id() {
        return instrument().id();
    }

    /** {@return the version of the definition} */
    public String version() {
        return instrument().about().version();
    }

    /** {@return SHA-256 of the definition's bytes, 64 hex digits in lower case} */
    public String sha256() {
        return definition.sha256();
    }

    /** {@return the ids of the items, in their published order} */
    public List<String> items() {
        return instrument().itemIds();
    }

    /** {@return the ids of all scores, alternatives too, in the definition's order} */
    public List<String> scores() {
        return plan.scores().stream().map(Score::id).toList();
    }

    /**
     * Scores one person.
     *
     * @param codes item id to the code of the response given; an item that is left out counts as omitted
     * @return the scores; those for which too few answers were given have no value
     * @throws InvalidInputException if an id is no item's, or a code no response to its item; all such are told
     */
    public PersonScores score(Map<String, Integer> codes) throws InvalidInputException {
        Findings findings = new Findings();
        ResponseVector responses = new ResponseVector(items().size());
        List<Item> items = instrument().items();
        for (int slot = 0; slot < items.size(); slot++) {
            Integer code = codes.get(items.get(slot).id());
            responses.set(slot, code == null ? ResponseVector.OMITTED : option(items.get(slot), code, findings));
        }
        List<String> unknown = new ArrayList<>(codes.keySet());
        unknown.removeAll(items());
        unknown.stream().sorted().forEach(id -> findings.add(noItem(id)));
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        Scorer scorer = new Scorer(plan);
        scorer.score(responses);
        return PersonScores.of(plan, scorer);
    }

    private int option(Item item, int code, Findings findings) {
        int option = instrument().responsesOf(item).indexOf(code);
        if (option < 0) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_004,
                    Location.of(item.id()),
                    "\"" + code + "\" is no response to " + item.id() + " ("
                            + instrument().responsesOf(item).codesInWords() + ")",
                    "correct it, or leave the item out if it was not answered"));
        }
        return option;
    }

    private Diagnostic noItem(String id) {
        String help = Suggestion.nearest(id, items())
                .map(near -> "did you mean " + near + "?")
                .orElse("the items are " + String.join(", ", items()));
        return Diagnostic.error(FindingCode.CSV_014, Location.of(id), "no item of " + id() + " has this id", help);
    }

    /**
     * Scores the rows of a survey file of any kind that {@code kindscale score} reads. The file is read twice: first it
     * is checked whole, as {@code score} checks it, and then each row is handed on. Memory does not grow with the file.
     *
     * @param survey the file
     * @param reading how it is read
     * @param rows takes each row in the order of the file; rows of a file in which anything is wrong never get there
     * @return what is worth knowing though nothing is wrong: warnings that the data contradict the key, and notes
     * @throws InvalidInputException if a column is missing or a cell is no response; the findings have the places
     * @throws IOException if the file cannot be read to its end, or changes meanwhile
     */
    public List<Diagnostic> score(Path survey, SurveyReading reading, Consumer<ScoredRow> rows)
            throws InvalidInputException, IOException {
        return new SurveyRows(name, plan, reading).score(survey, rows);
    }

    private Instrument instrument() {
        return definition.instrument();
    }
}
