package org.kindscale.scoring;

/**
 * A mean or sum whose operands are added up as integers packed into the bits of a number, its content: what the score
 * comes to is told by the content alone.
 */
interface PackedSum {

    /** {@return how many different contents there can be: from 0 to one less} */
    int contents();

    /** {@return the score's value at {@code content}; NaN if it is refused} */
    double value(int content);

    /** {@return the score's status at {@code content}} */
    byte status(int content);

    /** {@return how many operands have a value at {@code content}} */
    int count(int content);
}
