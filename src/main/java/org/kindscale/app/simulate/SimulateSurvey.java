package org.kindscale.app.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.Output;
import org.kindscale.app.SimulationDesign;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.simulation.KeyFault;
import org.kindscale.psychometrics.simulation.Simulation;
import org.kindscale.psychometrics.simulation.SimulationModel;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

/** Writes made-up answers to an instrument as CSV: the use case behind {@code kindscale simulate}. */
public final class SimulateSurvey {

    private final Catalog catalog;
    private final OutputStream stdout;

    /**
     * What is asked for.
     *
     * @param instrument id or path of a definition
     * @param persons how many rows
     * @param seed the same seed gives the same bytes
     * @param loading loading of every item on its factor, 0 to 1
     * @param strengths the rest of the model
     * @param faults what is to be wrong with the file, as {@code KIND:ITEM}; copied
     * @param markCareless whether a column says who does not read the items
     * @param output where to write; standard output if absent
     */
    public record Request(
            String instrument,
            int persons,
            long seed,
            double loading,
            Strengths strengths,
            List<String> faults,
            boolean markCareless,
            Optional<Path> output) {

        /** Checks the numbers and copies the list. */
        public Request {
            faults = List.copyOf(faults);
            SimulationModel.requirePossible(loading, strengths);
            if (persons < 1) {
                throw new IllegalArgumentException("the number of persons must be 1 or more, got " + persons);
            }
        }
    }

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param stdout takes the data where no file is named
     */
    public SimulateSurvey(Catalog catalog, OutputStream stdout) {
        this.catalog = catalog;
        this.stdout = stdout;
    }

    /**
     * Writes the data.
     *
     * @throws InvalidInputException if the definition is not valid, or a fault names nothing of it
     */
    public void run(Request request) throws InvalidInputException, IOException {
        Instrument instrument = catalog.load(request.instrument()).instrument();
        AnalysisDesign design = SimulationDesign.of(instrument);
        SimulationModel model = SimulationDesign.model(design, request.loading(), request.strengths());
        List<KeyFault> faults = FaultNames.read(request.faults(), design);
        List<KeyFault> planted = faults.stream()
                .filter(fault -> fault.kind() != KeyFault.Kind.CODES)
                .toList();
        Simulation simulation = new Simulation(model, request.seed(), planted);
        try (Output output =
                request.output().isPresent() ? Output.to(request.output().get()) : Output.to(stdout)) {
            OutputStream out = new BufferedOutputStream(output.stream(), 1 << 16);
            write(new Rows(instrument, request, faults), simulation, out);
            out.flush();
            output.commit();
        }
    }

    private static void write(Rows rows, Simulation simulation, OutputStream out) throws IOException {
        int[] options = new int[rows.instrument().items().size()];
        out.write(rows.header().getBytes(StandardCharsets.UTF_8));
        StringBuilder row = new StringBuilder();
        for (int person = 1; person <= rows.request().persons(); person++) {
            simulation.person(options);
            row.setLength(0);
            rows.append(person, options, simulation, row);
            out.write(row.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The rows of the file: an id, what is asked for besides, and the codes of the items. */
    private record Rows(Instrument instrument, Request request, List<KeyFault> faults) {

        private boolean grouped() {
            return faults.stream().anyMatch(fault -> fault.kind() == KeyFault.Kind.MIRRORED_IN_GROUP);
        }

        String header() {
            List<String> names = new ArrayList<>(List.of("id"));
            if (grouped()) {
                names.add("group");
            }
            instrument.items().forEach(item -> names.add(item.id()));
            if (request.markCareless()) {
                names.add("simulated_careless");
            }
            return String.join(",", names) + "\n";
        }

        void append(int person, int[] options, Simulation simulation, StringBuilder row) {
            row.append('S').append(person);
            if (grouped()) {
                row.append(simulation.group() == 0 ? ",A" : ",B");
            }
            for (int i = 0; i < options.length; i++) {
                row.append(',').append(cell(i, options[i]));
            }
            if (request.markCareless()) {
                boolean answers = simulation.behaviour() == Simulation.Behaviour.ANSWERS;
                row.append(',')
                        .append(answers ? "" : simulation.behaviour().name().toLowerCase(Locale.ROOT));
            }
            row.append('\n');
        }

        /** Codes may leave the response scale, as they do in a file that counts from another number. */
        private int codeShift() {
            return faults.stream()
                    .filter(fault -> fault.kind() == KeyFault.Kind.CODES)
                    .mapToInt(KeyFault::number)
                    .sum();
        }

        private String cell(int number, int option) {
            Item item = instrument.items().get(number);
            if (!item.attention().isEmpty() && option >= 0) {
                return Integer.toString(item.attention().get(0));
            }
            List<ResponseOption> offered = instrument.responsesOf(item).options();
            return option < 0 ? "" : Integer.toString(offered.get(option).code() + codeShift());
        }
    }
}
