package org.kindscale.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.diagnostics.FindingCode;

/** Rules on flags, orders, links, alternatives, practices and the absence of a total. */
final class ExtraRules {

    private final Map<String, ResponseScale> responses;
    private final List<Item> items;
    private final List<Score> scores;
    private final Extras extras;
    private final List<Violation> found = new ArrayList<>();

    ExtraRules(Map<String, ResponseScale> responses, List<Item> items, List<Score> scores, Extras extras) {
        this.responses = responses;
        this.items = items;
        this.scores = scores;
        this.extras = extras;
        checkScores();
        checkFlags();
        checkOrders();
        checkSubset();
        checkColumns();
    }

    List<Violation> violations() {
        return found;
    }

    private void checkScores() {
        boolean headline = false;
        for (int s = 0; s < scores.size(); s++) {
            Score score = scores.get(s);
            String pointer = "/scores/" + s;
            if (score.headline() && headline) {
                add(
                        FindingCode.DEF_004,
                        pointer + "/default",
                        "a second score is marked default",
                        "mark one score at most");
            }
            headline |= score.headline();
            checkAlternative(score, pointer);
            if (extras.noTotal().isPresent() && score.id().equals("total")) {
                add(
                        FindingCode.DEF_023,
                        pointer + "/id",
                        "the instrument says that it has no total",
                        "take the score out, or \"noTotal\"");
            }
            for (int b = 0; b < score.bands().size(); b++) {
                checkPractices(score.bands().get(b), pointer + "/bands/" + b);
            }
            checkIds(score, pointer);
        }
    }

    private void checkAlternative(Score score, String pointer) {
        if (score.alternativeTo().isEmpty()) {
            return;
        }
        String of = score.alternativeTo().get();
        if (scores.stream()
                .noneMatch(s -> s.id().equals(of) && s.alternativeTo().isEmpty())) {
            add(
                    FindingCode.DEF_008,
                    pointer + "/alternativeTo",
                    "\"" + of + "\" is no score that stands for itself",
                    "name the score that " + score.id() + " is another way to compute");
        }
        if (score.headline()) {
            add(
                    FindingCode.DEF_004,
                    pointer + "/default",
                    "an alternative cannot be the default score",
                    "mark the score that it is an alternative to");
        }
    }

    private void checkPractices(BandSet set, String pointer) {
        for (int c = 0; c < set.bands().size(); c++) {
            String place = pointer + "/cuts/" + c + "/practices";
            set.bands().get(c).practices().stream()
                    .filter(practice -> !extras.practices().containsKey(practice))
                    .forEach(practice -> add(
                            FindingCode.DEF_008,
                            place,
                            "no practice is called \"" + practice + "\"",
                            "name one under \"practices\""));
        }
    }

    private void checkIds(Score score, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int b = 0; b < score.bands().size(); b++) {
            if (!seen.add(score.bands().get(b).id())) {
                add(
                        FindingCode.DEF_007,
                        pointer + "/bands/" + b + "/id",
                        "two band sets of " + score.id() + " have one id",
                        "rename one of the two");
            }
        }
        seen.clear();
        for (int n = 0; n < score.norms().size(); n++) {
            if (!seen.add(score.norms().get(n).id())) {
                add(
                        FindingCode.DEF_007,
                        pointer + "/norms/" + n + "/id",
                        "two norm groups of " + score.id() + " have one id",
                        "rename one of the two");
            }
        }
    }

    private void checkFlags() {
        Set<String> seen = new HashSet<>();
        for (int f = 0; f < extras.flags().size(); f++) {
            Flag flag = extras.flags().get(f);
            if (!seen.add(flag.id())) {
                add(
                        FindingCode.DEF_007,
                        "/flags/" + f + "/id",
                        "two flags are called " + flag.id(),
                        "rename one of the two");
            }
            checkThreshold(flag, "/flags/" + f);
        }
    }

    private void checkThreshold(Flag flag, String pointer) {
        String of = flag.threshold().operand().of();
        if (flag.threshold().operand().reversed()) {
            add(
                    FindingCode.DEF_008,
                    pointer + "/item",
                    "a flag looks at the code as it was given, which \"-" + of + "\" is not",
                    "write \"" + of + "\", and the codes for which the flag is to fire");
            return;
        }
        ResponseScale scale = items.stream()
                .filter(item -> item.id().equals(of))
                .map(item -> responses.get(item.responses()))
                .findFirst()
                .orElse(null);
        if (scale == null) {
            add(
                    FindingCode.DEF_008,
                    pointer + "/item",
                    "\"" + of + "\" is no item",
                    "name the item that the flag watches");
        } else if (fires(flag, scale) == 0
                || fires(flag, scale) == scale.options().size()) {
            add(
                    FindingCode.DEF_004,
                    pointer,
                    "flag " + flag.id() + " fires for " + (fires(flag, scale) == 0 ? "no" : "every") + " response",
                    "move its threshold into " + scale.codesInWords());
        }
    }

    private static long fires(Flag flag, ResponseScale scale) {
        return scale.options().stream()
                .filter(option -> flag.threshold().holds(option.code()))
                .count();
    }

    private void checkOrders() {
        Set<String> ids = items.stream().map(Item::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = new HashSet<>();
        for (int o = 0; o < extras.orders().size(); o++) {
            ItemOrder order = extras.orders().get(o);
            if (!seen.add(order.id())) {
                add(
                        FindingCode.DEF_007,
                        "/orders/" + o + "/id",
                        "two orders are called " + order.id(),
                        "rename one of the two");
            }
            if (order.items().size() != ids.size() || !new TreeSet<>(order.items()).equals(ids)) {
                add(
                        FindingCode.DEF_021,
                        "/orders/" + o + "/items",
                        "order " + order.id() + " does not list every item once",
                        "list the " + ids.size() + " item ids, each once");
            }
        }
    }

    private void checkSubset() {
        if (extras.subsetOf().isEmpty()) {
            return;
        }
        SubsetLink link = extras.subsetOf().get();
        Set<String> own = items.stream().map(Item::id).collect(Collectors.toSet());
        for (String item : link.items().keySet()) {
            if (!own.contains(item)) {
                add(
                        FindingCode.DEF_022,
                        "/subsetOf/items",
                        "\"" + item + "\" is no item of this instrument",
                        "map the ids of this instrument to those of " + link.instrument());
            }
        }
        for (Item item : items) {
            if (item.scored() && !link.items().containsKey(item.id())) {
                add(
                        FindingCode.DEF_022,
                        "/subsetOf/items",
                        "item " + item.id() + " has no counterpart in " + link.instrument(),
                        "map every scored item");
            }
        }
        if (new HashSet<>(link.items().values()).size() != link.items().size()) {
            add(
                    FindingCode.DEF_022,
                    "/subsetOf/items",
                    "two items have one counterpart in " + link.instrument(),
                    "map each item to an item of its own");
        }
    }

    private void checkColumns() {
        for (int c = 0; c < extras.columns().size(); c++) {
            String pattern = extras.columns().get(c);
            if (pattern.split("\\{n{1,2}\\}", -1).length != 2) {
                add(
                        FindingCode.DEF_004,
                        "/columns/" + c,
                        "column pattern \"" + pattern + "\" has not exactly one {n}",
                        "write the item's number as {n}, such as \"scs_{n}\"");
            }
        }
    }

    private void add(FindingCode code, String pointer, String what, String help) {
        found.add(new Violation(code, pointer, what, help));
    }
}
