package org.kindscale.report;

/**
 * A colour between two opposites, in ten steps on either side, with the colour of text that can be read on it. The
 * stylesheet says what the classes look like, on light paper and on dark.
 *
 * @param fill class of a shape
 * @param text class of text that stands on it
 */
record Shade(String fill, String text) {

    /** Steps on either side. */
    static final int STEPS = 10;

    /** Neither the one nor the other. */
    static final Shade MIDDLE = new Shade("middle", "on-middle");

    /**
     * Returns the shade of a value.
     *
     * @param value -1 to 1
     * @param least what the faintest shade stands for, 0 to 1
     */
    static Shade of(double value, double least) {
        double size = least + (1 - least) * Math.min(1, Math.abs(value));
        int step = (int) Math.round(STEPS * size);
        String side = value < 0 ? "low" : "high";
        return new Shade(side + " s" + step, "on-" + side + " t" + step);
    }
}
