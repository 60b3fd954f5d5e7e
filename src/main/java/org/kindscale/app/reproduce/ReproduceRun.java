package org.kindscale.app.reproduce;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindscale.app.Progress;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.score.Origin;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.score.RecordedCall;

/** Does a recorded run again and compares: the use case behind {@code kindscale reproduce}. */
public final class ReproduceRun {

    private final InputStream stdin;
    private final Progress progress;
    private final Calls calls;

    /** Understands calls of {@code score}. */
    public interface Calls {
        /** Returns the request that {@code words} make. */
        ScoreRequest request(List<String> words) throws InvalidInputException;

        /** Returns where {@code words} have definitions looked for. */
        Catalog catalog(List<String> words);

        /** Returns of what file the input of {@code words} is a part. */
        Origin origin(List<String> words) throws InvalidInputException;

        /** Returns {@code words} as a call of the program that runs now. */
        RecordedCall now(List<String> words);
    }

    /**
     * What came of it.
     *
     * @param run the run as it was recorded
     * @param words its call, with the paths where its files lie now; copied
     * @param checks what is the same and what is not; copied
     * @param findings why it could not be done again; without errors if it could
     */
    public record Outcome(RecordedRun run, List<String> words, List<Check> checks, Findings findings) {
        /** Copies the lists. */
        public Outcome {
            words = List.copyOf(words);
            checks = List.copyOf(checks);
        }

        /** {@return whether the same came out of the same} */
        public boolean proven() {
            return !findings.hasErrors() && checks.stream().noneMatch(Check::against);
        }
    }

    /**
     * Creates the use case.
     *
     * @param stdin read where the run read standard input
     * @param progress hears how far it has come
     * @param calls understands calls of {@code score}
     */
    public ReproduceRun(InputStream stdin, Progress progress, Calls calls) {
        this.stdin = stdin;
        this.progress = progress;
        this.calls = calls;
    }

    /**
     * Does the run of a record again. Nothing is written but to a folder for temporary files, which is removed.
     *
     * @param record path of the record as typed
     * @param moved old path to new, for files that lie elsewhere now
     * @throws InvalidInputException if the record tells of no run, or its call cannot be understood any more
     * @throws IOException if a temporary file cannot be written
     */
    public Outcome run(String record, Map<String, String> moved) throws InvalidInputException, IOException {
        RecordedRun then = RecordedRunReader.read(Path.of(record), record);
        List<String> words = then.words(moved);
        ScoreRequest request = calls.request(words);
        RecordedCall call = calls.now(words);
        RunComparison comparison = new RunComparison(then, moved);
        comparison.program(call.version(), call.programSha256());
        Path folder = Files.createTempDirectory("kindscale-reproduce");
        try {
            Path scores = folder.resolve("scores");
            Path again = folder.resolve("run.json");
            ScoreRequest.Outputs outputs = new ScoreRequest.Outputs(
                    Optional.of(scores),
                    then.written().rejectsSha256().map(hash -> folder.resolve("rejects")),
                    Optional.empty(),
                    Optional.of(again));
            Findings findings = new ScoreSurvey(calls.catalog(words), stdin, OutputStream.nullOutputStream(), progress)
                    .partOf(calls.origin(words))
                    .run(request.into(outputs), call)
                    .findings();
            if (findings.hasErrors()) {
                comparison.filesAsTheyLie();
            } else {
                RecordedRun now = RecordedRunReader.read(again, again.toString());
                comparison.run(now);
                comparison.output(now, scores);
            }
            return new Outcome(then, words, comparison.checks(), findings);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
