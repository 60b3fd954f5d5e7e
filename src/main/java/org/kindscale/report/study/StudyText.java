package org.kindscale.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kindscale.administration.Phrases;
import org.kindscale.report.TextTable;
import org.kindscale.report.sitting.HistoryText;

/** The state of a study in words: a table where the window is wide enough for it, else some lines a sitting. */
public final class StudyText {

    private final StudyState state;
    private final HistoryText.Look look;
    private final Phrases phrases;

    private StudyText(StudyState state, HistoryText.Look look) {
        this.state = state;
        this.look = look;
        this.phrases = look.phrases();
    }

    /** {@return the sittings, and below them how many there are of what} */
    public static String render(StudyState state, HistoryText.Look look) {
        StudyText text = new StudyText(state, look);
        String table = text.table();
        String sittings = look.fits(table) ? table : text.sittings();
        return sittings
                + text.summary().stream().map(line -> look.lines(line, "  ")).collect(Collectors.joining("", "\n", ""));
    }

    private String table() {
        List<String> head = new ArrayList<>();
        for (String name : List.of("who", "session", "what", "day", "answered", "state")) {
            head.add(phrases.get("study." + name));
        }
        TextTable table = new TextTable(head, head.size(), look.width());
        for (StudySitting sitting : state.sittings()) {
            table.row(List.of(
                    shown(sitting.participant()),
                    shown(sitting.session()),
                    sitting.what(),
                    sitting.day(),
                    answered(sitting),
                    state(sitting)));
        }
        return table.render("");
    }

    private String sittings() {
        StringBuilder text = new StringBuilder();
        for (StudySitting sitting : state.sittings()) {
            String who = shown(sitting.participant());
            text.append(look.lines(phrases.get("study.sitting", who, shown(sitting.session()), state(sitting)), "  "));
            String what = sitting.what() + ", " + sitting.day() + ", " + phrases.get("study.answered") + ": "
                    + answered(sitting);
            text.append("  ").append(look.lines(what, "  "));
        }
        return text.toString();
    }

    private String answered(StudySitting sitting) {
        return phrases.get("study.of", sitting.answered(), sitting.asked());
    }

    private static String shown(String name) {
        return name.isEmpty() ? "-" : name;
    }

    private String state(StudySitting sitting) {
        List<String> parts = new ArrayList<>();
        parts.add(sitting.stoppedAt()
                .map(item -> item.equals(StudySitting.LAST_PAGE) ? phrases.get("study.last.page") : item)
                .map(item -> phrases.get("study.stopped", item))
                .orElseGet(() -> phrases.get("study.finished")));
        if (!sitting.notReached().isEmpty()) {
            parts.add(phrases.get("study.not.reached", String.join(", ", sitting.notReached())));
        }
        if (sitting.twice()) {
            parts.add(phrases.get("study.twice"));
        }
        if (!sitting.alerts().isEmpty()) {
            parts.add(phrases.get("study.alert", String.join(", ", sitting.alerts())));
        }
        return String.join("; ", parts);
    }

    private List<String> summary() {
        List<StudySitting> sittings = state.sittings();
        List<String> lines = new ArrayList<>();
        long finished = sittings.stream().filter(StudySitting::finished).count();
        lines.add(phrases.get(
                "study.sum",
                phrases.count("study.persons", state.people().size()),
                phrases.count("study.sittings", sittings.size()),
                finished,
                sittings.size() - finished));
        state.sessions().forEach((session, there) -> {
            Set<String> without = new TreeSet<>(state.people());
            without.removeAll(there);
            String by = phrases.get("study.by", shown(session), there.size());
            lines.add(without.isEmpty() ? by : by + phrases.get("study.not.by", String.join(", ", without)));
        });
        lines.add(phrases.get(
                "study.alerts",
                named(sittings.stream()
                        .filter(sitting -> !sitting.alerts().isEmpty())
                        .map(sitting -> place(sitting) + " (" + String.join(", ", sitting.alerts()) + ")")
                        .toList())));
        lines.add(phrases.get(
                "study.doubles",
                named(sittings.stream()
                        .filter(StudySitting::twice)
                        .map(StudyText::place)
                        .distinct()
                        .toList())));
        return lines;
    }

    private static String place(StudySitting sitting) {
        return shown(sitting.participant()) + "/" + shown(sitting.session());
    }

    private String named(List<String> names) {
        return names.isEmpty() ? phrases.get("study.none") : String.join(", ", names);
    }
}
