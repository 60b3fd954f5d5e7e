package org.kindscale.report.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of {@code score} as its provenance records it: by what program, and in which words.
 *
 * @param version version of kindscale
 * @param programSha256 SHA-256 of the program's file, 64 hex digits in lower case; absent where it runs from no file
 * @param words the call again, without where its outputs go; copied
 * @param options options as given, by name, but for those that change no score; copied in their order
 */
public record RecordedCall(
        String version, Optional<String> programSha256, List<String> words, Map<String, String> options) {

    /** Copies the collections. */
    public RecordedCall {
        words = List.copyOf(words);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
