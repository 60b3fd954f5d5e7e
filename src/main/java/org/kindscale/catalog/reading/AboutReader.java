package org.kindscale.catalog.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.kindscale.catalog.reading.LocatedValue.Str;
import org.kindscale.definition.About;
import org.kindscale.definition.Text;
import org.kindscale.diagnostics.FindingCode;

/** Reads what an instrument is and where it comes from. */
final class AboutReader {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private AboutReader() {}

    static Optional<About> read(ObjectReader root) {
        long errors = root.findings().errors();
        String id = root.id("id", ObjectReader.HYPHENED);
        String version = version(root);
        Text title = root.text("title");
        Optional<String> abbreviation = root.optionalString("abbreviation");
        String construct = root.string("construct");
        Optional<String> population = root.optionalString("population");
        String language = root.string("language");
        OptionalInt minutes = root.optionalInteger("minutes");
        boolean validated = root.bool("validated", true);
        Optional<About.Citation> citation = root.requiredObject("citation").flatMap(AboutReader::citation);
        Optional<About.Licence> licence = root.requiredObject("licence").flatMap(AboutReader::licence);
        Optional<About.KeySource> key = root.object("key").flatMap(AboutReader::key);
        Optional<About.MissingRule> missing = root.object("missing").flatMap(AboutReader::missing);
        List<String> notes = root.strings("notes");
        Optional<Text> instructions = root.optionalText("instructions");
        return root.build(
                FindingCode.DEF_004,
                "mend the value",
                errors,
                () -> new About(
                        id,
                        version,
                        title,
                        abbreviation,
                        construct,
                        population,
                        language,
                        minutes,
                        validated,
                        citation.orElseThrow(),
                        licence.orElseThrow(),
                        key,
                        missing,
                        notes,
                        instructions));
    }

    private static String version(ObjectReader root) {
        String version = root.string("version");
        Optional<LocatedValue> value = root.value("version");
        if (value.isPresent()
                && value.get() instanceof Str
                && !VERSION.matcher(version).matches()) {
            root.error(
                    FindingCode.DEF_004,
                    value.get().where(),
                    "\"" + version + "\" is no version",
                    "write three numbers, such as \"1.0.0\"");
        }
        return version;
    }

    private static Optional<About.Citation> citation(ObjectReader reader) {
        About.Citation citation =
                new About.Citation(reader.string("text"), reader.optionalString("doi"), reader.optionalString("url"));
        reader.done();
        return Optional.of(citation);
    }

    private static Optional<About.Licence> licence(ObjectReader reader) {
        String terms = reader.string("terms");
        Optional<String> from = reader.optionalString("from");
        Optional<String> copyright = reader.optionalString("copyright");
        String wording = reader.string("wording");
        Optional<LocatedValue> value = reader.value("wording");
        if (value.isPresent() && !wording.equals("bundled") && !wording.equals("user-supplied")) {
            reader.error(
                    FindingCode.DEF_004,
                    value.get().where(),
                    "\"" + wording + "\" is no kind of wording",
                    "write \"bundled\" or \"user-supplied\"");
        }
        reader.done();
        return Optional.of(new About.Licence(terms, from, copyright, wording.equals("bundled")));
    }

    private static Optional<About.KeySource> key(ObjectReader reader) {
        long errors = reader.findings().errors();
        String source = reader.string("source");
        String confidence = reader.string("confidence");
        reader.done();
        return reader.build(
                FindingCode.DEF_004,
                "write A for two sources or the official text, B for one source; less is no ground for a key",
                errors,
                () -> new About.KeySource(source, confidence));
    }

    private static Optional<About.MissingRule> missing(ObjectReader reader) {
        About.MissingRule rule = new About.MissingRule(reader.string("rule"), reader.string("source"));
        reader.done();
        return Optional.of(rule);
    }
}
