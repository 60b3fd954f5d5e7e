package org.kindscale.catalog.proof;

import java.util.List;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.WorkedCase;
import org.kindscale.definition.WorkedCase.Expected;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;

/** Checks that worked cases speak of what exists, and that they hold. */
public final class CaseCheck {

    private final Definition definition;
    private final Instrument instrument;
    private final Findings findings;

    private CaseCheck(Definition definition, Findings findings) {
        this.definition = definition;
        this.instrument = definition.instrument();
        this.findings = findings;
    }

    /** Runs all cases; returns whether all hold. */
    public static boolean run(Definition definition, Findings findings) {
        long errors = findings.errors();
        CaseCheck check = new CaseCheck(definition, findings);
        List<WorkedCase> cases = definition.instrument().cases();
        for (int c = 0; c < cases.size(); c++) {
            check.checkNames(cases.get(c), "/cases/" + c);
        }
        if (findings.errors() == errors && !cases.isEmpty()) {
            CaseRunner runner = new CaseRunner(definition.instrument());
            for (int c = 0; c < cases.size(); c++) {
                for (String miss : runner.misses(cases.get(c))) {
                    check.error(
                            FindingCode.DEF_024,
                            "/cases/" + c,
                            "case \"" + cases.get(c).name() + "\" does not hold: " + miss,
                            "mend the case or the key, whichever is wrong");
                }
            }
        }
        return findings.errors() == errors;
    }

    private void checkNames(WorkedCase workedCase, String pointer) {
        workedCase.responses().forEach((id, code) -> {
            Item item = instrument.item(id).orElse(null);
            if (item == null) {
                error(
                        FindingCode.DEF_008,
                        pointer + "/responses/" + id,
                        "\"" + id + "\" is no item",
                        "name an item, or \"*\" for all others");
            } else if (code.isPresent() && instrument.responsesOf(item).indexOf(code.getAsInt()) < 0) {
                error(
                        FindingCode.DEF_008,
                        pointer + "/responses/" + id,
                        code.getAsInt() + " is no response to " + id,
                        "use a code out of " + instrument.responsesOf(item).codesInWords());
            }
        });
        workedCase.others().ifPresent(code -> {
            boolean all = instrument.items().stream()
                    .filter(item -> !workedCase.responses().containsKey(item.id()))
                    .allMatch(item -> instrument.responsesOf(item).indexOf(code) >= 0);
            if (!all) {
                error(
                        FindingCode.DEF_008,
                        pointer + "/responses/*",
                        code + " is no response to some of the other items",
                        "name those items with codes of their own");
            }
        });
        workedCase.expect().forEach((id, expected) -> checkExpected(id, expected, pointer + "/expect/" + id));
        workedCase.bands().forEach((id, label) -> checkBand(id, label, pointer + "/bands"));
        workedCase.flags().ifPresent(flags -> flags.forEach(flag -> checkFlag(flag, pointer + "/flags")));
    }

    private void checkExpected(String id, Expected expected, String pointer) {
        if (instrument.score(id).isEmpty()) {
            error(FindingCode.DEF_008, pointer, "\"" + id + "\" is no score", "name a score");
            return;
        }
        boolean classified = instrument.score(id).get().rule() instanceof ScoreRule.Classify;
        boolean fits = expected instanceof Expected.Refused || classified == (expected instanceof Expected.Label);
        if (!fits) {
            error(
                    FindingCode.DEF_008,
                    pointer,
                    id + " is " + (classified ? "a classification" : "a number"),
                    classified ? "expect a label or null" : "expect a number or null");
        }
    }

    private void checkBand(String idAndSet, String label, String pointer) {
        try {
            boolean known = CaseRunner.bandSet(instrument, idAndSet).bands().stream()
                    .anyMatch(band -> band.label().equals(label));
            if (!known) {
                error(
                        FindingCode.DEF_008,
                        pointer,
                        "\"" + label + "\" is no band of " + idAndSet,
                        "write a band's label");
            }
        } catch (IllegalArgumentException e) {
            error(
                    FindingCode.DEF_008,
                    pointer,
                    String.valueOf(e.getMessage()),
                    "name a score that has bands, or score/set");
        }
    }

    private void checkFlag(String flag, String pointer) {
        if (instrument.extras().flags().stream().noneMatch(f -> f.id().equals(flag))) {
            error(FindingCode.DEF_008, pointer, "\"" + flag + "\" is no flag", "name a flag");
        }
    }

    private void error(FindingCode code, String pointer, String what, String help) {
        findings.add(Diagnostic.error(code, definition.at(pointer), what, help));
    }
}
