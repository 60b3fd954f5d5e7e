package org.kindscale.app.battery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.kindscale.catalog.reading.BatteryFile;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.battery.AnswerForm;
import org.kindscale.definition.battery.Battery;
import org.kindscale.definition.battery.OwnQuestion;
import org.kindscale.definition.battery.When;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Suggestion;

/** Checks what the parts of a battery say of each other: conditions, attention items, names of columns. */
final class BatteryLinks {

    private final LinkedBattery linked;
    private final BatteryFile file;
    private final Findings findings;
    /** The questions met so far, with the codes of their options; none for numbers; absent for words and days. */
    private final Map<String, Optional<List<Integer>>> known = new LinkedHashMap<>();

    BatteryLinks(LinkedBattery linked, BatteryFile file, Findings findings) {
        this.linked = linked;
        this.file = file;
        this.findings = findings;
    }

    void check() {
        List<Battery.Section> sections = linked.battery().sections();
        for (int s = 0; s < sections.size(); s++) {
            Battery.Section section = sections.get(s);
            String at = "/sections/" + s;
            section.when().ifPresent(when -> condition(when, at + "/when"));
            section.applies().ifPresent(applies -> known.put(applies.id(), Optional.of(List.of(0, 1))));
            for (int q = 0; q < section.questions().size(); q++) {
                OwnQuestion question = section.questions().get(q);
                String here = at + "/questions/" + q;
                question.when().ifPresent(when -> condition(when, here + "/when"));
                known.put(question.id(), codes(question.form()));
            }
            Optional<Instrument> instrument = linked.definitions().get(s).map(definition -> definition.instrument());
            instrument.ifPresent(i -> items(i, section, at));
        }
        instrumentsOnce();
        if (linked.instruments().isEmpty()) {
            error(
                    FindingCode.DEF_004,
                    "/sections",
                    "no section has an instrument",
                    "add a section with an \"instrument\", such as { \"instrument\": \"kind-self-6\" }");
        }
        new BatteryColumns(linked)
                .twice()
                .ifPresent(name -> error(
                        FindingCode.DEF_007,
                        "/sections",
                        "there would be two columns \"" + name + "\" in the row of a sitting",
                        "give the question another id; items and columns of kindscale have their names already"));
    }

    private void instrumentsOnce() {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int s = 0; s < linked.definitions().size(); s++) {
            int section = s;
            linked.definitions().get(s).ifPresent(definition -> {
                if (first.putIfAbsent(definition.instrument().id(), section) != null) {
                    error(
                            FindingCode.DEF_007,
                            "/sections/" + section + "/instrument",
                            definition.instrument().id() + " is asked twice",
                            "name each instrument once");
                }
            });
        }
    }

    private static Optional<List<Integer>> codes(AnswerForm form) {
        if (form instanceof AnswerForm.Choice choice) {
            return Optional.of(
                    choice.options().stream().map(AnswerForm.Option::code).toList());
        }
        boolean number = form instanceof AnswerForm.Figure || form instanceof AnswerForm.Slider;
        return number ? Optional.of(List.of()) : Optional.empty();
    }

    private void items(Instrument instrument, Battery.Section section, String at) {
        for (Item item : instrument.items()) {
            known.put(item.id(), Optional.of(codes(instrument.responsesOf(item))));
        }
        for (int c = 0; c < section.checks().size(); c++) {
            Battery.Check check = section.checks().get(c);
            Optional<Item> after = instrument.item(check.after());
            if (after.isEmpty()) {
                List<String> ids = instrument.items().stream().map(Item::id).toList();
                error(
                        FindingCode.DEF_008,
                        at + "/checks/" + c + "/after",
                        "\"" + check.after() + "\" is no item of " + instrument.id(),
                        suggestion(check.after(), ids));
            } else if (!codes(instrument.responsesOf(after.get())).contains(check.right())) {
                error(
                        FindingCode.DEF_008,
                        at + "/checks/" + c + "/right",
                        check.right() + " is no response to " + check.after(),
                        "use a code out of "
                                + instrument.responsesOf(after.get()).codesInWords());
            }
            known.put(check.id(), after.map(item -> codes(instrument.responsesOf(item))));
        }
    }

    private static List<Integer> codes(ResponseScale scale) {
        return scale.options().stream().map(ResponseOption::code).toList();
    }

    private static String suggestion(String name, List<String> names) {
        return Suggestion.nearest(name, names)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("there are " + names.stream().limit(8).collect(Collectors.joining(", "))
                        + (names.size() > 8 ? " (" + (names.size() - 8) + " more)" : ""));
    }

    private void condition(When when, String at) {
        Optional<List<Integer>> codes = known.get(when.question());
        if (codes == null) {
            boolean any = !known.isEmpty();
            error(
                    FindingCode.DEF_008,
                    at + "/question",
                    "no question \"" + when.question() + "\" is asked before",
                    any
                            ? suggestion(when.question(), List.copyOf(known.keySet()))
                            : "a condition looks at a question that was asked before it");
            return;
        }
        if (codes.isEmpty()) {
            error(
                    FindingCode.DEF_008,
                    at + "/question",
                    "\"" + when.question() + "\" is answered in words or by a day; nothing hangs on these",
                    "let the condition look at a choice, a number or a slider");
            return;
        }
        boolean met = codes.get().isEmpty() || codes.get().stream().anyMatch(code -> when.holds(of(code)));
        if (!met) {
            error(
                    FindingCode.DEF_008,
                    at + "/" + when.comparison().property(),
                    "no answer to \"" + when.question() + "\" meets this condition",
                    "its codes are " + ResponseScale.codesInWords(codes.get()));
        }
    }

    private static OptionalDouble of(int code) {
        return OptionalDouble.of(code);
    }

    private void error(FindingCode code, String pointer, String what, String help) {
        findings.add(Diagnostic.error(code, file.at(pointer), what, help));
    }
}
