package org.kindscale.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.syntax.key.ItemSource;
import org.kindscale.syntax.key.KeyCompiler;
import org.kindscale.syntax.key.KeyProgram;

/** Programs of whole instruments, whose data hold the definition's codes in columns called like the items. */
final class Programs {

    private Programs() {}

    /** {@return a bundled instrument with its worked cases} */
    static Instrument bundled(String id) {
        try {
            return new Catalog(List.of()).withCases().load(id).instrument();
        } catch (InvalidInputException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** {@return the program of every score of {@code instrument}, alternatives too, in full detail} */
    static KeyProgram of(Instrument instrument) {
        Map<String, ItemSource> sources = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            TreeMap<Integer, Integer> options = new TreeMap<>();
            for (ResponseOption option : instrument.responsesOf(item).options()) {
                options.put(option.code(), options.size());
            }
            sources.put(item.id(), new ItemSource(item.id(), options));
        }
        return KeyCompiler.compile(
                instrument,
                new KeyProgram.Heading(instrument.id(), "A title", "1.0.0", "00", "free", "Somebody (2026).", true),
                new KeyCompiler.Wanted(
                        new TreeSet<>(
                                instrument.scores().stream().map(Score::id).toList()),
                        true),
                new KeyCompiler.Sources(sources));
    }

    /** {@return the file of one program in a language} */
    static String text(KeyProgram program, Language language) {
        return language.write(file(program));
    }

    private static SyntaxFile file(KeyProgram program) {
        return new SyntaxFile(List.of(program), List.of("-99"), "1.2.3", "kindscale syntax", SyntaxFile.Part.WHOLE);
    }
}
