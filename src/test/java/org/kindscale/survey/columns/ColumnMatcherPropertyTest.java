package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

class ColumnMatcherPropertyTest {

    private static final List<Instrument> INSTRUMENTS = List.of(
            TestScales.bundled("gad7"),
            TestScales.bundled("kind-self-6"),
            TestScales.small("calm-5"),
            TestScales.small("watch-5"));

    private static final List<String> OTHERS =
            List.of("id", "age", "Remarks", "Total", "phq9_1", "x1", "x2", "How was it? [Fine weather today]", "4", "");

    /** Returns an item's column under one of the names that exports give it. */
    private static String name(Instrument instrument, int slot, int form) {
        String id = instrument.items().get(slot).id();
        Optional<String> words = instrument.items().get(slot).stem().map(stem -> stem.in("en", "en"));
        return switch (form) {
            case 0 -> id.toUpperCase(java.util.Locale.ROOT);
            case 1 -> id + ".response";
            case 2 -> id + ". A question";
            case 3 -> words.map(w -> (slot + 1) + ". " + w).orElse(id);
            default -> id;
        };
    }

    private static List<String> header(Random random, Instrument instrument) {
        List<String> names = new ArrayList<>();
        int form = random.nextInt(5);
        for (int slot = 0; slot < instrument.items().size(); slot++) {
            int own = random.nextInt(12) == 0 ? random.nextInt(5) : form;
            names.add(name(instrument, random.nextInt(25) == 0 ? 0 : slot, own));
        }
        return names;
    }

    private static Optional<Map<String, String>> match(List<String> names, Instrument instrument) {
        return ColumnMatcher.match(new Header("f.csv", 1, names), InstrumentReading.of(instrument), new Findings())
                .map(ColumnMap::names);
    }

    @Test
    void noColumnIsGivenToTwoItems() {
        forAll(random -> {
            Instrument instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
            List<String> names = header(random, instrument);
            names.addAll(header(random, instrument)
                    .subList(0, random.nextInt(instrument.items().size())));
            names.addAll(OTHERS);
            Collections.shuffle(names, random);
            ColumnMatcher.match(new Header("f.csv", 1, names), InstrumentReading.of(instrument), new Findings())
                    .ifPresent(map -> {
                        Set<Integer> given = new HashSet<>();
                        for (int slot = 0; slot < instrument.items().size(); slot++) {
                            int column = map.column(slot);
                            assertThat(column < 0 || given.add(column))
                                    .as("column %s of %s", column, names)
                                    .isTrue();
                        }
                    });
        });
    }

    @Test
    void columnsThatAreNoItemsChangeNothingWhereverTheyStand() {
        forAll(random -> {
            Instrument instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
            List<String> names = header(random, instrument);
            Optional<Map<String, String>> alone = match(names, instrument);
            List<String> among = new ArrayList<>(names);
            for (String other : OTHERS) {
                among.add(random.nextInt(among.size() + 1), other);
            }
            assertThat(match(among, instrument)).as("%s", among).isEqualTo(alone);
        });
    }

    @Test
    void everyCandidateNamesOneColumnForEachItem() {
        forAll(random -> {
            Instrument instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
            int size = instrument.items().size() + random.nextInt(3) - 1;
            List<String> names = new ArrayList<>(OTHERS);
            for (int n = 0; n < size; n++) {
                names.add(
                        random.nextInt(names.size() + 1),
                        List.of("q", "q", "q", "calm", "ks").get(random.nextInt(5)) + n);
                names.add("r_" + (n + random.nextInt(2)));
            }
            Header header = new Header("f.csv", 1, names);
            InstrumentReading reading = InstrumentReading.of(instrument);
            for (Candidate candidate :
                    ColumnCandidates.of(header, Rows.running(15, names.size(), 0, 3), reading, Set.of())) {
                Findings findings = new Findings();
                ColumnSpec spec = ColumnSpec.parse(candidate.options().get(1));
                assertThat(ColumnMatcher.match(header, reading.with(spec), findings))
                        .as("%s of %s: %s", candidate, names, findings.render())
                        .isPresent();
            }
        });
    }
}
