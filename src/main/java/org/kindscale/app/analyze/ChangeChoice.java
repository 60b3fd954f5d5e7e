package org.kindscale.app.analyze;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.Readings;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.psychometrics.change.ClinicalCut.Criterion;

/**
 * What the change of a person is measured against, as far as the user says it.
 *
 * @param norm the norm group to take mean, standard deviation and reliability from
 * @param cuts clinical cuts as given, {@code SCORE=POINTS} or {@code SCORE=a}, {@code b} or {@code c}; copied
 * @param reliabilities reliabilities as given, {@code SCORE=R}; copied
 */
public record ChangeChoice(Optional<String> norm, List<String> cuts, List<String> reliabilities) {

    /** Nothing said. */
    public static final ChangeChoice NONE = new ChangeChoice(Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public ChangeChoice {
        cuts = List.copyOf(cuts);
        reliabilities = List.copyOf(reliabilities);
    }

    /** {@return the reliability given for a score} */
    OptionalDouble reliability(Score score) {
        String given = byScore(reliabilities).get(score.id());
        return given == null ? OptionalDouble.empty() : OptionalDouble.of(number(given));
    }

    /** {@return the cut given for a score, as given} */
    Optional<String> cut(Score score) {
        return Optional.ofNullable(byScore(cuts).get(score.id()));
    }

    /** {@return the norm group that was asked for, if the score has it} */
    Optional<NormGroup> group(Score score) {
        return norm.flatMap(id -> score.norms().stream()
                .filter(group -> group.id().equals(id) && group.sd().isPresent())
                .findFirst());
    }

    /** {@return the criterion that a cut names, if it is one} */
    static Optional<Criterion> criterion(String cut) {
        return cut.matches("[abcABC]")
                ? Optional.of(Criterion.valueOf(cut.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** {@return a number as given; NaN if it is none} */
    static double number(String given) {
        try {
            return given.matches("-?[0-9]*\\.?[0-9]+") ? Double.parseDouble(given) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Map<String, String> byScore(List<String> given) {
        Map<String, String> byScore = new LinkedHashMap<>();
        for (String one : given) {
            int sign = one.indexOf('=');
            if (sign > 0) {
                byScore.put(
                        one.substring(0, sign).strip(), one.substring(sign + 1).strip());
            }
        }
        return byScore;
    }

    /** Refuses what does not suit the scores of {@code design}. */
    void requireKnown(AnalysisDesign design) throws InvalidInputException {
        List<Score> scores = design.plan().scores().stream()
                .filter(score -> !(score.rule() instanceof ScoreRule.Classify))
                .toList();
        if (norm.isPresent()) {
            requireNorm(scores, norm.get());
        }
        requireScores("--cut", cuts, scores);
        requireScores("--reliability", reliabilities, scores);
        for (Score score : scores) {
            String given = byScore(reliabilities).getOrDefault(score.id(), "0.5");
            if (!(number(given) > 0 && number(given) < 1)) {
                throw wrong(
                        "--reliability",
                        "\"" + given + "\" is no reliability of " + score.id(),
                        "give a number above 0 and below 1, such as --reliability " + score.id() + "=.85");
            }
            if (cut(score).isPresent()) {
                requireCut(score, cut(score).get());
            }
        }
    }

    private void requireCut(Score score, String cut) throws InvalidInputException {
        if (score.better().isEmpty()) {
            throw wrong(
                    "--cut",
                    "the definition does not say whether high or low scores of " + score.id() + " are the good ones",
                    "leave --cut " + score.id() + " out: who crosses it cannot be called recovered");
        }
        Optional<Criterion> criterion = criterion(cut);
        if (criterion.isEmpty() && Double.isNaN(number(cut))) {
            throw wrong(
                    "--cut",
                    "\"" + cut + "\" is no cut of " + score.id(),
                    "give points, such as --cut " + score.id() + "=10, or one of the criteria a, b and c");
        }
        if (criterion.isPresent()
                && criterion.get() != Criterion.A
                && group(score).isEmpty()) {
            throw wrong(
                    "--cut",
                    "criterion " + cut + " needs the mean and standard deviation of another group for " + score.id(),
                    hasNorms(List.of(score))
                            ? "name a norm group that is not clinical with --norm, one of: " + names(List.of(score))
                            : "give the cut in points, such as --cut " + score.id()
                                    + "=10: the definition has no norm group with a standard deviation");
        }
    }

    private static void requireNorm(List<Score> scores, String norm) throws InvalidInputException {
        boolean known = scores.stream()
                .flatMap(score -> score.norms().stream())
                .anyMatch(group -> group.id().equals(norm) && group.sd().isPresent());
        if (!known) {
            throw wrong(
                    "--norm",
                    "there is no norm group \"" + norm + "\"",
                    hasNorms(scores)
                            ? "choose one of: " + names(scores)
                            : "leave --norm out: the definition has no norm group with a standard deviation");
        }
    }

    private static boolean hasNorms(List<Score> scores) {
        return !names(scores).isEmpty();
    }

    private static String names(List<Score> scores) {
        List<String> known = scores.stream()
                .flatMap(score -> score.norms().stream())
                .filter(group -> group.sd().isPresent())
                .map(NormGroup::id)
                .distinct()
                .toList();
        return String.join(", ", known);
    }

    private static void requireScores(String option, List<String> given, List<Score> scores)
            throws InvalidInputException {
        List<String> known = scores.stream().map(Score::id).toList();
        for (String one : given) {
            String id = one.contains("=") ? one.substring(0, one.indexOf('=')).strip() : "";
            if (!known.contains(id)) {
                String value = one.contains("=") ? one.substring(one.indexOf('=') + 1) : one;
                throw wrong(
                        option,
                        "\"" + one + "\" does not say which score it is of",
                        Suggestion.nearest(id, known)
                                .map(near -> "did you mean " + option + " " + near + "=" + value + "?")
                                .orElse("write " + option + " SCORE=VALUE, the score one of "
                                        + String.join(", ", known)));
            }
        }
    }

    private static InvalidInputException wrong(String option, String what, String help) {
        return Readings.usage(FindingCode.USE_004, option, what, help);
    }
}
