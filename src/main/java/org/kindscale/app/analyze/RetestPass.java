package org.kindscale.app.analyze;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kindscale.app.Readings;
import org.kindscale.app.Sources;
import org.kindscale.app.analyze.AnalysisRequest.Retest;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.psychometrics.reliability.RetestAgreement;
import org.kindscale.report.change.ChangePart;
import org.kindscale.scoring.ScoreStatus;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.text.Slice;

/** Reads two waves and matches their persons by id; its memory grows with the persons. */
final class RetestPass {

    private final AnalysisRequest request;
    private final Retest retest;
    private final ScoringPlan plan;
    private final Sources sources;
    private final Findings findings;
    /** Whether responses are kept, for models of both waves. */
    private final boolean kept;
    /** By file: the columns of its items. */
    private final Map<String, List<Integer>> columns = new HashMap<>();

    RetestPass(AnalysisRequest request, Retest retest, ScoringPlan plan, Sources sources, Findings findings) {
        this.request = request;
        this.retest = retest;
        this.plan = plan;
        this.sources = sources;
        this.findings = findings;
        this.kept = request.extras().models().invariance().isPresent();
    }

    /** The scores of one person in one wave, NaN for those refused; the option numbers, if they are kept. */
    @SuppressWarnings("ArrayRecordComponent") // made once, read by the models
    private record Person(String id, long line, List<Double> scores, int[] options) {}

    /**
     * What two waves come to.
     *
     * @param scores each score in both; copied
     * @param both by person of both, the option numbers of the first wave, then of the second; empty unless kept
     */
    record Found(List<ChangeParts.Waves> scores, Optional<List<int[]>> both) {

        /** Nothing: there is one wave. */
        static final Found NONE = new Found(List.of(), Optional.empty());

        Found {
            scores = List.copyOf(scores);
        }
    }

