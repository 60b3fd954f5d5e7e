package org.kindscale.catalog.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Interpretation;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Interpretation.Reliability;
import org.kindscale.definition.Interpretation.ReliableChange;
import org.kindscale.definition.Score;
import org.kindscale.definition.Text;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.FindingCode;

/** Reads scores and what helps to interpret them. */
final class ScoresReader {

    private ScoresReader() {}

    static List<Score> scores(ObjectReader root) {
        Optional<LocatedValue> list = root.required("scores");
        if (list.isPresent()
                && list.get() instanceof LocatedValue.Arr scores
                && scores.elements().isEmpty()) {
            root.error(FindingCode.DEF_004, scores.where(), "there are no scores", "list one score or more");
        }
        return root.objects("scores", ScoresReader::score);
    }

    private static Optional<Score> score(ObjectReader reader) {
        long errors = reader.findings().errors();
        String id = reader.id("id", ObjectReader.NAME);
        Text title = reader.text("title");
        Optional<ScoreRule> rule = new RuleReader(reader).read();
        Optional<Text> description = reader.optionalText("description");
        Optional<Text> higher = reader.optionalText("higher");
        Optional<String> better = reader.optionalString("better");
        boolean headline = reader.bool("default", false);
        Optional<String> alternativeTo = reader.optionalString("alternativeTo");
        Optional<Text> caution = reader.optionalText("caution");
        Interpretation interpretation = interpretation(reader);
        reader.done();
        return reader.build(
                FindingCode.DEF_004,
                "mend the score",
                errors,
                () -> new Score(
                        id,
                        title,
                        rule.orElseThrow(),
                        description,
                        higher,
                        better,
                        headline,
                        alternativeTo,
                        caution,
                        interpretation));
    }

    private static Interpretation interpretation(ObjectReader reader) {
        List<BandSet> bands = reader.objects("bands", ScoresReader::bandSet);
        List<NormGroup> norms = reader.objects("norms", ScoresReader::norm);
        List<Reliability> reliability = reader.objects("reliability", ScoresReader::reliability);
        Optional<ReliableChange> change = reader.object("reliableChange").flatMap(ScoresReader::reliableChange);
        return new Interpretation(bands, norms, reliability, change);
    }

    private static Optional<BandSet> bandSet(ObjectReader reader) {
        long errors = reader.findings().errors();
        String id = reader.id("id", ObjectReader.HYPHENED);
        String source = reader.string("source");
        Optional<String> doubtful = reader.optionalString("doubtful");
        reader.required("cuts");
        List<Band> cuts = reader.objects("cuts", ScoresReader::band);
        reader.done();
        return reader.build(
                FindingCode.DEF_016,
                "list two bands or more, each but the last with below or upTo",
                errors,
                () -> new BandSet(id, source, doubtful, cuts));
    }

    private static Optional<Band> band(ObjectReader reader) {
        long errors = reader.findings().errors();
        String label = reader.string("label");
        Optional<Band.Edge> lower = edge(reader, "from", "above");
        Optional<Band.Edge> upper = edge(reader, "upTo", "below");
        Optional<Text> title = reader.optionalText("title");
        Optional<Text> feedback = reader.optionalText("feedback");
        List<String> practices = reader.strings("practices");
        reader.done();
        return reader.build(
                FindingCode.DEF_004,
                "mend the band",
                errors,
                () -> new Band(label, lower, upper, title, feedback, practices));
    }

    private static Optional<Band.Edge> edge(ObjectReader reader, String closed, String open) {
        OptionalDouble included = reader.optionalNumber(closed);
        OptionalDouble excluded = reader.optionalNumber(open);
        if (included.isPresent() && excluded.isPresent()) {
            reader.error(
                    FindingCode.DEF_004,
                    reader.where(),
                    "the band gives both " + closed + " and " + open,
                    "keep one of the two");
        }
        if (included.isPresent()) {
            return Optional.of(new Band.Edge(included.getAsDouble(), true));
        }
        return excluded.isPresent() ? Optional.of(new Band.Edge(excluded.getAsDouble(), false)) : Optional.empty();
    }

    private static Optional<NormGroup> norm(ObjectReader reader) {
        long errors = reader.findings().errors();
        String id = reader.id("id", ObjectReader.HYPHENED);
        String sample = reader.string("sample");
        OptionalInt n = reader.optionalInteger("n");
        double mean = reader.number("mean", 0);
        OptionalDouble sd = reader.optionalNumber("sd");
        Optional<String> sex = reader.optionalString("sex");
        List<Integer> age = reader.integers("age");
        String source = reader.string("source");
        Optional<Reliability> reliability = reader.object("reliability").flatMap(ScoresReader::reliability);
        reader.done();
        if (!age.isEmpty() && age.size() != 2) {
            reader.error(
                    FindingCode.DEF_004, reader.where(), "\"age\" must be two numbers", "write [from, to] in years");
        }
        return reader.build(
                FindingCode.DEF_004,
                "mend the norm group",
                errors,
                () -> new NormGroup(id, sample, n, mean, sd, sex, at(age, 0), at(age, 1), source, reliability));
    }

    private static OptionalInt at(List<Integer> list, int index) {
        return list.isEmpty() ? OptionalInt.empty() : OptionalInt.of(list.get(index));
    }

    private static Optional<Reliability> reliability(ObjectReader reader) {
        long errors = reader.findings().errors();
        String kind = reader.string("kind");
        double value = reader.number("value", 0.5);
        String source = reader.string("source");
        Optional<String> sample = reader.optionalString("sample");
        OptionalInt n = reader.optionalInteger("n");
        reader.done();
        return reader.build(
                FindingCode.DEF_004,
                "mend the reliability",
                errors,
                () -> new Reliability(kind, value, source, sample, n));
    }

    private static Optional<ReliableChange> reliableChange(ObjectReader reader) {
        long errors = reader.findings().errors();
        double value = reader.number("value", 1);
        String source = reader.string("source");
        reader.done();
        return reader.build(
                FindingCode.DEF_004, "give a change above 0", errors, () -> new ReliableChange(value, source));
    }
}
