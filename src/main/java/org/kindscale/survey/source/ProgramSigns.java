package org.kindscale.survey.source;

import java.util.stream.IntStream;

/** The signs of programs for experiments and for tables. */
final class ProgramSigns {

    private ProgramSigns() {}

    static boolean gorilla(Head head) {
        return head.has("Event Index", "Participant Private ID");
    }

    static boolean jsPsych(Head head) {
        return head.has("trial_type", "trial_index");
    }

    /** Its version, or columns that hold nothing but the responses and times of components. */
    static boolean psychoPy(Head head) {
        boolean own = head.has("psychopyVersion") || head.has("expName", "frameRate");
        boolean pairs = head.names().stream()
                .filter(name -> name.endsWith(".response"))
                .anyMatch(name -> head.has(name.replaceAll("response$", "rt")));
        boolean responses = head.has("participant", "session")
                && head.names().stream()
                                .filter(name -> name.endsWith(".response"))
                                .count()
                        > 1;
        return own || pairs || responses;
    }

    /** The name pandas gives a column without one, or no name above 0, 1, 2 and so on. */
    static boolean pandas(Head head) {
        String first = head.names().isEmpty() ? "x" : head.names().get(0);
        boolean counted = head.rows().size() > 2
                && IntStream.range(0, head.rows().size())
                        .allMatch(row -> head.rows().get(row).cell(0).equals(Integer.toString(row)));
        return (first.equals("Unnamed: 0") || first.isEmpty()) && counted;
    }
}
