package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.SpooledFile;
import org.kindscale.survey.text.TableException;

/** The long texts of a Stata data file: where each stands, by the observation and variable that first had it. */
final class DtaTexts {

    private final SpooledFile file;
    private final DtaHeader header;
    private final Map<Long, long[]> places = new HashMap<>();

    private DtaTexts(SpooledFile file, DtaHeader header) {
        this.file = file;
        this.header = header;
    }

    /** Finds the texts, if any variable has some. */
    static DtaTexts of(SpooledFile file, DtaHeader header) throws IOException {
        DtaTexts texts = new DtaTexts(file, header);
        if (header.columns().stream().anyMatch(column -> column.type() == DtaRows.STRL)) {
            texts.find();
        }
        return texts;
    }

    private void find() throws IOException {
        long begin = header.texts() + "<strls>".length();
        BinaryInput in = header.at(file, begin);
        while (new String(in.bytes(3), StandardCharsets.ISO_8859_1).equals("GSO")) {
            long variable = in.unsigned32();
            long observation = header.release() == 117 ? in.unsigned32() : in.int64();
            int type = in.unsigned8();
            long length = in.unsigned32();
            places.put(key(variable, observation), new long[] {begin + in.position(), length, type});
            in.skip(length);
        }
    }

    private static long key(long variable, long observation) {
        return variable << 40 ^ observation;
    }

    /** Reads the reference of a cell and appends its text. */
    void append(BinaryInput in, FileText text, RowText into) throws IOException {
        long raw = in.int64();
        int bits = header.release() == 117 ? 32 : header.release() == 118 ? 16 : 24;
        boolean little = header.order() == java.nio.ByteOrder.LITTLE_ENDIAN;
        long variable = little ? raw & ((1L << bits) - 1) : raw >>> (64 - bits);
        long observation = little ? raw >>> bits : raw & ((1L << (64 - bits)) - 1);
        if (variable == 0 && observation == 0) {
            into.missing();
            return;
        }
        long[] place = places.get(key(variable, observation));
        if (place == null || place[1] > 1 << 20) {
            throw TableException.damaged("a long text is not where it should be, or longer than 1 MiB");
        }
        byte[] bytes = new byte[(int) place[1]];
        file.read(place[0], bytes);
        text.append(bytes, 0, FileText.endOf(bytes, 0, bytes.length), into);
    }
}
