package org.kindscale.app.analyze;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.latent.ModelChoice;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.factor.Polychoric.Method;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.survey.reading.ReadingOptions;

/**
 * What to analyse, and how.
 *
 * @param instrument id or path of a definition
 * @param files survey files, {@code -} for standard input; copied
 * @param reading how to read the files
 * @param columns where the items stand
 * @param scores ids of scores; empty: all that are no alternatives; copied
 * @param minAnswered the rule for missing responses
 * @param missing what is done with missing responses in covariances
 * @param extras what else is wanted
 * @param options options as given, for the report; copied
 * @param threads how many threads read, 1 or more; the result is the same with any number
 */
public record AnalysisRequest(
        String instrument,
        List<String> files,
        ReadingOptions reading,
        ScoreRequest.ColumnChoice columns,
        List<String> scores,
        MinAnswered minAnswered,
        Missing missing,
        Extras extras,
        Map<String, String> options,
        int threads) {

    /** Copies the collections. */
    public AnalysisRequest {
        files = List.copyOf(files);
        scores = List.copyOf(scores);
        options = Map.copyOf(options);
    }

    /** {@return the scoring that shows whether the files of this analysis can be read} */
    public ScoreRequest scoring() {
        return new ScoreRequest(
                List.of(instrument),
                files,
                reading,
                columns,
                ScoreRequest.ScoreChoice.usual(),
                ScoreRequest.Layout.usual(),
                ScoreRequest.Outputs.stdout(),
                threads);
    }

    /**
     * What else is wanted.
     *
     * @param polychoric how to estimate polychoric correlations, if at all
     * @param models the latent models that are asked for by name
     * @param careless whether to look for careless answering, which reads the files twice
     * @param by the column that tells groups apart, in which the key is checked separately
     * @param retest the second wave
     * @param change what the change between the waves is measured against
     * @param precision whether to look at the precision of the scores
     * @param sensitivity whether to score again under other choices
     */
    public record Extras(
            Optional<Method> polychoric,
            ModelChoice models,
            boolean careless,
            Optional<String> by,
            Optional<Retest> retest,
            ChangeChoice change,
            boolean precision,
            boolean sensitivity) {}

    /**
     * A second wave.
     *
     * @param file its survey file; the first wave's own file if it stands in other columns of the same rows
     * @param columns where its items stand
     * @param id the column, in both files, that says who a row belongs to
     */
    public record Retest(String file, ScoreRequest.ColumnChoice columns, String id) {}
}
