package org.kindscale.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.codes.CellDecoder;
import org.kindscale.survey.codes.CellForms;
import org.kindscale.survey.codes.CellProblem;
import org.kindscale.survey.codes.ResponseCodes;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.text.RecordView;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.Utf8;

/** Checks a record and decodes its responses; belongs to one thread. */
final class RowDecoder {

    private final Header header;
    private final InvalidPolicy policy;
    private final List<ColumnMap> maps;
    private final List<FileCodes> fileCodes;
    private final CellDecoder[][] decoders;
    private final boolean[] needed;
    /** Whether the last column is there for the delimiter that ends every row, and must be empty. */
    private final boolean trailing;

    private final Slice slice = new Slice();
    private Findings findings = new Findings();
    private BadBytes badBytes = new BadBytes();

    /**
     * Creates a decoder.
     *
     * @param fileCodes by instrument, what the first rows say of its codes
     * @param needed by column, whether it holds an item or is passed on
     * @param trailing whether the last column must be empty
     * @param declared by column, what the file declares to be no response
     */
    RowDecoder(
            Header header,
            List<ColumnMap> maps,
            List<InstrumentReading> readings,
            ReadingOptions options,
            List<FileCodes> fileCodes,
            boolean[] needed,
            boolean trailing,
            IntFunction<Declared> declared) {
        this.needed = needed.clone();
        this.trailing = trailing;
        this.header = header;
        this.fileCodes = fileCodes;
        this.policy = options.onInvalid();
        this.maps = maps;
        this.decoders = new CellDecoder[maps.size()][];
        for (int m = 0; m < maps.size(); m++) {
            decoders[m] = decoders(m, readings.get(m), options.missing(), declared);
        }
    }

    /** Returns a decoder for each item; items of one response scale that are stored the same way share one. */
    private CellDecoder[] decoders(
            int number, InstrumentReading reading, MissingCodes missing, IntFunction<Declared> declared) {
        List<Item> items = reading.instrument().items();
        CellForms forms = fileCodes.get(number).forms();
        Map<String, CellDecoder> shared = new HashMap<>();
        CellDecoder[] decoders = new CellDecoder[items.size()];
        for (int slot = 0; slot < decoders.length; slot++) {
            Item item = items.get(slot);
            int column = maps.get(number).column(slot);
            Declared own = column < 0 ? Declared.NONE : declared.apply(column);
            String kind = reading.alreadyReversed().contains(item.id()) + item.responses() + own.inWords();
            CellDecoder decoder = shared.get(kind);
            if (decoder == null) {
                decoder = new CellDecoder(new ResponseCodes(reading, item, forms), missing);
                if (!own.isEmpty()) {
                    decoder.declare(own::has);
                }
                shared.put(kind, decoder);
            }
            decoders[slot] = decoder;
        }
        return decoders;
    }

    /** Begins a block: findings go to {@code block}, cells that are no text are counted by {@code bad}. */
    void begin(Findings block, BadBytes bad) {
        findings = block;
        badBytes = bad;
    }

    /** {@return the decoder of item {@code slot} of instrument number {@code map}} */
    CellDecoder decoder(int map, int slot) {
        return decoders[map][slot];
    }

    /** Fills {@code row} from a record. */
    void decode(RecordView record, Row row) {
        row.begin(record);
        if (!isWhole(record, row)) {
            return;
        }
        for (int m = 0; m < decoders.length; m++) {
            ResponseVector responses = row.responses(m);
            for (int slot = 0; slot < decoders[m].length; slot++) {
                int column = maps.get(m).column(slot);
                if (column < 0) {
                    responses.set(slot, ResponseVector.NOT_ADMINISTERED);
                    continue;
                }
                record.value(column, slice);
                int option = decoders[m][slot].decode(slice.bytes, slice.from, slice.to);
                responses.set(slot, option);
                if (option == ResponseVector.INVALID) {
                    invalid(m, slot, record, row);
                }
            }
        }
    }

