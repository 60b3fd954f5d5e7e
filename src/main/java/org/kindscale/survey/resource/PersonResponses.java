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
    private boolean certain = true;

    private PersonResponses() {}

    /**
     * Returns one response a person, in the order of the first of each.
     *
     * @return nothing if it is not certain what belongs together: not every response says whose it is, a person
     *     responded twice to one Questionnaire, or two Questionnaires use the same linkId
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
        for (String linkId : response.answers().keySet()) {
            certain &= formOfLinkId.computeIfAbsent(linkId, id -> form).equals(form);
        }
    }

    /** Returns both as one: complete if both are. */
    private static Response both(Response first, Response second) {
        Map<About, String> about = new LinkedHashMap<>(first.about());
        if (first.said(About.STATUS).equals("completed")) {
            about.put(About.STATUS, second.said(About.STATUS));
        }
        Map<String, Answer> answers = new LinkedHashMap<>(first.answers());
        answers.putAll(second.answers());
        return new Response(about, answers, first.place());
    }
}
