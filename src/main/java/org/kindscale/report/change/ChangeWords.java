package org.kindscale.report.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kindscale.psychometrics.change.ChangeClass;
import org.kindscale.psychometrics.change.ChangeClass.Better;
import org.kindscale.psychometrics.change.ChangeNorm;
import org.kindscale.psychometrics.change.WaveEffect.Effect;
import org.kindscale.report.Figures;

/** What text and page say of change alike. */
final class ChangeWords {

    static final String NOTE = "reliable from: the smallest reliable change, in points; recovered: reliably better and "
            + "across the clinical cut (Jacobson & Truax, 1991); GLN: Gulliksen, Lord and Novick, who expect a move "
            + "towards the mean; regression: against what the first score predicts in this sample, whose own change is "
            + "taken out; better / none / worse by 1.96";
    static final String EFFECTS = "d_av: mean change over the root of the mean of both variances; d_rm: the same "
            + "metric from the change, by the correlation; d_z: mean change over its SD; limits by the non-central t";

    private ChangeWords() {}

    /** {@return what a reliable change was computed from, or who published it} */
    static String basis(ChangePart part) {
        ChangeBasis basis = part.basis();
        String figures = basis.norm().map(ChangeWords::figures).orElse("");
        if (!basis.isUsable()) {
            return unusable(part);
        }
        String cut = part.cut()
                .map(c -> "; clinical cut " + Figures.fixed(c.cut().at(), 2) + ", " + c.words())
                .orElse("");
        String index = basis.norm().isPresent() || !part.norm().isUsable()
                ? ""
                : "; GLN: " + part.normWords() + figures(part.norm());
        return basis.words() + figures + index + cut;
    }

    private static String unusable(ChangePart part) {
        ChangeNorm norm = part.norm();
        String name = part.score().id();
        if (!(norm.sd() > 0)) {
            return "no reliable change can be told: the first wave has fewer than two scores, or all alike";
        }
        return "no reliable change can be told: "
                + (Double.isNaN(norm.reliability()) ? "its reliability is not known" : "its alpha is not from 0 to 1")
                + "; give one with --reliability " + name + "=R";
    }

    private static String figures(ChangeNorm norm) {
        return norm.isUsable()
                ? " (mean " + Figures.fixed(norm.mean(), 2) + ", SD " + Figures.fixed(norm.sd(), 2) + ", reliability "
                        + Figures.unit(norm.reliability(), 3) + ")"
                : "";
    }

    /** {@return persons better, unchanged and worse, or up, unchanged and down, such as {@code 12 / 80 / 5}} */
    static String shares(ChangePart part, Map<ChangeClass, Long> counts) {
        if (counts.isEmpty()) {
            return "-";
        }
        List<ChangeClass> classes = part.better() == Better.UNKNOWN
                ? List.of(ChangeClass.INCREASED, ChangeClass.UNCHANGED, ChangeClass.DECREASED)
                : List.of(ChangeClass.IMPROVED, ChangeClass.UNCHANGED, ChangeClass.DETERIORATED);
        return classes.stream()
                .map(c -> Long.toString(counts.getOrDefault(c, 0L)))
                .collect(Collectors.joining(" / "));
    }

    /** {@return how many persons are in {@code wanted}; a dash where nobody can be, or nobody can be judged} */
    static String count(ChangePart part, ChangeClass wanted) {
        Map<ChangeClass, Long> counts = part.byReliableChange();
        return counts.isEmpty() || !part.classes().contains(wanted)
                ? "-"
                : Long.toString(counts.getOrDefault(wanted, 0L));
    }

    /** {@return the classes of some scores that any of them has, from the best to the worst} */
    static List<ChangeClass> classes(List<ChangePart> parts) {
        List<ChangeClass> classes = new ArrayList<>();
        for (ChangeClass one : ChangeClass.values()) {
            if (parts.stream().anyMatch(part -> part.classes().contains(one))) {
                classes.add(one);
            }
        }
        return classes;
    }

    static String word(ChangeClass found) {
        return found.name().toLowerCase(Locale.ROOT);
    }

    static String limits(Effect effect) {
        return Double.isNaN(effect.value())
                ? "-"
                : Figures.fixed(effect.low(), 2) + " " + Figures.fixed(effect.high(), 2);
    }
}
