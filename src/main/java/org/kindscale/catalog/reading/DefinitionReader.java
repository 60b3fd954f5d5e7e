package org.kindscale.catalog.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.catalog.reading.LocatedValue.Str;
import org.kindscale.definition.About;
import org.kindscale.definition.Extras;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Instrument.BrokenRulesException;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Score;
import org.kindscale.definition.Violation;
import org.kindscale.definition.WorkedCase;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;

/** Turns the bytes of a definition into an instrument, or into findings with line and column. */
public final class DefinitionReader {

    private DefinitionReader() {}

    /**
     * Reads a definition: its shape, and every rule of the format that needs no other file. Worked cases are not run.
     *
     * @param path how findings name the file
     * @param bytes its content
     * @param findings takes what is wrong
     * @return the definition, absent if an error was found
     */
    public static Optional<Definition> read(String path, byte[] bytes, Findings findings) {
        Optional<Definition> definition = read(path, bytes, findings, true);
        if (definition.isEmpty()) {
            return definition;
        }
        List<Violation> unreachable = definition.get().instrument().unreachableBands();
        report(unreachable, definition.get().root(), findings);
        return unreachable.isEmpty() ? definition : Optional.empty();
    }

    /**
     * Reads a bundled definition: without its cases, and without looking for bands that no score lies in. The build
     * tests both.
     */
    public static Optional<Definition> readBundled(String path, byte[] bytes, Findings findings) {
        return read(path, bytes, findings, false);
    }

    private static Optional<Definition> read(String path, byte[] bytes, Findings findings, boolean withCases) {
        long errors = findings.errors();
        if (bytes.length > DefinitionLimits.BYTES) {
            findings.add(DefinitionLimits.tooManyBytes(path, bytes.length));
            return Optional.empty();
        }
        Optional<LocatedValue> document = LocatedJson.parse(path, bytes, findings);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        if (!(document.get() instanceof Obj object)) {
            String what =
                    "a definition must be an object, not " + document.get().kind();
            findings.add(Diagnostic.error(FindingCode.DEF_004, document.get().where(), what, "begin with {"));
            return Optional.empty();
        }
        if (!DefinitionLimits.hold(object, findings)) {
            return Optional.empty();
        }
        ObjectReader root = new ObjectReader(object, findings, language(object));
        checkFormat(root);
        Optional<Instrument> instrument = instrument(root, object, withCases);
        return findings.errors() > errors
                ? Optional.empty()
                : instrument.map(i -> new Definition(i, path, bytes, object));
    }

    private static Optional<Instrument> instrument(ObjectReader root, Obj object, boolean withCases) {
        long errors = root.findings().errors();
        Findings findings = root.findings();
        Optional<About> about = AboutReader.read(root);
        Map<String, ResponseScale> responses = ItemsReader.responses(root);
        boolean bundled = about.map(a -> a.licence().wordingBundled()).orElse(true);
        List<Item> items = ItemsReader.items(root, bundled);
        List<Score> scores = ScoresReader.scores(root);
        Extras extras = ExtrasReader.extras(root);
        List<WorkedCase> cases = withCases ? ExtrasReader.cases(root) : noCases(root);
        root.done();
        if (findings.errors() > errors) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Instrument(about.orElseThrow(), responses, items, scores, extras, cases));
        } catch (BrokenRulesException e) {
            report(e.violations(), object, root.findings());
            return Optional.empty();
        }
    }

    private static List<WorkedCase> noCases(ObjectReader root) {
        root.value("cases");
        return List.of();
    }

    private static void report(List<Violation> violations, LocatedValue root, Findings findings) {
        for (Violation violation : violations) {
            findings.add(Diagnostic.error(
                    violation.code(), root.at(violation.pointer()), violation.what(), violation.help()));
        }
    }

    private static String language(Obj object) {
        return object.members().get("language") instanceof Str language ? language.value() : "en";
    }

    private static void checkFormat(ObjectReader root) {
        root.optionalString("$schema"); // for editors
        root.formatOne("kindscale", "the format");
    }
}