    /** Checks that a record has as many cells as the header, and holds text. */
    boolean isWhole(RecordView record, Row row) {
        if (record.cells != header.size()) {
            ragged(record, row);
            return false;
        }
        if (trailing && !endsEmpty(record, row)) {
            return false;
        }
        boolean plain = true;
        for (int i = record.from; i < record.to; i++) {
            plain &= record.bytes[i] > 0;
        }
        return plain || isText(record, row);
    }

    private void ragged(RecordView record, Row row) {
        boolean few = record.cells < header.size();
        String what = "the row has " + record.cells + (record.cells == 1 ? " cell" : " cells") + ", the header "
                + header.size();
        String help = few
                ? "fill in the missing cells, or look for a line break that should be quoted"
                : "look for a delimiter in a text that should be quoted";
        Location where = new Location(header.file(), record.line, Math.min(record.cells, header.size()) + 1);
        structural(new Diagnostic(FindingCode.CSV_007, severity(), where, what, help), row);
    }

    private boolean endsEmpty(RecordView record, Row row) {
        record.value(header.size() - 1, slice);
        if (slice.from == slice.to) {
            return true;
        }
        Location where = new Location(header.file(), record.line, header.size());
        String what = "the last cell has no name in the header and is not empty, as it is in the other rows";
        String help = "look for a delimiter in a text that should be quoted";
        structural(new Diagnostic(FindingCode.CSV_007, severity(), where, what, help), row);
        return false;
    }

    /** Looks for bytes that are no text; only in a column that is needed do they spoil the row. */
    private boolean isText(RecordView record, Row row) {
        boolean text = true;
        for (int column = 0; column < record.cells; column++) {
            record.value(column, slice);
            Location where = new Location(header.file(), record.line, column + 1);
            if (holdsNul(slice)) {
                String help = "the file is damaged or no text: export it again";
                structural(
                        new Diagnostic(FindingCode.CSV_010, severity(), where, "the cell holds a NUL byte", help), row);
                return false;
            }
            if (!Utf8.isValid(slice.bytes, slice.from, slice.to)) {
                badBytes.add(record.line, column, needed[column]);
                if (needed[column]) {
                    setAside(row, BadBytes.finding(where, 1, severity()));
                    text = false;
                }
            }
        }
        return text;
    }

    /** {@return whether a cell holds a NUL byte} */
    static boolean holdsNul(Slice cell) {
        for (int i = cell.from; i < cell.to; i++) {
            if (cell.bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return how grave a flaw in the form of a row is} */
    Severity severity() {
        return policy == InvalidPolicy.REJECT ? Severity.WARNING : Severity.ERROR;
    }

    private void structural(Diagnostic finding, Row row) {
        findings.add(finding);
        setAside(row, finding);
    }

    private void invalid(int map, int slot, RecordView record, Row row) {
        int column = maps.get(map).column(slot);
        ResponseCodes codes = decoders[map][slot].codes();
        record.value(column, slice);
        String text = slice.text();
        Location where = new Location(header.file(), record.line, column + 1);
        Item item = maps.get(map).instrument().items().get(slot);
        if (!item.scored()) {
            findings.tally(CellProblem.unscored(codes, new CellProblem.Cell(item.id(), text, where)));
            return;
        }
        if (fileCodes.get(map).strange().filter(strange -> strange.has(text)).isPresent()) {
            row.spoilIf(true); // told when the file was opened, once for all
            return;
        }
        Severity severity = policy == InvalidPolicy.REFUSE ? Severity.ERROR : Severity.WARNING;
        FindingCode code = CellProblem.codeOf(codes, text);
        boolean kept = findings.wouldKeep(code);
        if (!kept && policy != InvalidPolicy.REJECT) {
            findings.countOnly(code, severity);
            row.spoilIf(policy == InvalidPolicy.REFUSE);
            return;
        }
        Diagnostic finding = CellProblem.of(codes, new CellProblem.Cell(item.id(), text, where), severity);
        findings.add(finding);
        if (policy != InvalidPolicy.OMIT) {
            setAside(row, finding);
        }
    }

    private void setAside(Row row, Diagnostic finding) {
        if (policy == InvalidPolicy.REJECT) {
            row.reject(finding);
        } else {
            row.spoilIf(true);
        }
    }
}
