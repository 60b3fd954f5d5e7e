package org.kindscale.app.battery;

import java.util.List;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.sitting.BatteryTable;

/**
 * Stored sittings of a battery as CSV.
 *
 * @param store where they lie
 * @param scribe opens encrypted ones
 * @param all whether stopped ones are written too
 */
public record BatteryExport(Store store, Store.Scribe scribe, boolean all) {

    /**
     * Returns one row for each sitting of {@code battery}, from the oldest.
     *
     * @param findings hears of sittings of another version of it, which are left out, and of what cannot be read
     */
    public String table(LinkedBattery battery, Findings findings) {
        BatteryTable table = TakeBattery.table(battery);
        StringBuilder text = new StringBuilder(table.header());
        List<SittingRecord> sittings = store.sittings(scribe, findings);
        for (SittingRecord sitting : sittings) {
            boolean ours =
                    sitting.header().instrument().equals(battery.battery().id());
            if (!ours || !(all || sitting.finished())) {
                continue;
            }
            if (!sitting.header().sha256().equals(battery.sha256())) {
                findings.add(Diagnostic.warning(
                        FindingCode.ADM_001,
                        Location.of(sitting.file()),
                        "this sitting was taken with another version of the battery",
                        "it is left out; export it with the file that it was taken with"));
                continue;
            }
            text.append(table.row(sitting, TakeBattery.results(battery, sitting)));
        }
        return text.toString();
    }
}
