package org.kindscale.cli.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.kindscale.administration.store.PrivateFiles;
import org.kindscale.administration.store.Store;
import org.kindscale.administration.store.Vault;
import org.kindscale.cli.terminal.Prompt;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import picocli.CommandLine.ParseResult;

/**
 * The passphrase of encrypted sittings: from a file, the environment or the keyboard.
 *
 * @param parsed the options that ask for it
 * @param streams where it is asked for
 */
record Passphrase(ParseResult parsed, Streams streams) {

    /** The option that names a file. */
    static final String FILE = "--passphrase-file";

    private static final int SHORT = 8;

    /** {@return what opens the sittings of a folder; without a vault if none is asked for, or none is there to read} */
    Store.Scribe scribe(Path folder, Vault.Use use) throws InvalidInputException, IOException {
        boolean locked = parsed.hasMatchedOption("--lock") || parsed.hasMatchedOption(FILE);
        boolean isNew = !Vault.exists(folder);
        if (!locked || (isNew && use == Vault.Use.READ)) {
            return new Store.Scribe(Optional.empty());
        }
        char[] passphrase = asked(isNew);
        if (passphrase.length == 0) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_002,
                    Location.of("--lock"),
                    "there is no passphrase",
                    "type one, or name a file with --passphrase-file"));
        }
        try {
            Vault vault = Vault.open(folder, passphrase, use);
            vault.trouble().ifPresent(this::warn);
            if (use == Vault.Use.WRITE && passphrase.length < SHORT) {
                warn(Diagnostic.warning(
                        FindingCode.ADM_014,
                        Location.of("--lock"),
                        "the passphrase has fewer than " + SHORT + " characters: whoever has the files can guess it",
                        "take several words; what is locked already keeps the passphrase it has"));
            }
            return new Store.Scribe(Optional.of(vault));
        } catch (Vault.WrongKeyException e) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_002,
                    Location.of(folder.resolve("vault").toString()),
                    "the passphrase does not open what is stored here",
                    "type the passphrase with which the first sitting was locked; nothing was changed"));
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    private void warn(Diagnostic finding) {
        streams.err().println(finding.render());
        streams.err().flush();
    }

    private char[] asked(boolean isNew) throws InvalidInputException, IOException {
        Optional<String> file = ReadingArguments.text(parsed, FILE);
        if (file.isPresent()) {
            return ofFile(file.get());
        }
        if (!streams.env("KINDSCALE_PASSPHRASE").isEmpty()) {
            return streams.env("KINDSCALE_PASSPHRASE").toCharArray();
        }
        char[] first = Prompt.secret(
                streams, isNew ? "New passphrase (forgotten, it cannot be found again): " : "Passphrase: ");
        if (isNew && !Arrays.equals(first, Prompt.secret(streams, "Once more: "))) {
            streams.err().println("The two are not the same.");
            return new char[0];
        }
        return first;
    }

    private char[] ofFile(String file) throws InvalidInputException, IOException {
        String text = GivenFile.ofOption(FILE, file);
        if (PrivateFiles.isOpenToOthers(Path.of(file))) {
            warn(Diagnostic.warning(
                    FindingCode.ADM_015,
                    Location.of(file),
                    "others can read this passphrase",
                    "close it to them: chmod 600 " + file));
        }
        return text.lines().findFirst().orElse("").toCharArray();
    }
}
