package org.kindscale.app.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindscale.app.propose.Proposer.Verdict;
import org.kindscale.survey.reading.Candidate;

class ProposerTest {

    /** Candidates by the last word of a command, and what comes of a command by its last word. */
    private record Script(Map<String, List<String>> next, Map<String, Verdict> ends, List<List<String>> tried)
            implements Proposer.Trial {

        @Override
        public Verdict run(List<String> words) {
            tried.add(words);
            return ends.getOrDefault(words.get(words.size() - 1), Verdict.REFUSED);
        }

        @Override
        public List<Candidate> candidates(List<String> words) {
            return next.getOrDefault(words.get(words.size() - 1), List.of()).stream()
                    .map(value -> new Candidate(List.of("--" + value, value), "because of " + value))
                    .toList();
        }
    }

    private static Script script(Map<String, List<String>> next, Map<String, Verdict> ends) {
        return new Script(next, ends, new ArrayList<>());
    }

    private static List<String> told(Script script) {
        return Proposer.of(List.of("in.csv"), script).stream()
                .map(proposal -> String.join(" ", proposal.words()) + " | " + proposal.why())
                .toList();
    }

    @Test
    void whatHoldsIsTold() {
        assertThat(told(script(Map.of("in.csv", List.of("a", "b")), Map.of("b", Verdict.HOLDS))))
                .containsExactly("in.csv --b b | because of b");
    }

    @Test
    void whatTheDataContradictIsNeitherToldNorChangedFurther() {
        Script script = script(
                Map.of("in.csv", List.of("a"), "a", List.of("b")),
                Map.of("a", Verdict.CONTRADICTED, "b", Verdict.HOLDS));
        assertThat(told(script)).isEmpty();
        assertThat(script.tried()).hasSize(1);
    }

    @Test
    void whatIsRefusedIsChangedFurther() {
        assertThat(told(script(
                        Map.of("in.csv", List.of("a"), "a", List.of("b")), Map.of("b", Verdict.HOLDS))))
                .containsExactly("in.csv --a a --b b | because of a; because of b");
    }

    @Test
    void theFewestChangesComeFirst() {
        assertThat(told(script(
                        Map.of("in.csv", List.of("a", "c"), "a", List.of("b")),
                        Map.of("b", Verdict.HOLDS, "c", Verdict.HOLDS))))
                .containsExactly(
                        "in.csv --c c | because of c", "in.csv --a a --b b | because of a; because of b");
    }

    @Test
    void fourChangesAreTooMany() {
        Script script = script(
                Map.of("in.csv", List.of("a"), "a", List.of("b"), "b", List.of("c"), "c", List.of("d")),
                Map.of("d", Verdict.HOLDS));
        assertThat(told(script)).isEmpty();
        assertThat(script.tried()).hasSize(3);
    }

    @Test
    void aCommandIsTriedOnce() {
        Script script = script(Map.of("in.csv", List.of("a", "a")), Map.of());
        told(script);
        assertThat(script.tried()).hasSize(1);
    }
}
