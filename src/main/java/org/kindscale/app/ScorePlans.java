package org.kindscale.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.ScoringPlan;
import org.kindscale.survey.reading.InstrumentReading;

/** Works out which scores of which instruments are asked for. */
public final class ScorePlans {

    private ScorePlans() {}

    /** Returns the columns of scores of each reading. */
    public static List<ScoreTable> tables(
            List<InstrumentReading> readings, ScoreRequest.ScoreChoice choice, ScoreRequest.Layout layout)
            throws InvalidInputException {
        List<Instrument> instruments =
                readings.stream().map(InstrumentReading::instrument).toList();
        requireKnown(instruments, choice.scores());
        requireNorm(instruments, choice.norm());
        List<ScoreTable> tables = new ArrayList<>();
        for (InstrumentReading reading : readings) {
            Instrument instrument = reading.instrument();
            Set<String> wanted = wanted(instrument, choice.scores());
            try {
                ScoringPlan plan = ScoringPlan.of(instrument, wanted, choice.minAnswered());
                tables.add(new ScoreTable(plan, layout.prefix(), layout.detail(), choice.norm(), reading.suffix()));
            } catch (MinAnswered.CannotApply e) {
                throw Readings.usage(FindingCode.USE_002, "--min-answered", String.valueOf(e.getMessage()), e.mend());
            }
        }
        return tables;
    }

    /** {@return the ids of the scores asked for; of all that are no alternatives, if none is} */
    public static Set<String> wanted(Instrument instrument, List<String> asked) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Score score : instrument.scores()) {
            boolean usual = asked.isEmpty() && score.alternativeTo().isEmpty();
            if (usual || asked.contains(score.id()) || asked.contains(instrument.id() + "." + score.id())) {
                wanted.add(score.id());
            }
        }
        return wanted;
    }

    /** Refuses a score that none of the instruments has. */
    public static void requireKnown(List<Instrument> instruments, List<String> asked) throws InvalidInputException {
        List<String> known = new ArrayList<>();
        for (Instrument instrument : instruments) {
            for (Score score : instrument.scores()) {
                known.add(score.id());
                known.add(instrument.id() + "." + score.id());
            }
        }
        for (String score : asked) {
            if (!known.contains(score)) {
                Optional<String> noTotal = instruments.stream()
                        .filter(i -> score.equals("total") || score.equals(i.id() + ".total"))
                        .flatMap(i -> i.extras().noTotal().stream())
                        .findFirst();
                String names =
                        instruments.stream().map(Instrument::id).distinct().collect(Collectors.joining(" and "));
                String what = noTotal.map(reason -> names + " has no total: " + reason)
                        .orElse(names + " has no score \"" + score + "\"");
                String help = Suggestion.nearest(score, known)
                        .map(k -> "did you mean " + k + "?")
                        .orElse("see them with: kindscale instruments show "
                                + instruments.get(0).id());
                throw Readings.usage(FindingCode.USE_001, "--scores", what, help);
            }
        }
    }

    private static void requireNorm(List<Instrument> instruments, Optional<String> norm) throws InvalidInputException {
        if (norm.isEmpty()) {
            return;
        }
        List<String> known = instruments.stream()
                .flatMap(i -> i.scores().stream())
                .flatMap(score -> score.norms().stream())
                .filter(group -> group.sd().isPresent())
                .map(group -> group.id())
                .distinct()
                .toList();
        if (!known.contains(norm.get())) {
            String help = known.isEmpty()
                    ? "the definition has no norm group with a standard deviation"
                    : "choose one of: " + String.join(", ", known);
            throw Readings.usage(FindingCode.USE_004, "--norm", "there is no norm group \"" + norm.get() + "\"", help);
        }
    }
}
