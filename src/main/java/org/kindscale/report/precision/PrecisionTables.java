package org.kindscale.report.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.precision.ConditionalError;
import org.kindscale.psychometrics.reliability.AllSplits.Summary;
import org.kindscale.report.Figures;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Markup.Table;

/** The tables of a report on precision, for the terminal and the page alike, and the words below them. */
final class PrecisionTables {

    /** Errors of fewer persons are chance. */
    private static final int FEWEST_OF_LEVEL = 10;

    private PrecisionTables() {}

    /** {@return omega and halves by score} */
    static Table reliability(PrecisionReport report) {
        return new Table(
                "Precision",
                1,
                Markup.columns("score|n|omega|95 %|of categories|halves|lowest|highest"),
                report.parts().stream().map(PrecisionTables::reliability).toList());
    }

    private static List<String> reliability(PrecisionPart part) {
        Summary halves = part.splits().spearmanBrown();
        return List.of(
                part.score().id(),
                Long.toString(part.persons()),
                Figures.unit(part.omega().omega(), 3),
                Figures.correlation(part.omega().interval().low()) + " "
                        + Figures.correlation(part.omega().interval().high()),
                Figures.unit(part.ordinal().map(ordinal -> ordinal.omega()).orElse(Double.NaN), 3),
                Figures.unit(halves.mean(), 3),
                Figures.unit(halves.lowest(), 3),
                Figures.unit(halves.highest(), 3));
    }

    /** {@return what is behind the figures of {@link #reliability}, and why some are missing} */
    static List<String> remarks(PrecisionReport report) {
        List<String> remarks = new ArrayList<>(report.notes());
        for (PrecisionPart part : report.parts()) {
            why(part.omega().status())
                    .ifPresent(why -> remarks.add(part.score().id() + ": no omega; the model is " + why));
            part.ordinal()
                    .flatMap(ordinal -> why(ordinal.status()))
                    .ifPresent(why -> remarks.add(part.score().id()
                            + ": no omega of categories; the model of polychoric correlations is " + why));
        }
        report.parts().stream()
                .filter(part -> part.ordinal().map(ordinal -> ordinal.omega()).orElse(0.0) > 1)
                .forEach(part -> remarks.add(part.score().id()
                        + ": omega of categories passes 1, as it can where one factor fits badly; "
                        + Figures.unit(part.ordinal().orElseThrow().modelled(), 3) + " if the model were true"));
        report.parts().forEach(part -> withoutPercentiles(part).ifPresent(remarks::add));
        boolean drawn = report.parts().stream().anyMatch(part -> !part.splits().isAll());
        remarks.add(
                "omega: total, one factor of the covariances by maximum likelihood; its interval by the delta method "
                        + "with robust errors (MLR); of categories: omega of the sum of ordered categories "
                        + "(Green & Yang, 2009); "
                        + "halves: all ways to split the items in two, Spearman-Brown, their mean, least and greatest"
                        + (drawn ? "; of more than 10,000 ways 10,000 drawn, the same in every run" : ""));
        return remarks;
    }

    /** {@return which norm groups have no percentiles, and why; empty if all have} */
    private static Optional<String> withoutPercentiles(PrecisionPart part) {
        List<String> without = part.score().norms().stream()
                .filter(group -> part.norms().stream()
                        .noneMatch(table -> table.group().id().equals(group.id())))
                .map(NormGroup::id)
                .toList();
        return without.isEmpty() || part.levels().isEmpty()
                ? Optional.empty()
                : Optional.of(part.score().id() + ": no percentiles in norm group " + String.join(", ", without)
                        + ", of which the definition knows no number of persons or no standard deviation");
    }

    private static Optional<String> why(Status status) {
        return status == Status.PROPER
                ? Optional.empty()
                : Optional.of(status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** {@return the standard error at each tenth of the range, a score a row} */
    static Table levels(PrecisionReport report) {
        List<String> head = new ArrayList<>(List.of("score"));
        for (int level = 1; level <= ConditionalError.LEVELS; level++) {
            head.add(Integer.toString(level));
        }
        head.add("all");
        List<List<String>> rows = new ArrayList<>();
        for (PrecisionPart part : report.parts()) {
            part.levels().ifPresent(errors -> {
                List<String> row = new ArrayList<>(List.of(part.score().id()));
                errors.levels()
                        .forEach(level ->
                                row.add(level.persons() < FEWEST_OF_LEVEL ? "-" : Figures.fixed(level.error(), 2)));
                row.add(Figures.fixed(errors.overall(), 2));
                rows.add(row);
            });
        }
        return new Table("Standard error of measurement by tenth of the score's range", 1, head, rows);
    }

    /** What the table of {@link #levels} means. */
    static final String LEVELS =
            "in points of the score, from its lowest tenth (1) to its highest; analysis of variance "
                    + "of persons by items (Feldt, Steffen & Gupta, 1985); all: SD times root of "
                    + "1 - alpha; -: fewer than "
                    + FEWEST_OF_LEVEL + " persons";

    /** {@return percentiles, a table for each score and norm group} */
    static List<Table> norms(PrecisionReport report) {
        List<Table> tables = new ArrayList<>();
        for (PrecisionPart part : report.parts()) {
            for (NormTable norm : part.norms()) {
                tables.add(new Table(
                        part.score().id() + " in norm group " + norm.group().id() + " (n "
                                + norm.group().n().orElseThrow() + ")",
                        0,
                        Markup.columns("score|percentile|95 %"),
                        norm.rows().stream().map(PrecisionTables::norm).toList()));
            }
        }
        return tables;
    }

    private static List<String> norm(NormTable.Row row) {
        return List.of(
                Figures.fixed(row.value(), 2),
                Figures.fixed(100 * row.percentile().percentile(), 1),
                Figures.fixed(100 * row.percentile().low(), 1) + " "
                        + Figures.fixed(100 * row.percentile().high(), 1));
    }

    /** What the tables of {@link #norms} mean. */
    static final String NORMS = "percentile: per cent of the norm group expected below the score, its scores taken as "
            + "normal; interval: what the size of the group leaves open (Crawford & Garthwaite, 2002), not the "
            + "error of "
            + "measurement";
}
