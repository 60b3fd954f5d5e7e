package org.kindscale.cli.person;

import java.io.IOException;
import java.util.Optional;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.Sitting;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.app.battery.BatteryAnswers;
import org.kindscale.app.battery.LinkedBattery;
import org.kindscale.app.battery.TakeBattery;
import org.kindscale.app.take.KnownLanguages;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.cli.arguments.GivenFile;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.command.TakeCommand;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.ParseResult;

/**
 * Takes a battery by the options of {@code take}.
 *
 * @param streams what the command talks to
 * @param parsed its options
 */
record BatteryTake(Streams streams, ParseResult parsed) {

    /** Hears what came of a sitting that was brought to its end. */
    @FunctionalInterface
    interface After {
        void finished(TakeRequest request, TakeBattery.Outcome outcome, FrontEnd front)
                throws InvalidInputException, IOException;
    }

    /** Takes it; returns the exit code. */
    int run(After after) throws InvalidInputException, IOException {
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        boolean plain = FrontEnd.isPlain(streams, parsed.hasMatchedOption("--plain"));
        Catalog catalog = Scales.catalog(parsed, streams);
        Wordings wordings = new Wordings(UserFolder.wording(streams));
        FrontEnd front = new FrontEnd(streams, plain);
        BatteryReport report = BatteryReport.of(parsed, streams);
        LinkedBattery battery = LinkedBattery.load(parsed.matchedPositionalValue(0, ""), catalog);
        for (Instrument instrument : battery.instruments()) {
            KnownLanguages.require(ReadingArguments.text(parsed, "--language"), instrument, wordings);
        }
        Optional<String> answers = ReadingArguments.text(parsed, "--answers");
        Optional<BatteryAnswers> given = answers.isPresent()
                ? Optional.of(BatteryAnswers.read(answers.get(), GivenFile.bytes(answers.get(), streams), battery))
                : Optional.empty();
        TakeRequest request = TakeArguments.request(parsed, streams, store.folder(), plain);
        TakeBattery.Taking taking = given.isPresent()
                ? (sitting, phrases, journal) -> {
                    for (JournalEntry entry : given.get().answer(sitting)) {
                        journal.write(entry);
                    }
                }
                : front::run;
        TakeBattery.Outcome outcome = new TakeBattery(wordings, store, TakeCommand::now)
                .run(battery, request, given.isPresent() ? new Script(front) : front, taking);
        report.care(outcome, front, given.isEmpty());
        try {
            front.hear(TakeBattery.addToStudy(battery, request, outcome));
            if (given.isEmpty()) {
                report.pages(request, outcome, front);
            }
            int code = report.finish(request, outcome, front.screen());
            if (outcome.sitting().finished()) {
                after.finished(request, outcome, front);
            }
            return code;
        } finally {
            report.careAgain(outcome, front);
        }
    }

    /** The person of scripts: begins anew, whatever was stopped before. */
    private record Script(FrontEnd front) implements TakeSitting.Person {
        @Override
        public boolean wantsToResume(SittingRecord stopped, Phrases phrases) {
            return false;
        }

        @Override
        public void hear(Findings findings) {
            front.hear(findings);
        }

        @Override
        public void take(Sitting sitting, Phrases phrases, JournalSink journal) {
            throw new IllegalStateException("a battery is taken by its answers");
        }
    }
}
