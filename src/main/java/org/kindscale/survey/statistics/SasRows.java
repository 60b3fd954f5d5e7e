package org.kindscale.survey.statistics;

import com.epam.parso.Column;
import com.epam.parso.SasFileReader;
import com.epam.parso.date.OutputDateType;
import com.epam.parso.impl.SasFileReaderImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Measure;
import org.kindscale.survey.text.TableException;

/** The rows of a SAS data set (.sas7bdat), which Parso reads. Formats of values lie in files of their own. */
public final class SasRows extends VariableRows {

    private final SasFileReader reader;
    private final long count;
    private long read;

    /** Opens a file; {@code encoding} is what its texts are in, where the file is wrong about it. */
    public SasRows(InputStream file, Optional<Charset> encoding) throws IOException {
        super(file);
        List<Variable> variables = new ArrayList<>();
        try {
            this.reader =
                    new SasFileReaderImpl(file, encoding.map(Charset::name).orElse(null), OutputDateType.SAS_VALUE);
            this.count = reader.getSasFileProperties().getRowCount();
            for (Column column : reader.getColumns()) {
                Kind kind = column.getType() == String.class
                        ? Kind.TEXT
                        : Clock.ofSas(column.getFormat().getName());
                variables.add(new Variable(
                        column.getName().strip(),
                        Optional.ofNullable(column.getLabel()).orElse("").strip(),
                        new Form(kind, kind == Kind.TEXT ? column.getLength() : 0, 0, Measure.UNKNOWN),
                        Map.of(),
                        Declared.NONE));
            }
        } catch (RuntimeException e) {
            throw unread();
        }
        if (variables.isEmpty()) {
            throw unread();
        }
        described("a SAS data set", "variable", variables);
    }

    private static TableException unread() {
        return new TableException(
                FindingCode.TBL_002,
                "the SAS data set is damaged, cut off, or packed in a way that is not read",
                "write it as a transport file (.xpt) or as CSV from SAS, and score that");
    }

    @Override
    public boolean next(RowText into) throws IOException {
        if (read == count) {
            return false;
        }
        Object[] row;
        try {
            row = reader.readNext();
        } catch (RuntimeException e) {
            throw unread();
        }
        if (row == null || row.length != width()) {
            throw unread();
        }
        read++;
        for (int c = 0; c < row.length; c++) {
            if (row[c] instanceof Number number) {
                Clock.SAS.append(number.doubleValue(), kind(c), into);
            } else if (row[c] instanceof String text && !text.isBlank()) {
                into.text(text.stripTrailing());
            } else {
                into.missing();
            }
        }
        return true;
    }
}
