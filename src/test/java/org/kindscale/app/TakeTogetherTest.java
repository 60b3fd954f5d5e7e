package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.Sitting;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.app.take.GivenAnswers;
import org.kindscale.app.take.ItemOrder;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.app.take.TakeSitting.Person;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;

/** Two sittings of one participant go on at the same time. */
class TakeTogetherTest {

    private static final String NOW = "2026-11-23T12:00:00Z";

    @TempDir
    private Path folder = Path.of("");

    private TakeSitting.Outcome take(Person person) throws InvalidInputException, IOException {
        Store store = new Store(folder.resolve("sittings"), () -> NOW);
        TakeSitting take =
                new TakeSitting(new Catalog(List.of()), new Wordings(folder.resolve("wording")), store, () -> NOW);
        TakeRequest.Study study = new TakeRequest.Study(
                Optional.of("P07"),
                Optional.of("2"),
                Optional.of(folder.resolve("study.csv")),
                ItemOrder.published(),
                Optional.empty(),
                Optional.empty(),
                TakeRequest.Consent.GIVEN_ELSEWHERE);
        TakeRequest request = new TakeRequest(
                "kind-self-6",
                "en",
                "answers",
                Optional.empty(),
                TakeRequest.Feedback.SHOWN,
                study,
                Optional.empty(),
                "0");
        TakeSitting.Outcome outcome = take.run(request, person);
        TakeSitting.addToStudy(request, outcome);
        return outcome;
    }

    private static GivenAnswers all(int code) {
        return new GivenAnswers(Collections.nCopies(6, OptionalInt.of(code)), findings -> {});
    }

    /** Answers 4 throughout, while somebody else ends the same sitting with 2. */
    private final class Slow implements Person {

        @Override
        public boolean wantsToResume(SittingRecord stopped, Phrases phrases) {
            return false;
        }

        @Override
        public void hear(Findings findings) {}

        @Override
        public void take(Sitting sitting, Phrases phrases, JournalSink journal) throws IOException {
            try {
                TakeTogetherTest.this.take(all(2));
            } catch (InvalidInputException e) {
                throw new IllegalStateException(e);
            }
            all(4).take(sitting, phrases, journal);
        }
    }

    @Test
    void theSecondRowIsNotAddedAndNotLost() throws IOException {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> take(new Slow()));
        assertThat(refused.findings().render())
                .contains("study.csv:2: error[ADM-011]: participant \"P07\", session \"2\", has a row already")
                .contains("help: the answers just given are kept in ");
        List<String> study = Files.readAllLines(folder.resolve("study.csv"));
        assertThat(study).hasSize(2);
        assertThat(study.get(1)).contains(",published,elsewhere,", ",2,2,2,2,2,2,");
        try (Stream<Path> files = Files.list(folder)) {
            Path aside = files.filter(path -> path.getFileName().toString().startsWith("study.csv."))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllLines(aside)).hasSize(2).first().isEqualTo(study.get(0));
            assertThat(Files.readAllLines(aside).get(1)).contains(",4,4,4,4,4,4,");
        }
    }
}
