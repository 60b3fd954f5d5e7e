package org.kindscale.administration;

import java.util.List;
import java.util.stream.Stream;

/** What becomes of the answers of a sitting: what its pages promise depends on it. */
public enum Keeping {
    /** They are stored, for the person alone. */
    OWN(),
    /** They are stored, for a study. */
    STUDY(".study"),
    /** They are not stored, but go to the file of a study at the end. */
    STUDY_ALONE(".study.alone", ".not.kept"),
    /** They are not kept. */
    NOTHING(".not.kept");

    private final List<String> endings;

    Keeping(String... endings) {
        this.endings = List.of(endings);
    }

    /** {@return the names under which a phrase may stand for this case, the best first; the usual one is the last} */
    Stream<String> names(String phrase) {
        return Stream.concat(endings.stream().map(ending -> phrase + ending), Stream.of(phrase));
    }
}
