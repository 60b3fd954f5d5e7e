package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kindscale.definition.About;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;
import org.kindscale.report.ReportLines;
import org.kindscale.report.analysis.Analysis.CarelessPart;
import org.kindscale.report.latent.LatentPart;
import org.kindscale.report.latent.LatentReport;

/** What was computed, by which methods, as a paragraph for a paper; cites only what was used. */
public final class MethodsText {

    /** The sources of the methods. */
    enum Source {
        ALGINA("Algina, J., & Keselman, H. J. (2003). Approximate confidence intervals for effect sizes. Educational "
                + "and Psychological Measurement, 63, 537-553. doi:10.1177/0013164403256358"),
        BENTLER("Bentler, P. M. (1990). Comparative fit indexes in structural models. Psychological Bulletin, 107, "
                + "238-246. doi:10.1037/0033-2909.107.2.238"),
        BROSSEAU("Brosseau-Liard, P. E., & Savalei, V. (2014). Adjusting incremental fit indices for nonnormality. "
                + "Multivariate Behavioral Research, 49, 460-470. doi:10.1080/00273171.2014.933697"),
        BROWNE("Browne, M. W., & Cudeck, R. (1992). Alternative ways of assessing model fit. Sociological Methods & "
                + "Research, 21, 230-258. doi:10.1177/0049124192021002005"),
        CRONBACH("Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16, "
                + "297-334. doi:10.1007/BF02310555"),
        CUMMING("Cumming, G. (2012). Understanding the new statistics. Routledge."),
        CURRAN("Curran, P. G. (2016). Methods for the detection of carelessly invalid responses in survey data. "
                + "Journal of Experimental Social Psychology, 66, 4-19. doi:10.1016/j.jesp.2015.07.006"),
        FELDT("Feldt, L. S., Woodruff, D. J., & Salih, F. A. (1987). Statistical inference for coefficient alpha. "
                + "Applied Psychological Measurement, 11, 93-103. doi:10.1177/014662168701100107"),
        FISHER("Fisher, R. A. (1921). On the \"probable error\" of a coefficient of correlation deduced from a small "
                + "sample. Metron, 1, 3-32."),
        GUTTMAN("Guttman, L. (1945). A basis for analyzing test-retest reliability. Psychometrika, 10, 255-282. "
                + "doi:10.1007/BF02288892"),
        HARMAN("Harman, H. H., & Jones, W. H. (1966). Factor analysis by minimizing residuals (minres). "
                + "Psychometrika, 31, 351-368. doi:10.1007/BF02289468"),
        HSU("Hsu, L. M. (1989). Reliable changes in psychotherapy: Taking into account regression toward the mean. "
                + "Behavioral Assessment, 11, 459-467."),
        JACOBSON("Jacobson, N. S., & Truax, P. (1991). Clinical significance: A statistical approach to defining "
                + "meaningful change in psychotherapy research. Journal of Consulting and Clinical Psychology, 59, "
                + "12-19. doi:10.1037/0022-006X.59.1.12"),
        JOANES("Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. Journal of "
                + "the Royal Statistical Society: Series D, 47, 183-189. doi:10.1111/1467-9884.00122"),
        JOHNSON("Johnson, J. A. (2005). Ascertaining the validity of individual protocols from Web-based personality "
                + "inventories. Journal of Research in Personality, 39, 103-129. doi:10.1016/j.jrp.2004.09.009"),
        JORESKOG("Jöreskog, K. G. (1969). A general approach to confirmatory maximum likelihood factor analysis. "
                + "Psychometrika, 34, 183-202. doi:10.1007/BF02289343"),
        MAHALANOBIS("Mahalanobis, P. C. (1936). On the generalised distance in statistics. Proceedings of the "
                + "National Institute of Sciences of India, 2, 49-55."),
        MCDONALD("McDonald, R. P. (1999). Test theory: A unified treatment. Erlbaum."),
        MCGRAW("McGraw, K. O., & Wong, S. P. (1996). Forming inferences about some intraclass correlation "
                + "coefficients. Psychological Methods, 1, 30-46. doi:10.1037/1082-989X.1.1.30"),
        MCSWEENY("McSweeny, A. J., Naugle, R. I., Chelune, G. J., & Lüders, H. (1993). \"T scores for change\": An "
                + "illustration of a regression approach to depicting change in clinical neuropsychology. The Clinical "
                + "Neuropsychologist, 7, 300-312. doi:10.1080/13854049308401901"),
        MEADE("Meade, A. W., & Craig, S. B. (2012). Identifying careless responses in survey data. Psychological "
                + "Methods, 17, 437-455. doi:10.1037/a0028085"),
        MORRIS("Morris, S. B., & DeShon, R. P. (2002). Combining effect size estimates in meta-analysis with "
                + "repeated measures and independent-groups designs. Psychological Methods, 7, 105-125. "
                + "doi:10.1037/1082-989X.7.1.105"),
        OLSSON("Olsson, U. (1979). Maximum likelihood estimation of the polychoric correlation coefficient. "
                + "Psychometrika, 44, 443-460. doi:10.1007/BF02296207"),
        RODRIGUEZ("Rodriguez, A., Reise, S. P., & Haviland, M. G. (2016). Evaluating bifactor models: Calculating and "
                + "interpreting statistical indices. Psychological Methods, 21, 137-150. doi:10.1037/met0000045"),
        SHROUT("Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: Uses in assessing rater reliability. "
                + "Psychological Bulletin, 86, 420-428. doi:10.1037/0033-2909.86.2.420"),
        SPEARMAN("Spearman, C. (1904). The proof and measurement of association between two things. American Journal "
                + "of Psychology, 15, 72-101. doi:10.2307/1412159"),
        STEIGER("Steiger, J. H. (1990). Structural model evaluation and modification: An interval estimation "
                + "approach. Multivariate Behavioral Research, 25, 173-180. doi:10.1207/s15327906mbr2502_4"),
        TUCKER("Tucker, L. R., & Lewis, C. (1973). A reliability coefficient for maximum likelihood factor analysis. "
                + "Psychometrika, 38, 1-10. doi:10.1007/BF02291170"),
        YUAN("Yuan, K.-H., & Bentler, P. M. (2000). Three likelihood-based methods for mean and covariance structure "
                + "analysis with nonnormal missing data. Sociological Methodology, 30, 165-200. "
                + "doi:10.1111/0081-1750.00078"),
        ZUMBO("Zumbo, B. D., Gadermann, A. M., & Zeisser, C. (2007). Ordinal versions of coefficients alpha and theta "
                + "for Likert rating scales. Journal of Modern Applied Statistical Methods, 6, 21-29. "
                + "doi:10.22237/jmasm/1177992180");

