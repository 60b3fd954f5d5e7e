package org.kindscale.catalog.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTextTest {

    private static final int NUMBERED = 0;
    private static final int BULLETS = 1;
    private static final int CELLS = 2;
    private static final int PARAGRAPHS = 3;
    private static final int LINES = 4;

    private static List<String> read(int way, String text) {
        return WordingText.readings(text).get(way).items();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. I was calm.\n2. I was in a hurry.",
                "1) I was calm.\n2) I was in a hurry.",
                "(1) I was calm.\n(2) I was in a hurry.",
                "[1] I was calm.\n[2] I was in a hurry.",
                "1 I was calm.\n2 I was in a hurry.",
                "1: I was calm.\r\n2: I was in a hurry.\r\n",
                "Item 1 I was calm.\nITEM 2. I was in a hurry.",
                "How often?\n\n  1. I was calm.\n\n  2. I was in a hurry.\n",
                "1. I was\n   calm.\n2. I was in\na hurry.",
                "| 1 | I was calm. |\n| 2 | I was in a hurry. |",
                "1\tI was calm.\n2\tI was in a hurry.",
                "1\tI was calm.\t3\n2\tI was in a hurry.\t\t4",
                "1 | I was calm. | 3 |\n2 | I was in a hurry. | |",
                "1.\u00A0I was calm.\r2.\u00A0I was in a hurry.",
            })
    void numberedItemsAreFoundInEveryUsualForm(String text) {
        assertThat(read(NUMBERED, text)).containsExactly("I was calm.", "I was in a hurry.");
    }

    @ParameterizedTest
    @CsvSource({
        "I was calm. 1 2 3 4 5",
        "I was calm. | 0 | 1 | 2 |",
        "I was calm. 5 4 3 2 1",
        "I was calm. 0 10 20 30",
        "I was calm. 0 1",
        "I was calm. \u25CB 1 \u25CB 2",
        "I was calm. \u25CB \u25CB \u25CB",
        "I was calm. \u2610\u2610\u2610",
        "I was calm. ______",
        "I was calm. .....",
        "I was calm. \u2026",
        "'I was calm.  '",
    })
    void whatAFormPrintsBehindAnItemIsCutOff(String line) {
        assertThat(read(LINES, line)).containsExactly("I was calm.");
    }

    @Test
    void aNumberWithinTheWordsStays() {
        assertThat(read(LINES, "In the last 7 days I was calm.")).containsExactly("In the last 7 days I was calm.");
        assertThat(read(LINES, "I slept 100")).containsExactly("I slept 100");
    }

    @ParameterizedTest
    @CsvSource({
        "made-up sentence 1,made-up sentence 1",
        "made-up sentence 1 ____,made-up sentence 1",
        "made-up sentence 10 1 2 3 4 5,made-up sentence 10",
        "made-up sentence 7 7,made-up sentence 7 7",
        "2. made-up sentence 2,2. made-up sentence 2",
    })
    void oneNumberAtTheEndBelongsToTheWords(String line, String words) {
        assertThat(read(LINES, line)).containsExactly(words);
    }

    @Test
    void aNumberOutOfTurnGoesOnWithTheItemBefore() {
        assertThat(read(NUMBERED, "1. I was calm\n5 times a day.\n2. I was in a hurry."))
                .containsExactly("I was calm 5 times a day.", "I was in a hurry.");
    }

    @Test
    void aWordDividedBySoftHyphenIsJoined() {
        assertThat(read(NUMBERED, "1. I was ca\u00AD\nlm.")).containsExactly("I was calm.");
    }

    @Test
    void bulletsBeginItems() {
        assertThat(read(BULLETS, "Please answer.\n- I was\n  calm.\n\u2022 I was in a hurry.\n* I breathed."))
                .containsExactly("I was calm.", "I was in a hurry.", "I breathed.");
        assertThat(read(BULLETS, "I was calm.")).isEmpty();
    }

    @Test
    void ofARowTheLongestCellIsTheItem() {
        assertThat(read(
                        CELLS,
                        "| no. | item | answer |\n| 1 | I was calm. | never |\n| 2 | I was in a hurry. | often |"))
                .containsExactly("answer", "I was calm.", "I was in a hurry.");
        assertThat(read(CELLS, "a1\tI was calm.\t3\nno row at all\n1\t2\t3")).containsExactly("I was calm.");
    }

    @Test
    void paragraphsAreItems() {
        assertThat(read(PARAGRAPHS, "I was\ncalm.\n\n2. I was in a hurry.\n\n\nI breathed.\n"))
                .containsExactly("I was calm.", "I was in a hurry.", "I breathed.");
    }

    @Test
    void linesWithoutWordsAreLeftOut() {
        assertThat(read(LINES, "I was calm.\n\n1 2 3\n----\nI was in a hurry."))
                .containsExactly("I was calm.", "I was in a hurry.");
    }

    @Test
    void anEmptyTextHoldsNothing() {
        assertThat(WordingText.readings(""))
                .hasSize(7)
                .allSatisfy(reading -> assertThat(reading.items()).isEmpty());
    }
}
