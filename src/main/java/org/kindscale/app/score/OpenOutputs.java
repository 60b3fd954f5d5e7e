package org.kindscale.app.score;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.InputFiles;
import org.kindscale.app.Output;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;

/**
 * The outputs of a run, all opened before the first row is read and put in place together.
 *
 * @param scores the scores
 * @param rejects rows set aside
 * @param columnMap the column map that was used
 * @param provenance what was done with what
 * @param reading how the files were read
 */
record OpenOutputs(
        Output scores,
        Optional<Output> rejects,
        Optional<Output> columnMap,
        Optional<Output> provenance,
        Optional<Output> reading)
        implements AutoCloseable {

    /** Opens what {@code request} asks for; scores without a file go to {@code stdout}. */
    static OpenOutputs of(ScoreRequest request, OutputStream stdout, Progress progress) throws InvalidInputException {
        ScoreRequest.Outputs wanted = request.outputs();
        List<Output> opened = new ArrayList<>();
        try {
            Optional<Output> scores = open(wanted.scores(), opened);
            Optional<Output> rejects = open(wanted.rejects(), opened);
            Optional<Output> columnMap = open(wanted.columnMap(), opened);
            Optional<Output> provenance = open(wanted.provenance(), opened);
            Optional<Output> reading = open(wanted.reading().map(ScoreRequest.SavedReading::file), opened);
            opened.forEach(output -> output.notes().forEach(progress::note));
            return new OpenOutputs(scores.orElseGet(() -> Output.to(stdout)), rejects, columnMap, provenance, reading);
        } catch (InvalidInputException e) {
            closeAll(opened);
            throw e;
        }
    }

    /** Refuses outputs that stand in each other's way, or in that of an input. */
    static void requireSafe(ScoreRequest request) throws InvalidInputException {
        boolean reject = request.reading().onInvalid() == InvalidPolicy.REJECT;
        if (reject != request.outputs().rejects().isPresent()) {
            throw Readings.usage(
                    FindingCode.USE_005,
                    "--on-invalid",
                    "--on-invalid reject and --rejects FILE go together",
                    "give both or neither");
        }
        Output.requireSafe(request.outputs().files(), request.files());
        InputFiles.requireDistinct(request.files());
    }

    private static Optional<Output> open(Optional<Path> file, List<Output> opened) throws InvalidInputException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            Output output = Output.to(file.get());
            opened.add(output);
            return Optional.of(output);
        } catch (IOException e) {
            throw Readings.usage(
                    FindingCode.CSV_026,
                    file.get().toString(),
                    "the output cannot be written: " + e.getMessage(),
                    "choose another place, or make this one writable");
        }
    }

    private List<Output> all() {
        List<Output> all = new ArrayList<>(List.of(scores));
        List.of(rejects, columnMap, provenance, reading).forEach(output -> output.ifPresent(all::add));
        return all;
    }

    /** Puts all of them in place. */
    void commit() throws IOException {
        for (Output output : all()) {
            output.commit();
        }
    }

    @Override
    public void close() {
        closeAll(all());
    }

    private static void closeAll(List<Output> outputs) {
        for (Output output : outputs) {
            try {
                output.close();
            } catch (IOException e) {
                // an output that is given up has nothing to lose; the others are closed all the same
            }
        }
    }
}
