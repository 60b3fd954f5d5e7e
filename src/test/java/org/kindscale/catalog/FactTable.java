package org.kindscale.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of {@code src/test/resources/facts}: what is known of the instruments, apart from their definitions. */
final class FactTable {

    private FactTable() {}

    /** {@return the rows without their last column, each with what stands in it, in the order of the file} */
    static Map<String, String> read(String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/facts", name));
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int last = line.lastIndexOf(';');
            rows.put(line.substring(0, last), line.substring(last + 1));
        }
        return rows;
    }
}
