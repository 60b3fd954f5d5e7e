package org.kindscale.report.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kindscale.definition.Score;
import org.kindscale.psychometrics.change.ChangeClass;
import org.kindscale.psychometrics.change.ChangeClass.Better;
import org.kindscale.psychometrics.change.ChangeNorm;
import org.kindscale.psychometrics.change.ClinicalCut;
import org.kindscale.psychometrics.change.RegressedChange;
import org.kindscale.psychometrics.change.WaveEffect;

/**
 * The change of one score between two waves, person by person.
 *
 * @param score the score
 * @param basis what counts as a reliable change
 * @param norm the distribution that the index of Gulliksen, Lord and Novick moves persons towards
 * @param normWords where that comes from
 * @param cut the clinical cut, if there is one
 * @param line the second score as a line of the first
 * @param effect how large the difference of the waves is
 * @param persons everyone of either wave; copied
 */
public record ChangePart(
        Score score,
        ChangeBasis basis,
        ChangeNorm norm,
        String normWords,
        Optional<Cut> cut,
        RegressedChange line,
        WaveEffect effect,
        List<Person> persons) {

    /** The note of a person of the second wave alone. */
    public static final String NO_FIRST_WAVE = "no_first_wave";

    /** The note of a person of the first wave alone. */
    public static final String NO_SECOND_WAVE = "no_second_wave";

    /** Copies the list. */
    public ChangePart {
        persons = List.copyOf(persons);
    }

    /**
     * A clinical cut and where it comes from.
     *
     * @param cut the cut
     * @param words who set it, or by which criterion it was computed
     */
    public record Cut(ClinicalCut cut, String words) {}

    /**
     * A person of one wave or both.
     *
     * @param id what the id column says
     * @param first the first score; NaN if there is none
     * @param second the second score; NaN if there is none
     * @param note why there is no change to tell, such as {@code no_second_wave}; empty if there is one
     */
    public record Person(String id, double first, double second, String note) {

        /** {@return second less first score; NaN if one is missing} */
        public double change() {
            return second - first;
        }

        /** {@return whether both scores are there} */
        public boolean isPaired() {
            return !Double.isNaN(first) && !Double.isNaN(second);
        }
    }

    /** {@return which end of the score is the good one} */
    public Better better() {
        return ChangeClass.better(score.better().orElse(""));
    }

    /** {@return the class by the reliable change and, where there is one, the cut; empty if it cannot be told} */
    public Optional<ChangeClass> reliable(Person person) {
        if (!person.isPaired() || !basis.isUsable()) {
            return Optional.empty();
        }
        ChangeClass found = ChangeClass.of(basis.direction(person.change()), better());
        return Optional.of(cut.map(c -> c.cut().refine(found, person.first(), person.second()))
                .orElse(found));
    }

    /** {@return the reliable change index; NaN where the smallest reliable change was published without its parts} */
    public double index(Person person) {
        return basis.norm()
                .map(n -> n.reliableChangeIndex(person.first(), person.second()))
                .orElse(Double.NaN);
    }

    /** {@return the index of Gulliksen, Lord and Novick; NaN where it cannot be told} */
    public double gulliksen(Person person) {
        return norm.gulliksenLordNovick(person.first(), person.second());
    }

    /** {@return the index by regression; NaN where it cannot be told} */
    public double regressed(Person person) {
        return line.index(person.first(), person.second());
    }

    /** {@return the class by an index that is normal where nothing changes; empty for NaN} */
    public Optional<ChangeClass> byIndex(double index) {
        return Double.isNaN(index)
                ? Optional.empty()
                : Optional.of(ChangeClass.of(ChangeClass.direction(index), better()));
    }

    /** {@return persons by class, by the reliable change; empty if nobody can be judged} */
    public Map<ChangeClass, Long> byReliableChange() {
        return counts(this::reliable);
    }

    /** {@return persons by class, by the index of Gulliksen, Lord and Novick} */
    public Map<ChangeClass, Long> byGulliksen() {
        return counts(person -> byIndex(gulliksen(person)));
    }

    /** {@return persons by class, by regression} */
    public Map<ChangeClass, Long> byRegression() {
        return counts(person -> byIndex(regressed(person)));
    }

    private Map<ChangeClass, Long> counts(Function<Person, Optional<ChangeClass>> classOf) {
        Map<ChangeClass, Long> counts = new EnumMap<>(ChangeClass.class);
        for (Person person : persons) {
            classOf.apply(person).ifPresent(found -> counts.merge(found, 1L, Long::sum));
        }
        return counts;
    }

    /** {@return the classes that a person can be in here, from the best to the worst} */
    public List<ChangeClass> classes() {
        if (better() == Better.UNKNOWN) {
            return List.of(ChangeClass.INCREASED, ChangeClass.UNCHANGED, ChangeClass.DECREASED);
        }
        return cut.isPresent()
                ? List.of(ChangeClass.RECOVERED, ChangeClass.IMPROVED, ChangeClass.UNCHANGED, ChangeClass.DETERIORATED)
                : List.of(ChangeClass.IMPROVED, ChangeClass.UNCHANGED, ChangeClass.DETERIORATED);
    }
}
