package org.kindscale.report.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.About.Citation;
import org.kindscale.testing.TestScales;

class ReferenceTest {

    private static final Pattern NAME =
            Pattern.compile("others|kindscale contributors|\\p{L}[\\p{L}' -]*, (\\p{Lu}\\.[ -]?)+");

    private static Reference of(String text) {
        return Reference.of(new Citation(text, Optional.of("10.1/x"), Optional.empty()));
    }

    @Test
    void anArticleIsTakenApart() {
        Reference reference =
                of("Aa, B. C., & Dd-Ee, F. G. H. (2001). What is it? A title: More. Journal of A, B & C, 12(3), 4-56.");
        assertThat(reference.authors()).containsExactly("Aa, B. C.", "Dd-Ee, F. G. H.");
        assertThat(reference.title()).isEqualTo("What is it? A title: More");
        assertThat(reference.article())
                .contains(new Reference.Article("Journal of A, B & C", "12", Optional.of("3"), "4-56"));
    }

    @Test
    void aTitleMayEndInAQuestion() {
        assertThat(of("Aa, B. (2001). What is it? Journal, 12, 4.").title()).isEqualTo("What is it?");
    }

    @Test
    void authorsWhoAreNotNamedAreOthers() {
        assertThat(of("Aa, B., et al. (2001). T. Journal, 12, 4.").authors()).containsExactly("Aa, B.", "others");
    }

    @Test
    void aGroupIsOneAuthor() {
        assertThat(of("the makers of it (2001). A thing (6 parts).").authors()).containsExactly("the makers of it");
    }

    @Test
    void whatCannotBeTakenApartStandsAsItIs() {
        Reference reference = of("a book somewhere");
        assertThat(reference.authors()).isEmpty();
        assertThat(ReferenceText.bibtex(List.of(reference)))
                .isEqualTo("@misc{a,\n  doi = {10.1/x},\n  note = {a book somewhere}\n}\n");
    }

    @Test
    void everyBundledCitationHasAuthorsAYearAndATitle() {
        for (String id : TestScales.bundledIds()) {
            Citation citation = TestScales.bundled(id).about().citation();
            Reference reference = Reference.of(citation);
            assertThat(reference.authors()).as(id).isNotEmpty();
            assertThat(reference.authors()).as(id).allMatch(NAME.asMatchPredicate());
            assertThat(reference.year()).as(id).matches("\\d{4}");
            assertThat(reference.title()).as(id).isNotEmpty();
            boolean hasPages = citation.text().matches(".*\\. [^.]+, \\d+(\\(\\d+\\))?, [\\d-]+\\.");
            assertThat(reference.article().isPresent() || !hasPages).as(id).isTrue();
        }
    }

    @Test
    void keysOfOneAuthorAndYearDiffer() {
        assertThat(ReferenceText.bibtex(
                        List.of(of("Ø-Bå, C. (2001). T. J, 1, 2."), of("Ø-Bå, C. (2001). U. J, 1, 3."))))
                .contains("@article{ba2001,", "@article{ba2001a,");
    }

    @Test
    void aRecordForReferenceManagersHasFirstAndLastPage() {
        assertThat(ReferenceText.ris(List.of(of("Aa, B. (2001). T. Journal, 12(1), 4-9."))))
                .isEqualTo("""
                        TY  - JOUR
                        AU  - Aa, B.
                        TI  - T
                        JO  - Journal
                        VL  - 12
                        IS  - 1
                        SP  - 4
                        EP  - 9
                        PY  - 2001
                        DO  - 10.1/x
                        ER  -\s

                        """);
    }
}