        private final String reference;

        Source(String reference) {
            this.reference = reference;
        }
    }

    private final Analysis analysis;
    private final List<String> sentences = new ArrayList<>();
    private final Set<Source> cited = EnumSet.noneOf(Source.class);

    private MethodsText(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Returns the text for an analysis. */
    static MethodsText of(Analysis analysis) {
        MethodsText text = new MethodsText(analysis);
        text.sample();
        text.scores();
        text.reliability();
        text.models();
        text.latent();
        text.key();
        analysis.careless().ifPresent(text::careless);
        text.retest();
        return text;
    }

    /** {@return the paragraph and its references, as a file in Markdown} */
    public static String file(Analysis analysis) {
        MethodsText text = of(analysis);
        return text.paragraph() + "\n\n**References**\n\n" + String.join("\n\n", text.references()) + "\n";
    }

    /** {@return the paragraph} */
    String paragraph() {
        return String.join(" ", sentences);
    }

    /** {@return what it cites, by author, after the instrument's own reference} */
    List<String> references() {
        About.Citation citation = analysis.basis().instrument().about().citation();
        String doi = citation.doi().map(d -> " doi:" + d).orElse("");
        List<String> references = new ArrayList<>();
        references.add(citation.text().contains(doi.strip()) ? citation.text() : citation.text() + doi);
        cited.forEach(source -> references.add(source.reference));
        return references;
    }

    private void say(String sentence, Source... sources) {
        sentences.add(sentence);
        cited.addAll(List.of(sources));
    }

    private void sample() {
        Analysis.Basis basis = analysis.basis();
        About about = basis.instrument().about();
        say("Responses of " + ReportLines.counted(basis.persons(), "person") + " to the "
                + ReportLines.counted(basis.instrument().items().size(), "item") + " of the "
                + about.title().in("en", about.language()) + " were scored and analysed with kindscale "
                + basis.program() + " (definition " + about.id() + ", version " + about.version() + ").");
        if (basis.rejected() > 0) {
            say(ReportLines.counted(basis.rejected(), "row") + " with invalid responses had been set aside.");
        }
    }

    private void scores() {
        String rule = analysis.basis().options().get("--min-answered");
        say(
                rule == null
                        ? "Missing responses were dealt with as the definition says: a score with too few answered "
                                + "items was left out."
                        : "A score was left out where fewer items were answered than asked for (" + rule + ").");
        say("Skewness and excess kurtosis are of type 2 (Joanes & Gill, 1998).", Source.JOANES);
        if (!analysis.pairs().isEmpty()) {
            say(
                    "Correlations of scores have 95 % intervals by Fisher's (1921) z and were corrected for "
                            + "unreliability with coefficient alpha (Spearman, 1904).",
                    Source.FISHER, Source.SPEARMAN);
        }
    }

    private void reliability() {
        if (analysis.scales().isEmpty()) {
            return;
        }
        say(
                "Internal consistency was estimated by coefficient alpha (Cronbach, 1951) with 95 % intervals (Feldt "
                        + "et al., 1987), Guttman's (1945) lambda-2 and lambda-6, and omega total (McDonald, 1999) of "
                        + "a one-factor minres solution (Harman & Jones, 1966) over the observed variance.",
                Source.CRONBACH, Source.FELDT, Source.GUTTMAN, Source.MCDONALD, Source.HARMAN);
        say(
                analysis.basis().missing() == Missing.LISTWISE
                        ? "They rest on the persons who answered every item of the score (listwise)."
                        : "They rest on covariances of the persons who answered both items (pairwise).");
        say("Split-half coefficients compare odd with even items and were stepped up by the Spearman-Brown formula; "
                + "item-rest correlations relate each keyed item to the sum of the others; the standard error of "
                + "measurement is the standard deviation times the root of 1 - alpha.");
        if (analysis.scales().stream().anyMatch(scale -> scale.ordinal().isPresent())) {
            say(
                    "Ordinal alpha (Zumbo et al., 2007) was computed from polychoric correlations, estimated in two "
                            + "steps (Olsson, 1979), "
                            + (isAsPsych()
                                    ? "each empty cell counted as half a person as in the R package psych."
                                    : "empty cells taken as they are."),
                    Source.ZUMBO,
                    Source.OLSSON);
        }
    }

    private boolean isAsPsych() {
        return "psych".equals(analysis.basis().options().get("--polychoric"));
    }

    private void models() {
        if (analysis.models().isEmpty()) {
            return;
        }
        List<String> names =
                analysis.models().stream().map(Analysis.ModelPart::name).toList();
        say(
                "Confirmatory factor models (" + String.join("; ", names) + ") were fitted by maximum likelihood "
                        + "(Jöreskog, 1969) to the covariances of the persons who answered every item, factors "
                        + "correlated, item responses treated as continuous; fit is given by chi-square, CFI (Bentler, "
                        + "1990), TLI (Tucker & Lewis, 1973), "
                        + "RMSEA (Steiger, 1990) with 90 % interval (Browne & Cudeck, 1992), and SRMR.",
                Source.JORESKOG,
                Source.BENTLER,
                Source.TUCKER,
                Source.STEIGER,
                Source.BROWNE);
    }

    private void latent() {
        if (analysis.latent().isEmpty() || analysis.latent().get().parts().isEmpty()) {
            return;
        }
        LatentReport latent = analysis.latent().get();
        List<String> names = latent.parts().stream().map(LatentPart::name).toList();
        say("Latent models of the keyed items (" + String.join("; ", names) + ") were fitted by maximum likelihood to "
                + "the persons who answered every item, item responses treated as continuous"
                + (analysis.basis().options().containsKey("--bounds") ? ", residual variances held at 0 or above" : "")
                + ".");
        if (latent.parts().stream().anyMatch(part -> part.robust().isPresent())) {
            say(
                    "Robust figures are the test statistic scaled by Yuan and Bentler (2000), and CFI, TLI and RMSEA "
                            + "computed from it (Brosseau-Liard & Savalei, 2014).",
                    Source.YUAN,
                    Source.BROSSEAU);
        }
        if (latent.parts().stream().anyMatch(part -> !part.indices().isEmpty())) {
            say(
                    "Omega hierarchical and the explained common variance (ECV) say how much of the scores and of the "
                            + "common variance a general factor explains (Rodriguez et al., 2016).",
                    Source.RODRIGUEZ);
        }
        List<String> improper = latent.parts().stream()
                .filter(part -> part.fit().isSolved() && !part.isReadable())
                .map(LatentPart::name)
                .toList();
        if (!improper.isEmpty()) {
            say("Improper solutions, which are not interpreted: " + String.join(", ", improper) + ".");
        }
    }

    private void key() {
        int doubts = analysis.suspicions().size();
        if (analysis.items().stream().allMatch(item -> item.key().verdict() == Verdict.NOT_JUDGED)) {
            say("Whether the data agree with the scoring key could not be checked: there were too few responses.");
            return;
        }
        say("Whether the data agree with the scoring key was checked for each item by its correlations with the "
                + "others, the use of the response options, and the order of the columns; "
                + (doubts == 0
                        ? analysis.contradicts()
                                ? "the data as a whole contradicted how the file was read."
                                : "nothing spoke against the key."
                        : ReportLines.counted(doubts, "item") + " did not agree with it."));
    }

    private void careless(CarelessPart part) {
        boolean synonyms = part.available().stream().noneMatch(note -> note.contains("synonyms"));
        boolean distance = part.available().stream().noneMatch(note -> note.contains("Mahalanobis"));
        boolean halves =
                analysis.models().stream().anyMatch(model -> model.factors().size() > 2);
        List<String> indices = new ArrayList<>(List.of("long strings of equal responses (Johnson, 2005)"));
        if (halves) {
            indices.add("even-odd consistency (Johnson, 2005)");
        }
        if (synonyms) {
            indices.add("psychometric synonyms (Meade & Craig, 2012)");
            cited.add(Source.MEADE);
        }
        if (distance) {
            indices.add("Mahalanobis distance (Mahalanobis, 1936)");
            cited.add(Source.MAHALANOBIS);
        }
        indices.add("the correlation with the other persons' item means (Curran, 2016)");
        say(
                "Careless answering was looked for by " + listed(indices) + "; " + part.flagged() + " of "
                        + ReportLines.counted(part.persons(), "person")
                        + " showed signs of two kinds or more, and none was left out for it.",
                Source.JOHNSON,
                Source.CURRAN);
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private void retest() {
        if (analysis.retests().isEmpty()) {
            return;
        }
        say(
                "Agreement of two waves, persons matched by id, is given by Pearson's r and by the intraclass "
                        + "correlations of single scores for absolute agreement, ICC(2,1), and consistency, ICC(3,1) "
                        + "(McGraw & Wong, 1996; Shrout & Fleiss, 1979).",
                Source.MCGRAW,
                Source.SHROUT);
        say(
                "The difference of the waves is given as d_av (Cumming, 2012) and d_rm (Morris & DeShon, 2002) with "
                        + "intervals from the non-central t distribution (Algina & Keselman, 2003). A person's change "
                        + "was called reliable by Jacobson and Truax (1991), and compared with indices that allow for "
                        + "regression to the mean (Hsu, 1989) and with the change predicted from the first score "
                        + "(McSweeny et al., 1993).",
                Source.CUMMING,
                Source.MORRIS,
                Source.ALGINA,
                Source.JACOBSON,
                Source.HSU,
                Source.MCSWEENY);
    }
}
