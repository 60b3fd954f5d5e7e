package org.kindscale.report.score;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.report.NumberText;
import org.kindscale.report.score.ScoreTable.CellSink;

/** Takes cells as text. */
final class TextSink implements CellSink {

    final List<String> cells = new ArrayList<>();
    private final NumberText numbers;
    private final String na;

    TextSink(int decimals, String na) {
        this.numbers = new NumberText(decimals, "");
        this.na = na;
    }

    @Override
    public void number(double value) {
        cells.add(numbers.text(value));
    }

    @Override
    public void integer(int value) {
        cells.add(Integer.toString(value));
    }

    @Override
    public void text(String value) {
        cells.add(value);
    }

    @Override
    public void missing() {
        cells.add(na);
    }
}
