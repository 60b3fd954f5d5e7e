package org.kindscale.app.phenotype;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.survey.Row;
import org.kindscale.survey.text.Slice;

/**
 * Writes rows of a file of BIDS phenotype: labels, codes of the items in their order, scores; n/a where there is none.
 */
final class PhenotypeWorker implements Row.Worker<List<PhenotypeWorker.Person>> {

    private static final String NONE = "n/a";
    private static final List<String> PREFIXES = List.of("sub-", "ses-");

    private final ScoreTable scores;
    private final Scorer scorer;
    private final int[] kept;
    private final Slice slice = new Slice();
    private List<Person> block = new ArrayList<>();

    /**
     * One row.
     *
     * @param line the line on which it begins, counted in its block
     * @param labels of participant, and of session if there is one, without sub- and ses-; copied
     * @param text the row as it is written
     */
    record Person(long line, List<String> labels, String text) {
        /** Copies the list. */
        Person {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Writes the scores of {@code scores} behind the items; {@code kept} are the columns of participant and session.
     */
    PhenotypeWorker(ScoreTable scores, int[] kept) {
        this.scores = scores;
        this.scorer = new Scorer(scores.plan());
        this.kept = kept.clone();
    }

    /** {@return the header row} */
    static String header(ScoreTable scores, boolean session) {
        List<String> names = new ArrayList<>(List.of("participant_id"));
        if (session) {
            names.add("session_id");
        }
        names.addAll(scores.plan().instrument().itemIds());
        names.addAll(scores.names());
        return String.join("\t", names) + "\n";
    }

    @Override
    public void row(Row row) {
        if (!row.usable()) {
            return;
        }
        List<String> labels = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < kept.length; k++) {
            row.value(kept[k], slice);
            String cell = slice.text().strip();
            String prefix = PREFIXES.get(k);
            String label = cell.startsWith(prefix) ? cell.substring(prefix.length()) : cell;
            labels.add(label);
            text.append(k == 0 ? "" : "\t").append(prefix).append(label);
        }
        items(row.responses(0), text);
        scorer.score(row.responses(0));
        scores.emit(scorer, row.responses(0), new Cells(text));
        block.add(new Person(row.line(), labels, text.append('\n').toString()));
    }

    private void items(ResponseVector responses, StringBuilder text) {
        Instrument instrument = scores.plan().instrument();
        for (int i = 0; i < instrument.items().size(); i++) {
            int option = responses.get(i);
            text.append('\t');
            if (option < 0) {
                text.append(NONE);
            } else {
                text.append(instrument
                        .responsesOf(instrument.items().get(i))
                        .options()
                        .get(option)
                        .code());
            }
        }
    }

    @Override
    public List<Person> endBlock() {
        List<Person> done = block;
        block = new ArrayList<>();
        return done;
    }

    /** Scores as text. */
    private record Cells(StringBuilder text) implements ScoreTable.CellSink {
        @Override
        public void number(double value) {
            text.append('\t').append(Numbers.plain(value));
        }

        @Override
        public void integer(int value) {
            text.append('\t').append(value);
        }

        @Override
        public void text(String value) {
            text.append('\t').append(value);
        }

        @Override
        public void missing() {
            text.append('\t').append(NONE);
        }
    }
}
