package org.kindscale.app.compare;

/** For how many persons one score comes out otherwise. */
public final class ScoreChange {

    private final String score;
    private long same;
    private long changed;
    private long gained;
    private long lost;
    private long bands;
    private double greatest;
    private long firstLine;
    private String first = "";

    ScoreChange(String score) {
        this.score = score;
    }

    /** {@return the score's id} */
    public String score() {
        return score;
    }

    /** {@return how many persons have the same value, or none, under both} */
    public long same() {
        return same;
    }

    /** {@return how many have another value} */
    public long changed() {
        return changed;
    }

    /** {@return how many have a value under the new definition only} */
    public long gained() {
        return gained;
    }

    /** {@return how many have a value under the old definition only} */
    public long lost() {
        return lost;
    }

    /** {@return how many have a value under both and lie in another band} */
    public long bands() {
        return bands;
    }

    /** {@return the greatest difference of two values, in points of the score; 0 for classifications} */
    public double greatest() {
        return greatest;
    }

    /**
     * {@return the first person for whom it differs, in words such as {@code line 5: 3 -> 4}; empty if there is none}
     */
    public String first() {
        return first;
    }

    void same(boolean otherBand) {
        same++;
        bands += otherBand ? 1 : 0;
    }

    void changed(double difference, boolean otherBand) {
        changed++;
        bands += otherBand ? 1 : 0;
        greatest = Math.max(greatest, difference);
    }

    void addGained() {
        gained++;
    }

    void addLost() {
        lost++;
    }

    /** Keeps the first difference of a block, on {@code line} of it. */
    void first(long line, String words) {
        if (first.isEmpty()) {
            firstLine = line;
            first = words;
        }
    }

    /** Adds a later block, before which stand {@code linesBefore} lines. */
    void add(ScoreChange block, long linesBefore) {
        same += block.same;
        changed += block.changed;
        gained += block.gained;
        lost += block.lost;
        bands += block.bands;
        greatest = Math.max(greatest, block.greatest);
        if (first.isEmpty() && !block.first.isEmpty()) {
            first = "line " + (block.firstLine + linesBefore) + ": " + block.first;
        }
    }
}
