package org.kindscale.app.take;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.Sitting;
import org.kindscale.administration.SittingRecord;
import org.kindscale.diagnostics.Findings;

/** Takes a sitting from answers that are given: the person of scripts. */
public final class GivenAnswers implements TakeSitting.Person {

    private final List<OptionalInt> codes;
    private final Consumer<Findings> told;

    /**
     * Answers the questions, in published order, with {@code codes}; an empty one is skipped.
     *
     * @param told takes what is found in the store
     */
    public GivenAnswers(List<OptionalInt> codes, Consumer<Findings> told) {
        this.codes = List.copyOf(codes);
        this.told = told;
    }

    @Override
    public void hear(Findings findings) {
        told.accept(findings);
    }

    @Override
    public boolean wantsToResume(SittingRecord stopped, Phrases phrases) {
        return false;
    }

    @Override
    public void take(Sitting sitting, Phrases phrases, JournalSink journal) throws IOException {
        for (JournalEntry entry : sitting.answerAll(codes)) {
            journal.write(entry);
        }
    }
}
