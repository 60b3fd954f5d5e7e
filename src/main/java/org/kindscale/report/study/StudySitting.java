package org.kindscale.report.study;

import java.util.List;
import java.util.Optional;

/**
 * One sitting of a study, as its row tells it.
 *
 * @param id id of the sitting
 * @param participant who took part; empty if that is not told
 * @param session which of their sittings it is; empty if that is not told
 * @param what id of the instrument or battery
 * @param day the day on which it began, such as 2026-11-29
 * @param stoppedAt id of the first question that was not reached; absent for a sitting that was brought to its end
 * @param notReached the instruments of which no question was reached though the sitting has them; copied
 * @param answered how many questions were answered
 * @param asked how many questions were answered or left out
 * @param alerts the items that ask for attention, and attention items answered wrongly; copied
 * @param twice whether the person and session stand in another finished sitting too
 * @param where file and line of its row, such as {@code study.csv:7}
 */
public record StudySitting(
        String id,
        String participant,
        String session,
        String what,
        String day,
        Optional<String> stoppedAt,
        List<String> notReached,
        int answered,
        int asked,
        List<String> alerts,
        boolean twice,
        String where) {

    /** What {@code stoppedAt} says of who answered all and did not end. */
    public static final String LAST_PAGE = "the last page";

    /** Copies the lists. */
    public StudySitting {
        notReached = List.copyOf(notReached);
        alerts = List.copyOf(alerts);
    }

    /** {@return whether it was brought to its end} */
    public boolean finished() {
        return stoppedAt.isEmpty();
    }

    /** {@return the same sitting, whose person and session stand twice or not} */
    public StudySitting twice(boolean so) {
        return new StudySitting(
                id, participant, session, what, day, stoppedAt, notReached, answered, asked, alerts, so, where);
    }
}
