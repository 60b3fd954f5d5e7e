package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.WorkedCase.Expected;

class WorkedCaseTest {

    private static WorkedCase responding(Map<String, OptionalInt> responses, OptionalInt others) {
        return new WorkedCase("c", Optional.empty(), responses, others, Map.of(), Map.of(), Optional.empty());
    }

    @Test
    void anItemNotNamedIsAnsweredLikeTheOthers() {
        WorkedCase workedCase = responding(Map.of("a", OptionalInt.of(1), "b", OptionalInt.empty()), OptionalInt.of(4));
        assertThat(workedCase.responseTo("a")).hasValue(1);
        assertThat(workedCase.responseTo("b")).isEmpty();
        assertThat(workedCase.responseTo("c")).hasValue(4);
    }

    @Test
    void withoutOthersItIsOmitted() {
        assertThat(responding(Map.of("a", OptionalInt.of(1)), OptionalInt.empty())
                        .responseTo("c"))
                .isEmpty();
    }

    @Test
    void whatItIsMadeOfIsCopiedInItsOrder() {
        Map<String, OptionalInt> responses = new LinkedHashMap<>();
        responses.put("z", OptionalInt.of(1));
        responses.put("a", OptionalInt.of(2));
        Map<String, Expected> expect = new LinkedHashMap<>();
        expect.put("total", new Expected.Value(3));
        expect.put("part", new Expected.Refused());
        Map<String, String> bands = new LinkedHashMap<>(Map.of("total", "low"));
        List<String> flags = new ArrayList<>(List.of("f"));
        WorkedCase workedCase = new WorkedCase(
                "c", Optional.empty(), responses, OptionalInt.empty(), expect, bands, Optional.of(flags));
        responses.clear();
        expect.clear();
        bands.clear();
        flags.clear();
        assertThat(workedCase.responses().keySet()).containsExactly("z", "a");
        assertThat(workedCase.expect().keySet()).containsExactly("total", "part");
        assertThat(workedCase.bands()).containsEntry("total", "low");
        assertThat(workedCase.flags()).contains(List.of("f"));
    }
}
