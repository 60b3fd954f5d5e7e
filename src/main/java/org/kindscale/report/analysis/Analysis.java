package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.careless.CarelessSign;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.factor.OneFactor;
import org.kindscale.psychometrics.factor.Polychoric;
import org.kindscale.psychometrics.key.Contradiction;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.psychometrics.reliability.ItemStatistics;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.psychometrics.reliability.RetestAgreement;
import org.kindscale.psychometrics.reliability.ScorePairs;
import org.kindscale.psychometrics.reliability.SplitHalf;
import org.kindscale.report.ReportLines;
import org.kindscale.report.change.ChangePart;
import org.kindscale.report.latent.LatentReport;
import org.kindscale.report.precision.PrecisionReport;
import org.kindscale.report.sensitivity.SensitivityReport;

/**
 * Everything an analysis found; each report shows it in its own form.
 *
 * @param basis what was analysed
 * @param judgement whether the data fit the reading
 * @param items one for each item, in published order; copied
 * @param scores one for each score, in the definition's order; copied
 * @param scales reliability of the scores made of items, in the same order; copied
 * @param pairs correlations between scores; copied
 * @param models confirmatory factor models; copied
 * @param latent latent models, if they were asked for by name
 * @param precision how precise the scores are, if asked for
 * @param careless careless answering, if it was looked for
 * @param groups what the key looks like within groups of rows; copied
 * @param retests agreement with a second wave; copied
 * @param sensitivity the scores under other choices, if asked for
 */
