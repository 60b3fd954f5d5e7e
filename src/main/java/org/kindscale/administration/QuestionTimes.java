package org.kindscale.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long and how often each question was shown, in milliseconds of a clock that never runs backwards.
 *
 * <p>Keys that stay on the question do not start it anew, and reading the help does not count.
 */
public final class QuestionTimes {

    private final Map<String, Long> spent = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private Optional<String> showing = Optional.empty();
    private Optional<String> last = Optional.empty();
    private long since;

    /** Goes on from the answers of an earlier part of the sitting. */
    public QuestionTimes(List<Answer> before) {
        for (Answer answer : before) {
            spent.put(answer.item(), answer.millis());
            visits.put(answer.item(), answer.visits());
        }
    }

    /** Hears what is shown from {@code now} on: a question, by its item, or another page. */
    public void shown(Optional<String> item, long now) {
        if (item.equals(showing)) {
            return;
        }
        showing.ifPresent(before -> spent.put(before, millis(before, now)));
        showing = item;
        since = now;
        if (item.isPresent() && !item.equals(last)) {
            visits.merge(item.get(), 1, Integer::sum);
            last = item;
        }
    }

    /** {@return the time for which {@code item} was shown until {@code now}, over all visits} */
    public long millis(String item, long now) {
        long before = spent.getOrDefault(item, 0L);
        return showing.equals(Optional.of(item)) ? before + Math.max(0, now - since) : before;
    }

    /** {@return how often {@code item} was shown, once at least} */
    public int visits(String item) {
        return Math.max(1, visits.getOrDefault(item, 1));
    }
}
