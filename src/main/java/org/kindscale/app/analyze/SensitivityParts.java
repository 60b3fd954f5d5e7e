package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.GroupDifference;
import org.kindscale.psychometrics.reliability.ScorePairs;
import org.kindscale.report.sensitivity.SensitivityPart;
import org.kindscale.report.sensitivity.SensitivityPart.Variant;
import org.kindscale.report.sensitivity.SensitivityReport;
import org.kindscale.scoring.MinAnswered;

/** Scores the kept responses again under other choices, and compares. */
final class SensitivityParts {

    private final AnalysisDesign design;
    private final AnalysisRequest request;
    private final KeptResponses kept;
    private final boolean[] flagged;
    private final List<String> groups;
    /** By row, the number of its group. */
    private final int[] groupOf;

    private final List<String> notes = new ArrayList<>();

    private SensitivityParts(AnalysisDesign design, AnalysisRequest request, AnalysisWorker.Block whole) {
        this.design = design;
        this.request = request;
        this.kept = whole.kept();
        this.groups = List.copyOf(whole.groups().keySet());
        if (groups.size() == 2) {
            notes.add("d of two groups: \"" + groups.get(1) + "\" less \"" + groups.get(0) + "\"");
        }
        this.groupOf = whole.groupOf().stream().mapToInt(groups::indexOf).toArray();
        this.flagged = request.extras().careless() && kept.isWhole()
                ? new CarelessPass(design, whole.sums()).flagged(kept)
                : new boolean[0];
    }

    /** {@return the comparison; without parts, and with the reason, if the responses were too many to be kept} */
    static SensitivityReport of(AnalysisDesign design, AnalysisRequest request, AnalysisWorker.Block whole)
            throws InvalidInputException {
        SensitivityParts parts = new SensitivityParts(design, request, whole);
        if (!whole.kept().isWhole()) {
            return new SensitivityReport(
                    List.of(),
                    Optional.empty(),
                    List.of("not looked at: the responses are too many to be kept for a second look"));
        }
        return parts.report();
    }

    /** What all rows, or some, come to under one choice: values by score and row, NaN for none. */
    private static final class Run {

        private final AnalysisDesign design;
        private final double[][] values;
        private final List<Description> descriptions;
        private final List<List<Double>> alphas;

        Run(AnalysisDesign design, double[][] values, List<Description> descriptions, List<List<Double>> alphas) {
            this.design = design;
            this.values = values;
            this.descriptions = descriptions;
            this.alphas = alphas;
        }

        int place(String id) {
            List<Score> scores = design.plan().scores();
            for (int s = 0; s < scores.size(); s++) {
                if (scores.get(s).id().equals(id)) {
                    return s;
                }
            }
            throw new IllegalArgumentException("no score " + id);
        }

        double alpha(String id, int how) {
            int set = design.scoreIds().indexOf(id);
            return set < 0 ? Double.NaN : alphas.get(how).get(set);
        }
    }

    private SensitivityReport report() throws InvalidInputException {
        Set<String> ids = new LinkedHashSet<>();
        design.plan().scores().forEach(score -> ids.add(score.id()));
        Run asAnalysed = run(design, new boolean[0]);
        Map<String, Run> runs = new LinkedHashMap<>();
        runs.put("complete", run(other(ids, MinAnswered.ALL), new boolean[0]));
        runs.put("80 %", run(other(ids, new MinAnswered(MinAnswered.Kind.SHARE, 0.8)), new boolean[0]));
        runs.put("half", run(other(ids, new MinAnswered(MinAnswered.Kind.SHARE, 0.5)), new boolean[0]));
        runs.put("any", run(other(ids, MinAnswered.ANY), new boolean[0]));
        int flags = 0;
        for (boolean one : flagged) {
            flags += one ? 1 : 0;
        }
        if (flags > 0) {
            runs.put("without flagged", run(design, flagged));
        } else {
            notes.add(
                    request.extras().careless()
                            ? "nobody is flagged as careless"
                            : "careless answering was not looked for (--no-careless)");
        }
        Set<String> forms = new LinkedHashSet<>(ids);
        design.instrument().scores().stream()
                .filter(score -> score.alternativeTo().filter(ids::contains).isPresent())
                .forEach(score -> forms.add(score.id()));
        Run others = forms.size() > ids.size() ? run(other(forms, request.minAnswered()), new boolean[0]) : asAnalysed;
        List<SensitivityPart> parts = new ArrayList<>();
        for (Score score : design.plan().scores()) {
            if (!(score.rule() instanceof ScoreRule.Classify)) {
                parts.add(part(score, asAnalysed, runs, others));
            }
        }
        return new SensitivityReport(parts, request.extras().by(), notes);
    }

