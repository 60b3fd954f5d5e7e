package org.kindscale.cli.command;

/** Numbers of things, in English words. */
final class Plural {

    private Plural() {}

    /** Returns {@code 1 error} or {@code 2 errors}. */
    static String of(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
