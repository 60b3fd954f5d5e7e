package org.kindscale.psychometrics.simulation;

import java.util.List;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;

/**
 * Something that is wrong with a file: planted to see whether the check of the key finds it.
 *
 * @param kind what is wrong
 * @param item the item it concerns, from 0; -1 for all
 * @param number by how much codes are shifted, or the item that is copied; 0 otherwise
 * @param set the score that a composite is made for; without items otherwise
 */
public record KeyFault(Kind kind, int item, int number, KeyedSet set) {

    private static final KeyedSet NO_SET = new KeyedSet(List.of(), List.of(), List.of(), List.of());

    /** Option number of a code that is no option. */
    private static final int INVALID = -3;

    /** What can be wrong. */
    public enum Kind {
        /** The item is stored mirrored: left unreversed, or reversed already. */
        MIRRORED,
        /** The item is stored mirrored by the persons of group 1. */
        MIRRORED_IN_GROUP,
        /** A stray column stands in the item's place, and each item after it in the place of the next. */
        SHIFTED,
        /** The item's column is left out: each item after it stands in the place of the one before. */
        LEFT_OUT,
        /** In the item's place stands the mean of others, rounded to an option. */
        COMPOSITE,
        /** In the item's place stands another. */
        COPY,
        /** All codes are larger by the amount. */
        CODES
    }

    /**
     * What a fault needs to know of the person.
     *
     * @param values the items
     * @param group the person's group, 0 or 1
     * @param chance a number from 0 to 1, drawn for this person
     */
    record Setting(ItemValues values, int group, double chance) {}

    /** Returns a fault that needs the item alone. */
    public static KeyFault of(Kind kind, int item) {
        return new KeyFault(kind, item, 0, NO_SET);
    }

    /** Returns the fault that {@code item} is a copy of {@code other}. */
    public static KeyFault copy(int item, int other) {
        return new KeyFault(Kind.COPY, item, other, NO_SET);
    }

    /** Returns the fault that all codes are larger by {@code amount}. */
    public static KeyFault codes(int amount) {
        return new KeyFault(Kind.CODES, -1, amount, NO_SET);
    }

    /**
     * Returns the fault that the mean of the other items of {@code set}, keyed, stands in the place of {@code item}.
     */
    public static KeyFault composite(int item, KeyedSet set) {
        return new KeyFault(Kind.COMPOSITE, item, 0, set);
    }

    /** Puts the fault into a person's options. */
    void plant(int[] options, Setting setting) {
        ItemValues values = setting.values();
        int end = options.length - 1;
        switch (kind) {
            case MIRRORED -> mirror(options, values);
            case MIRRORED_IN_GROUP -> {
                if (setting.group() == 1) {
                    mirror(options, values);
                }
            }
            case SHIFTED -> {
                for (int i = end; i > item; i--) {
                    options[i] = fitting(options[i - 1], values.options(i));
                }
                options[item] = (int) (setting.chance() * values.options(item));
            }
            case LEFT_OUT -> {
                for (int i = item; i < end; i++) {
                    options[i] = fitting(options[i + 1], values.options(i));
                }
                options[end] = (int) (setting.chance() * values.options(end));
            }
            case COMPOSITE -> options[item] = mean(options, values);
            case COPY -> options[item] = fitting(options[number], values.options(item));
            case CODES -> {
                for (int i = 0; i < options.length; i++) {
                    int moved = options[i] + number;
                    boolean offered = moved >= 0 && moved < values.options(i);
                    options[i] = options[i] < 0 ? options[i] : offered ? moved : INVALID;
                }
            }
        }
    }

    private void mirror(int[] options, ItemValues values) {
        if (options[item] >= 0) {
            options[item] = values.options(item) - 1 - options[item];
        }
    }

    private static int fitting(int option, int options) {
        return Math.min(option, options - 1);
    }

    /** Returns the option that lies where the mean of the others lies on their response scales, halves up. */
    private int mean(int[] options, ItemValues values) {
        double sum = 0;
        int answered = 0;
        for (int place = 0; place < set.items().size(); place++) {
            int other = set.items().get(place);
            if (other != item && options[other] >= 0) {
                double share = options[other] / (values.options(other) - 1.0);
                sum += set.sign(place) > 0 ? share : 1 - share;
                answered++;
            }
        }
        int highest = values.options(item) - 1;
        return answered == 0 ? -1 : (int) Math.floor(sum / answered * highest + 0.5);
    }
}
