package org.kindscale.survey.longform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.Preview;

class CellCodesTest {

    private static final int COLUMNS = 5;

    private static Preview preview(String text) {
        return Preview.of("f.csv", text.getBytes(StandardCharsets.UTF_8), true, new Dialect(','));
    }

    /** Some rows of few different cells, so that both answers come often. */
    private static Preview any(Random random) {
        String rows = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(row -> random.ints(COLUMNS, 0, 2 + random.nextInt(6))
                        .mapToObj(cell -> cell == 0 ? "" : "c" + cell)
                        .collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
        return preview("a,b,c,d,e\n" + rows);
    }

    @Test
    void theNumbersSayWhatTheCellsSay() {
        Random random = new Random(20261129);
        List<Boolean> said = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Preview preview = any(random);
            List<Integer> id = random.nextBoolean() ? List.of(0) : List.of(0, 1);
            boolean cells = new LongShape(preview, id, 3, 4).isOneRowEach();
            assertThat(new CellCodes(preview).isOneRowEach(id, 3)).isEqualTo(cells);
            said.add(cells);
        }
        assertThat(said).contains(true, false);
    }

    @Test
    void theSameColumnsAreAnsweredTheSameAgain() {
        CellCodes codes = new CellCodes(preview("id,item,value\na,x,1\na,y,2\nb,x,1\nb,y,1\n"));
        assertThat(codes.isOneRowEach(List.of(0), 1)).isTrue();
        assertThat(codes.isOneRowEach(List.of(0), 1)).isTrue();
        assertThat(codes.isOneRowEach(List.of(1), 0)).isTrue();
        assertThat(codes.isOneRowEach(List.of(0), 2)).isFalse();
    }

    @Test
    void aColumnIsApartIfNoCellComesTwice() {
        CellCodes codes = new CellCodes(preview("id,item\na,x\nb,x\n,y\n"));
        assertThat(codes.isApart(0)).isTrue();
        assertThat(codes.isApart(1)).isFalse();
    }
}
