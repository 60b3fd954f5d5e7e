package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The built program names every library in it and holds its licence; the bill of materials lists the same. */
class NoticeIT {

    private static final Path PROGRAM = Path.of("target/kindscale");
    private static final Path BILL = Path.of("target/kindscale-bom.json");

    private static final Pattern LIBRARY =
            Pattern.compile("\"purl\" : \"pkg:maven/(?!org\\.kindscale/)([^/\"]+)/([^@\"]+)@");

    @BeforeEach
    void aBuildOnTheNetworkMakesTheBill() {
        assumeTrue(Files.exists(BILL), "the bill of materials is not made offline");
    }

    @Test
    void everyBundledLibraryIsNamedWithTheTextOfItsLicence() throws IOException {
        List<String> libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(5).contains("org.jline:jline-terminal", "info.picocli:picocli");
        try (ZipFile program = new ZipFile(PROGRAM.toFile())) {
            String notice = text(program, "META-INF/NOTICE");
            for (String library : libraries) {
                assertThat(notice).contains("\n" + library + "\n  licence: META-INF/licenses/");
            }
            for (String named : found("META-INF/licenses/[\\w.-]+\\.txt", notice)) {
                assertThat(text(program, named)).as(named).contains("opyright");
            }
        }
    }

    @Test
    void theNoticeNamesNothingElse() throws IOException {
        try (ZipFile program = new ZipFile(PROGRAM.toFile())) {
            String notice = text(program, "META-INF/NOTICE");
            assertThat(found("(?m)^[\\w.-]+:[\\w.-]+$", notice)).containsExactlyInAnyOrderElementsOf(libraries());
            assertThat(notice.lines().limit(3)).noneMatch(line -> line.contains("Apache Software Foundation"));
            assertThat(program.stream().map(ZipEntry::getName))
                    .doesNotContain("META-INF/NOTICE.txt", "META-INF/LICENSE.txt")
                    .filteredOn(name -> name.startsWith("META-INF/licenses/") && name.endsWith(".txt"))
                    .allMatch(notice::contains);
        }
    }

    @Test
    void theBillOfMaterialsIsTheSameOfEveryBuild() throws IOException {
        String bill = Files.readString(BILL);
        assertThat(bill).contains("\"cdx:reproducible\"").doesNotContain("\"timestamp\"");
        assertThat(bill).contains("BSD-3-Clause").doesNotContain("BSD-4-Clause");
    }

    private static List<String> libraries() throws IOException {
        return LIBRARY.matcher(Files.readString(BILL))
                .results()
                .map(match -> match.group(1) + ":" + match.group(2))
                .toList();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String text(ZipFile program, String name) throws IOException {
        ZipEntry entry = program.getEntry(name);
        assertThat(entry).as(name).isNotNull();
        try (InputStream in = program.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
