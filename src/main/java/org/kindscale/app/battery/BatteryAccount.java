package org.kindscale.app.battery;

import org.kindscale.definition.battery.Battery;

/** What a battery holds, in a sentence. */
public final class BatteryAccount {

    private BatteryAccount() {}

    /** {@return how many instruments and questions of its own a battery has, and how many of them hang on an answer} */
    public static String of(LinkedBattery linked) {
        int own = 0;
        int conditions = 0;
        for (Battery.Section section : linked.battery().sections()) {
            own += section.questions().size()
                    + section.checks().size()
                    + section.applies().stream().toList().size();
            conditions += section.when().isPresent() ? 1 : 0;
            conditions += (int) section.questions().stream()
                    .filter(question -> question.when().isPresent())
                    .count();
        }
        return "valid; "
                + counted(linked.battery().sections().size(), "section")
                + ", " + counted(linked.instruments().size(), "instrument")
                + ", " + counted(own, "question") + " of its own, "
                + counted(conditions, "condition");
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
