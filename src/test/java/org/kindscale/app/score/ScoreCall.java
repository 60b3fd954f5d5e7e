package org.kindscale.app.score;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.app.PerInstrument;
import org.kindscale.app.Progress;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.ScoreRequest.Format;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.testing.TestScales;

/** Puts a request together, runs it, and keeps what came of it. */
public final class ScoreCall {

    private static final Progress SILENT = new Progress() {
        @Override
        public void read(String file, long bytes, long size) {}

        @Override
        public void rows(long rows) {}
    };

    private final List<String> instruments;
    private final List<String> files = new ArrayList<>();
    private String stdin = "";
    private MissingCodes missing = MissingCodes.NONE;
    private InvalidPolicy policy = InvalidPolicy.REFUSE;
    private Optional<List<String>> keep = Optional.empty();
    private ScoreRequest.ColumnChoice columns = ScoreRequest.ColumnChoice.automatic();
    private ScoreRequest.ScoreChoice choice = ScoreRequest.ScoreChoice.usual();
    private ScoreRequest.Layout layout = ScoreRequest.Layout.usual();
    private Optional<Path> output = Optional.empty();
    private Optional<Path> rejects = Optional.empty();
    private Optional<Path> map = Optional.empty();
    private Optional<Path> provenance = Optional.empty();
    private Progress progress = SILENT;
    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();

    private ScoreCall(String... instruments) {
        this.instruments = Arrays.stream(instruments)
                .map(id -> id.matches("calm-5|calm-2|watch-5|lone") ? TestScales.FOLDER + id + ".json" : id)
                .toList();
    }

    /** Begins a call that scores instruments, small ones by their id. */
    public static ScoreCall score(String... instruments) {
        return new ScoreCall(instruments);
    }

    public ScoreCall file(Path file) {
        files.add(file.toString());
        return this;
    }

    /** Scores standard input, which holds {@code text}. */
    public ScoreCall stdin(String text) {
        files.add("-");
        stdin = text;
        return this;
    }

    public ScoreCall missing(List<String> omitted, List<String> notAdministered) {
        missing = new MissingCodes(omitted, notAdministered);
        return this;
    }

    public ScoreCall onInvalid(InvalidPolicy what) {
        policy = what;
        return this;
    }

    public ScoreCall keep(String... names) {
        keep = Optional.of(List.of(names));
        return this;
    }

    /** Sets {@code --columns}, {@code --order}, {@code --from} or {@code --coding}. */
    public ScoreCall option(String name, String... values) {
        PerInstrument option = new PerInstrument(name, List.of(values));
        columns = new ScoreRequest.ColumnChoice(
                name.equals("--columns") ? option : columns.columns(),
                name.equals("--order") ? option : columns.order(),
                name.equals("--from") ? option : columns.from(),
                name.equals("--coding") ? option : columns.coding(),
                columns.alreadyReversed());
        return this;
    }

    public ScoreCall alreadyReversed(String... items) {
        Set<String> reversed = new LinkedHashSet<>(List.of(items));
        columns = new ScoreRequest.ColumnChoice(
                columns.columns(), columns.order(), columns.from(), columns.coding(), reversed);
        return this;
    }

    public ScoreCall scores(String... ids) {
        choice = new ScoreRequest.ScoreChoice(List.of(ids), choice.minAnswered(), choice.norm());
        return this;
    }

    public ScoreCall minAnswered(MinAnswered rule) {
        choice = new ScoreRequest.ScoreChoice(choice.scores(), rule, choice.norm());
        return this;
    }

    public ScoreCall norm(String id) {
        choice = new ScoreRequest.ScoreChoice(choice.scores(), choice.minAnswered(), Optional.of(id));
        return this;
    }

    public ScoreCall layout(Format format, String prefix, String na, int decimals) {
        layout = new ScoreRequest.Layout(format, false, prefix, na, decimals);
        return this;
    }

    public ScoreCall format(Format format) {
        return layout(format, "", "", 10);
    }

    public ScoreCall to(Path file) {
        output = Optional.of(file);
        return this;
    }

    public ScoreCall rejects(Path file) {
        rejects = Optional.of(file);
        return this;
    }

    public ScoreCall saveColumns(Path file) {
        map = Optional.of(file);
        return this;
    }

    public ScoreCall provenance(Path file) {
        provenance = Optional.of(file);
        return this;
    }

    public ScoreCall progress(Progress listener) {
        progress = listener;
        return this;
    }

    /** Runs the request. */
    public ScoreSurvey.Outcome run() throws InvalidInputException, IOException {
        ReadingOptions reading = new ReadingOptions(Optional.empty(), Optional.empty(), 1, missing, policy, keep);
        ScoreRequest request = new ScoreRequest(
                instruments,
                files,
                reading,
                columns,
                choice,
                layout,
                new ScoreRequest.Outputs(output, rejects, map, provenance),
                2);
        ByteArrayInputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        return new ScoreSurvey(new Catalog(List.of()), in, stdout, progress).run(request, "9.9.9", Map.of("--x", "y"));
    }

    /** Runs a request that is fulfilled and returns standard output. */
    public String output() throws InvalidInputException, IOException {
        ScoreSurvey.Outcome outcome = run();
        if (outcome.account().isEmpty()) {
            throw new IllegalStateException(outcome.findings().render());
        }
        return stdout.toString(StandardCharsets.UTF_8);
    }

    /** Runs a request that is refused, for itself or for its input, and returns why. */
    public String refusal() throws IOException {
        try {
            ScoreSurvey.Outcome outcome = run();
            if (outcome.account().isPresent() || stdout.size() > 0) {
                throw new IllegalStateException("it is not refused: " + stdout.toString(StandardCharsets.UTF_8));
            }
            return outcome.findings().render();
        } catch (InvalidInputException e) {
            return e.findings().render();
        }
    }

    /** Writes a file for a test. */
    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
