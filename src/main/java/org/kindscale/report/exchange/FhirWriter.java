package org.kindscale.report.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.NumberText;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.report.score.ScoreWriter;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/**
 * Writes each row as QuestionnaireResponses of FHIR, one for each instrument, one a line.
 *
 * <p>The one cell that passes through, if there is one, is the id of the person. A response is in progress if an item
 * is omitted: a file does not say whether the answer is still to come.
 */
public final class FhirWriter implements ScoreWriter {

    private final List<ScoringPlan> plans;
    private final List<FhirResponse> forms;
    private final NumberText numbers;

    /**
     * Creates a writer.
     *
     * @param tables the scores
     * @param decimals most decimals of a score
     */
    public FhirWriter(List<ScoreTable> tables, int decimals) {
        this.plans = tables.stream().map(ScoreTable::plan).toList();
        this.forms = plans.stream()
                .map(plan -> new FhirResponse(
                        plan.instrument(), plan.instrument().about().language()))
                .toList();
        this.numbers = new NumberText(decimals, "");
    }

    /** {@return by instrument, the ids of the scores that have no place in a response; only where there are any} */
    public Map<String, List<String>> left() {
        Map<String, List<String>> left = new LinkedHashMap<>();
        for (int t = 0; t < plans.size(); t++) {
            List<String> ids = forms.get(t).without(plans.get(t).scores());
            if (!ids.isEmpty()) {
                left.put(plans.get(t).instrument().id(), ids);
            }
        }
        return left;
    }

    @Override
    public void row(PassedCells cells, Scorer[] scorers, ResponseVector[] responses, ByteBuilder out) {
        Optional<String> subject = cells.size() == 0
                ? Optional.empty()
                : Optional.of(cells.value(0).strip());
        for (int t = 0; t < plans.size(); t++) {
            FhirResponse.About about = new FhirResponse.About(
                    subject.filter(id -> !id.isEmpty()), Optional.empty(), Optional.empty(), isComplete(responses[t]));
            out.append(forms.get(t)
                            .line(about, codes(plans.get(t).instrument(), responses[t])::get, values(t, scorers[t]))
                    + "\n");
        }
    }

    private static boolean isComplete(ResponseVector responses) {
        boolean complete = true;
        for (int slot = 0; slot < responses.size(); slot++) {
            complete &= responses.get(slot) >= 0 || responses.get(slot) == ResponseVector.NOT_ADMINISTERED;
        }
        return complete;
    }

    private static Map<Item, OptionalInt> codes(Instrument instrument, ResponseVector responses) {
        Map<Item, OptionalInt> codes = new LinkedHashMap<>();
        for (int slot = 0; slot < instrument.items().size(); slot++) {
            Item item = instrument.items().get(slot);
            int option = responses.get(slot);
            codes.put(
                    item,
                    option < 0
                            ? OptionalInt.empty()
                            : OptionalInt.of(instrument
                                    .responsesOf(item)
                                    .options()
                                    .get(option)
                                    .code()));
        }
        return codes;
    }

    private Map<String, String> values(int table, Scorer scorer) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Score> scores = plans.get(table).scores();
        for (int s = 0; s < scores.size(); s++) {
            if (!scorer.refused(s)) {
                values.put(scores.get(s).id(), numbers.text(scorer.value(s)));
            }
        }
        return values;
    }

    @Override
    public void begin(PassedCells names, ByteBuilder out) {
        // a resource names what it holds
    }

    @Override
    public void between(ByteBuilder out) {
        // each resource ends its line
    }

    @Override
    public void end(boolean anyRow, ByteBuilder out) {
        // each resource ends its line
    }
}
