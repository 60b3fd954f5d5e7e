package org.kindscale.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Collects findings in input order: of each code the first {@value #KEPT} are kept, all are counted.
 *
 * <p>Not safe for use by several threads; parts of a file collect apart and are joined in order by {@link #addAll}.
 */
public final class Findings {

    /** How many findings of one code are kept. */
    public static final int KEPT = 20;

    private final int room;
    private final List<Diagnostic> kept = new ArrayList<>();
    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private long errors;
    /** By code and column: how many findings of the one that is kept there are. */
    private final Map<String, Long> tallies = new HashMap<>();

    /** Creates a collection without findings. */
    public Findings() {
        this(KEPT);
    }

    private Findings(int room) {
        this.room = room;
    }

    /** {@return a collection that counts and keeps no text: for whoever asks only whether something is wrong} */
    public static Findings counted() {
        return new Findings(0);
    }

    /** {@return whether findings are kept; else they are only counted} */
    public boolean keepsTexts() {
        return room > 0;
    }

    /** {@return a new collection that keeps texts if this one does} */
    public Findings another() {
        return new Findings(room);
    }

    /** Adds one finding. */
    public void add(Diagnostic finding) {
        if (countOf(finding.code()) < room) {
            kept.add(finding);
        }
        counts.merge(finding.code(), 1L, Long::sum);
        if (finding.severity() == Severity.ERROR) {
            errors++;
        }
    }

    /**
     * Returns whether the next finding of {@code code} would be kept, so that callers can spare the making of its text.
     */
    public boolean wouldKeep(FindingCode code) {
        return countOf(code) < room;
    }

    /** Counts a finding whose text would not be kept anyway. */
    public void countOnly(FindingCode code, Severity severity) {
        counts.merge(code, 1L, Long::sum);
        if (severity == Severity.ERROR) {
            errors++;
        }
    }

    /** Adds a finding of which a column of a file has many: the first is kept, the others are counted with it. */
    public void tally(Diagnostic finding) {
        if (tallies.merge(keyOf(finding), 1L, Long::sum) == 1 && room > 0) {
            kept.add(finding);
        }
        counts.merge(finding.code(), 1L, Long::sum);
    }

    private static String keyOf(Diagnostic finding) {
        return finding.code().id()
                + ' '
                + finding.where().column()
                + ' '
                + finding.where().path();
    }

    /** Adds the findings of a later part of the input whose lines begin after {@code linesBefore} lines. */
    public void addAll(Findings later, long linesBefore) {
        addAll(later, where -> where.down(linesBefore));
    }

    /** Adds the findings of a later part of the input, each at the place that {@code placed} has for its own. */
    public void addAll(Findings later, UnaryOperator<Location> placed) {
        Map<FindingCode, Long> added = new EnumMap<>(FindingCode.class);
        for (Diagnostic finding : later.kept) {
            if (later.tallies.containsKey(keyOf(finding))) {
                if (!tallies.containsKey(keyOf(finding)) && room > 0) {
                    kept.add(finding.at(placed.apply(finding.where())));
                }
                continue;
            }
            long used = added.merge(finding.code(), 1L, Long::sum);
            if (countOf(finding.code()) + used <= room) {
                kept.add(finding.at(placed.apply(finding.where())));
            }
        }
        later.tallies.forEach((key, count) -> tallies.merge(key, count, Long::sum));
        later.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
        errors += later.errors;
    }

    /** {@return how many findings of {@code code} were made, kept or not} */
    public long countOf(FindingCode code) {
        return counts.getOrDefault(code, 0L);
    }

    /** {@return how many findings of each code were made, kept or not; copied} */
    public Map<FindingCode, Long> counts() {
        return new EnumMap<>(counts);
    }

    /** {@return whether an error was found} */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** {@return how many errors were found, kept or not} */
    public long errors() {
        return errors;
    }

    /** {@return whether nothing was found} */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** {@return the kept findings in input order} */
    public List<Diagnostic> kept() {
        return List.copyOf(kept);
    }

    /**
     * Returns these findings in the order of their places: files as they were first met, within each by line and
     * column. What concerns a whole file comes first.
     */
    public Findings inOrder() {
        List<String> paths =
                kept.stream().map(finding -> finding.where().path()).distinct().toList();
        Findings sorted = new Findings();
        sorted.addAll(this, 0);
        sorted.kept.sort(Comparator.comparingInt(
                        (Diagnostic finding) -> paths.indexOf(finding.where().path()))
                .thenComparingLong(finding -> finding.where().line())
                .thenComparingInt(finding -> finding.where().column()));
        return sorted;
    }

    /** {@return these findings without the notes} */
    public Findings withoutNotes() {
        Findings told = new Findings();
        for (Diagnostic finding : kept) {
            if (finding.severity() != Severity.NOTE) {
                told.kept.add(finding);
                told.counts.put(finding.code(), countOf(finding.code()));
            }
        }
        told.errors = errors;
        return told;
    }

    /**
     * Returns the form shown to users: the kept findings, each help once, then one line for each code of which there
     * are more.
     */
    public String render() {
        StringBuilder text = new StringBuilder();
        Set<String> said = new HashSet<>();
        for (Diagnostic one : kept) {
            Diagnostic finding = counted(one);
            boolean news = said.add(finding.code() + finding.help());
            text.append(news ? finding.render() : finding.withoutHelp().render())
                    .append('\n');
        }
        counts.forEach((code, count) -> {
            if (count > KEPT && tallies.keySet().stream().noneMatch(key -> key.startsWith(code.id() + ' '))) {
                text.append(code.id())
                        .append(": ")
                        .append(count - KEPT)
                        .append(" more, ")
                        .append(count);
                text.append(" in all: ").append(code.meaning()).append('\n');
            }
        });
        return text.toString();
    }

    /** Returns a finding that stands for several with their number. */
    private Diagnostic counted(Diagnostic finding) {
        long more = tallies.getOrDefault(keyOf(finding), 1L) - 1;
        if (more == 0) {
            return finding;
        }
        String what =
                finding.what() + " (and " + more + (more == 1 ? " more cell" : " more cells") + " of this column)";
        return new Diagnostic(finding.code(), finding.severity(), finding.where(), what, finding.help());
    }
}
