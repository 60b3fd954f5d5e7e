package org.kindscale.survey.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.text.Preview;

/** Ways to read the header of a file, and its bytes, that may be right. */
public final class LayoutCandidates {

    private LayoutCandidates() {}

    /**
     * Returns what may be tried, best first.
     *
     * @param preview the first records, read without any choice about the header
     * @param cells what is known of the items
     */
    public static List<Candidate> of(Preview preview, ItemCells cells) {
        List<Candidate> candidates = new ArrayList<>();
        if (preview.records().isEmpty()) {
            return candidates;
        }
        int first = LayoutFinder.afterDeclaration(preview);
        HeaderSearch search = new HeaderSearch(preview, first, cells);
        ItemBlock items = search.items(first);
        if (items.isFound()) {
            texts(search.textRows(items), candidates);
        } else {
            if (search.isSplit()) {
                candidates.add(new Candidate(
                        List.of("--header-rows", "2"),
                        "the first two rows name the columns together; is the second one no person?",
                        search.isNamedTogether()));
            }
            names(preview, search.namesBelow(), cells, candidates);
        }
        if (isSpaced(preview)) {
            candidates.add(new Candidate(
                    List.of("--delimiter", " "),
                    "each line is one cell, with as many spaces as the next: do spaces part the cells?"));
        }
        if (preview.records().stream()
                .anyMatch(record -> record.cells().stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0))) {
            candidates.add(new Candidate(
                    List.of("--encoding", "windows-1252"),
                    "the file is not UTF-8; is it in the encoding of Western Europe?"));
        }
        return List.copyOf(candidates);
    }

    /** {@return whether single spaces part the lines, the first one perhaps into one cell fewer} */
    private static boolean isSpaced(Preview preview) {
        List<Preview.Line> records = preview.records();
        int names = records.get(0).cell(0).split(" ", -1).length;
        return names > 2
                && records.size() > 1
                && records.stream().allMatch(record -> record.cells().size() == 1)
                && records.stream()
                                .skip(1)
                                .map(record -> record.cell(0).split(" ", -1).length)
                                .filter(cells -> cells == names || cells == names + 1)
                                .count()
                        == records.size() - 1;
    }

    private static void texts(int rows, List<Candidate> candidates) {
        if (rows > 0) {
            candidates.add(new Candidate(
                    List.of("--header-rows", Integer.toString(rows + 1)),
                    (rows == 1 ? "the row below the names holds" : "the " + rows + " rows below the names hold")
                            + " texts where the items stand, all others hold responses",
                    true));
        }
    }

    private static void names(Preview preview, OptionalInt below, ItemCells cells, List<Candidate> candidates) {
        if (below.isEmpty()) {
            return;
        }
        int row = below.getAsInt();
        String line = Long.toString(preview.records().get(row).line());
        String why = "the names of the items stand on line " + line;
        HeaderSearch search = new HeaderSearch(preview, row, cells);
        int texts = search.textRows(search.items(row));
        if (texts > 0) {
            String rows = Integer.toString(texts + 1);
            candidates.add(new Candidate(
                    List.of("--names-row", line, "--header-rows", rows), why + ", with texts below", true));
        }
        candidates.add(new Candidate(List.of("--names-row", line), why, true));
    }
}
