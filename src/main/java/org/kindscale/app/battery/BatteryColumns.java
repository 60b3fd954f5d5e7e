package org.kindscale.app.battery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.battery.Battery;
import org.kindscale.definition.battery.OwnQuestion;
import org.kindscale.report.sitting.BatteryTable;

/** The questions of a battery by id, in the order of its file: the columns of its rows. */
final class BatteryColumns {

    private final LinkedBattery linked;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> right = new LinkedHashMap<>();

    BatteryColumns(LinkedBattery linked) {
        this.linked = linked;
        for (int s = 0; s < linked.battery().sections().size(); s++) {
            Battery.Section section = linked.battery().sections().get(s);
            section.applies().ifPresent(applies -> ids.add(applies.id()));
            section.questions().forEach(this::add);
            linked.definitions().get(s).ifPresent(definition -> add(definition.instrument(), section));
        }
    }

    private void add(OwnQuestion question) {
        ids.add(question.id());
        OptionalInt answer = question.right();
        if (answer.isPresent()) {
            right.put(question.id(), answer.getAsInt());
        }
    }

    private void add(Instrument instrument, Battery.Section section) {
        for (Item item : instrument.items()) {
            ids.add(item.id());
            for (Battery.Check check : section.checks()) {
                if (check.after().equals(item.id())) {
                    ids.add(check.id());
                    right.put(check.id(), check.right());
                }
            }
        }
    }

    /** {@return the table of the battery's sittings} */
    BatteryTable table() {
        return new BatteryTable(linked.battery().id(), linked.sha256(), ids, linked.instruments(), right);
    }

    /** {@return the name of a column that there would be twice; absent if all are different} */
    Optional<String> twice() {
        Set<String> seen = new HashSet<>();
        return table().columns().stream().filter(name -> !seen.add(name)).findFirst();
    }
}
