package org.kindscale.catalog.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.catalog.reading.LocatedValue.Nil;
import org.kindscale.catalog.reading.LocatedValue.Num;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.definition.Extras;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Extras.Practice;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Text;
import org.kindscale.definition.WorkedCase;
import org.kindscale.definition.WorkedCase.Expected;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Operand;
import org.kindscale.diagnostics.FindingCode;

/** Reads what a definition holds besides items and scores, worked cases among them. */
final class ExtrasReader {

    private ExtrasReader() {}

    static Extras extras(ObjectReader root) {
        List<Flag> flags = root.objects("flags", ExtrasReader::flag);
        Optional<String> noTotal = root.optionalString("noTotal");
        List<ItemOrder> orders = root.objects("orders", ExtrasReader::order);
        Optional<SubsetLink> subset = root.object("subsetOf").flatMap(ExtrasReader::subset);
        List<String> columns = root.strings("columns");
        Map<String, Practice> practices = new LinkedHashMap<>();
        root.object("practices")
                .ifPresent(reader -> reader.names()
                        .forEach(name -> reader.object(name)
                                .flatMap(practice -> practice(name, practice))
                                .ifPresent(practice -> practices.put(name, practice))));
        boolean skip = root.bool("skip", true);
        return new Extras(flags, noTotal, orders, subset, columns, practices, skip);
    }

    private static Optional<Flag> flag(ObjectReader reader) {
        String id = reader.id("id", ObjectReader.NAME);
        Operand item = Operand.of(reader.string("item"));
        Optional<Threshold> threshold = RuleReader.bound(reader, item);
        Text message = reader.text("message");
        reader.done();
        return threshold.map(t -> new Flag(id, t, message));
    }

    private static Optional<ItemOrder> order(ObjectReader reader) {
        ItemOrder order = new ItemOrder(
                reader.id("id", ObjectReader.HYPHENED),
                reader.string("title"),
                reader.strings("items"),
                reader.optionalString("source"));
        reader.done();
        return Optional.of(order);
    }

    private static Optional<SubsetLink> subset(ObjectReader reader) {
        String instrument = reader.id("instrument", ObjectReader.HYPHENED);
        Map<String, String> items = new LinkedHashMap<>();
        reader.requiredObject("items").ifPresent(map -> map.names().forEach(own -> items.put(own, map.string(own))));
        reader.done();
        return Optional.of(new SubsetLink(instrument, items));
    }

    private static Optional<Practice> practice(String name, ObjectReader reader) {
        long errors = reader.findings().errors();
        Text title = reader.text("title");
        String kind = reader.string("kind");
        Text text = reader.text("text");
        reader.done();
        return reader.build(
                FindingCode.DEF_004, "name one of these kinds", errors, () -> new Practice(name, title, kind, text));
    }

    static List<WorkedCase> cases(ObjectReader root) {
        root.required("cases");
        return root.objects("cases", ExtrasReader::workedCase);
    }

    private static Optional<WorkedCase> workedCase(ObjectReader reader) {
        String name = reader.string("name");
        Optional<String> source = reader.optionalString("source");
        Map<String, OptionalInt> responses = new LinkedHashMap<>();
        reader.required("responses")
                .flatMap(v -> reader.in("responses", v).map(r -> ItemsReader.codes(r, (Obj) v)))
                .ifPresent(responses::putAll);
        OptionalInt others = responses.getOrDefault("*", OptionalInt.empty());
        responses.remove("*");
        Map<String, Expected> expect = new LinkedHashMap<>();
        reader.object("expect")
                .ifPresent(scores ->
                        scores.names().forEach(score -> expected(scores, score).ifPresent(e -> expect.put(score, e))));
        Map<String, String> bands = new LinkedHashMap<>();
        reader.object("bands").ifPresent(map -> map.names().forEach(score -> bands.put(score, map.string(score))));
        Optional<List<String>> flags = reader.has("flags") ? Optional.of(reader.strings("flags")) : Optional.empty();
        reader.done();
        return Optional.of(new WorkedCase(name, source, responses, others, expect, bands, flags));
    }

    private static Optional<Expected> expected(ObjectReader scores, String score) {
        LocatedValue value = scores.required(score).orElseThrow();
        if (value instanceof Num number) {
            return Optional.of(new Expected.Value(number.value()));
        }
        if (value instanceof Nil) {
            return Optional.of(new Expected.Refused());
        }
        return value instanceof LocatedValue.Str label
                ? Optional.of(new Expected.Label(label.value()))
                : misfit(scores, score, value);
    }

    private static Optional<Expected> misfit(ObjectReader scores, String score, LocatedValue value) {
        scores.mismatch(score, value, "a number, a label or null");
        return Optional.empty();
    }
}
