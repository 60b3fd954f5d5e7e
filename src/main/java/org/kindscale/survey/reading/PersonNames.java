package org.kindscale.survey.reading;

import java.util.Locale;
import java.util.Set;

/** Names of columns that say whose row it is, whatever the file. */
public final class PersonNames {

    /** As letters and digits. */
    private static final Set<String> CERTAIN = Set.of(
            "id",
            "pid",
            "sid",
            "uid",
            "userid",
            "personid",
            "subjectid",
            "subjid",
            "participant",
            "participantid",
            "respondentid",
            "responseid",
            "caseid",
            "recordid",
            "prolificpid",
            "prolificid",
            "participantprivateid");

    private PersonNames() {}

    /** {@return whether a column of this name tells persons apart} */
    public static boolean isCertain(String name) {
        return CERTAIN.contains(letters(name));
    }

    /** {@return the name in small letters and digits, without anything else} */
    public static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
