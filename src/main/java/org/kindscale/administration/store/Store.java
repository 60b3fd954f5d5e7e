package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** The folder of a person's sittings: one journal each, readable by its owner only. */
public final class Store {

    private final Path folder;
    private final Supplier<String> now;
    /** The sittings that are open through this store: to open their files again would give up their locks. */
    private final Set<String> going = new HashSet<>();

    /**
     * How journal lines are written.
     *
     * @param vault encrypts them, if the person asked for that
     */
    public record Scribe(Optional<Vault> vault) {}

    /**
     * A sitting taken up again.
     *
     * @param journal takes what is answered from now on
     * @param sitting what was answered until now, read when nobody else could write any more
     */
    public record Resumed(Journal journal, SittingRecord sitting) {}

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

    /** Begins the journal of a new sitting: it has its name when its header is on disk. */
    public Journal begin(SittingHeader header, Scribe scribe) throws IOException {
        PrivateFiles.makeFolder(folder);
        PartFile.removeAllLeftovers(folder);
        boolean locked = scribe.vault().isPresent();
        String name = header.id() + (locked ? StoreFiles.LOCKED : StoreFiles.OPEN);
        JournalLines lines = locked ? scribe.vault().get().begin(name) : new JournalLines.Plain();
        PartFile part = PartFile.beside(folder.resolve(name));
        try {
            Journal journal = new Journal(JournalFile.of(part), lines, now);
            journal.writeHeader(header);
            part.moveTo(folder.resolve(name));
            return going(journal, name);
        } catch (IOException e) {
            part.close();
            throw e;
        }
    }

    private Journal going(Journal journal, String name) {
        going.add(name);
        journal.whenClosed(() -> going.remove(name));
        return journal;
    }

    /**
     * Takes a stopped sitting up again.
     *
     * @return its journal and what is in it now; absent if it is open elsewhere
     * @throws InvalidInputException if it cannot be read any more
     */
    public Optional<Resumed> resume(SittingRecord sitting, Scribe scribe) throws IOException, InvalidInputException {
        Path path = folder.resolve(sitting.file());
        Optional<JournalFile> locked = going.contains(sitting.file()) ? Optional.empty() : JournalFile.lock(path);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        JournalFile file = locked.get();
        try {
            List<String> stored = file.lines();
            JournalText text = JournalText.of(path, stored, scribe.vault());
            Journal journal = new Journal(file, text.lines(), now);
            if (!text.sitting().finished()) {
                file.cutTo(stored);
                journal.write(new JournalEntry.Resumed());
            }
            return Optional.of(new Resumed(going(journal, sitting.file()), text.sitting()));
        } catch (IOException | InvalidInputException e) {
            file.close();
            throw e;
        }
    }

    /** {@return whether a sitting is going on elsewhere at this moment} */
    public boolean isOpen(SittingRecord sitting) throws IOException {
        if (going.contains(sitting.file())) {
            return true;
        }
        Optional<JournalFile> locked = JournalFile.lock(folder.resolve(sitting.file()));
        if (locked.isPresent()) {
            locked.get().close();
        }
        return locked.isEmpty();
    }

    /** {@return whether any sitting is stored encrypted} */
    public boolean hasLocked() {
        return StoreFiles.hasLocked(folder);
    }

    /**
     * Reads all sittings, from the oldest; those begun at the same moment in the order of their ids.
     *
     * @param scribe opens the encrypted ones; without a vault they are left out
     * @param findings takes what cannot be read; it stays as it is
     */
    public List<SittingRecord> sittings(Scribe scribe, Findings findings) {
        List<SittingRecord> sittings = new ArrayList<>();
        FolderWatch.look(folder, "the folder of your sittings", findings);
        for (String name : names(findings)) {
            boolean readable = name.endsWith(StoreFiles.OPEN) || scribe.vault().isPresent();
            if (readable && !going.contains(name)) {
                read(name, scribe, findings).ifPresent(sittings::add);
            }
        }
        sittings.sort(Store::inTime);
        return sittings;
    }

    private static int inTime(SittingRecord one, SittingRecord other) {
        int started = one.header().startedAt().compareTo(other.header().startedAt());
        return started != 0
                ? started
                : one.header().id().compareTo(other.header().id());
    }

    private List<String> names(Findings findings) {
        try {
            return StoreFiles.all(folder);
        } catch (IOException e) {
            findings.add(Diagnostic.error(
                    FindingCode.ADM_020,
                    Location.of(folder.toString()),
                    "the folder of your sittings cannot be read",
                    "check its permissions"));
            return List.of();
        }
    }

    private Optional<SittingRecord> read(String name, Scribe scribe, Findings findings) {
        Path file = folder.resolve(name);
        try {
            if (PrivateFiles.isOpenToOthers(file)) {
                findings.add(Diagnostic.warning(
                        FindingCode.ADM_009,
                        Location.of(file.toString()),
                        "others can read this sitting",
                        "close it to them: chmod 600 " + file));
            }
            return Optional.of(JournalText.of(file, JournalFile.lines(file), scribe.vault())
                    .sitting());
        } catch (InvalidInputException e) {
            findings.addAll(e.findings(), 0);
        } catch (IOException e) {
            findings.add(JournalText.damaged(file, Reasons.of(e)));
        }
        return Optional.empty();
    }

    /** Deletes a sitting for good, unless it is open; returns whether it did. */
    public boolean delete(SittingRecord sitting) throws IOException {
        Path file = folder.resolve(sitting.file());
        Optional<JournalFile> locked = going.contains(sitting.file()) ? Optional.empty() : JournalFile.lock(file);
        if (locked.isEmpty()) {
            return false;
        }
        try {
            return Files.deleteIfExists(file);
        } finally {
            locked.get().close();
        }
    }
}
