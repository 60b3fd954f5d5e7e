package org.kindscale.catalog.reading;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.battery.AnswerForm;
import org.kindscale.diagnostics.FindingCode;

/** Reads what an answer to a question of a battery's own looks like. */
final class AnswerFormReader {

    private static final List<String> KINDS = List.of("choice", "number", "words", "slider", "day");
    private static final int WORDS = 500;

    private AnswerFormReader() {}

    /** {@return the form that is named in the question read by {@code reader}; absent, with a finding, if none is} */
    static Optional<AnswerForm> read(ObjectReader reader) {
        List<String> given = KINDS.stream().filter(reader::has).toList();
        if (given.size() != 1) {
            given.forEach(reader::value);
            String what = given.isEmpty() ? "has no form of answer" : "has " + given.size() + " forms of answers";
            reader.error(
                    FindingCode.DEF_003,
                    reader.where(),
                    "this question " + what,
                    "give it one of \"choice\", \"number\", \"words\", \"slider\", \"day\"");
            return Optional.empty();
        }
        if (given.get(0).equals("choice")) {
            return choice(reader);
        }
        Optional<ObjectReader> form = reader.object(given.get(0));
        return form.isPresent() ? of(given.get(0), form.get()) : Optional.empty();
    }

    private static Optional<AnswerForm> choice(ObjectReader reader) {
        long errors = reader.findings().errors();
        List<AnswerForm.Option> options = reader.objects("choice", option -> {
            var one = new AnswerForm.Option(option.integer("code", 0), option.text("label"));
            option.done();
            return Optional.of(one);
        });
        return reader.build(
                FindingCode.DEF_013,
                "give two options or more, each { \"code\": 1, \"label\": \"…\" } with a code of its own",
                errors,
                () -> new AnswerForm.Choice(options));
    }

    private static Optional<AnswerForm> of(String kind, ObjectReader reader) {
        long errors = reader.findings().errors();
        return switch (kind) {
            case "number" -> {
                double low = reader.number("low", 0);
                double high = reader.number("high", 1);
                int decimals = reader.optionalInteger("decimals").orElse(0);
                reader.done();
                yield reader.build(
                        FindingCode.DEF_004,
                        "mend the bounds of the number",
                        errors,
                        () -> new AnswerForm.Figure(low, high, decimals));
            }
            case "words" -> {
                int most = reader.optionalInteger("most").orElse(WORDS);
                reader.done();
                yield reader.build(FindingCode.DEF_004, "mend the bound", errors, () -> new AnswerForm.Words(most));
            }
            case "slider" -> {
                var low = reader.optionalText("low");
                var high = reader.optionalText("high");
                reader.done();
                yield reader.build(
                        FindingCode.DEF_004, "mend the ends", errors, () -> new AnswerForm.Slider(low, high));
            }
            default -> {
                var first = reader.optionalString("first");
                var last = reader.optionalString("last");
                reader.done();
                yield reader.build(FindingCode.DEF_004, "mend the day", errors, () -> new AnswerForm.Day(first, last));
            }
        };
    }
}
