package org.kindscale.cli.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.choice.Offer;
import org.kindscale.administration.store.Store;
import org.kindscale.administration.store.Vault;
import org.kindscale.app.take.ItemOrder;
import org.kindscale.app.take.KnownLanguages;
import org.kindscale.app.take.Offers;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.TakeRequest.Consent;
import org.kindscale.app.take.TakeRequest.Feedback;
import org.kindscale.app.take.TakeRequest.Study;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code take}, and those about stored sittings that other commands share. */
public final class TakeArguments {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 2000;

    private TakeArguments() {}

    /** Declares the options of {@code take}. */
    public static void declare(CommandSpec spec) {
        Declare.flag(
                spec,
                "--plain",
                "Numbered lines, one question at a time, nothing repainted; for screen readers, dumb "
                        + "terminals and pipes.");
        Declare.option(spec, "--language", "TAG", "Language, such as de (the one of your system).");
        Declare.flag(spec, "--no-store", "Store nothing.");
        Declare.flag(spec, "--lock", "Store the answers encrypted; asks for a passphrase.");
        declarePassphrase(spec);
        Declare.flag(
                spec,
                "--no-feedback",
                "Show no score now or later, for studies; a message about your safety is shown all the same.");
        Declare.option(
                spec,
                "--format",
                "FORM",
                "text, json, or fhir, a QuestionnaireResponse (text on a terminal, else json).");
        Declare.option(
                spec,
                "--answers",
                "FILE",
                "Take the answers from a file of CSV or JSON, or - for standard input, without questions.");
        Declare.option(spec, "--participant", "ID", "For studies: who takes part.");
        Declare.option(spec, "--session", "N", "For studies: which of their sittings it is.");
        Declare.option(spec, "--append", "FILE", "For studies: add one row to this CSV.");
        Declare.option(spec, "--order", "ORDER", "published or random (published).");
        Declare.option(spec, "--seed", "N", "What the random order comes from (chosen, and recorded).");
        Declare.option(spec, "--consent-text", "FILE", "For studies: words of your own on the consent page.");
        Declare.option(spec, "--consent-version", "NAME", "With words of your own or --consent: their version.");
        Declare.option(
                spec,
                "--consent",
                "yes",
                "Agreement was given elsewhere: the page is not shown, the agreement is recorded.");
        Declare.option(spec, "--note", "TEXT", "Words of your own beside the sitting, kept with it.");
        Declare.flag(spec, "-q,--quiet", "Only the result.");
    }

    /** Declares where the passphrase of locked sittings comes from. */
    public static void declarePassphrase(CommandSpec spec) {
        Declare.option(
                spec, "--passphrase-file", "FILE", "As --lock, with the passphrase from the first line of a file.");
    }

    /** Declares the options of {@code history}. */
    public static void declareHistory(CommandSpec spec) {
        Declare.parameters(
                spec,
                0,
                "[delete] [INSTRUMENT]",
                "The instrument; without one, what there is. With delete: delete its sittings, or all.");
        Declare.option(spec, "--participant", "ID", "Only the sittings of this participant (those without one).");
        Declare.option(spec, "--format", "FORM", "text, csv or json (text).");
        Declare.option(spec, "--html", "FILE", "Write one page with charts.");
        Declare.option(spec, "--language", "TAG", "Language, such as de (the one of your system).");
        Declare.flag(spec, "--lock", "Open encrypted sittings too; asks for the passphrase.");
        declarePassphrase(spec);
        Declare.flag(spec, "--plain", "One sentence for each score instead of a table.");
        Declare.flag(spec, "--yes", "With delete: do not ask.");
    }

    /** {@return the value of an option that names somebody or something, if it is given} */
    public static Optional<String> name(ParseResult parsed, String option) {
        Optional<String> name = ReadingArguments.text(parsed, option);
        if (name.isPresent() && name.get().isBlank()) {
            throw Declare.wrong(parsed, option + " is given without a name");
        }
        return name;
    }

    /** {@return what opens the sittings: the vault too, if the person asks for it} */
    public static Store.Scribe scribe(ParseResult parsed, Streams streams, Path folder, Vault.Use use)
            throws InvalidInputException, IOException {
        return new Passphrase(parsed, streams).scribe(folder, use);
    }

    /** {@return the words that open what {@code parsed} has locked, as they stand in a command; empty for none} */
    public static String unlocking(ParseResult parsed) {
        Optional<String> file = ReadingArguments.text(parsed, Passphrase.FILE);
        if (file.isPresent()) {
            boolean plain = file.get().matches("[\\w./@-]+");
            return " " + Passphrase.FILE + " "
                    + (plain ? file.get() : "'" + file.get().replace("'", "'\\''") + "'");
        }
        return parsed.hasMatchedOption("--lock") ? " --lock" : "";
    }

