package org.kindscale.catalog.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.definition.Text;
import org.kindscale.definition.battery.Battery;
import org.kindscale.definition.battery.Battery.Applies;
import org.kindscale.definition.battery.Battery.Check;
import org.kindscale.definition.battery.Battery.Section;
import org.kindscale.definition.battery.OwnQuestion;
import org.kindscale.definition.battery.When;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** Turns the bytes of a battery's file into a battery, or into findings with line and column. */
public final class BatteryReader {

    private final Findings findings;
    /** Where each id of the battery's own was first seen. */
    private final Map<String, Location> ids = new HashMap<>();

    private BatteryReader(Findings findings) {
        this.findings = findings;
    }

    /** {@return whether a file's bytes are those of a battery and not of a definition; nothing is found fault with} */
    public static boolean isBattery(byte[] bytes) {
        if (bytes.length > DefinitionLimits.BYTES) {
            return false;
        }
        Optional<LocatedValue> document = LocatedJson.parse("", bytes, new Findings());
        return document.isPresent()
                && document.get() instanceof Obj object
                && object.members().containsKey("battery")
                && !object.members().containsKey("kindscale");
    }

    /**
     * Reads a battery: its shape, and every rule that needs no other file.
     *
     * @param path how findings name the file
     * @param bytes its content
     * @param findings takes what is wrong
     * @return the battery, absent if an error was found
     */
    public static Optional<BatteryFile> read(String path, byte[] bytes, Findings findings) {
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
            findings.add(Diagnostic.error(
                    FindingCode.DEF_004, document.get().where(), "a battery must be an object", "begin with {"));
            return Optional.empty();
        }
        Optional<Battery> battery = new BatteryReader(findings).battery(object);
        return findings.errors() > errors ? Optional.empty() : battery.map(b -> new BatteryFile(b, bytes, object));
    }

    private Optional<Battery> battery(Obj object) {
        long errors = findings.errors();
        String language = object.members().get("language") instanceof LocatedValue.Str given ? given.value() : "en";
        ObjectReader root = new ObjectReader(object, findings, language);
        root.optionalString("$schema"); // for editors
        root.formatOne("battery", "batteries");
        String id = root.id("id", ObjectReader.HYPHENED);
        Text title = root.text("title");
        String tag = root.string("language");
        Optional<Text> about = root.optionalText("about");
        root.required("sections");
        List<Section> sections = root.objects("sections", this::section);
        root.done();
        return root.build(
                FindingCode.DEF_004,
                "list one section or more",
                errors,
                () -> new Battery(id, title, tag, about, sections));
    }

    private Optional<Section> section(ObjectReader reader) {
        long errors = findings.errors();
        Optional<Text> title = reader.optionalText("title");
        Optional<When> when = reader.object("when").flatMap(this::when);
        Optional<Applies> applies = reader.object("applies").flatMap(this::applies);
        Optional<String> instrument = reader.optionalString("instrument");
        List<OwnQuestion> questions = reader.objects("questions", this::question);
        List<Check> checks = reader.objects("checks", this::check);
        reader.done();
        return reader.build(
                FindingCode.DEF_004,
                "give the section an \"instrument\" or \"questions\"",
                errors,
                () -> new Section(title, instrument, questions, checks, applies, when));
    }

    private Optional<Applies> applies(ObjectReader reader) {
        Applies applies = new Applies(id(reader), reader.text("ask"));
        reader.done();
        return Optional.of(applies);
    }

    private Optional<Check> check(ObjectReader reader) {
        Check check = new Check(
                id(reader), reader.id("after", ObjectReader.NAME), reader.text("ask"), reader.integer("right", 0));
        reader.done();
        return Optional.of(check);
    }

    private Optional<OwnQuestion> question(ObjectReader reader) {
        long errors = findings.errors();
        Optional<When> when = reader.object("when").flatMap(this::when);
        String id = id(reader);
        Text ask = reader.text("ask");
        var form = AnswerFormReader.read(reader);
        boolean required = reader.bool("required", false);
        var right = reader.optionalInteger("right");
        reader.done();
        return reader.build(
                FindingCode.DEF_004,
                "give \"right\" the code of an option of a choice, or leave it out",
                errors,
                () -> new OwnQuestion(id, ask, form.orElseThrow(), required, right, when));
    }

    /** Reads an id that nothing else in the battery bears. */
    private String id(ObjectReader reader) {
        String id = reader.id("id", ObjectReader.NAME);
        Location where = reader.value("id").map(LocatedValue::where).orElse(reader.where());
        Location before = ids.putIfAbsent(id, where);
        if (before != null) {
            reader.error(
                    FindingCode.DEF_007,
                    where,
                    "the id \"" + id + "\" is used twice; the first time in line " + before.line(),
                    "give one of the two another id");
        }
        return id;
    }

    private Optional<When> when(ObjectReader reader) {
        long errors = findings.errors();
        String question = reader.id("question", ObjectReader.NAME);
        List<When> found = new ArrayList<>();
        for (When.Comparison comparison : When.Comparison.values()) {
            reader.optionalNumber(comparison.property())
                    .ifPresent(bound -> found.add(new When(question, comparison, bound)));
        }
        reader.done();
        if (found.size() != 1 && findings.errors() == errors) {
            reader.error(
                    FindingCode.DEF_004,
                    reader.where(),
                    "a condition compares with one number, not " + found.size(),
                    "write one of \"is\", \"isNot\", \"atLeast\", \"atMost\"");
        }
        return found.stream().findFirst();
    }
}
