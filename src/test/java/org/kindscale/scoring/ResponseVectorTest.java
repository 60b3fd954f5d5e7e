package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseVectorTest {

    @Test
    void aNewVectorIsNotAdministered() {
        ResponseVector responses = new ResponseVector(3);
        assertThat(responses.size()).isEqualTo(3);
        assertThat(responses.count(ResponseVector.NOT_ADMINISTERED)).isEqualTo(3);
        assertThat(responses.get(2)).isEqualTo(ResponseVector.NOT_ADMINISTERED);
    }

    @Test
    void theKindsOfMissingNeverMerge() {
        ResponseVector responses = new ResponseVector(5);
        responses.set(0, ResponseVector.OMITTED);
        responses.set(1, ResponseVector.INVALID);
        responses.set(2, ResponseVector.INVALID);
        responses.set(3, 0);
        assertThat(responses.count(ResponseVector.OMITTED)).isEqualTo(1);
        assertThat(responses.count(ResponseVector.INVALID)).isEqualTo(2);
        assertThat(responses.count(ResponseVector.NOT_ADMINISTERED)).isEqualTo(1);
        assertThat(responses.count(0)).isEqualTo(1);
        assertThat(responses.get(3)).isZero();
        assertThat(List.of(ResponseVector.OMITTED, ResponseVector.INVALID, ResponseVector.NOT_ADMINISTERED))
                .doesNotHaveDuplicates()
                .allMatch(kind -> kind < 0);
    }

    @Test
    void clearingForgetsTheLastRespondent() {
        ResponseVector responses = new ResponseVector(2);
        responses.set(0, 4);
        responses.set(1, ResponseVector.OMITTED);
        responses.clear();
        assertThat(responses.count(ResponseVector.NOT_ADMINISTERED)).isEqualTo(2);
    }

    @Test
    void vectorsMayShareOneArray() {
        int[] shared = {1, 2, ResponseVector.OMITTED, 4, 5};
        ResponseVector first = new ResponseVector(shared, 0, 2);
        ResponseVector second = new ResponseVector(shared, 2, 3);
        assertThat(first.size()).isEqualTo(2);
        assertThat(second.size()).isEqualTo(3);
        assertThat(first.get(1)).isEqualTo(2);
        assertThat(second.get(1)).isEqualTo(4);
        assertThat(first.count(ResponseVector.OMITTED)).isZero();
        assertThat(second.count(ResponseVector.OMITTED)).isEqualTo(1);
        second.set(2, 7);
        first.clear();
        assertThat(shared)
                .containsExactly(
                        ResponseVector.NOT_ADMINISTERED, ResponseVector.NOT_ADMINISTERED, ResponseVector.OMITTED, 4, 7);
    }
}
