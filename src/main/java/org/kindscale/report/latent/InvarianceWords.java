package org.kindscale.report.latent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindscale.psychometrics.invariance.Equalities;
import org.kindscale.psychometrics.invariance.Invariance;
import org.kindscale.psychometrics.invariance.InvarianceFit;
import org.kindscale.psychometrics.invariance.InvarianceFit.InGroup;
import org.kindscale.psychometrics.invariance.InvarianceLevel;
import org.kindscale.psychometrics.invariance.InvarianceStep;
import org.kindscale.psychometrics.invariance.Release;
import org.kindscale.psychometrics.latent.Impropriety;
import org.kindscale.report.Figures;

/** What invariance comes to, in plain words. */
final class InvarianceWords {

    /** The works that the words name. */
    private static final List<String> SOURCES = List.of(
            "Byrne, B. M., Shavelson, R. J., & Muthén, B. (1989). Testing for the equivalence of factor covariance and "
                    + "mean structures: The issue of partial measurement invariance. Psychological Bulletin, 105, "
                    + "456-466. doi:10.1037/0033-2909.105.3.456",
            "Chen, F. F. (2007). Sensitivity of goodness of fit indexes to lack of measurement invariance. Structural "
                    + "Equation Modeling, 14, 464-504. doi:10.1080/10705510701301834",
            "Cheung, G. W., & Rensvold, R. B. (2002). Evaluating goodness-of-fit indexes for testing measurement "
                    + "invariance. Structural Equation Modeling, 9, 233-255. doi:10.1207/S15328007SEM0902_5");

    private static final String WAVES =
            "Widaman, K. F., Ferrer, E., & Conger, R. D. (2010). Factorial invariance within longitudinal structural "
                    + "equation models: Measuring the same construct across time. Child Development Perspectives, 4, "
                    + "10-18. doi:10.1111/j.1750-8606.2009.00110.x";

    private static final String LIMITS =
            "A level is said to hold if CFI falls by no more than .010 (Cheung & Rensvold, "
                    + "2002); RMSEA rising by .015 or more speaks against it, too (Chen, 2007). These limits are rules "
                    + "of thumb from simulations, not tests, and the test of chi-square tells ever smaller "
                    + "differences as persons become more.";

    private static final String BOUNDS = " --bounds keeps residual variances from falling below 0.";

    private static final double POOR = 0.9;
    private static final double FAR = 0.1;
    private static final int NAMED = 3;
    private static final double SIGNIFICANT = 0.05;

    private final InvarianceReport report;

    InvarianceWords(InvarianceReport report) {
        this.report = report;
    }

    /** {@return the works that the words name, and the one that the model is after} */
    List<String> sources() {
        return report.over() == InvarianceReport.Over.WAVES
                ? Stream.concat(SOURCES.stream(), Stream.of(WAVES)).toList()
                : SOURCES;
    }

    /** {@return the level by name, and that items are left free} */
    static String level(InvarianceFit fit) {
        String name = fit.equalities().level().name().toLowerCase(Locale.ROOT);
        return fit.equalities().isPartial() ? "partial " + name : name;
    }

    /** {@return the paragraphs, most important first} */
    List<String> paragraphs() {
        List<String> said = new ArrayList<>();
        report.invariance().ifPresent(invariance -> {
            cautions(invariance)
                    .forEach((caution, levels) ->
                            said.add(String.join(", ", levels) + (levels.size() > 1 ? " are " : " is ") + caution));
            poor(invariance.levels().get(0)).ifPresent(said::add);
            invariance.levels().stream()
                    .filter(InvarianceStep::isCompared)
                    .map(this::step)
                    .forEach(said::add);
            invariance.partial().stream().map(this::partial).forEach(said::add);
            said.add(conclusion(invariance));
            said.add(LIMITS);
        });
        return said;
    }

    /** {@return what is to be said before levels are read, with the levels it is about} */
    private Map<String, List<String>> cautions(Invariance invariance) {
        Map<String, List<String>> cautions = new LinkedHashMap<>();
        for (InvarianceStep step : InvarianceText.steps(invariance)) {
            caution(step.fit())
                    .ifPresent(caution -> cautions.computeIfAbsent(caution, same -> new ArrayList<>())
                            .add(level(step.fit())));
        }
        return cautions;
    }

    private Optional<String> caution(InvarianceFit fit) {
        return switch (fit.status()) {
            case PROPER -> Optional.empty();
            case IMPROPER ->
                Optional.of("improper: " + String.join("; ", improprieties(fit))
                        + ". No population can have this solution, so nothing is concluded from it; there are too few "
                        + "persons, or the model is wrong." + (isHeywood(fit) ? BOUNDS : ""));
            case AT_BOUND ->
                Optional.of("at a bound: a residual variance would fall below 0 and was kept at 0; the tests do not "
                        + "hold there.");
            case NOT_CONVERGED ->
                Optional.of("without a solution: no search came to rest in 300 steps, so nothing is given.");
            case NOT_IDENTIFIED, NOT_POSITIVE_DEFINITE ->
                Optional.of("without a solution: the data do not determine it, so nothing is given.");
        };
    }

    private static boolean isHeywood(InvarianceFit fit) {
        return fit.improprieties().stream()
                .anyMatch(found -> found.impropriety().what() == Impropriety.What.NEGATIVE_RESIDUAL_VARIANCE);
    }

    private Optional<String> poor(InvarianceStep first) {
        double cfi = first.figures().cfi();
        return cfi < POOR || first.figures().rmsea() > FAR
                ? Optional.of("The model describes the " + report.over().many()
                        + " poorly even where nothing is held equal (CFI "
                        + Figures.unit(cfi, 3) + ", RMSEA "
                        + Figures.unit(first.figures().rmsea(), 3)
                        + "): that its parameters are alike then says little of the items.")
                : Optional.empty();
    }

