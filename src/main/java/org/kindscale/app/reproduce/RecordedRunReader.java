package org.kindscale.app.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindscale.app.reproduce.RecordedRun.Input;
import org.kindscale.app.reproduce.RecordedRun.Written;
import org.kindscale.catalog.reading.LocatedJson;
import org.kindscale.catalog.reading.LocatedValue;
import org.kindscale.catalog.reading.LocatedValue.Arr;
import org.kindscale.catalog.reading.LocatedValue.Num;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.catalog.reading.LocatedValue.Str;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** Reads the files that {@code score --provenance} writes. */
final class RecordedRunReader {

    private static final String AGAIN = "write one with: kindscale score INSTRUMENT FILE --provenance RUN.json";

    private RecordedRunReader() {}

    /**
     * Reads a record.
     *
     * @param file the record
     * @param shown its path as typed
     * @throws InvalidInputException if it tells of no run that can be done again
     */
    static RecordedRun read(Path file, String shown) throws InvalidInputException {
        Findings findings = new Findings();
        Optional<LocatedValue> document;
        try {
            document = LocatedJson.parse(shown, Files.readAllBytes(file), findings);
        } catch (IOException e) {
            String what = Files.exists(file) ? "the file cannot be read" : "there is no such file";
            throw unusable(Location.of(shown), what, "check its path");
        }
        if (findings.hasErrors() || document.isEmpty() || !(document.get() instanceof Obj root)) {
            String why = findings.hasErrors() ? ": " + findings.kept().get(0).what() : "";
            throw unusable(Location.of(shown), "this is no provenance of a run" + why, AGAIN);
        }
        if (!root.members().containsKey("outputSha256") || !root.members().containsKey("inputs")) {
            throw unusable(root.where(), "this is no provenance of a run: it has no inputs, or no outputSha256", AGAIN);
        }
        if (texts(root.members().get("call")).isEmpty()) {
            throw unusable(
                    root.where(),
                    "the provenance does not hold the words of the call; an earlier kindscale wrote it",
                    "score again and write a new one with --provenance");
        }
        return record(root);
    }

    private static RecordedRun record(Obj root) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String name : List.of("rowsRead", "rowsRejected", "scores", "quality")) {
            flatten(name, root.members().get(name), counts);
        }
        return new RecordedRun(
                text(root, "kindscale").orElse("?"),
                text(root, "programSha256"),
                texts(root.members().get("call")),
                inputs(root.members().get("inputs")),
                flat(root.members().get("files")),
                flat(root.members().get("definitions")),
                counts,
                texts(root.members().get("evidence")),
                new Written(
                        text(root, "outputFile"), text(root, "outputSha256").orElse(""), text(root, "rejectsSha256")));
    }

    private static List<Input> inputs(@Nullable LocatedValue value) {
        List<Input> inputs = new ArrayList<>();
        if (value instanceof Arr all) {
            for (LocatedValue one : all.elements()) {
                if (one instanceof Obj input) {
                    inputs.add(new Input(
                            text(input, "file").orElse("?"),
                            text(input, "sha256").orElse(""),
                            flat(input.members().get("columns"))));
                }
            }
        }
        return inputs;
    }

    private static Optional<String> text(Obj object, String name) {
        return object.members().get(name) instanceof Str text ? Optional.of(text.value()) : Optional.empty();
    }

    private static List<String> texts(@Nullable LocatedValue value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Arr all) {
            all.elements().forEach(one -> {
                if (one instanceof Str text) {
                    texts.add(text.value());
                }
            });
        }
        return texts;
    }

    private static Map<String, String> flat(@Nullable LocatedValue value) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", value, flat);
        return flat;
    }

    /** Puts each text and number into {@code flat}, by the names that lead to it. */
    private static void flatten(String name, @Nullable LocatedValue value, Map<String, String> flat) {
        if (value instanceof Obj object) {
            object.members().forEach((key, member) -> flatten(name.isEmpty() ? key : name + " " + key, member, flat));
        } else if (value instanceof Str text) {
            flat.put(name, text.value());
        } else if (value instanceof Num number) {
            flat.put(name, Numbers.plain(number.value()));
        }
    }

    private static InvalidInputException unusable(Location where, String what, String help) {
        return new InvalidInputException(Diagnostic.error(FindingCode.USE_010, where, what, help));
    }
}