public record Analysis(
        Basis basis,
        Judgement judgement,
        List<ItemPart> items,
        List<ScorePart> scores,
        List<ScalePart> scales,
        List<PairPart> pairs,
        List<ModelPart> models,
        Optional<LatentReport> latent,
        Optional<PrecisionReport> precision,
        Optional<CarelessPart> careless,
        List<GroupPart> groups,
        List<RetestPart> retests,
        Optional<SensitivityReport> sensitivity) {

    /** Copies the lists. */
    public Analysis {
        items = List.copyOf(items);
        scores = List.copyOf(scores);
        scales = List.copyOf(scales);
        pairs = List.copyOf(pairs);
        models = List.copyOf(models);
        groups = List.copyOf(groups);
        retests = List.copyOf(retests);
    }

    /**
     * What was analysed, and how.
     *
     * @param instrument the instrument
     * @param definition SHA-256 of its definition
     * @param program version of kindscale
     * @param files the survey files; copied
     * @param options options as given; copied
     * @param missing what was done with missing responses in covariances
     * @param persons rows analysed
     * @param rejected rows set aside
     * @param leftOut how many persons left out 0, 1, 2, … scored items; copied
     */
    public record Basis(
            Instrument instrument,
            String definition,
            String program,
            List<String> files,
            Map<String, String> options,
            Covariances.Missing missing,
            long persons,
            long rejected,
            List<Long> leftOut) {

        /** Copies the collections. */
        public Basis {
            files = List.copyOf(files);
            options = Map.copyOf(options);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * One item.
     *
     * @param item the item
     * @param description its item scores, before keying
     * @param frequencies persons by response option, from the lowest code; copied
     * @param missing persons without a response
     * @param key what the data say about its key
     */
    public record ItemPart(
            Item item, Description description, List<Long> frequencies, MissingCounts missing, KeyEvidence key) {
        /** Copies the list. */
        public ItemPart {
            frequencies = List.copyOf(frequencies);
        }
    }

    /** How many persons have no response, by kind. */
    public record MissingCounts(long omitted, long notAdministered, long invalid) {

        /** {@return all kinds together} */
        public long all() {
            return omitted + notAdministered + invalid;
        }
    }

    /**
     * One score.
     *
     * @param score the score
     * @param low theoretical minimum
     * @param high theoretical maximum
     * @param complete persons with all operands
     * @param prorated persons with some
     * @param refused persons without the score
     * @param description its distribution
     * @param histogram values and how often each occurs, from the lowest; copied
     */
    public record ScorePart(
            Score score,
            double low,
            double high,
            long complete,
            long prorated,
            long refused,
            Description description,
            List<Count> histogram) {
        /** Copies the list. */
        public ScorePart {
            histogram = List.copyOf(histogram);
        }
    }

    /** A value and how often it occurs. */
    public record Count(double value, long persons) {}

    /**
     * How reliable one score is.
     *
     * @param score the score
     * @param items its items in the order of the key; copied
     * @param reversed by item: whether it is reverse-keyed here; copied
     * @param keyed covariances of the keyed items
     * @param reliability coefficients from the items
     * @param ofParts coefficients from the scores it is made of, if it is made of scores
     * @param statistics by item; copied
     * @param oddEven split into odd and even items
     * @param firstSecond split into halves
     * @param factors one-factor solutions
     * @param standardError standard error of measurement, in points of the score and of the sum of its items
     * @param ordinal polychoric correlations, if asked for
     */
    public record ScalePart(
            Score score,
            List<Item> items,
            List<Boolean> reversed,
            Covariances keyed,
            Reliability reliability,
            Optional<Reliability> ofParts,
            List<ItemStatistics> statistics,
            SplitHalf oddEven,
            SplitHalf firstSecond,
            Factors factors,
            MeasurementError standardError,
            Optional<Polychoric.Matrix> ordinal) {
        /** Copies the lists. */
        public ScalePart {
            items = List.copyOf(items);
            reversed = List.copyOf(reversed);
            statistics = List.copyOf(statistics);
        }
    }

    /**
     * One-factor solutions of a score's keyed items.
     *
     * @param minres of the correlations, by least squares
     * @param likelihood of the correlations, by maximum likelihood
     * @param confirmatory of the covariances, by maximum likelihood
     * @param omegaIfDropped omega total (minres, observed) without each item; copied
     */
    public record Factors(
            OneFactor minres, OneFactor likelihood, Confirmatory confirmatory, List<Double> omegaIfDropped) {
        /** Copies the list. */
        public Factors {
            omegaIfDropped = List.copyOf(omegaIfDropped);
        }
    }

    /** Standard error of measurement in points of the score, and of the sum of its items. */
    public record MeasurementError(double score, double sum) {}

    /**
     * The correlation of two scores.
     *
     * @param one a score
     * @param other another
     * @param correlation over the persons with both
     * @param spearman the rank correlation; NaN if it was not asked for
     * @param disattenuated corrected by their coefficients alpha; NaN if one has none
     * @param shared number of items that both contain: a part-whole correlation, which is too high
     */
    public record PairPart(
            Score one,
            Score other,
            ScorePairs.Correlation correlation,
            double spearman,
            double disattenuated,
            int shared) {}

    /**
     * One factor model.
     *
     * @param name what it says
     * @param items its items; copied
     * @param factors names of its factors; copied
     * @param solution the fit
     */
    public record ModelPart(String name, List<Item> items, List<String> factors, Confirmatory solution) {
        /** Copies the lists. */
        public ModelPart {
            items = List.copyOf(items);
            factors = List.copyOf(factors);
        }
    }

    /**
     * Careless answering.
     *
     * @param persons rows looked at
     * @param flagged rows with signs of two kinds
     * @param signs rows by sign; copied
     * @param available whether each index could be computed, with the reason if not; copied
     * @param without scores of the rows that are not flagged, beside all; copied
     */
    public record CarelessPart(
            long persons, long flagged, Map<CarelessSign, Long> signs, List<String> available, List<Without> without) {
        /** Copies the collections. */
        public CarelessPart {
            signs = Map.copyOf(signs);
            available = List.copyOf(available);
            without = List.copyOf(without);
        }
    }

    /**
     * What changes in one score without the flagged rows.
     *
     * @param score the score
     * @param all distribution over all rows
     * @param rest distribution over the rows that are not flagged
     * @param alphaAll coefficient alpha over all rows; NaN if there is none
     * @param alphaRest alpha over the others
     */
    public record Without(Score score, Description all, Description rest, double alphaAll, double alphaRest) {}

    /**
     * One group of rows.
     *
     * @param column the column that tells the groups apart
     * @param value what it says
     * @param persons rows
     * @param contradictions what within the group contradicts the reading; copied
     * @param key evidence on each item within the group; copied
     * @param scales coefficient alpha by score, in the order of {@link Analysis#scales}; copied
     */
    public record GroupPart(
            String column,
            String value,
            long persons,
            List<Contradiction> contradictions,
            List<KeyEvidence> key,
            List<Double> scales) {
        /** Copies the lists. */
        public GroupPart {
            contradictions = List.copyOf(contradictions);
            key = List.copyOf(key);
            scales = List.copyOf(scales);
        }
    }

    /**
     * Agreement of one score between two waves.
     *
     * @param score the score
     * @param agreement over the persons who have it in both
     * @param spearman rank correlation of the same persons
     * @param change of each person
     */
    public record RetestPart(Score score, RetestAgreement agreement, double spearman, ChangePart change) {

        /** {@return how many persons are in the first wave alone} */
        public long onlyFirst() {
            return noted(ChangePart.NO_SECOND_WAVE);
        }

        /** {@return how many persons are in the second wave alone} */
        public long onlySecond() {
            return noted(ChangePart.NO_FIRST_WAVE);
        }

        private long noted(String note) {
            return change.persons().stream()
                    .filter(person -> person.note().equals(note))
                    .count();
        }
    }

    /** {@return how many persons have no partner in the other wave, in words; empty if everybody has one} */
    public String withoutPartner() {
        return retests.stream()
                .findFirst()
                .map(part -> withoutPartner(part.onlyFirst(), part.onlySecond()))
                .orElse("");
    }

    /** {@return the same of so many persons of each wave} */
    public static String withoutPartner(long first, long second) {
        return first + second == 0
                ? ""
                : ReportLines.counted(first, "person") + " of the first wave and " + second
                        + " of the second have no partner in the other";
    }

    /** {@return the change between two waves, by score; empty without a second wave} */
    public List<ChangePart> changes() {
        return retests.stream().map(RetestPart::change).toList();
    }

    /** {@return the items whose key the data contradict, in order} */
    public List<ItemPart> suspicions() {
        List<Integer> explained = judgement.explained();
        return items.stream()
                .filter(item -> item.key().isSuspicion()
                        && !explained.contains(item.key().item()))
                .toList();
    }

    /**
     * {@return what contradicts the reading as a whole, and then what does so within a group alone; of the latter, only
     * what does not speak of places of rows, which are those of the file}
     */
    public List<Contradiction> contradictions() {
        List<Contradiction> all = new ArrayList<>(judgement.contradictions());
        Set<Contradiction.Kind> known = EnumSet.of(Contradiction.Kind.ROW_OFF);
        judgement.contradictions().forEach(found -> known.add(found.kind()));
        if (known.contains(Contradiction.Kind.ITEM_ORDER) || known.contains(Contradiction.Kind.ITEMS_EXCHANGED)) {
            known.addAll(EnumSet.of(Contradiction.Kind.ITEM_ORDER, Contradiction.Kind.ITEMS_EXCHANGED));
        }
        Contradiction.shiftedCodes(judgement.items()).ifPresent(found -> known.add(found.kind()));
        for (GroupPart group : groups) {
            group.contradictions().stream()
                    .filter(found -> found.explainsItems() && !known.contains(found.kind()))
                    .map(found -> found.in(Contradiction.Part.group(group.column(), group.value())))
                    .forEach(all::add);
        }
        return all;
    }

    /** {@return whether the data contradict the reading, in single items, as a whole, or within a group} */
    public boolean contradicts() {
        return !suspicions().isEmpty() || !contradictions().isEmpty();
    }
}
