package org.kindscale.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void textStandsLeftAndNumbersRight() {
        TextTable table = new TextTable(List.of("name", "n", "share"), 1);
        table.row(List.of("a", "100", "1"));
        table.row(List.of("longer", "7", "0.25"));
        assertThat(table.render("  ")).isEqualTo("""
                          name      n  share
                          a       100      1
                          longer    7   0.25
                        """);
    }

    @Test
    void noLineEndsWithBlanks() {
        TextTable table = new TextTable(List.of("a", "b"), 2);
        table.row(List.of("x", ""));
        table.row(List.of("", ""));
        assertThat(table.render("")).isEqualTo("a  b\nx\n\n");
    }
}
