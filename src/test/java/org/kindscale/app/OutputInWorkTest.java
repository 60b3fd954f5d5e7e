package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Outputs in work are their owner's alone; what killed runs leave is known and removed; inputs must stay as they are.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class OutputInWorkTest {

    @TempDir
    private Path folder = Path.of("");

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void inWorkItIsItsOwnersAlone() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        String expected = mode(usual);
        Files.delete(usual);
        try (Output output = Output.to(folder.resolve("out.csv"))) {
            output.stream().write(1);
            assertThat(files()).hasSize(1);
            assertThat(mode(files().get(0))).isEqualTo("rw-------");
            output.commit();
        }
        assertThat(files()).containsExactly(folder.resolve("out.csv"));
        assertThat(mode(folder.resolve("out.csv"))).isEqualTo(expected);
        try (Output output = Output.closed(folder.resolve("study.csv"))) {
            output.commit();
        }
        assertThat(mode(folder.resolve("study.csv"))).isEqualTo("rw-------");
    }

    @Test
    void whatAKilledRunLeftIsNamedAndRemovedAndNothingElse() throws IOException {
        Path left = Files.createFile(folder.resolve(".out.csv.kindscale-1-0123456789abcdef.part"));
        Path others = Files.createFile(folder.resolve(".out.csv.part"));
        Path another = Files.createFile(folder.resolve(".in.csv.kindscale-1-0123456789abcdef.part"));
        try (Output output = Output.to(folder.resolve("out.csv"))) {
            assertThat(output.notes()).hasSize(1);
            assertThat(output.notes().get(0).render()).startsWith(left + ": note[USE-008]: an earlier run was killed");
        }
        assertThat(files()).containsExactly(another, others);
    }

    @Test
    void aReadOnlyTargetIsRefused() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "kept");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> Output.to(target)).hasMessage("it is there already, and read-only");
        assertThat(target).hasContent("kept");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void anInputThatChangesWhileItIsReadIsRefused() throws IOException {
        Path input = Files.writeString(folder.resolve("in.csv"), "a\n1\n");
        Sources sources = new Sources(InputStream.nullInputStream(), new Silent(), false);
        try (sources;
                InputStream in = sources.source(input.toString()).opener().open()) {
            assertThat(in.read()).isEqualTo('a');
            Files.writeString(input, "2\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            assertThatThrownBy(in::readAllBytes).hasMessageContaining("it changed while it was read");
        }
    }

    /** Hears nothing. */
    private static final class Silent implements Progress {

        @Override
        public void read(String file, long bytes, long size) {}

        @Override
        public void rows(long rows) {}
    }
}
