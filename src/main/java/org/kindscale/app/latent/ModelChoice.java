package org.kindscale.app.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.Readings;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Suggestion;

/**
 * The latent models that are asked for.
 *
 * @param names names of models, or ids of scores; empty: none but the usual; copied
 * @param bounded whether residual variances must be 0 or more
 * @param invariance the model whose invariance between groups or waves is looked at, if any: {@code subscales},
 *     {@code one} or {@code two}
 * @param fullInformation whether persons who left items out count in the models that are asked for by name
 * @param ordinal whether the models are fitted to polychoric correlations, too
 */
public record ModelChoice(
        List<String> names, boolean bounded, Optional<String> invariance, boolean fullInformation, boolean ordinal) {

    /** The models whose invariance can be looked at, the usual one first. */
    public static final List<String> INVARIANT = List.of("subscales", "one", "two");

    /** The names of models, but for ids of scores. */
    public static final List<String> WORDS =
            List.of("one", "two", "six", "bifactor", "two-bifactor", "second-order", "subscales", "all");

    private static final int MODELS = 6;

    /** Copies the names. */
    public ModelChoice {
        names = List.copyOf(names);
    }

    /** {@return whether everything that can be fitted is asked for} */
    boolean isAll() {
        return names.contains("all");
    }

    /** {@return the models in the order asked for, each once, by their first name} */
    List<String> expanded() {
        return names.stream()
                .flatMap(name -> name.equals("all") ? WORDS.stream().limit(MODELS) : Stream.of(name))
                .map(name -> name.equals("subscales") ? "six" : name)
                .distinct()
                .toList();
    }

    /** Refuses a name that is none of a model, nor of a score that is made of items. */
    public void requireKnown(AnalysisDesign design) throws InvalidInputException {
        List<String> known = new ArrayList<>(WORDS);
        design.sets().forEach(set -> known.add(LatentItems.id(design, set)));
        for (String name : names) {
            if (!known.contains(name)) {
                String help = Suggestion.nearest(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("name some of " + String.join(", ", WORDS) + ", or the id of a score");
                throw Readings.usage(
                        FindingCode.USE_001,
                        "--models",
                        "there is no model \"" + name + "\", nor a score of that id that is made of items",
                        help);
            }
        }
    }
}
