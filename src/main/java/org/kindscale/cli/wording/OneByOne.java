package org.kindscale.cli.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Fingerprint;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.VisibleText;

/** Asks for the wording of each item in turn, and says at once whether it is the published one. */
final class OneByOne {

    private final Instrument instrument;
    private final String language;
    private final PrintWriter err;
    private final List<String> typed = new ArrayList<>();

    /** Prepares to ask for the wording in {@code language}. */
    OneByOne(Instrument instrument, String language, Streams streams) {
        this.instrument = instrument;
        this.language = language;
        this.err = streams.err();
    }

    /** {@return the wordings in the order of the items; absent if the input ends before the last} */
    Optional<List<String>> ask(Streams streams) throws IOException {
        String own = instrument.about().language();
        err.println(VisibleText.inLine(instrument.about().title().in(language, own)) + ", "
                + instrument.items().size() + " items");
        err.println("The official form: "
                + VisibleText.inLine(instrument.about().citation().official()));
        err.println("Type or paste each item as the form has it, then Enter. In brackets stands in our words");
        err.println("what it is about. b goes back to the item before; Ctrl-D leaves, and nothing is stored.");
        BufferedReader lines = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        while (typed.size() < instrument.items().size()) {
            Item item = instrument.items().get(typed.size());
            String about =
                    item.gist().map(gist -> " (" + gist.in(language, own) + ")").orElse("");
            err.println((typed.size() + 1) + " of " + instrument.items().size() + VisibleText.inLine(about));
            err.print("> ");
            err.flush();
            String line = lines.readLine();
            if (line == null) {
                err.println();
                return Optional.empty();
            }
            take(item, line.strip());
        }
        return Optional.of(typed);
    }

    private void take(Item item, String line) {
        if (line.equals("b") && !typed.isEmpty()) {
            typed.remove(typed.size() - 1);
        } else if (line.chars().anyMatch(Character::isLetter) && line.length() > 1) {
            String words = line.replaceFirst("^[(\\[]?" + (typed.size() + 1) + "[)\\].:]*\\s+(?=\\S)", "");
            typed.add(words);
            err.println(judged(item, words));
        }
    }

    private String judged(Item item, String words) {
        if (item.fingerprints().isEmpty() || !language.equals(instrument.about().language())) {
            return "  taken";
        }
        String fingerprint = Fingerprint.of(words);
        if (item.fingerprints().contains(fingerprint)) {
            return "  = the published wording";
        }
        for (int other = 0; other < instrument.items().size(); other++) {
            if (instrument.items().get(other).fingerprints().contains(fingerprint)) {
                return "  this is the published wording of item " + (other + 1) + "; b goes back";
            }
        }
        return "  differs from the published wording; b goes back to correct it";
    }
}
