package org.kindscale.app.score;

import org.kindscale.report.ByteBuilder;
import org.kindscale.report.score.DelimitedWriter;
import org.kindscale.report.score.ScoreWriter.PassedCells;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.text.Slice;

/** The cells of a survey row, or of the header, that pass through; pointed to one row after the other. */
final class SurveyCells implements PassedCells {

    private final SurveyFile file;
    private final int[] kept;
    private final boolean whole;
    private final byte delimiter;
    private final Slice slice = new Slice();
    private final Row[] row = new Row[1];

    SurveyCells(SurveyFile file) {
        this.file = file;
        this.kept = file.kept();
        this.delimiter = (byte) file.dialect().delimiter();
        boolean all = kept.length == file.header().size();
        for (int k = 0; k < kept.length; k++) {
            all &= kept[k] == k;
        }
        this.whole = all;
    }

    /** Points to {@code newRow}. */
    SurveyCells at(Row newRow) {
        if (row[0] != newRow) { // storing a reference costs more than comparing two
            row[0] = newRow;
        }
        return this;
    }

    /** {@return the cells of the header} */
    PassedCells header() {
        return new PassedCells() {
            @Override
            public void appendRaw(ByteBuilder out) {
                if (whole) {
                    file.headerBytes(slice);
                    out.append(slice.bytes(), slice.from(), slice.to());
                    return;
                }
                for (int k = 0; k < kept.length; k++) {
                    file.headerField(kept[k], slice);
                    append(k, out);
                }
            }

            @Override
            public int size() {
                return kept.length;
            }

            @Override
            public String value(int cell) {
                return file.header().names().get(kept[cell]);
            }
        };
    }

    private void append(int k, ByteBuilder out) {
        if (k > 0) {
            out.append(delimiter);
        }
        out.append(slice.bytes(), slice.from(), slice.to());
    }

    @Override
    public void appendRaw(ByteBuilder out) {
        if (whole) {
            row[0].bytes(slice);
            out.append(slice.bytes(), slice.from(), slice.to());
            return;
        }
        for (int k = 0; k < kept.length; k++) {
            row[0].field(kept[k], slice);
            append(k, out);
        }
    }

    @Override
    public int size() {
        return kept.length;
    }

    @Override
    public String value(int cell) {
        row[0].value(kept[cell], slice);
        return slice.text();
    }

    @Override
    public void appendCell(int cell, char between, ByteBuilder out) {
        row[0].value(kept[cell], slice);
        if (isBare(between)) {
            out.append(slice.bytes(), slice.from(), slice.to());
        } else {
            DelimitedWriter.quote(slice.text(), between, out);
        }
    }

    /** {@return whether the bytes can stand as they are: ASCII without anything that must be quoted} */
    private boolean isBare(char between) {
        byte[] bytes = slice.bytes();
        for (int i = slice.from(); i < slice.to(); i++) {
            byte b = bytes[i];
            if (b == between || b == '"' || b == '\n' || b == '\r' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
