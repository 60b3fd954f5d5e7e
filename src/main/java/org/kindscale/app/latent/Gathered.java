package org.kindscale.app.latent;

import java.util.Map;
import java.util.Optional;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.latent.Persons;

/** What a pass over the rows has gathered for latent models. */
public interface Gathered {

    /** {@return the sums over all rows} */
    ResponseSums responses();

    /** {@return the sums over the rows of each group, by what the group is called, in the order of the file} */
    Map<String, ResponseSums> groups();

    /**
     * Returns the persons one by one.
     *
     * @param items whose keyed values a person has
     * @param complete whether persons who left one of them out are left out
     * @return empty if the rows were too many to be kept
     */
    Optional<Persons> persons(LatentItems items, boolean complete);

    /**
     * {@return those who answered every item in both waves: the values in the first, then in the second, of reversed
     * items mirrored between lowest and highest; empty if there is one wave}
     *
     * @param items whose values a person has
     */
    Optional<Persons> inBothWaves(LatentItems items);
}