    /** {@return each thing that no population can have, with its group} */
    List<String> improprieties(InvarianceFit fit) {
        return fit.improprieties().stream().map(this::words).toList();
    }

    private String words(InGroup found) {
        String where = found.group() < 0 ? "" : " in " + report.named(found.group());
        return switch (found.impropriety().what()) {
            case NEGATIVE_RESIDUAL_VARIANCE ->
                "the residual variance of "
                        + report.items().get(found.impropriety().number()) + " is below 0" + where
                        + " (a Heywood case)";
            case RESIDUALS_CORRELATE_BEYOND_ONE ->
                "the residuals of " + report.items().get(found.impropriety().number())
                        + " correlate beyond 1 between the waves";
            case LOADING_BEYOND_ONE, FACTORS_NOT_POSITIVE_DEFINITE ->
                "the factors correlate beyond 1, or as they cannot all together" + where;
        };
    }

    private String step(InvarianceStep step) {
        String level = level(step.fit());
        if (!step.isReadable()) {
            return level + ": cannot be judged, since it or the level before has no proper solution.";
        }
        String change = "CFI changes by " + Figures.unit(step.cfi(), 3) + ", RMSEA by " + Figures.unit(step.rmsea(), 3);
        return level + (step.holds() ? " holds: " : " does not hold: ") + change + ". " + items(step);
    }

    private String items(InvarianceStep step) {
        List<Release> most = step.releases().stream()
                .filter(release -> release.pValue() < SIGNIFICANT)
                .limit(NAMED)
                .toList();
        String what = added(step.fit().equalities().level());
        if (most.isEmpty()) {
            return "No single item stands out.";
        }
        return "Items whose " + what + "s differ most: "
                + most.stream().map(this::release).collect(Collectors.joining(", ")) + ".";
    }

    private String release(Release release) {
        String p = Figures.probability(release.pValue());
        return report.items().get(release.item()) + " (chi-square would fall by about "
                + Figures.fixed(release.chiSquare(), 1) + ", df " + release.degreesOfFreedom() + ", p "
                + (p.startsWith("<") ? p : "= " + p) + ")";
    }

    /** {@return what a level holds equal beyond the one before} */
    static String added(InvarianceLevel level) {
        return switch (level) {
            case CONFIGURAL -> "pattern";
            case METRIC -> "loading";
            case SCALAR -> "intercept";
            case STRICT -> "residual variance";
        };
    }

    private String partial(InvarianceStep step) {
        Equalities equalities = step.fit().equalities();
        String free = free(equalities);
        String level = equalities.level().name().toLowerCase(Locale.ROOT);
        String given = free.isEmpty() ? "with nothing left free, " : "with " + free + " left free, ";
        if (!step.isReadable()) {
            return given + level + " cannot be judged.";
        }
        return given + level + (step.holds() ? " holds" : " still does not hold") + ": CFI changes by "
                + Figures.unit(step.cfi(), 3) + ", RMSEA by " + Figures.unit(step.rmsea(), 3) + " from "
                + level(step.before()) + ".";
    }

    private String free(Equalities equalities) {
        List<String> parts = new ArrayList<>();
        for (InvarianceLevel level : InvarianceLevel.values()) {
            List<Integer> items = equalities.free(level);
            if (!items.isEmpty() && equalities.level().holds(level)) {
                parts.add("the " + added(level) + (items.size() > 1 ? "s of " : " of ")
                        + items.stream().map(report.items()::get).collect(Collectors.joining(", ")));
            }
        }
        return String.join(" and ", parts);
    }

    private String conclusion(Invariance invariance) {
        String these = report.over().many();
        InvarianceStep last = last(invariance);
        if (!invariance.levels().get(0).fit().isReadable()) {
            return "Whether the items measure the same in these " + these
                    + " cannot be told: there is no proper solution " + "even where nothing is held equal.";
        }
        boolean equal = last.fit().equalities().level() != InvarianceLevel.CONFIGURAL;
        if (equal && poor(invariance.levels().get(0)).isPresent()) {
            return "So nothing can be concluded: in a model that fits this poorly, equal parameters do not show that "
                    + "the items measure the same. Look for a structure that fits (--invariance subscales, one or two) "
                    + "before the " + these + " are compared.";
        }
        String in = last.fit().equalities().isPartial() ? ", as far as the items go that were held equal" : "";
        String caution = in.isEmpty() ? "" : " Sums and means of all items keep the difference of the items left free.";
        return switch (last.fit().equalities().level()) {
            case CONFIGURAL ->
                "So only the pattern can be taken as the same: neither relations nor means of these scores "
                        + "should be compared between the " + these + " as if the items measured the same.";
            case METRIC ->
                "So relations of the factors with other variables can be compared between the " + these + in
                        + ", means cannot.";
            case SCALAR -> "So means of the factors can be compared between the " + these + in + "." + caution;
            case STRICT ->
                "So means of the factors can be compared between the " + these + ", and items are equally exact in them"
                        + in + "." + caution;
        };
    }

    /** {@return the last level that holds, with all before it; configural if none} */
    static InvarianceStep last(Invariance invariance) {
        InvarianceStep last = invariance.levels().get(0);
        for (InvarianceStep step : invariance.levels()) {
            if (step.isCompared() && !step.holds()) {
                break;
            }
            last = step;
        }
        for (InvarianceStep step : invariance.partial()) {
            last = step.holds() ? step : last;
        }
        return last;
    }
}
