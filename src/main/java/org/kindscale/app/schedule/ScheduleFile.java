package org.kindscale.app.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.schedule.Schedule;
import org.kindscale.app.Output;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.schedule.ScheduleJson;

/**
 * The file of a schedule.
 *
 * @param path where it lies; it need not be there
 */
public record ScheduleFile(Path path) {

    /** {@return the schedule; absent if there is no file} */
    public Optional<Schedule> load() throws InvalidInputException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_046,
                    Location.of(path.toString()),
                    "the schedule cannot be read",
                    "check its path and permissions"));
        }
        Findings findings = new Findings();
        Optional<Schedule> schedule = ScheduleReader.read(path.toString(), bytes, findings);
        if (schedule.isEmpty()) {
            throw new InvalidInputException(findings);
        }
        return schedule;
    }

    /** Writes the schedule, for its owner alone to read; returns what is worth knowing. */
    public List<Diagnostic> save(Schedule schedule) throws IOException {
        Files.createDirectories(path.toAbsolutePath().resolveSibling("."));
        return Output.writeClosed(path, ScheduleJson.render(schedule));
    }
}
