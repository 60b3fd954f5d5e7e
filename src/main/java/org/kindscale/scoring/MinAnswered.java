package org.kindscale.scoring;

/**
 * How many items must be answered, where the definition's own rule is not to be used.
 *
 * <p>It concerns means and sums made of items only; a score made of scores keeps its own rule.
 *
 * @param kind which rule
 * @param amount number of items, or share of them (0 to 1); unused otherwise
 */
public record MinAnswered(Kind kind, double amount) {

    /** The rule of the definition. */
    public static final MinAnswered DEFINITION = new MinAnswered(Kind.DEFINITION, 0);
    /** Every item. */
    public static final MinAnswered ALL = new MinAnswered(Kind.SHARE, 1);
    /** One item or more. */
    public static final MinAnswered ANY = new MinAnswered(Kind.NUMBER, 1);

    /** Says that a score cannot follow a rule. */
    public static final class CannotApply extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final String mend;

        CannotApply(String message, String mend) {
            super(message);
            this.mend = mend;
        }

        /** Says so of one score. */
        CannotApply of(String score) {
            return new CannotApply(score + ": " + getMessage(), mend);
        }

        /** {@return what to do about it} */
        public String mend() {
            return mend;
        }
    }

    /** Which rule. */
    public enum Kind {
        /** The rule of the definition. */
        DEFINITION,
        /** A number of items. */
        NUMBER,
        /** A share of the items, taken up to the next whole item. */
        SHARE
    }

    /** Checks the amount. */
    public MinAnswered {
        if (kind == Kind.NUMBER && (amount < 1 || amount != Math.rint(amount))) {
            throw new IllegalArgumentException("the number of items must be a whole number from 1, got " + amount);
        }
        if (kind == Kind.SHARE && !(amount > 0 && amount <= 1)) {
            throw new IllegalArgumentException("the share of items must be above 0 and at most 1, got " + amount);
        }
    }

    /**
     * Returns the number of items that must be answered.
     *
     * @param items number of items of the score
     * @param defined what the definition asks for
     * @return 1 to {@code items}
     * @throws CannotApply if the rule asks for more items than there are
     */
    public int of(int items, int defined) {
        return switch (kind) {
            case DEFINITION -> defined;
            case NUMBER -> {
                if (amount > items) {
                    throw new CannotApply(
                            (int) amount + " answered items are asked for, but the score has only " + items,
                            "ask for fewer items or for a share of them such as 0.8, or leave this score out");
                }
                yield (int) amount;
            }
            // 0.8 * 5 is 4.000000000000001 in binary: a hair above a whole item is that item
            case SHARE -> Math.max(1, (int) Math.ceil(amount * items - 1e-9));
        };
    }
}
