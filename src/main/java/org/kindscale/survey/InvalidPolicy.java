package org.kindscale.survey;

/** What happens to a cell that holds no response. */
public enum InvalidPolicy {
    /** The run is refused. */
    REFUSE,
    /** The cell counts as omitted. */
    OMIT,
    /** The row is set aside. */
    REJECT
}
