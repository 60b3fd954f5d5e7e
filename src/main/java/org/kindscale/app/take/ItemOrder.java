package org.kindscale.app.take;

import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalLong;
import org.kindscale.administration.Form;
import org.kindscale.definition.Instrument;

/** In which order the items of a sitting are shown: as published, or at random. */
public final class ItemOrder {

    /** Seeds that are chosen here stay below this, so that they can be read out and typed. */
    private static final int SEEDS = 1_000_000;

    private final boolean random;
    private final OptionalLong seed;

    private ItemOrder(boolean random, OptionalLong seed) {
        this.random = random;
        this.seed = seed;
    }

    /**
     * The order of one sitting.
     *
     * @param seed what the random order came from; absent for the published order
     * @param items item ids in this order; copied
     */
    public record Drawn(OptionalLong seed, List<String> items) {
        /** Copies the list. */
        public Drawn {
            items = List.copyOf(items);
        }
    }

    /** {@return the published order} */
    public static ItemOrder published() {
        return new ItemOrder(false, OptionalLong.empty());
    }

    /**
     * Returns a random order.
     *
     * @param seed what it comes from; absent: chosen for each sitting, and recorded
     */
    public static ItemOrder random(OptionalLong seed) {
        return new ItemOrder(true, seed);
    }

    /** Draws the order in which a new sitting shows the items of {@code instrument}. */
    public Drawn draw(Instrument instrument) {
        int items = instrument.items().size();
        OptionalLong from = !random || seed.isPresent() ? seed : OptionalLong.of(new SecureRandom().nextInt(SEEDS));
        List<Integer> slots = from.isPresent() ? Form.randomOrder(items, from.getAsLong()) : Form.publishedOrder(items);
        return new Drawn(
                from,
                slots.stream().map(slot -> instrument.items().get(slot).id()).toList());
    }
}
