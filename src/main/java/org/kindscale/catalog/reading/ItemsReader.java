package org.kindscale.catalog.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Text;
import org.kindscale.diagnostics.FindingCode;

/** Reads items and the response scales on which they are answered. */
final class ItemsReader {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private ItemsReader() {}

    static Map<String, ResponseScale> responses(ObjectReader root) {
        Map<String, ResponseScale> scales = new LinkedHashMap<>();
        Optional<ObjectReader> reader = root.requiredObject("responses");
        if (reader.isPresent()) {
            for (String name : reader.get().names()) {
                Optional<ObjectReader> object = reader.get().object(name);
                Optional<ResponseScale> scale =
                        object.isPresent() ? responseScale(name, object.get()) : Optional.empty();
                if (scale.isPresent()) {
                    scales.put(name, scale.get());
                }
            }
        }
        return scales;
    }

    private static Optional<ResponseScale> responseScale(String name, ObjectReader reader) {
        long errors = reader.findings().errors();
        reader.required("options");
        List<ResponseOption> options = reader.objects("options", ItemsReader::option);
        Map<String, Integer> synonyms = new LinkedHashMap<>();
        Optional<ObjectReader> words = reader.object("synonyms");
        if (words.isPresent()) {
            for (String word : words.get().names()) {
                OptionalInt code = words.get().optionalInteger(word);
                if (code.isPresent()) {
                    synonyms.put(word, code.getAsInt());
                }
            }
        }
        Map<String, List<Integer>> codings = new LinkedHashMap<>();
        Optional<ObjectReader> sets = reader.object("codings");
        if (sets.isPresent()) {
            for (String id : sets.get().names()) {
                codings.put(id, sets.get().integers(id));
            }
        }
        reader.done();
        checkWords(reader, options, synonyms);
        return reader.build(
                FindingCode.DEF_013,
                "give two options or more with rising codes, and synonyms and codings that fit them",
                errors,
                () -> new ResponseScale(name, options, synonyms, codings));
    }

    private static Optional<ResponseOption> option(ObjectReader reader) {
        long errors = reader.findings().errors();
        int code = reader.integer("code", 0);
        OptionalDouble score = reader.optionalNumber("score");
        Optional<Text> label = reader.optionalText("label");
        reader.done();
        return reader.build(
                FindingCode.DEF_004,
                "mend the option",
                errors,
                () -> new ResponseOption(code, score.orElse(code), label));
    }

    /** One word must not stand for two options, once case, spaces and Unicode form are ignored. */
    private static void checkWords(ObjectReader reader, List<ResponseOption> options, Map<String, Integer> synonyms) {
        Map<String, Integer> known = new HashMap<>();
        List<Map.Entry<String, Integer>> words = new ArrayList<>();
        for (ResponseOption option : options) {
            if (option.label().isPresent()) {
                for (String word : option.label().get().byLanguage().values()) {
                    words.add(Map.entry(word, option.code()));
                }
            }
        }
        words.addAll(synonyms.entrySet());
        for (Map.Entry<String, Integer> word : words) {
            Integer before = known.putIfAbsent(Text.folded(word.getKey()), word.getValue());
            if (before != null && !before.equals(word.getValue())) {
                String what = "\"" + word.getKey() + "\" stands for " + before + " and for " + word.getValue();
                reader.error(
                        FindingCode.DEF_014,
                        reader.where(),
                        what,
                        "words are compared without case and spaces: keep one of the two");
            }
        }
    }

    static List<Item> items(ObjectReader root, boolean wordingBundled) {
        root.required("items");
        List<Item> items = root.objects("items", reader -> item(reader, wordingBundled));
        Optional<LocatedValue> value = root.value("items");
        if (value.isPresent()
                && value.get() instanceof LocatedValue.Arr list
                && list.elements().isEmpty()) {
            root.error(FindingCode.DEF_004, value.get().where(), "there are no items", "list one item or more");
        }
        return items;
    }

    private static Optional<Item> item(ObjectReader reader, boolean wordingBundled) {
        long errors = reader.findings().errors();
        String id = reader.id("id", ObjectReader.NAME);
        String responses = reader.string("responses");
        Optional<Text> gist = reader.optionalText("gist");
        Optional<Text> stem = reader.optionalText("text");
        List<String> fingerprints = reader.strings("fingerprints");
        Optional<String> unscored = reader.optionalString("unscored");
        List<Integer> attention = reader.integers("attention");
        reader.done();
        for (String fingerprint : fingerprints) {
            if (!FINGERPRINT.matcher(fingerprint).matches()) {
                reader.error(
                        FindingCode.DEF_004,
                        reader.where(),
                        "\"" + fingerprint + "\" is no fingerprint",
                        "write 64 hex digits in lower case");
            }
        }
        if (stem.isPresent() && !wordingBundled) {
            reader.error(
                    FindingCode.DEF_031,
                    reader.where(),
                    "item " + id + " holds its wording, but the licence says \"user-supplied\"",
                    "take \"text\" out, or say \"wording\": \"bundled\" if the licence lets it stand here");
        }
        return reader.build(
                FindingCode.DEF_004,
                "mend the item",
                errors,
                () -> new Item(id, responses, gist, stem, fingerprints, unscored, attention));
    }

    /** {@return the members of an object by name, each an integer or null} */
    static Map<String, OptionalInt> codes(ObjectReader reader, Obj object) {
        Map<String, OptionalInt> codes = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            OptionalInt code = value instanceof LocatedValue.Nil ? OptionalInt.empty() : reader.asInteger(name, value);
            codes.put(name, code);
        });
        return codes;
    }
}
