package org.kindscale.report.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.rule.Numbers;
import tools.jackson.core.JsonGenerator;

/** What a Questionnaire and the responses to it have in common: names and codings. */
final class FhirForm {

    /** Extensions of FHIR itself. */
    static final String CORE = "http://hl7.org/fhir/StructureDefinition/";

    private FhirForm() {}

    /**
     * {@return the canonical url: a UUID made of the id, the same on every machine; no address is claimed that we could
     * not keep}
     */
    static String url(Instrument instrument) {
        byte[] name = ("kindscale " + instrument.id()).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }

    /** {@return the linkId of a score: the name that its column has in a scored file} */
    static String linkId(Instrument instrument, String score) {
        return instrument.id().replace('-', '_') + "_" + score;
    }

    /** Writes a response option: what it counts, its code, and its words. */
    static void coding(JsonGenerator json, ResponseOption option, String label) {
        json.writeObjectPropertyStart("valueCoding");
        json.writeArrayPropertyStart("extension");
        json.writeStartObject();
        json.writeStringProperty("url", CORE + "ordinalValue");
        json.writeName("valueDecimal");
        json.writeRawValue(Numbers.plain(option.score()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringProperty("code", option.code() + "");
        json.writeStringProperty("display", label);
        json.writeEndObject();
    }
}