    /** {@return each score in the two waves; nothing if an error was found} */
    Found run(Readings first, Catalog catalog) throws InvalidInputException, IOException {
        Readings second = Readings.of(
                        List.of(request.instrument()),
                        retest.columns(),
                        request.reading().missing(),
                        catalog)
                .ofOneWave();
        Map<String, Person> before = new LinkedHashMap<>();
        for (String file : request.files()) {
            read(file, first, before);
        }
        Map<String, Person> after = new LinkedHashMap<>();
        read(retest.file(), second, after);
        if (findings.hasErrors()) {
            return Found.NONE;
        }
        List<String> both = before.keySet().stream().filter(after::containsKey).toList();
        if (both.isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.PSY_009,
                    Location.of(retest.file()),
                    "no value of column \"" + retest.id() + "\" stands in both waves",
                    "name the column that says who a row belongs to with --id"));
            return Found.NONE;
        }
        new Partners(before.keySet(), after.keySet()).tell(retest, findings);
        List<String> all = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(all::add);
        List<ChangeParts.Waves> waves = new ArrayList<>();
        for (int s = 0; s < plan.scores().size(); s++) {
            Score score = plan.scores().get(s);
            if (!(score.rule() instanceof ScoreRule.Classify)) {
                waves.add(waves(s, all, before, after));
            }
        }
        return new Found(waves, kept ? Optional.of(pairs(both, before, after)) : Optional.empty());
    }

    private static List<int[]> pairs(List<String> both, Map<String, Person> before, Map<String, Person> after) {
        List<int[]> pairs = new ArrayList<>();
        for (String id : both) {
            int[] first = Objects.requireNonNull(before.get(id)).options();
            int[] second = Objects.requireNonNull(after.get(id)).options();
            int[] pair = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, pair, first.length, second.length);
            pairs.add(pair);
        }
        return pairs;
    }

    private ChangeParts.Waves waves(
            int score, List<String> all, Map<String, Person> before, Map<String, Person> after) {
        RetestAgreement.Pairs pairs = new RetestAgreement.Pairs();
        List<ChangePart.Person> persons = new ArrayList<>();
        for (String id : all) {
            double one = scoreOf(before.get(id), score);
            double other = scoreOf(after.get(id), score);
            pairs.add(one, other);
            persons.add(new ChangePart.Person(id, one, other, note(before.get(id), after.get(id), score)));
        }
        return new ChangeParts.Waves(plan.scores().get(score), pairs.agreement(), persons);
    }

    private static double scoreOf(@Nullable Person person, int score) {
        return person == null ? Double.NaN : person.scores().get(score);
    }

    /** {@return why there is no change to tell; empty if there is one} */
    private static String note(@Nullable Person first, @Nullable Person second, int score) {
        if (first == null || second == null) {
            return first == null ? ChangePart.NO_FIRST_WAVE : ChangePart.NO_SECOND_WAVE;
        }
        boolean one = Double.isNaN(scoreOf(first, score));
        boolean other = Double.isNaN(scoreOf(second, score));
        return one && other ? "no_score" : one ? "no_first_score" : other ? "no_second_score" : "";
    }

    private void read(String name, Readings readings, Map<String, Person> wave) throws IOException {
        Optional<SurveyFile> opened =
                SurveyFile.open(sources.source(name), request.reading(), readings.readings(), findings);
        if (opened.isEmpty()) {
            return;
        }
        try (SurveyFile file = opened.get()) {
            if (wasRead(name, file)) {
                return;
            }
            OptionalInt id = file.column(retest.id());
            if (id.isEmpty()) {
                findings.add(Diagnostic.error(
                        FindingCode.CSV_023,
                        file.header().whole(),
                        "there is no column \"" + retest.id() + "\"",
                        "name the column that says who a row belongs to with --id"));
                return;
            }
            file.rows(
                    SurveyFile.Pace.on(request.threads()),
                    () -> new Collector(plan, id.getAsInt(), kept),
                    (block, linesBefore) -> block.forEach(person ->
                            add(person, file.place(new Location(name, person.line() + linesBefore, 0)), wave)),
                    findings);
        }
    }

    /** Returns whether the same columns of a file were read before, which is told: both waves would be one. */
    private boolean wasRead(String name, SurveyFile file) {
        List<Integer> items = file.maps().get(0).positions();
        if (!items.equals(columns.put(name, items))) {
            return false;
        }
        findings.add(Diagnostic.error(
                FindingCode.USE_007,
                Location.of(name),
                "both waves are read from the same columns",
                "name the columns of the second wave with --retest-columns"));
        return true;
    }

    private void add(Person person, Location where, Map<String, Person> wave) {
        if (wave.putIfAbsent(person.id(), person) != null) {
            findings.add(Diagnostic.error(
                    FindingCode.PSY_008,
                    where,
                    VisibleText.quoted(person.id()) + " stands twice in column \"" + retest.id() + "\"",
                    "keep one row for each person in each wave"));
        }
    }

    /** Collects the scores of rows that have an id. */
    private static final class Collector implements Row.Worker<List<Person>> {

        private final Scorer scorer;
        private final int scores;
        private final int id;
        private final boolean kept;
        private final Slice slice = new Slice();
        private List<Person> block = new ArrayList<>();

        Collector(ScoringPlan plan, int id, boolean kept) {
            this.scorer = new Scorer(plan);
            this.scores = plan.scores().size();
            this.id = id;
            this.kept = kept;
        }

        @Override
        public void row(Row row) {
            if (!row.usable()) {
                return;
            }
            row.value(id, slice);
            String who = slice.text().strip();
            if (who.isEmpty()) {
                return;
            }
            scorer.score(row.responses(0));
            List<Double> values = new ArrayList<>();
            for (int s = 0; s < scores; s++) {
                values.add(scorer.status(s) == ScoreStatus.REFUSED ? Double.NaN : scorer.value(s));
            }
            int[] options = new int[kept ? row.responses(0).size() : 0];
            if (kept) {
                row.responses(0).copyTo(options);
            }
            block.add(new Person(who, row.line(), values, options));
        }

        @Override
        public List<Person> endBlock() {
            List<Person> ended = block;
            block = new ArrayList<>();
            return ended;
        }
    }
}
