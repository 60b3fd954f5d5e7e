package org.kindscale.cli.arguments;

/** Numbers of things, in English words. */
public final class Plural {

    private Plural() {}

    /** Returns {@code 1 error} or {@code 2 errors}. */
    public static String of(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
