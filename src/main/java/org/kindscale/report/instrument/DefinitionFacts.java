package org.kindscale.report.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindscale.definition.About;
import org.kindscale.definition.Extras;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Text;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.report.instrument.Change.Group;

/** Everything that a definition says, fact by fact, so that two versions can be compared. */
public final class DefinitionFacts {

    /** By name, what is said. */
    private final Map<Name, String> facts = new LinkedHashMap<>();

    /**
     * The parts of the definition, such as {@code item gad7_1}, with the group in which their coming and going is told.
     */
    private final Map<String, Group> parts = new LinkedHashMap<>();

    /** What a fact is about. */
    private record Name(Group group, String of, String property) {}

    private DefinitionFacts() {}

    /** {@return what differs between two versions, group by group, in the order of the definition} */
    public static List<Change> changes(Instrument old, Instrument now) {
        DefinitionFacts before = of(old);
        DefinitionFacts after = of(now);
        List<Change> changes = new ArrayList<>();
        Map<String, Group> parts = new LinkedHashMap<>(before.parts);
        parts.putAll(after.parts);
        Set<String> alone = new LinkedHashSet<>();
        parts.forEach((part, group) -> {
            boolean was = before.parts.containsKey(part);
            if (was != after.parts.containsKey(part)) {
                alone.add(part);
                changes.add(new Change(group, part, "", was ? "there" : "", was ? "" : "there"));
            }
        });
        Set<Name> names = new LinkedHashSet<>(before.facts.keySet());
        names.addAll(after.facts.keySet());
        for (Name name : names) {
            String was = before.facts.getOrDefault(name, "");
            String is = after.facts.getOrDefault(name, "");
            if (!was.equals(is) && !alone.contains(name.of())) {
                changes.add(new Change(name.group(), name.of(), name.property(), was, is));
            }
        }
        changes.sort((a, b) -> a.group().compareTo(b.group()));
        return changes;
    }

    private static DefinitionFacts of(Instrument instrument) {
        DefinitionFacts facts = new DefinitionFacts();
        facts.about(instrument.about());
        instrument.responses().values().forEach(facts::responses);
        facts.items(instrument);
        new ScoreFacts(instrument, facts::add, facts::part).tell();
        facts.extras(instrument.extras());
        return facts;
    }

    private void part(Group group, String part) {
        parts.put(part, group);
    }

    private void add(Group group, String of, String property, String text) {
        if (!text.isEmpty()) {
            facts.put(new Name(group, of, property), text);
        }
    }

    private void words(String of, String property, String text) {
        add(Group.WORDS, of, property, text);
    }

    private void about(About about) {
        String of = "definition";
        words(of, "id", about.id());
        words(of, "version", about.version());
        words(of, "title", text(about.title()));
        words(of, "abbreviation", about.abbreviation().orElse(""));
        words(of, "construct", about.construct());
        words(of, "population", about.population().orElse(""));
        words(of, "language", about.language());
        words(of, "validated", about.validated() ? "yes" : "no");
        words(of, "citation", about.citation().text());
        words(of, "doi", about.citation().doi().orElse(""));
        words(of, "licence", about.licence().terms());
        words(of, "copyright", about.licence().copyright().orElse(""));
        words(of, "wording may stand in it", about.licence().wordingBundled() ? "yes" : "no");
        about.key().ifPresent(key -> words(of, "source of the key", key.source() + ", confidence " + key.confidence()));
        about.missing()
                .ifPresent(rule -> words(of, "rule for missing answers", rule.rule() + " (" + rule.source() + ")"));
        words(of, "notes", String.join(" ", about.notes()));
        words(
                of,
                "instructions",
                about.instructions().map(DefinitionFacts::text).orElse(""));
    }

    private void responses(ResponseScale scale) {
        String of = "responses " + scale.name();
        part(Group.READING, of);
        for (ResponseOption option : scale.options()) {
            String label = option.label().map(DefinitionFacts::text).orElse("");
            add(Group.READING, of, "label of " + option.code(), label);
        }
        add(Group.READING, of, "other words", joined(scale.synonyms()));
        add(Group.READING, of, "codings", joined(scale.codings()));
    }

    private void items(Instrument instrument) {
        add(Group.READING, "definition", "order of the items", String.join(" ", instrument.itemIds()));
        for (Item item : instrument.items()) {
            String of = "item " + item.id();
            part(Group.KEY, of);
            add(Group.KEY, of, "codes and what they count", codes(instrument.responsesOf(item)));
            add(Group.WORDS, of, "response scale", item.responses());
            add(Group.WORDS, of, "in no score", item.unscored().orElse(""));
            add(Group.BANDS, of, "attention check", item.attention().isEmpty() ? "" : item.attention() + "");
            words(of, "gist", item.gist().map(DefinitionFacts::text).orElse(""));
            words(of, "wording", item.stem().map(DefinitionFacts::text).orElse(""));
            boolean any = !item.fingerprints().isEmpty();
            add(
                    Group.READING,
                    of,
                    "fingerprints of its wording",
                    any
                            ? item.fingerprints().size() + ": "
                                    + item.fingerprints().stream()
                                            .map(print -> print.substring(0, 8))
                                            .collect(Collectors.joining(" "))
                            : "");
        }
    }

    private static String codes(ResponseScale scale) {
        return scale.options().stream()
                .map(option -> option.code() == option.score()
                        ? option.code() + ""
                        : option.code() + "=" + Numbers.plain(option.score()))
                .collect(Collectors.joining(" "));
    }

    private void extras(Extras extras) {
        for (Extras.Flag flag : extras.flags()) {
            part(Group.BANDS, "flag " + flag.id());
            add(Group.BANDS, "flag " + flag.id(), "fires", flag.threshold().inWords());
            words("flag " + flag.id(), "message", text(flag.message()));
        }
        for (Extras.ItemOrder order : extras.orders()) {
            part(Group.READING, "order " + order.id());
            add(Group.READING, "order " + order.id(), "items", String.join(" ", order.items()));
        }
        extras.subsetOf()
                .ifPresent(link ->
                        add(Group.READING, "definition", "part of", link.instrument() + ": " + joined(link.items())));
        add(Group.READING, "definition", "column names", String.join(" ", extras.columns()));
        words("definition", "why no total", extras.noTotal().orElse(""));
        words("definition", "answers may be skipped", extras.skipAllowed() ? "yes" : "no");
        for (Extras.Practice practice : extras.practices().values()) {
            words("practice " + practice.name(), "title", text(practice.title()));
            words("practice " + practice.name(), "text", text(practice.text()));
        }
    }

    private static String joined(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {@return the words in all languages, by the tags of the languages where there are several} */
    static String text(Text text) {
        Map<String, String> words = text.byLanguage();
        return words.size() == 1
                ? Collections.max(words.values())
                : words.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("; "));
    }
}
