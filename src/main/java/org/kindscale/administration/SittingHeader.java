package org.kindscale.administration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a sitting is about: the first line of its journal.
 *
 * @param id random name of the sitting
 * @param program version of kindscale
 * @param instrument id of the instrument
 * @param version version of its definition
 * @param sha256 SHA-256 of its definition
 * @param language tag of the language in which it was shown
 * @param order item ids in the order in which they were shown; copied
 * @param seed what the random order came from; absent for the published order
 * @param participant who took part in a study
 * @param session which of their sittings it is
 * @param mode {@code screen}, {@code plain} or {@code answers}
 * @param wording whether the words shown are the published ones; absent in journals that do not say
 * @param started when it began, ISO 8601 with offset
 * @param parts the instruments of a battery in order; none for a sitting of one instrument; copied
 */
public record SittingHeader(
        String id,
        String program,
        String instrument,
        String version,
        String sha256,
        String language,
        List<String> order,
        OptionalLong seed,
        Optional<String> participant,
        Optional<String> session,
        String mode,
        Optional<WordingMark> wording,
        String started,
        List<Part> parts) {

    /**
     * One instrument of a battery.
     *
     * @param instrument its id
     * @param version version of its definition
     * @param sha256 SHA-256 of its definition
     * @param language tag of the language in which it was shown
     * @param items its item ids in the order in which they were shown; copied
     * @param wording whether the words shown are the published ones
     */
    public record Part(
            String instrument,
            String version,
            String sha256,
            String language,
            List<String> items,
            Optional<WordingMark> wording) {
        /** Copies the list. */
        public Part {
            items = List.copyOf(items);
        }
    }

    /** Copies the lists. */
    public SittingHeader {
        order = List.copyOf(order);
        parts = List.copyOf(parts);
    }

    /** Makes the header of a sitting of one instrument. */
    public SittingHeader(
            String id,
            String program,
            String instrument,
            String version,
            String sha256,
            String language,
            List<String> order,
            OptionalLong seed,
            Optional<String> participant,
            Optional<String> session,
            String mode,
            Optional<WordingMark> wording,
            String started) {
        this(
                id,
                program,
                instrument,
                version,
                sha256,
                language,
                order,
                seed,
                participant,
                session,
                mode,
                wording,
                started,
                List.of());
    }

    /** {@return the header of {@code part} under the same id; it still tells what was taken together with it} */
    SittingHeader of(Part part) {
        return new SittingHeader(
                id,
                program,
                part.instrument(),
                part.version(),
                part.sha256(),
                part.language(),
                part.items(),
                seed,
                participant,
                session,
                mode,
                part.wording(),
                started,
                parts);
    }

    /**
     * Returns the moment at which the sitting began, whatever the offset was.
     *
     * @throws java.time.format.DateTimeParseException if {@code started} is no time; a journal with such a header is
     *     damaged
     */
    public Instant startedAt() {
        return OffsetDateTime.parse(started).toInstant();
    }
}
