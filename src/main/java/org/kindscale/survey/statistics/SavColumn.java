package org.kindscale.survey.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Measure;
import org.kindscale.survey.table.Variable.Range;

/** A variable of an SPSS data file while its dictionary is read. */
final class SavColumn {

    final byte[] shortName;
    /** Width of a text in bytes; 0 for a number. */
    int width;
    /** Elements of eight bytes that its cell takes. */
    int elements = 1;

    /** Segments of a text of more than 255 bytes. */
    int segments = 1;

    String name = "";
    byte[] label = {};
    int format;
    int decimals;
    Measure measure = Measure.UNKNOWN;
    final List<byte[]> missing = new ArrayList<>();
    final List<Range> ranges = new ArrayList<>();
    final Map<String, String> labels = new LinkedHashMap<>();

    SavColumn(int width, byte... shortName) {
        this.shortName = shortName;
        this.width = width;
    }

    boolean isText() {
        return width > 0;
    }

    /** {@return what its cells are} */
    Kind kind() {
        if (isText()) {
            return Kind.TEXT;
        }
        return switch (format) {
            case 20, 23, 24, 28, 29, 30, 38, 39 -> Kind.DATE;
            case 22, 41 -> Kind.DATETIME;
            case 21, 25 -> Kind.TIME;
            default -> Kind.NUMBER;
        };
    }
}
