package org.kindscale.administration.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.store.Store.Scribe;
import org.kindscale.diagnostics.Findings;

/** Sittings are read from the oldest, whatever the clock's offset was, and in the same order each time. */
class StoreOrderTest {

    private static final Scribe OPEN = new Scribe(Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    private final Findings findings = new Findings();

    private Store store(String... idsAndTimes) throws IOException {
        Store store = new Store(folder.resolve("sittings"), () -> "2026-10-25T12:00:00Z");
        for (int s = 0; s < idsAndTimes.length; s += 2) {
            SittingHeader header = new SittingHeader(
                    idsAndTimes[s],
                    "0",
                    "i",
                    "1.0.0",
                    "0",
                    "en",
                    List.of("a"),
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "plain",
                    Optional.empty(),
                    idsAndTimes[s + 1]);
            store.begin(header, OPEN).close();
        }
        return store;
    }

    private List<String> ids(Store store) throws IOException {
        return store.sittings(OPEN, findings).stream().map(s -> s.header().id()).toList();
    }

    @Test
    void theTimeIsThatOfTheWorldNotThatOfTheWall() throws IOException {
        Store store = store(
                "c", "2026-10-25T02:10:00+01:00",
                "b", "2026-10-25T02:30:00+02:00",
                "a", "2026-10-25T02:20:00.5+01:00",
                "d", "2026-10-25T02:20+01:00");
        assertThat(ids(store)).containsExactly("b", "c", "d", "a");
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void atOneTimeTheIdDecides() throws IOException {
        Store store = store("b", "2026-10-25T02:10:00Z", "a", "2026-10-25T03:10:00+01:00", "c", "2026-10-25T02:10:00Z");
        assertThat(ids(store)).containsExactly("a", "b", "c");
    }

    @Test
    void aSittingWithoutATimeIsDamaged() throws IOException {
        assertThat(ids(store("a", "yesterday"))).isEmpty();
        assertThat(findings.render()).contains("error[ADM-001]: this sitting is damaged: \"yesterday\" is no time");
    }
}