    private AnalysisDesign other(Set<String> ids, MinAnswered rule) throws InvalidInputException {
        return AnalysisDesign.of(design.instrument(), ids, rule);
    }

    private SensitivityPart part(Score score, Run asAnalysed, Map<String, Run> runs, Run others) {
        List<Variant> variants = new ArrayList<>();
        variants.add(variant(new Form("default", score, score), asAnalysed, asAnalysed));
        runs.forEach((name, run) -> variants.add(variant(new Form(name, score, score), asAnalysed, run)));
        for (Score form : others.design.plan().scores()) {
            if (form.alternativeTo().equals(Optional.of(score.id())) && !(form.rule() instanceof ScoreRule.Classify)) {
                variants.add(variant(new Form(form.id(), score, form), asAnalysed, others));
            }
        }
        return new SensitivityPart(score, variants);
    }

    /**
     * What is held against a score.
     *
     * @param name what it is called
     * @param score the score
     * @param form the score itself, or another form of it
     */
    private record Form(String name, Score score, Score form) {}

    private Variant variant(Form other, Run asAnalysed, Run run) {
        Score score = other.score();
        Score form = other.form();
        double[] before = asAnalysed.values[asAnalysed.place(score.id())];
        int place = run.place(form.id());
        double[] after = run.values[place];
        Score banded = form.bands().isEmpty() && isAlike(score, form, run) ? score : form;
        boolean bands = !score.bands().isEmpty() && !banded.bands().isEmpty();
        long compared = 0;
        long moved = 0;
        ScorePairs pairs = new ScorePairs(new double[] {0, 0});
        for (int row = 0; row < before.length; row++) {
            pairs.add(new double[] {before[row], after[row]});
            if (bands && !Double.isNaN(before[row] + after[row])) {
                compared++;
                moved += band(score, before[row]).equals(band(banded, after[row])) ? 0 : 1;
            }
        }
        double r = pairs.correlation(0, 1).r();
        return new Variant(
                other.name(),
                run.descriptions.get(place),
                run.alpha(form.id(), 0),
                run.alpha(form.id(), 1),
                r,
                compared,
                moved,
                difference(after));
    }

    /** {@return how far the groups differ, if there are groups} */
    private Optional<GroupDifference> difference(double... values) {
        if (groupOf.length != values.length || groups.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(GroupDifference.of(IntStream.range(0, groups.size())
                .mapToObj(group -> IntStream.range(0, values.length)
                        .filter(row -> groupOf[row] == group)
                        .mapToDouble(row -> values[row])
                        .toArray())
                .toArray(double[][]::new)));
    }

    /** {@return whether another form of a score has its range, and so can be told by its bands} */
    private static boolean isAlike(Score score, Score form, Run run) {
        return run.design.range(score).equals(run.design.range(form))
                && form.better().equals(score.better());
    }

    private static String band(Score score, double value) {
        return score.bands().get(0).bandOf(value).label();
    }

    /** Scores all rows but those that are to be left out. */
    private Run run(AnalysisDesign chosen, boolean[] leftOut) {
        AnalysisSums sums = new AnalysisSums(chosen, Optional.empty());
        double[][] values = kept.scored(chosen.plan(), (row, options, scorer) -> {
            boolean in = leftOut.length == 0 || !leftOut[row];
            if (in) {
                sums.add(options, scorer);
            }
            return in;
        });
        List<Description> descriptions = new ScoreParts(chosen, sums)
                .all().stream().map(part -> part.description()).toList();
        List<List<Double>> alphas = Arrays.stream(new Missing[] {Missing.LISTWISE, Missing.PAIRWISE})
                .map(how -> new ScaleParts(chosen, sums, how, Optional.empty()).alphas())
                .toList();
        return new Run(chosen, values, descriptions, alphas);
    }
}
