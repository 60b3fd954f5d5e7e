package org.kindscale.app.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.definition.Item;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.latent.BifactorIndices;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.latent.Persons;
import org.kindscale.psychometrics.ordinal.OrdinalFit;
import org.kindscale.psychometrics.ordinal.OrdinalSample;
import org.kindscale.report.latent.LatentPart;
import org.kindscale.report.latent.LatentReport;

/** Fits the latent models that were asked for to the keyed items of all subscales, or of one score. */
public final class LatentParts {

    private static final int FEWEST_ITEMS = 3;

    private final AnalysisDesign design;
    private final Gathered whole;
    private final ModelChoice choice;
    private final List<LatentPart> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** By the items of a model, each numbered from 1 and with the sign of its key. */
    private final Map<List<Double>, OrdinalSample> samples = new HashMap<>();

    private LatentParts(AnalysisDesign design, Gathered whole, ModelChoice choice) {
        this.design = design;
        this.whole = whole;
        this.choice = choice;
    }

    /** {@return the models; nothing if none was asked for} */
    public static Optional<LatentReport> of(AnalysisDesign design, Gathered whole, ModelChoice choice) {
        if (choice.names().isEmpty() && choice.invariance().isEmpty()) {
            return Optional.empty();
        }
        LatentParts parts = new LatentParts(design, whole, choice);
        return Optional.of(parts.report());
    }

    private LatentReport report() {
        LatentItems items = LatentItems.ofSubscales(design);
        if (!choice.names().isEmpty() && whole.persons(items, true).isEmpty()) {
            notes.add(
                    choice.fullInformation()
                            ? "listwise, not by full information, and without robust figures: the responses are too "
                                    + "many to be kept for a second look"
                            : "no robust figures: the responses are too many to be kept for a second look");
        }
        if (!choice.names().isEmpty() && items.numbers().length < FEWEST_ITEMS) {
            notes.add("no latent models: the subscales have fewer than three items");
        }
        for (String name : items.numbers().length < FEWEST_ITEMS ? List.<String>of() : choice.expanded()) {
            switch (name) {
                case "one" -> fit(name, items, LatentStructure.correlated(new int[items.numbers().length]));
                case "two" -> ifTwo(name, items, items.keying());
                case "six" -> ifMany(name, items, LatentStructure::correlated);
                case "bifactor" -> ifMany(name, items, LatentStructure::bifactor);
                case "second-order" -> ifMany(name, items, LatentStructure::secondOrder);
                case "two-bifactor" -> ifTwo(name, items, items.keying());
                default -> ofScore(name);
            }
        }
        return new LatentReport(parts, notes, items.total(), InvarianceParts.of(design, whole, choice));
    }

    private void ofScore(String id) {
        LatentItems items = LatentItems.ofScore(design, id);
        fit(id, items, LatentStructure.correlated(items.factorOf()));
    }

    /** Makes a structure of the subscale that each item belongs to. */
    private interface OfGroups {
        LatentStructure of(int[] factorOf);
    }

    private void ifMany(String name, LatentItems items, OfGroups structure) {
        if (items.names().size() < 2) {
            cannot(name, "it needs two subscales or more");
        } else {
            fit(name, items, structure.of(items.factorOf()));
        }
    }

    private void ifTwo(String name, LatentItems items, int[] keying) {
        int reversed = IntStream.of(keying).sum();
        if (reversed < 2 || reversed > keying.length - 2) {
            cannot(name, "it needs two items or more keyed either way");
        } else if (name.equals("two")) {
            fit(name, items.named(List.of("positive", "reversed"), keying), LatentStructure.correlated(keying));
        } else if (items.names().size() < 2 || items.crosses(keying)) {
            cannot(name, "it needs two subscales or more, each keyed one way");
        } else {
            fit(name, items, LatentStructure.twoBifactor(keying, items.factorOf()));
        }
    }

    private void cannot(String name, String why) {
        if (!choice.isAll()) {
            notes.add(name + ": no model; " + why);
        }
    }

    private void fit(String name, LatentItems items, LatentStructure structure) {
        LatentFit fit = fitted(items, structure, choice.bounded());
        LatentPart part = new LatentPart(
                name,
                IntStream.of(items.numbers())
                        .mapToObj(design.instrument().items()::get)
                        .map(Item::id)
                        .toList(),
                factors(structure, items),
                fit,
                whole.persons(items, !fit.isFullInformation()).flatMap(fit::robust),
                indices(fit),
                List.of(),
                ordinal(items, fit));
        parts.add(structure.kind() == LatentStructure.Kind.BIFACTOR ? withOneFactor(part, items) : part);
    }

    private Optional<OrdinalFit> ordinal(LatentItems items, LatentFit near) {
        return choice.ordinal()
                ? whole.persons(items, true).map(persons -> OrdinalFit.of(sample(items, persons), near))
                : Optional.empty();
    }

    private OrdinalSample sample(LatentItems items, Persons persons) {
        List<Double> keyed = IntStream.range(0, items.numbers().length)
                .mapToObj(i -> (items.numbers()[i] + 1) * items.signs()[i])
                .toList();
        return samples.computeIfAbsent(keyed, key -> OrdinalSample.of(key.size(), persons));
    }

    private LatentFit fitted(LatentItems items, LatentStructure structure, boolean bounded) {
        Optional<Persons> everybody = choice.fullInformation() ? whole.persons(items, false) : Optional.empty();
        if (everybody.isPresent()) {
            return LatentFit.fullInformation(everybody.get(), structure, bounded);
        }
        Covariances keyed = whole.responses()
                .covariances(items.set(), Missing.LISTWISE)
                .keyed(Arrays.stream(items.signs()).boxed().toList());
        return LatentFit.of(keyed.matrix(), keyed.n(), structure, bounded);
    }

    private LatentPart withOneFactor(LatentPart part, LatentItems items) {
        int k = part.items().size();
        LatentFit one = fitted(items, LatentStructure.correlated(new int[k]), false);
        List<Double> alone =
                IntStream.range(0, k).mapToObj(i -> one.loading(i, 0)).toList();
        return new LatentPart(
                part.name(),
                part.items(),
                part.factors(),
                part.fit(),
                part.robust(),
                part.indices(),
                alone,
                part.ordinal());
    }

    private static List<String> factors(LatentStructure structure, LatentItems items) {
        List<String> names = new ArrayList<>(items.names());
        if (structure.hasGenerals()) {
            names.addAll(
                    structure.factors() - structure.specifics() == 1
                            ? List.of("general")
                            : List.of("general positive", "general reversed"));
        }
        return structure.factors() == 1 ? List.of("general") : names;
    }

    private static List<BifactorIndices> indices(LatentFit fit) {
        boolean readable = fit.status() == LatentFit.Status.PROPER || fit.status() == LatentFit.Status.AT_BOUND;
        boolean second = fit.structure().kind() == LatentStructure.Kind.SECOND_ORDER;
        if (!readable || !(second || fit.structure().hasGenerals())) {
            return List.of();
        }
        int generals = second ? 1 : fit.structure().factors() - fit.structure().specifics();
        return IntStream.range(0, generals)
                .mapToObj(number -> BifactorIndices.of(fit, number))
                .toList();
    }
}