    /**
     * Returns what is to be taken: what is named, else what the person chooses; absent if they leave without a choice.
     * Where nobody can choose, one must be named.
     */
    public static Optional<String> instrument(ParseResult parsed, Streams streams, Catalog catalog, FrontEnd front)
            throws IOException, InvalidInputException {
        String named = parsed.matchedPositionalValue(0, "");
        if (!named.isEmpty()) {
            return Optional.of(named);
        }
        if (!FrontEnd.canAsk(streams) || parsed.hasMatchedOption("--answers")) {
            throw Declare.wrong(parsed, "Missing required parameter: 'INSTRUMENT'");
        }
        String language = ReadingArguments.text(parsed, "--language").orElseGet(() -> FrontEnd.language(streams));
        KnownLanguages.require(ReadingArguments.text(parsed, "--language"));
        Findings findings = new Findings();
        Wordings wordings = new Wordings(UserFolder.wording(streams));
        Optional<Offer> chosen =
                front.choose(() -> Offers.of(catalog, wordings, language, findings), Phrases.in(language));
        front.hear(findings);
        return chosen.map(Offer::id);
    }

    /**
     * Reads what is to be taken, and how; all options are looked at before a passphrase is asked for.
     *
     * @param folder where sittings are stored
     * @param plain whether lines are shown and not a screen
     */
    public static TakeRequest request(ParseResult parsed, Streams streams, Path folder, boolean plain)
            throws InvalidInputException, IOException {
        String front = plain ? "plain" : "screen";
        Study study = study(parsed);
        Vault.Use use = parsed.hasMatchedOption("--no-store") ? Vault.Use.READ : Vault.Use.WRITE;
        Store.Scribe scribe = scribe(parsed, streams, folder, use);
        return new TakeRequest(
                parsed.matchedPositionalValue(0, ""),
                ReadingArguments.text(parsed, "--language").orElseGet(() -> FrontEnd.language(streams)),
                parsed.hasMatchedOption("--answers") ? "answers" : front,
                parsed.hasMatchedOption("--no-store") ? Optional.empty() : Optional.of(scribe),
                parsed.hasMatchedOption("--no-feedback") ? Feedback.WITHHELD : Feedback.SHOWN,
                study,
                ReadingArguments.text(parsed, "--note").map(words -> note(parsed, words)),
                Version.number());
    }

    private static Study study(ParseResult parsed) throws InvalidInputException {
        String order = Declare.oneOf(parsed, "--order", List.of("published", "random"), "published");
        String consent = parsed.matchedOptionValue("--consent", "");
        if (!consent.isEmpty() && !consent.equals("yes")) {
            throw Declare.wrong(parsed, "--consent takes yes, and nothing else");
        }
        OptionalLong seed = parsed.hasMatchedOption("--seed")
                ? OptionalLong.of(Declare.number(parsed, "--seed", 0))
                : OptionalLong.empty();
        if (seed.isPresent() && order.equals("published")) {
            throw Declare.wrong(parsed, "--seed goes with --order random");
        }
        return new Study(
                name(parsed, "--participant"),
                name(parsed, "--session"),
                ReadingArguments.text(parsed, "--append").map(Path::of),
                order.equals("random") ? ItemOrder.random(seed) : ItemOrder.published(),
                consentText(parsed),
                consentVersion(parsed),
                consent.equals("yes") ? Consent.GIVEN_ELSEWHERE : Consent.ASKED);
    }

    /** {@return the words of a note as they are kept: in one line, without control characters} */
    public static String note(ParseResult parsed, String words) {
        if (words.isBlank() || words.length() > LONGEST_NOTE) {
            throw Declare.wrong(parsed, "a note has 1 to " + LONGEST_NOTE + " characters");
        }
        return words.replaceAll("\\p{Cc}+", " ").strip();
    }

    private static Optional<String> consentVersion(ParseResult parsed) {
        Optional<String> version = name(parsed, "--consent-version");
        if (version.isPresent()
                && !parsed.hasMatchedOption("--consent-text")
                && !parsed.hasMatchedOption("--consent")) {
            throw Declare.wrong(parsed, "--consent-version goes with --consent-text or --consent");
        }
        return version;
    }

    private static Optional<String> consentText(ParseResult parsed) throws InvalidInputException {
        Optional<String> file = ReadingArguments.text(parsed, "--consent-text");
        return file.isPresent() ? Optional.of(GivenFile.ofOption("--consent-text", file.get())) : Optional.empty();
    }
}
