package org.kindscale.survey.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.survey.resource.Response.About;

/** Joins the responses of each person to several Questionnaires, as a battery gives them, into one row. */
final class PersonResponses {

    private final Map<String, String> formOfLinkId = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();
    private final Map<String, String> referenceOf = new HashMap<>();
    private boolean certain = true;

    private PersonResponses() {}

    /**
     * Sees to it that identifiers tell persons apart: where several systems give the same one, it stands behind its
     * system, {@code system|value}.
     */
    static void identify(List<Response> responses) {
        Map<String, Set<String>> systems = new HashMap<>();
        for (Response response : responses) {
            String id = response.said(About.SUBJECT);
            systems.computeIfAbsent(id, one -> new HashSet<>()).add(response.said(About.SYSTEM));
        }
        systems.values().removeIf(those -> those.size() == 1);
        systems.remove("");
        responses.replaceAll(response -> {
            String id = response.said(About.SUBJECT);
            return systems.containsKey(id)
                    ? response.with(About.SUBJECT, response.said(About.SYSTEM) + "|" + id)
                    : response;
        });
    }

    /**
     * Returns one response a person, in the order of the first of each.
     *
     * @return nothing if it is not certain what belongs together: not every response says whose it is, or one leaves
     *     open whose identifier it is or names another resource, a person responded twice to one Questionnaire, or two
     *     Questionnaires use the same linkId
     */
    static Optional<List<Response>> joined(List<Response> responses) {
        Optional<About> whose = List.of(About.SUBJECT, About.REFERENCE).stream()
                .filter(kind ->
                        responses.stream().noneMatch(one -> one.said(kind).isEmpty()))
                .findFirst();
        if (whose.isEmpty()) {
            return Optional.empty();
        }
        PersonResponses all = new PersonResponses();
        Map<String, Response> persons = new LinkedHashMap<>();
        for (Response response : responses) {
            String person = response.said(whose.get());
            all.look(person, response);
            persons.merge(person, response, PersonResponses::both);
        }
        return all.certain ? Optional.of(new ArrayList<>(persons.values())) : Optional.empty();
    }

    private void look(String person, Response response) {
        String form = response.said(About.QUESTIONNAIRE);
        certain &= seen.add(List.of(person, form));
        String reference = response.said(About.REFERENCE);
        certain &= reference.isEmpty()
                || referenceOf.computeIfAbsent(person, id -> reference).equals(reference);
        certain &= !(person.startsWith("|") && response.said(About.SYSTEM).isEmpty());
        for (String linkId : response.answers().keySet()) {
            certain &= formOfLinkId.computeIfAbsent(linkId, id -> form).equals(form);
        }
    }

    /** Returns both as one: complete if both are, and of the time of the first that tells one. */
    private static Response both(Response first, Response second) {
        Map<About, String> about = new LinkedHashMap<>(first.about());
        if (first.said(About.STATUS).equals("completed")) {
            about.put(About.STATUS, second.said(About.STATUS));
        }
        String time = second.said(About.AUTHORED);
        if (first.said(About.AUTHORED).isEmpty()) {
            about.put(About.AUTHORED, time);
        } else if (!time.isEmpty() && !time.equals(first.said(About.AUTHORED))) {
            about.merge(About.OTHER_TIMES, time, (one, other) -> one + ", " + other);
        }
        Map<String, Answer> answers = new LinkedHashMap<>(first.answers());
        answers.putAll(second.answers());
        return new Response(about, answers, first.place());
    }
}
