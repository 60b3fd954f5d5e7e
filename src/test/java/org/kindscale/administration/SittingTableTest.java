package org.kindscale.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each key of each table leads to the screen, and puts on disk, what stands beside it.
 *
 * <p>{@code -Dgolden.update=true} writes the tables anew; read the difference before you commit it.
 */
class SittingTableTest {

    private static final Path TABLES = Path.of("src/test/resources/sittings/keys.txt");

    @TestFactory
    Stream<DynamicTest> everyKeyLeadsWhereTheTableSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (String text : Files.readString(TABLES).split("\n\n", -1)) {
            SittingTable table = new SittingTable(text.strip().lines().toList());
            String played = table.play();
            all.append(all.length() == 0 ? "" : "\n").append(played);
            tests.add(DynamicTest.dynamicTest(
                    table.name(), () -> assertThat(played.strip()).isEqualTo(text.strip())));
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLES, all.toString());
        }
        return tests.stream();
    }
}
