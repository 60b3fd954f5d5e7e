package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    @TempDir
    private Path folder;

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    private static void write(Output output, String text) throws IOException {
        output.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileAppearsOnlyWhenItIsWhole() throws IOException {
        Path file = folder.resolve("out.csv");
        try (Output output = Output.to(file)) {
            write(output, "text");
            assertThat(file).doesNotExist();
            output.commit();
            assertThat(file).hasContent("text");
        }
        assertThat(file).hasContent("text");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whatIsGivenUpLeavesEverythingAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "old");
        try (Output output = Output.to(file)) {
            write(output, "new");
        }
        assertThat(file).hasContent("old");
        assertThat(files()).isEqualTo(1);
        try (Output output = Output.to(folder.resolve("other.csv"))) {
            write(output, "new");
        }
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aFileInAFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Output.to(folder.resolve("none/out.csv")))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no folder " + folder.resolve("none"));
        assertThatThrownBy(() -> Output.to(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("it is a folder");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are another matter there")
    void aFileThatReplacesAnotherHasItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        try (Output output = Output.to(file)) {
            write(output, "new");
            output.commit();
        }
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        try (Output output = Output.to(link)) {
            write(output, "new");
            output.commit();
        }
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void aStreamGetsEverythingOrNothing() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (Output output = Output.to(stream)) {
            write(output, "given up");
        }
        assertThat(stream.size()).isZero();
        try (Output output = Output.to(stream)) {
            write(output, "whole");
            assertThat(stream.size()).isZero();
            output.commit();
        }
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("whole");
    }
}
