package org.kindscale.app.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.About;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.Candidate;

/**
 * Finds the short forms that leave out what a file lacks of an instrument: one of them may have been asked.
 *
 * @param catalog knows the instruments
 */
record ShortForms(Catalog catalog) {

    /**
     * Returns the short forms that need every item that the file has, and no other, each with the question.
     *
     * @param longer id of the instrument
     * @param lacking ids of its scored items that have no column
     */
    List<Candidate> of(String longer, List<String> lacking) {
        List<Candidate> found = new ArrayList<>();
        for (String id : catalog.ids()) {
            Optional<Instrument> part = known(id).filter(one -> leavesOut(one, longer, lacking));
            if (part.isPresent()) {
                About about = part.get().about();
                found.add(new Candidate(
                        List.of(longer, id, "--from", longer),
                        "the file lacks what " + id + " ("
                                + about.title().in("en", about.language()) + ") leaves out of " + longer
                                + ": was that one asked?"));
            }
        }
        return found;
    }

    private boolean leavesOut(Instrument part, String longer, List<String> lacking) {
        Optional<SubsetLink> link = part.extras().subsetOf();
        if (link.isEmpty() || !link.get().instrument().equals(longer)) {
            return false;
        }
        Set<String> rest = known(longer).stream()
                .flatMap(whole -> whole.items().stream())
                .filter(Item::scored)
                .map(Item::id)
                .filter(item -> !link.get().items().containsValue(item))
                .collect(Collectors.toSet());
        return rest.equals(Set.copyOf(lacking));
    }

    private Optional<Instrument> known(String id) {
        try {
            return Optional.of(catalog.load(id).instrument());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
