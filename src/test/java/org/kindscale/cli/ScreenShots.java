package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindscale.administration.Pager;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.Sitting;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.app.battery.LinkedBattery;
import org.kindscale.app.battery.TakeBattery;
import org.kindscale.app.take.ItemOrder;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.cli.terminal.JLineScreen;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.sitting.ResultText;
import org.kindscale.report.sitting.SittingPage;
import org.kindscale.report.sitting.SittingResult;
import org.kindscale.survey.document.DocumentText;
import org.kindscale.testing.FakeTerminal;

/** Takes a sitting on a terminal without a person, and keeps what stood on the screen on the way. */
final class ScreenShots implements TakeSitting.Person {

    /** Where the sittings lie: a path that is the same on every machine, since it stands on the consent page. */
    private static final Path FOLDER = Path.of("target", "screens", "sittings");

    private final FakeTerminal terminal;
    private final Map<Integer, String> names = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> shots = new ArrayList<>();
    private int reads;

    /**
     * Prepares a sitting.
     *
     * @param script keys of a {@link FakeTerminal}, a blank between; a name behind a star keeps what stands there
     */
    ScreenShots(FakeTerminal terminal, String script) {
        this.terminal = terminal;
        for (String word : script.split(" ", -1)) {
            if (word.startsWith("*")) {
                names.put(keys.size(), word.substring(1));
            } else {
                keys.add(word);
            }
        }
    }

    /**
     * Takes a sitting of a battery and returns the screens, the pages of the result, and the page to give as it is
     * read; each line ends where its text ends.
     */
    String takeBattery(String file) throws InvalidInputException, IOException {
        clear();
        Store store = new Store(FOLDER, () -> "2026-11-23T12:00:00Z");
        LinkedBattery battery = LinkedBattery.load(file, new Catalog(List.of()));
        TakeBattery.Outcome outcome = new TakeBattery(new Wordings(FOLDER), store, () -> "2026-11-23T12:00:00Z")
                .run(battery, request(file, "en"), this, (sitting, phrases, journal) -> {
                    terminal.type(keys).watched(this::shoot);
                    new ScreenLoop(sitting, phrases, terminal, journal).run();
                });
        terminal.type(List.of("x")).type(Collections.nCopies(20, "Enter")).watched(() -> keep("result page"));
        Pager.show(
                terminal,
                outcome.phrases(),
                columns -> each(outcome, ResultText::pages),
                columns -> each(outcome, ResultText::sources));
        List<SittingPage.Part> parts = outcome.parts().stream()
                .map(part -> new SittingPage.Part(part.sitting(), part.result(), List.of()))
                .toList();
        shots.add("=== page to give\n" + DocumentText.ofHtml(SittingPage.render(parts, outcome.phrases())));
        return String.join("\n", shots);
    }

    /** Writes the result of one instrument for a screen. */
    private interface Writing {
        String write(SittingResult result, Phrases phrases, ResultText.Screen screen);
    }

    private String each(TakeBattery.Outcome outcome, Writing writing) {
        return outcome.parts().stream()
                .map(part -> writing.write(part.result(), part.phrases(), screen()))
                .collect(Collectors.joining("\n"));
    }

    private ResultText.Screen screen() {
        return new ResultText.Screen(terminal.columns(), JLineScreen::displayWidth, terminal.unicode(), true);
    }

    /** Takes the sitting and returns the screens, and the result; each line ends where its text ends. */
    String take(String instrument, String language) throws InvalidInputException, IOException {
        clear();
        Store store = new Store(FOLDER, () -> "2026-11-23T12:00:00Z");
        Catalog catalog = new Catalog(List.of());
        TakeSitting take = new TakeSitting(catalog, new Wordings(FOLDER), store, () -> "2026-11-23T12:00:00Z");
        TakeSitting.Outcome outcome = take.run(request(instrument, language), this);
        shots.add("=== result\n" + ResultText.render(outcome.result(), outcome.phrases(), screen()));
        return String.join("\n", shots);
    }

    private static TakeRequest request(String instrument, String language) {
        TakeRequest.Study study = new TakeRequest.Study(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ItemOrder.published(),
                Optional.empty(),
                TakeRequest.Consent.ASKED);
        return new TakeRequest(
                instrument,
                language,
                "screen",
                Optional.of(new Store.Scribe(Optional.empty())),
                TakeRequest.Feedback.SHOWN,
                study,
                "0");
    }

    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void hear(Findings findings) {
        assertThat(findings.render()).isEmpty();
    }

    @Override
    public boolean wantsToResume(SittingRecord stopped, Phrases phrases) {
        return true;
    }

    @Override
    public void take(Sitting sitting, Phrases phrases, JournalSink journal) throws IOException {
        terminal.type(keys).watched(this::shoot);
        new ScreenLoop(sitting, phrases, terminal, journal).run();
    }

    private void shoot() {
        String name = names.get(reads);
        if (name != null) {
            keep(name + ", cursor in row " + (terminal.frame().cursorRow() + 1) + ", column "
                    + (terminal.frame().cursorColumn() + 1));
        }
        reads++;
    }

    private void keep(String name) {
        shots.add("=== " + name + "\n" + String.join("\n", terminal.lines()) + "\n");
    }
}
