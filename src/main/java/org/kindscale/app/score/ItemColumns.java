package org.kindscale.app.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.app.ScoreRequest;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ColumnMap;

/** Remembers, file by file, in which column each item of each instrument stands. */
final class ItemColumns {

    private final boolean oneMap;
    private final List<Map<String, Map<String, String>>> byFile = new ArrayList<>();
    private String first = "";

    private ItemColumns(boolean oneMap) {
        this.oneMap = oneMap;
    }

    /** {@return what remembers columns that are to be saved as one column map, if {@code request} asks for it} */
    static ItemColumns of(ScoreRequest request) {
        return new ItemColumns(request.outputs().columnMap().isPresent()
                || request.outputs().reading().isPresent());
    }

    /** Takes the columns of the next file; one column map cannot serve files in which the items stand elsewhere. */
    void note(SurveyFile file, Findings findings) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (ColumnMap map : file.maps()) {
            names.put(map.name(), map.names());
        }
        first = byFile.isEmpty() ? file.header().file() : first;
        byFile.add(names);
        if (oneMap && !names.equals(byFile.get(0))) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_019,
                    file.header().whole(),
                    "the items stand in other columns than in " + first + ", so that one column map cannot serve both",
                    "leave --save-columns and --save-reading out, or score the files one by one"));
        }
    }

    /** {@return by file, the column of each item by instrument} */
    List<Map<String, Map<String, String>>> byFile() {
        return List.copyOf(byFile);
    }
}
