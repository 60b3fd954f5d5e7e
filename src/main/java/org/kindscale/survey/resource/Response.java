package org.kindscale.survey.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One QuestionnaireResponse.
 *
 * @param about by name, what is said of the person and the time
 * @param answers by linkId
 * @param place where the resource stands
 */
record Response(Map<About, String> about, Map<String, Answer> answers, String place) {

    /** What is said beside the answers. */
    enum About {
        /** The identifier of the person. */
        SUBJECT("id"),
        /** Whose identifiers these are. */
        SYSTEM("system"),
        /** The resource that is the person. */
        REFERENCE("id"),
        /** The identifier of the set of answers. */
        IDENTIFIER("id"),
        /** The id of the resource. */
        RESOURCE("id"),
        /** When the answers were given. */
        AUTHORED("authored"),
        /** The other times at which those were given that were joined to them. */
        OTHER_TIMES("authored"),
        /** Whether they are complete. */
        STATUS("status"),
        /** What was answered, without version. */
        QUESTIONNAIRE("questionnaire");

        private final String column;

        About(String column) {
            this.column = column;
        }

        /** {@return the name of the column in which it stands} */
        String column() {
            return column;
        }
    }

    /** {@return what is said of {@code kind}; empty if nothing is} */
    String said(About kind) {
        return about.getOrDefault(kind, "");
    }

    /** {@return the same with {@code text} as what is said of {@code kind}} */
    Response with(About kind, String text) {
        Map<About, String> changed = new LinkedHashMap<>(about);
        changed.put(kind, text);
        return new Response(changed, answers, place);
    }

    /** Reads {@code resource}; the words of its questions go to {@code texts}. */
    static Response of(Json resource, Map<String, String> texts) {
        Map<About, String> about = new LinkedHashMap<>();
        about.put(About.SUBJECT, resource.textAt("subject", "identifier", "value"));
        about.put(About.SYSTEM, resource.textAt("subject", "identifier", "system"));
        about.put(About.REFERENCE, resource.textAt("subject", "reference"));
        about.put(About.IDENTIFIER, resource.textAt("identifier", "value"));
        about.put(About.RESOURCE, resource.textAt("id"));
        about.put(About.AUTHORED, resource.textAt("authored"));
        about.put(About.STATUS, resource.textAt("status"));
        about.put(About.QUESTIONNAIRE, resource.textAt("questionnaire").replaceFirst("\\|.*$", ""));
        Map<String, Answer> answers = new LinkedHashMap<>();
        collect(resource, answers, texts);
        return new Response(about, answers, resource.place());
    }

    /** Collects the answers to items, to those of a group, and to those that follow an answer. */
    private static void collect(Json parent, Map<String, Answer> answers, Map<String, String> texts) {
        for (Json item : parent.listAt("item")) {
            String linkId = item.at("linkId")
                    .flatMap(Json::text)
                    .filter(id -> !id.isBlank())
                    .orElse("(no linkId)");
            List<Answer.Value> values = new ArrayList<>();
            for (Json answer : item.listAt("answer")) {
                values.add(Answer.Value.of(answer));
                collect(answer, answers, texts);
            }
            if (!values.isEmpty() || item.listAt("item").isEmpty()) { // else it is a group
                texts.putIfAbsent(linkId, item.textAt("text"));
            }
            if (!values.isEmpty()) {
                Answer own = new Answer(values, item.listAt("answer").get(0).place());
                answers.merge(linkId, own, Answer::and);
            }
            collect(item, answers, texts);
        }
    }
}
