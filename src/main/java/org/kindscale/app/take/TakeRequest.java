package org.kindscale.app.take;

import java.nio.file.Path;
import java.util.Optional;
import org.kindscale.administration.Phrases.Keeping;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.WordingMark;
import org.kindscale.administration.store.Store;

/**
 * What to take, and how.
 *
 * @param instrument id or path of a definition
 * @param language tag of the language wanted
 * @param mode how it is shown: {@code screen}, {@code plain} or {@code answers}
 * @param scribe how the journal is written; absent: nothing is stored
 * @param feedback whether the result is shown to the person
 * @param study what a study adds
 * @param note words to stand beside the sitting
 * @param program version of kindscale
 */
public record TakeRequest(
        String instrument,
        String language,
        String mode,
        Optional<Store.Scribe> scribe,
        Feedback feedback,
        Study study,
        Optional<String> note,
        String program) {

    /** Whether a person sees what their answers add up to; what concerns their safety they see in any case. */
    public enum Feedback {
        /** The result is shown at the end. */
        SHOWN,
        /** The study alone has the result. */
        WITHHELD
    }

    /** Where a person agrees to what the page before the first question says. */
    public enum Consent {
        /** On that page. */
        ASKED,
        /** Elsewhere, before: the page is not shown, the agreement is recorded. */
        GIVEN_ELSEWHERE
    }

    /**
     * What a study adds to a sitting.
     *
     * @param participant who takes part
     * @param session which of their sittings it is
     * @param append the file to which finished sittings are added
     * @param order in which the items are shown
     * @param consentText words of the study's own on the consent page
     * @param consentVersion its name for them
     * @param consent where agreement is given
     */
    public record Study(
            Optional<String> participant,
            Optional<String> session,
            Optional<Path> append,
            ItemOrder order,
            Optional<String> consentText,
            Optional<String> consentVersion,
            Consent consent) {}

    /** {@return this request for the instrument called {@code other}} */
    public TakeRequest of(String other) {
        return new TakeRequest(other, language, mode, scribe, feedback, study, note, program);
    }

    /** {@return what the study sets} */
    public SittingHeader.Terms terms() {
        return new SittingHeader.Terms(
                !showsResult(), study.consentVersion(), study.consentText().map(WordingMark::digest));
    }

    /** {@return whether the sitting is stored at all} */
    public boolean isStored() {
        return scribe.isPresent();
    }

    /** {@return what becomes of the answers} */
    public Keeping keeping() {
        boolean ofStudy = study.participant().isPresent()
                || study.session().isPresent()
                || study.append().isPresent();
        if (isStored()) {
            return ofStudy ? Keeping.STUDY : Keeping.OWN;
        }
        return study.append().isPresent() ? Keeping.STUDY_ALONE : Keeping.NOTHING;
    }

    /** {@return whether it is stored encrypted} */
    public boolean isLocked() {
        return scribe.flatMap(Store.Scribe::vault).isPresent();
    }

    /** {@return whether the result is shown to the person} */
    public boolean showsResult() {
        return feedback == Feedback.SHOWN;
    }
}
