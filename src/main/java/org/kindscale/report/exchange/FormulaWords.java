package org.kindscale.report.exchange;

/**
 * How a language of formulas says what {@link ScoreFormula} needs. Numbers, brackets, the four operations and
 * comparisons are the same in all.
 */
interface FormulaWords {

    /** {@return the code given to an item} */
    String item(String id);

    /** {@return the value of a score} */
    String score(String id);

    /** {@return whether a value of {@link #item} or {@link #score} is missing} */
    String isBlank(String value);

    /** {@return {@code then} if the condition holds, else {@code otherwise}} */
    String choose(String condition, String then, String otherwise);

    /** {@return no value} */
    String nothing();
}
