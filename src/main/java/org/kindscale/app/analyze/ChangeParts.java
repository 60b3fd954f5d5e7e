package org.kindscale.app.analyze;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Score;
import org.kindscale.psychometrics.change.ChangeClass;
import org.kindscale.psychometrics.change.ChangeNorm;
import org.kindscale.psychometrics.change.ClinicalCut;
import org.kindscale.psychometrics.change.ClinicalCut.Criterion;
import org.kindscale.psychometrics.change.RegressedChange;
import org.kindscale.psychometrics.change.WaveEffect;
import org.kindscale.psychometrics.reliability.Ranks;
import org.kindscale.psychometrics.reliability.RetestAgreement;
import org.kindscale.report.analysis.Analysis.RetestPart;
import org.kindscale.report.analysis.Analysis.ScalePart;
import org.kindscale.report.analysis.Analysis.ScorePart;
import org.kindscale.report.change.ChangeBasis;
import org.kindscale.report.change.ChangePart;
import org.kindscale.report.change.ChangePart.Person;

/** Measures the change of every person: by what was given, else what the definition says, else the first wave. */
final class ChangeParts {

    private final ChangeChoice choice;
    private final List<ScorePart> scores;
    private final List<ScalePart> scales;

    ChangeParts(ChangeChoice choice, List<ScorePart> scores, List<ScalePart> scales) {
        this.choice = choice;
        this.scores = scores;
        this.scales = scales;
    }

    /**
     * One score in two waves.
     *
     * @param score the score
     * @param agreement of the persons who have it in both
     * @param persons everyone of either wave; copied
     */
    record Waves(Score score, RetestAgreement agreement, List<Person> persons) {
        Waves {
            persons = List.copyOf(persons);
        }
    }

    /** {@return agreement and change of each score} */
    List<RetestPart> all(List<Waves> waves) {
        return waves.stream().map(this::part).toList();
    }

    private RetestPart part(Waves waves) {
        Score score = waves.score();
        RetestAgreement agreement = waves.agreement();
        ChangeNorm sample = sample(score);
        ChangeBasis computed = basis(score, sample);
        ChangeBasis basis =
                isOwn(score) ? computed : ChangeBasis.published(score).orElse(computed);
        WaveEffect effect = WaveEffect.of(new WaveEffect.Waves(
                agreement.pairs(),
                agreement.meanChange(),
                agreement.sdOfChange(),
                agreement.firstSd(),
                agreement.secondSd()));
        ChangePart change = new ChangePart(
                score,
                basis,
                basis.norm().or(computed::norm).orElseThrow(),
                basis.norm().isPresent() ? basis.words() : computed.words(),
                choice.cut(score).map(cut -> cut(score, cut, sample)),
                line(waves.persons()),
                effect,
                waves.persons());
        return new RetestPart(score, agreement, ranked(waves.persons()), change);
    }

    /** {@return whether the user says what the change of a score is measured against} */
    private boolean isOwn(Score score) {
        return choice.reliability(score).isPresent() || choice.group(score).isPresent();
    }

    /** {@return the basis by what was given, the rest from the first wave} */
    private ChangeBasis basis(Score score, ChangeNorm sample) {
        Optional<NormGroup> group = choice.group(score);
        OptionalDouble given = choice.reliability(score);
        if (group.isPresent() && given.isEmpty() && group.get().reliability().isPresent()) {
            return ChangeBasis.ofGroup(group.get()).orElseThrow();
        }
        ChangeNorm spread = group.map(g -> new ChangeNorm(g.mean(), g.sd().orElseThrow(), Double.NaN))
                .orElse(sample);
        double reliability = given.orElse(sample.reliability());
        String from = group.map(g -> "norm group " + g.id()).orElse("this sample, first wave");
        String by = given.isPresent()
                ? ", reliability as given"
                : group.isPresent() ? ", alpha of this sample's first wave" : ", its alpha";
        return ChangeBasis.of(new ChangeNorm(spread.mean(), spread.sd(), reliability), from + by);
    }

    private ChangeNorm sample(Score score) {
        ScorePart described = scores.stream()
                .filter(part -> part.score().id().equals(score.id()))
                .findFirst()
                .orElseThrow();
        double alpha = scales.stream()
                .filter(scale -> scale.score().id().equals(score.id()))
                .mapToDouble(scale -> scale.reliability().alpha())
                .findFirst()
                .orElse(Double.NaN);
        return new ChangeNorm(
                described.description().mean(), described.description().sd(), alpha);
    }

    private ChangePart.Cut cut(Score score, String given, ChangeNorm sample) {
        ChangeClass.Better better = ChangeClass.better(score.better().orElse(""));
        Optional<Criterion> criterion = ChangeChoice.criterion(given);
        if (criterion.isEmpty()) {
            return new ChangePart.Cut(new ClinicalCut(ChangeChoice.number(given), better), "as given");
        }
        Optional<NormGroup> group = choice.group(score);
        ChangeNorm other = group.map(g -> new ChangeNorm(g.mean(), g.sd().orElseThrow(), Double.NaN))
                .orElse(sample);
        String words = "criterion " + given + " of Jacobson and Truax, "
                + switch (criterion.get()) {
                    case A -> "this sample's first wave taken as the clinical group";
                    case B -> "norm group " + group.map(NormGroup::id).orElse("") + " taken as the other group";
                    case C ->
                        "this sample's first wave taken as the clinical group, norm group "
                                + group.map(NormGroup::id).orElse("") + " as the other";
                };
        return new ChangePart.Cut(ClinicalCut.of(criterion.get(), sample, other, better), words);
    }

    private static double ranked(List<Person> persons) {
        return Ranks.correlation(
                persons.stream().mapToDouble(Person::first).toArray(),
                persons.stream().mapToDouble(Person::second).toArray());
    }

    private static RegressedChange line(List<Person> persons) {
        List<Person> paired = persons.stream().filter(Person::isPaired).toList();
        return RegressedChange.of(
                paired.stream().mapToDouble(Person::first).toArray(),
                paired.stream().mapToDouble(Person::second).toArray());
    }
}
