package org.kindscale.survey.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.QuotedList;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

/**
 * What the cells of an instrument may mean, where the definition does not say: codings and missing codes to be tried.
 *
 * <p>Nothing is decided here. A missing code is proposed only if it stands outside the run of the codes in use, not
 * next to it, and is negative, written with 7s, 8s or 9s alone, a word of the known ones, or rare: under 2 % of the
 * cells of every item.
 */
public final class CodingCandidates {

    private final CodesInUse use;
    private final WordCandidates words;
    private final List<Candidate> found = new ArrayList<>();

    private CodingCandidates(CodesInUse use) {
        this.use = use;
        this.words = new WordCandidates(use);
    }

    /**
     * Looks for readings of an instrument's cells.
     *
     * @param reading how the instrument is read so far
     * @param texts what its item columns hold
     * @param missing the missing codes that are declared
     * @return options to be added to the call, best first; none if the cells are understood, or nothing fits them
     */
    public static List<Candidate> of(InstrumentReading reading, ItemTexts texts, MissingCodes missing) {
        return CodesInUse.of(reading, texts, missing)
                .map(use -> new CodingCandidates(use).all())
                .orElse(List.of());
    }

    private List<Candidate> all() {
        Optional<List<String>> nothing = words.forNothing();
        if (nothing.isPresent()) {
            addNumbers(nothing.get());
        } else if (use.strange().isEmpty() || !use.missingBeside(use.own()).isEmpty()) {
            words.candidates(missingNumbers(use.own())).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private List<String> missingNumbers(List<Integer> span) {
        List<Integer> missing = use.missingBeside(span);
        return missing.stream().map(n -> Integer.toString(n)).toList();
    }

    private void addNumbers(List<String> words) {
        List<String> missing = new ArrayList<>(missingNumbers(use.own()));
        boolean allMissing = missing.size() == use.strange().size();
        Optional<Integer> first = use.shiftedTo();
        if (allMissing && missing.size() + words.size() > 0) {
            List<String> shown = new ArrayList<>(missing);
            words.forEach(word -> shown.add(quoted(word)));
            missing.addAll(words);
            found.add(new Candidate(
                    List.of("--missing", QuotedList.join(missing)),
                    "all other cells are codes or labels: do " + String.join(", ", shown) + " mean no answer?"));
        } else if (first.isPresent() && use.labelled().isEmpty()) {
            addSpans(first.get(), words);
        } else if (use.labelled().isEmpty()) {
            use.steps().ifPresent(steps -> addSteps(steps, words));
        }
    }

    private void addSpans(int first, List<String> words) {
        List<Integer> span = use.span(first);
        int last = span.get(span.size() - 1);
        List<String> labels = use.codes().labels();
        List<String> rest = withWords(span, words);
        String other = labels.isEmpty() ? "the highest option" : quoted(labels.get(labels.size() - 1));
        String backwards =
                " (where it means " + other + ", the file counts backwards: --coding " + last + "-" + first + ")";
        add(first + "-" + last, rest, question(first, labels, 0) + backwards);
    }

    private List<String> withWords(List<Integer> span, List<String> words) {
        List<String> missing = new ArrayList<>(missingNumbers(span));
        missing.addAll(words);
        return missing;
    }

    private String question(int code, List<String> labels, int label) {
        String option =
                labels.isEmpty() ? label == 0 ? "the lowest option" : "the highest option" : quoted(labels.get(label));
        return "does " + code + " mean " + option + "?";
    }

    private static String quoted(String label) {
        return '"' + label + '"';
    }

    private void add(String coding, List<String> missing, String why) {
        List<String> options = new ArrayList<>(List.of("--coding", coding));
        if (!missing.isEmpty()) {
            options.addAll(List.of("--missing", QuotedList.join(missing)));
        }
        found.add(new Candidate(options, why));
    }

    private void addSteps(List<Integer> steps, List<String> words) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (int option = 0; option < steps.size(); option++) {
            codes.put(Integer.toString(steps.get(option)), use.own().get(option));
        }
        add(
                WordCandidates.list(codes),
                withWords(steps, words),
                question(steps.get(0), use.codes().labels(), 0));
    }
}
