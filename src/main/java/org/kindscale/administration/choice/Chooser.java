package org.kindscale.administration.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kindscale.administration.Phrases;
import org.kindscale.catalog.search.InstrumentWords;
import org.kindscale.catalog.search.Topic;

/**
 * Choosing as a state machine: takes what a person does, gives rows to show. What can be taken now comes first
 * everywhere.
 */
public final class Chooser {

    /** Sentences for who does not know yet, and the instruments they lead to, the best first. */
    private static final List<String> GUIDE = List.of(
            "self=kind-self-12",
            "now=kind-self-6",
            "exact=kind-self-24",
            "care=kind-care-20",
            "ground=kind-ground-20",
            "practice=kind-practice-12",
            "mood=phq-4",
            "stress=pss10");

    private final Phrases phrases;
    private List<Offer> offers = List.of();
    private boolean isKnown;
    private Page page = Page.TOPICS;
    private Optional<Topic> topic = Optional.empty();
    private Optional<Offer> offer = Optional.empty();
    private Page behind = Page.TOPICS;
    private String typed = "";
    private int selected;
    /** The topic that was marked last. */
    private int topicRow;

    /** The pages. */
    public enum Page {
        /** The topics. */
        TOPICS,
        /** The instruments of a topic, or those found. */
        LIST,
        /** Which one is for me? */
        GUIDE,
        /** The wording of the one chosen is not here. */
        MISSING,
        /** One was chosen. */
        CHOSEN,
        /** None was chosen. */
        LEFT
    }

    /**
     * A line to choose.
     *
     * @param text what it is
     * @param detail what is beside it; empty for nothing
     * @param isReady whether it can be taken now
     * @param leads what choosing it does
     */
    public record Row(String text, String detail, boolean isReady, Runnable leads) {}

    /** Begins with the topics; what there is of them is not known before {@link #know}. */
    public Chooser(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Hears what there is to choose from. */
    public void know(List<Offer> all) {
        List<Offer> sorted = new ArrayList<>(all);
        sorted.sort(Chooser::compare);
        offers = List.copyOf(sorted);
        isKnown = true;
    }

    /** Compares as they are listed: what can be taken now first, then by title. */
    private static int compare(Offer one, Offer other) {
        int ready = Boolean.compare(other.isReady(), one.isReady());
        return ready != 0 ? ready : one.title().compareTo(other.title());
    }

    /** {@return the page that is shown} */
    public Page page() {
        return page;
    }

    /** {@return what was typed to search by} */
    public String typed() {
        return typed;
    }

    /** {@return the row that is marked, from 0; 0 too where there is none} */
    public int selected() {
        return selected;
    }

    /** {@return the offer that was chosen, or whose wording is not here} */
    public Optional<Offer> offer() {
        return offer;
    }

    /** {@return what stands above the rows} */
    public String title() {
        return switch (page) {
            case TOPICS -> phrases.get("choose.title");
            case LIST ->
                typed.isEmpty()
                        ? topic.map(t -> phrases.get("topic." + t.key())).orElse(phrases.get("choose.all"))
                        : phrases.get("choose.found", typed);
            case GUIDE -> phrases.get("choose.guide");
            case MISSING, CHOSEN, LEFT -> offer.map(Offer::title).orElse("");
        };
    }

    /** {@return what can be chosen on this page; those that can be taken now come first} */
    public List<Row> rows() {
        return switch (page) {
            case TOPICS -> topics();
            case LIST -> found().stream().map(this::row).toList();
            case GUIDE -> guide();
            case MISSING, CHOSEN, LEFT -> List.of();
        };
    }

    private List<Row> topics() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(phrases.get("choose.guide"), "", true, () -> go(Page.GUIDE)));
        for (Topic one : Topic.values()) {
            long ready = count(o -> o.topic() == one && o.isReady());
            long all = count(o -> o.topic() == one);
            if (all > 0 || (!isKnown && one != Topic.OTHER)) {
                String detail = isKnown ? phrases.get("choose.count", all, ready) : "";
                rows.add(new Row(phrases.get("topic." + one.key()), detail, ready > 0, () -> open(Optional.of(one))));
            }
        }
        String detail = isKnown ? phrases.get("choose.count", offers.size(), count(Offer::isReady)) : "";
        rows.add(new Row(phrases.get("choose.all"), detail, true, () -> open(Optional.empty())));
        return rows;
    }

    private long count(Predicate<Offer> which) {
        return offers.stream().filter(which).count();
    }

    private List<Offer> found() {
        if (!typed.isEmpty()) {
            List<Offer> found = new ArrayList<>(InstrumentWords.find(offers, Offer::words, typed));
            found.sort(Comparator.comparing((Offer one) -> !one.isReady()));
            return found;
        }
        return offers.stream()
                .filter(one -> topic.isEmpty() || topic.get() == one.topic())
                .toList();
    }

    private Row row(Offer one) {
        return new Row(one.title(), one.detail(phrases), one.isReady(), () -> choose(one));
    }

    private List<Row> guide() {
        List<Row> rows = new ArrayList<>();
        for (String line : GUIDE) {
            String[] parts = line.split("=", 2);
            offers.stream()
                    .filter(one -> one.id().equals(parts[1]))
                    .findFirst()
                    .ifPresent(one -> rows.add(new Row(
                            phrases.get("guide." + parts[0]), one.detail(phrases), one.isReady(), () -> choose(one))));
        }
        return rows;
    }

    private void go(Page next) {
        topicRow = page == Page.TOPICS ? selected : topicRow;
        page = next;
        selected = page == Page.TOPICS ? topicRow : 0;
    }

    private void open(Optional<Topic> next) {
        topic = next;
        go(Page.LIST);
    }

    private void choose(Offer one) {
        offer = Optional.of(one);
        behind = page;
        page = one.isReady() ? Page.CHOSEN : Page.MISSING;
    }

    /** Marks another row: {@code by} rows further down; at either end it stays. False if it stood there already. */
    public boolean move(int by) {
        int before = selected;
        selected = Math.max(0, Math.min(rows().size() - 1, selected + by));
        return selected != before;
    }

    /** Chooses the row that is marked; false if there is none. */
    public boolean choose() {
        List<Row> rows = rows();
        if (selected >= rows.size()) {
            return false;
        }
        rows.get(selected).leads().run();
        return true;
    }

    /** Chooses row {@code row}, from 0; false if there is none. */
    public boolean choose(int row) {
        if (row < 0 || row >= rows().size()) {
            return false;
        }
        selected = row;
        return choose();
    }

    /** Searches by {@code words}; by none it goes back to the topics. */
    public void search(String words) {
        typed = words;
        topic = Optional.empty();
        go(words.isEmpty() ? Page.TOPICS : Page.LIST);
    }

    /** Shows the sentences for who does not know yet. */
    public void guide(boolean shown) {
        search("");
        go(shown ? Page.GUIDE : Page.TOPICS);
    }

    /** Goes one step back: from a wording that is not here to the list, from everywhere else to the topics. */
    public void back() {
        if (page == Page.MISSING) {
            page = behind;
        } else {
            search("");
        }
    }

    /** Ends without a choice. */
    public void leave() {
        offer = Optional.empty();
        page = Page.LEFT;
    }

    /** {@return whether something was chosen, or the person has left} */
    public boolean isOver() {
        return page == Page.CHOSEN || page == Page.LEFT;
    }
}
