package org.kindscale.survey.pdf;

import java.util.List;

/** A transformation of the plane (ISO 32000-1, 8.3.4): x' = a x + c y + e, y' = b x + d y + f. */
record Matrix(double a, double b, double c, double d, double e, double f) {

    static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

    /** {@return the matrix of six numbers; the identity if there are not as many} */
    static Matrix of(List<Double> n) {
        return n.size() < 6 ? IDENTITY : new Matrix(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
    }

    /** {@return a shift} */
    static Matrix shift(double x, double y) {
        return new Matrix(1, 0, 0, 1, x, y);
    }

    /** {@return this transformation, and behind it {@code next}} */
    Matrix then(Matrix next) {
        return new Matrix(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }
}
