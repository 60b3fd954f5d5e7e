package org.kindscale.administration.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.choice.Chooser.Page;
import org.kindscale.testing.TestScales;

class ChooserTest {

    private Chooser chooser = new Chooser(Phrases.in("en"));

    private static Offer offer(String id, boolean ready) {
        return Offer.of(TestScales.bundled(id), "en", ready);
    }

    @BeforeEach
    void know() {
        chooser = new Chooser(Phrases.in("en"));
        chooser.know(List.of(offer("scs", false), offer("kind-self-12", true), offer("phq9", false)));
    }

    private List<String> texts() {
        return chooser.rows().stream().map(Chooser.Row::text).toList();
    }

    @Test
    void theTopicsAreThoseOfWhatThereIs() {
        assertThat(texts())
                .containsExactly("Which one is for me?", "Being kind to yourself", "Mood and worry", "All of them");
        assertThat(chooser.rows().get(1).detail()).isEqualTo("2, of which 1 can be taken now");
    }

    @Test
    void whatCanBeTakenNowComesFirst() {
        chooser.choose(1);
        assertThat(chooser.page()).isEqualTo(Page.LIST);
        assertThat(texts()).containsExactly("Kind to Myself, short (12 sentences)", "Self-Compassion Scale");
        chooser.search("self compassion");
        assertThat(chooser.rows().get(0).isReady()).isTrue();
    }

    @Test
    void choosingWhatIsReadyEndsTheChoice() {
        chooser.choose(1);
        assertThat(chooser.choose()).isTrue();
        assertThat(chooser.isOver()).isTrue();
        assertThat(chooser.offer()).map(Offer::id).contains("kind-self-12");
    }

    @Test
    void whatHasNoWordingIsNotTakenAndOneGoesBackToWhereOneWas() {
        chooser.search("phq");
        chooser.choose();
        assertThat(chooser.page()).isEqualTo(Page.MISSING);
        assertThat(chooser.isOver()).isFalse();
        chooser.back();
        assertThat(chooser.page()).isEqualTo(Page.LIST);
        assertThat(chooser.typed()).isEqualTo("phq");
        chooser.back();
        assertThat(chooser.page()).isEqualTo(Page.TOPICS);
    }

    @Test
    void leavingChoosesNothing() {
        chooser.search("phq");
        chooser.choose();
        chooser.leave();
        assertThat(chooser.isOver()).isTrue();
        assertThat(chooser.offer()).isEmpty();
    }

    @Test
    void whereNothingIsFoundNothingCanBeChosen() {
        chooser.search("zzz");
        assertThat(chooser.choose()).isFalse();
        assertThat(chooser.choose(3)).isFalse();
        assertThat(chooser.choose(-1)).isFalse();
        assertThat(chooser.page()).isEqualTo(Page.LIST);
    }

    @Test
    void theMarkStaysWithinTheRowsAndOnItsTopic() {
        chooser.move(-5);
        assertThat(chooser.selected()).isZero();
        chooser.move(2);
        chooser.choose();
        chooser.move(9);
        assertThat(chooser.selected()).isZero();
        chooser.back();
        assertThat(chooser.selected()).isEqualTo(2);
    }

    @Test
    void theSentencesLeadToInstrumentsThatAreThere() {
        chooser.guide(true);
        assertThat(texts()).containsExactly("I want to see how I treat myself when things are hard.");
        chooser.choose();
        assertThat(chooser.offer()).map(Offer::id).contains("kind-self-12");
    }

    @Test
    void minutesAreThoseOfTheDefinitionElseTenSecondsAQuestion() {
        assertThat(offer("kind-self-12", true).minutes()).isEqualTo(2);
        assertThat(offer("scs", true).minutes()).isEqualTo(5);
    }
}
