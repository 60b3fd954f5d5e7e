package org.kindscale.administration.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Vault.WrongKeyException;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * The text of a journal, understood.
 *
 * @param lines how it goes on
 * @param sitting what it says
 */
record JournalText(JournalLines lines, SittingRecord sitting) {

    private static final String LEFT = "it is left as it is; restore it from a copy if you have one";

    /**
     * Reads the lines of a file.
     *
     * @param file where they are from
     * @param stored the lines that are whole
     * @param vault opens them if they are encrypted
     * @throws InvalidInputException if they are no sitting, or do not open
     */
    static JournalText of(Path file, List<String> stored, Optional<Vault> vault) throws InvalidInputException {
        String name = String.valueOf(file.getFileName());
        List<String> clear = new ArrayList<>();
        int head = 0;
        try {
            JournalLines lines = lines(file, stored, vault);
            head = lines instanceof SealedLines ? 1 : 0;
            for (String line : stored.subList(head, stored.size())) {
                clear.add(lines.read(line));
            }
            if (lines instanceof SealedLines sealed && sealed.sealed(stored.get(0)) > clear.size()) {
                throw cutOff(file, sealed.sealed(stored.get(0)), clear.size());
            }
            return new JournalText(lines, JournalCodec.record(clear, name));
        } catch (WrongKeyException e) {
            throw refusal(
                    FindingCode.ADM_003,
                    new Location(file.toString(), head + clear.size() + 1L, 0),
                    "this sitting cannot be opened: " + e.getMessage());
        } catch (JournalCodec.NewerException e) {
            throw new InvalidInputException(newer(file));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(damaged(file, String.valueOf(e.getMessage())));
        }
    }

    private static JournalLines lines(Path file, List<String> stored, Optional<Vault> vault)
            throws WrongKeyException, InvalidInputException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(StoreFiles.LOCKED)) {
            return new JournalLines.Plain();
        }
        if (stored.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        Vault opened = vault.orElseThrow();
        String head = stored.get(0);
        if (head.startsWith(SealedLines.KIND + " ")) {
            return opened.lines(head, name);
        }
        if (head.startsWith(SealedLines.ANY_KIND)) {
            throw new InvalidInputException(newer(file));
        }
        return opened.firstKind(name)
                .orElseThrow(() -> refusal(
                        FindingCode.ADM_013,
                        Location.of(file.toString()),
                        "this sitting opens with the vault alone, which is missing or damaged"));
    }

    private static InvalidInputException cutOff(Path file, long sealed, long found) {
        return refusal(
                FindingCode.ADM_019,
                Location.of(file.toString()),
                "the end of this sitting is missing: it had " + sealed + " lines, " + found + " are there");
    }

    private static Diagnostic newer(Path file) {
        return Diagnostic.error(
                FindingCode.ADM_018,
                Location.of(file.toString()),
                "this sitting was stored by a newer version of kindscale",
                "read it with that version; it is left as it is");
    }

    /** Returns the finding of a file that cannot be understood. */
    static Diagnostic damaged(Path file, String why) {
        return Diagnostic.error(
                FindingCode.ADM_001, Location.of(file.toString()), "this sitting is damaged: " + why, LEFT);
    }

    private static InvalidInputException refusal(FindingCode code, Location where, String what) {
        return new InvalidInputException(Diagnostic.error(code, where, what, LEFT));
    }
}
