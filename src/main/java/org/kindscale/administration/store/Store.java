package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** The folder of a person's sittings: one journal each, readable by its owner only. */
public final class Store {

    private static final String OPEN = ".jsonl";
    private static final String LOCKED = ".locked";

    private final Path folder;
    private final Supplier<String> now;

    /**
     * How journal lines are written.
     *
     * @param vault encrypts them, if the person asked for that
     */
    public record Scribe(Optional<Vault> vault) {}

    /**
     * Names a folder; nothing is made before the first sitting.
     *
     * @param folder the folder of sittings
     * @param now gives the time, ISO 8601 with offset
     */
    public Store(Path folder, Supplier<String> now) {
        this.folder = folder;
        this.now = now;
    }

    /** {@return the folder} */
    public Path folder() {
        return folder;
    }

    /** {@return a new random name of a sitting} */
    public static String newId() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Begins the journal of a new sitting. */
    public Journal begin(SittingHeader header, Scribe scribe) throws IOException {
        PrivateFiles.makeFolder(folder);
        String name = header.id() + (scribe.vault().isPresent() ? LOCKED : OPEN);
        FileChannel channel = PrivateFiles.create(folder.resolve(name));
        Journal journal = new Journal(channel, channel.lock(), name, 0, scribe, now);
        journal.writeHeader(header);
        PrivateFiles.forceFolder(folder.resolve(name));
        return journal;
    }

    /**
     * Takes a stopped sitting up again.
     *
     * @return its journal; absent if it is open elsewhere
     */
    public Optional<Journal> resume(SittingRecord sitting, Scribe scribe) throws IOException {
        Path file = folder.resolve(sitting.file());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        List<String> lines = wholeLines(file);
        long length = lines.stream()
                .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
        channel.truncate(length);
        channel.position(length);
        Journal journal = new Journal(channel, lock, sitting.file(), lines.size(), scribe, now);
        journal.write(new JournalEntry.Resumed());
        return Optional.of(journal);
    }

    /** {@return whether a sitting is going on elsewhere at this moment} */
    public boolean isOpen(SittingRecord sitting) throws IOException {
        Path file = folder.resolve(sitting.file());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Returns the lines that are whole; one that was being written when the machine died is left out. */
    private static List<String> wholeLines(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n');
        return end < 0 ? List.of() : List.of(text.substring(0, end).split("\n", -1));
    }

    /** {@return whether any sitting is stored encrypted} */
    public boolean hasLocked() throws IOException {
        return files().stream().anyMatch(file -> file.endsWith(LOCKED));
    }

    private List<String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(OPEN) || name.endsWith(LOCKED))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads all sittings, from the oldest; those begun at the same moment in the order of their ids.
     *
     * @param scribe opens the encrypted ones; without a vault they are left out
     * @param findings takes what cannot be read; it stays as it is
     */
    public List<SittingRecord> sittings(Scribe scribe, Findings findings) throws IOException {
        List<SittingRecord> sittings = new ArrayList<>();
        for (String name : files()) {
            if (name.endsWith(OPEN) || scribe.vault().isPresent()) {
                read(name, scribe, findings).ifPresent(sittings::add);
            }
        }
        sittings.sort(Comparator.comparing((SittingRecord s) -> s.header().startedAt())
                .thenComparing(s -> s.header().id()));
        return sittings;
    }

    private Optional<SittingRecord> read(String name, Scribe scribe, Findings findings) throws IOException {
        Path file = folder.resolve(name);
        if (PrivateFiles.isOpenToOthers(file)) {
            findings.add(Diagnostic.warning(
                    FindingCode.ADM_009,
                    Location.of(file.toString()),
                    "others can read this sitting",
                    "close it to them: chmod 600 " + file));
        }
        List<String> lines = new ArrayList<>();
        try {
            for (String line : wholeLines(file)) {
                boolean locked = name.endsWith(LOCKED);
                lines.add(locked ? scribe.vault().orElseThrow().decrypt(line, name, lines.size()) : line);
            }
            return lines.isEmpty() ? Optional.empty() : Optional.of(JournalCodec.record(lines, name));
        } catch (Vault.WrongKeyException e) {
            Location where = new Location(file.toString(), lines.size() + 1L, 0);
            findings.add(Diagnostic.error(
                    FindingCode.ADM_003,
                    where,
                    "this sitting cannot be opened: " + e.getMessage(),
                    "it is left as it is; restore it from a copy if you have one"));
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.error(
                    FindingCode.ADM_001,
                    Location.of(file.toString()),
                    "this sitting is damaged: " + e.getMessage(),
                    "it is left as it is; restore it from a copy if you have one"));
        }
        return Optional.empty();
    }

    /** Deletes a sitting for good. */
    public void delete(SittingRecord sitting) throws IOException {
        Files.deleteIfExists(folder.resolve(sitting.file()));
    }
}
