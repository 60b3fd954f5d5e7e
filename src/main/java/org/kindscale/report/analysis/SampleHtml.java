package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kindscale.psychometrics.careless.CarelessSign;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;
import org.kindscale.report.analysis.Analysis.CarelessPart;
import org.kindscale.report.analysis.Analysis.GroupPart;
import org.kindscale.report.analysis.Analysis.ItemPart;
import org.kindscale.report.analysis.Analysis.ModelPart;
import org.kindscale.report.analysis.Analysis.RetestPart;
import org.kindscale.report.change.ChangeHtml;
import org.kindscale.report.html.ItemRowsSvg;
import org.kindscale.report.html.Markup;
import org.kindscale.report.html.Markup.Table;
import org.kindscale.report.html.Page;
import org.kindscale.report.latent.LatentHtml;
import org.kindscale.report.precision.PrecisionHtml;
import org.kindscale.report.sensitivity.SensitivityHtml;

/** The second half of an analysis as HTML: models, missing responses, careless answers, groups, waves. */
final class SampleHtml {

    private final Analysis analysis;
    private final Markup page;

    SampleHtml(Analysis analysis, Markup page) {
        this.analysis = analysis;
        this.page = page;
    }

    void write() {
        if (!analysis.models().isEmpty()) {
            models();
        }
        analysis.latent().ifPresent(latent -> LatentHtml.write(latent, page));
        missing();
        analysis.careless().ifPresent(this::careless);
        if (!analysis.groups().isEmpty()) {
            groups();
        }
        if (!analysis.retests().isEmpty()) {
            retest();
        }
        analysis.precision().ifPresent(report -> PrecisionHtml.write(report, page));
        analysis.sensitivity().ifPresent(report -> SensitivityHtml.write(report, page));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void models() {
        Page.section(page, "models", "Factor models");
        page.table(new Table(
                "Confirmatory factor models by maximum likelihood, persons who answered every item",
                1,
                Markup.columns("model|n|chi-square|df|p|CFI|TLI|RMSEA|90 %|SRMR"),
                analysis.models().stream().map(SampleHtml::fit).toList()));
        for (ModelPart model : analysis.models()) {
            Confirmatory cfa = model.solution();
            if (cfa.outcome() != Confirmatory.Outcome.CONVERGED) {
                String outcome = words(cfa.outcome().name());
                page.line("p", Page.capital(model.name()) + ": no solution, " + outcome + ".");
            }
            cfa.improprieties()
                    .forEach(i -> page.line(
                            "p", Page.capital(model.name()) + ": improper solution, " + words(i.name()) + "."));
        }
        loadings();
        analysis.models().stream()
                .filter(model -> isSolved(model) && model.factors().size() > 1)
                .forEach(this::factors);
        page.closeLine();
    }

    private static boolean isSolved(ModelPart model) {
        return model.solution().outcome() == Confirmatory.Outcome.CONVERGED;
    }

    private static List<String> fit(ModelPart model) {
        ModelFit fit = model.solution().fit();
        if (!isSolved(model)) {
            return List.of(model.name(), Long.toString(fit.persons()), "-", "-", "-", "-", "-", "-", "-", "-");
        }
        return List.of(
                model.name(),
                Long.toString(fit.persons()),
                Figures.fixed(fit.chiSquare(), 1),
                Integer.toString(fit.degreesOfFreedom()),
                Figures.probability(fit.pValue()),
                Figures.unit(fit.cfi(), 3),
                Figures.unit(fit.tli(), 3),
                Figures.unit(fit.rmsea(), 3),
                "[" + Figures.unit(fit.rmseaLower(), 3) + ", " + Figures.unit(fit.rmseaUpper(), 3) + "]",
                Figures.unit(fit.srmr(), 3));
    }

    private void loadings() {
        List<ModelPart> solved =
                analysis.models().stream().filter(SampleHtml::isSolved).toList();
        if (solved.isEmpty()) {
            return;
        }
        List<String> head = new ArrayList<>(List.of("item"));
        solved.forEach(model -> head.add(model.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < solved.get(0).items().size(); i++) {
            List<String> row =
                    new ArrayList<>(List.of(solved.get(0).items().get(i).id()));
            for (ModelPart model : solved) {
                row.add(Figures.unit(model.solution().standardisedLoading(i), 2));
            }
            rows.add(row);
        }
        page.table(new Table("Standardised loadings, items as answered", 1, head, rows));
    }

    private void factors(ModelPart model) {
        List<String> head = new ArrayList<>(List.of("factor"));
        List<List<String>> rows = new ArrayList<>();
        for (int a = 0; a < model.factors().size(); a++) {
            head.add(Integer.toString(a + 1));
            List<String> row =
                    new ArrayList<>(List.of(a + 1 + " " + model.factors().get(a)));
            for (int b = 0; b < model.factors().size(); b++) {
                row.add(
                        b < a
                                ? Figures.correlation(
                                        model.solution().factorCorrelations().get(a, b))
                                : "");
            }
            rows.add(row);
        }
        page.table(new Table("Correlations of the factors: " + model.name(), 1, head, rows));
    }

    private void missing() {
        Page.section(page, "missing", "Missing responses");
        List<Long> leftOut = analysis.basis().leftOut();
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < leftOut.size(); n++) {
            if (leftOut.get(n) > 0) {
                String items = n == leftOut.size() - 1 ? "all" : n == 0 ? "none" : Integer.toString(n);
                String share = ScaleHtml.percent(
                        (double) leftOut.get(n) / analysis.basis().persons());
                rows.add(List.of(items, leftOut.get(n).toString(), share));
            }
        }
        List<ItemPart> with = analysis.items().stream()
                .filter(part -> part.missing().all() > 0)
                .toList();
        if (!with.isEmpty()) {
            page.table(new Table(
                    "Persons by number of items left out", 1, List.of("items left out", "persons", "share"), rows));
        }
        if (with.isEmpty()) {
            page.line("p", "No response is missing.");
        } else {
            bars(with);
        }
        page.closeLine();
    }

    private void bars(List<ItemPart> with) {
        page.open("figure").raw("\n").line("figcaption", "Persons without a response, per cent of all");
        List<ItemRowsSvg.Row> bars = new ArrayList<>();
        for (ItemPart part : with) {
            String note = part.item().id() + ": " + part.missing().omitted() + " omitted, "
                    + part.missing().notAdministered() + " not administered, "
                    + part.missing().invalid() + " invalid";
            double share = (double) part.missing().all() / analysis.basis().persons();
            bars.add(new ItemRowsSvg.Row(part.item().id(), share, note));
        }
        ItemRowsSvg.bars(page, "Persons without a response by item", bars);
        page.closeLine();
        page.table(new Table(
                "Missing responses by item",
                1,
                Markup.columns("item|omitted|not administered|invalid|share"),
                with.stream().map(this::missing).toList()));
    }

    private List<String> missing(ItemPart part) {
        return List.of(
                part.item().id(),
                Long.toString(part.missing().omitted()),
                Long.toString(part.missing().notAdministered()),
                Long.toString(part.missing().invalid()),
                ScaleHtml.percent(
                        (double) part.missing().all() / analysis.basis().persons()));
    }

    private void careless(CarelessPart part) {
        Page.section(page, "careless", "Careless answering");
        page.line(
                "p",
                part.flagged() + " of " + ReportLines.counted(part.persons(), "person")
                        + " flagged: signs of two kinds or more. No sign is proof, and nobody is left out.");
        List<List<String>> rows = new ArrayList<>();
        for (CarelessSign sign : CarelessSign.values()) {
            rows.add(List.of(
                    words(sign.name()),
                    words(sign.family().name()),
                    meaning(sign),
                    part.signs().getOrDefault(sign, 0L).toString()));
        }
        page.table(new Table("Signs of careless answering", 3, Markup.columns("sign|kind|when|persons"), rows));
        part.available().forEach(note -> page.line("p", Page.capital(note) + ".", "class", "note"));
        if (part.flagged() > 0) {
            page.table(new Table(
                    "What changes without the flagged",
                    1,
                    Markup.columns("score|n|n without|mean|mean without|SD|SD without|alpha|alpha without"),
                    part.without().stream().map(SampleHtml::without).toList()));
        }
        page.closeLine();
    }

    private static String meaning(CarelessSign sign) {
        return switch (sign) {
            case LONGSTRING ->
                "the same response again and again, over half of the items and " + CarelessSign.FEWEST_RESPONSES
                        + " or more";
            case NO_VARIABILITY -> "all responses the same";
            case EVEN_ODD ->
                "even and odd items disagree: reliability over the subscales below "
                        + Figures.unit(CarelessSign.EVEN_ODD_RELIABILITY, 2);
            case SYNONYMS -> "pairs of items that correlate above .60 in the sample, answered without relation";
            case PERSON_REST -> "responses against the item means of the others";
            case MAHALANOBIS -> "a pattern far from all others: Mahalanobis distance with p below .001";
            case SPEED -> "less than " + Figures.fixed(CarelessSign.SECONDS_PER_ITEM, 0) + " seconds an item";
        };
    }

    private static List<String> without(Analysis.Without without) {
        return List.of(
                without.score().id(),
                Long.toString(without.all().n()),
                Long.toString(without.rest().n()),
                Figures.fixed(without.all().mean(), 3),
                Figures.fixed(without.rest().mean(), 3),
                Figures.fixed(without.all().sd(), 3),
                Figures.fixed(without.rest().sd(), 3),
                Figures.unit(without.alphaAll(), 3),
                Figures.unit(without.alphaRest(), 3));
    }

    private void groups() {
        String column = analysis.groups().get(0).column();
        Page.section(page, "groups", "Groups by " + column);
        List<String> head = new ArrayList<>(List.of(column, "items that speak against the key", "persons"));
        analysis.scales().forEach(scale -> head.add("alpha " + scale.score().id()));
        List<List<String>> rows = new ArrayList<>();
        for (GroupPart group : analysis.groups()) {
            String items = group.key().stream()
                    .filter(KeyEvidence::isSuspicion)
                    .map(key -> analysis.items().get(key.item()).item().id() + " " + KeyText.verdict(key.verdict()))
                    .collect(Collectors.joining(", "));
            List<String> row = new ArrayList<>(List.of(group.value().isEmpty() ? "(blank)" : group.value()));
            boolean judged = group.key().stream().anyMatch(key -> key.verdict() != KeyEvidence.Verdict.NOT_JUDGED);
            row.add(!judged ? "not judged: too few persons" : items.isEmpty() ? "none" : items);
            row.add(Long.toString(group.persons()));
            group.scales().forEach(alpha -> row.add(Figures.unit(alpha, 3)));
            rows.add(row);
        }
        page.table(new Table("The key and coefficient alpha within groups", 2, head, rows));
        page.closeLine();
    }

    private void retest() {
        Page.section(page, "retest", "Agreement of two waves");
        page.table(new Table(
                "The same persons twice",
                1,
                Markup.columns("score|pairs|mean first|mean second|change|SD of change|r|Spearman|"
                        + "ICC(2,1)|95 %|ICC(3,1)|95 %|ICC(2,k)|ICC(3,k)"),
                analysis.retests().stream().map(SampleHtml::retest).toList()));
        page.line(
                "p",
                "ICC(2,1): absolute agreement of single scores; ICC(3,1): their consistency, without regard to a "
                        + "change of the mean; ICC(2,k), ICC(3,k): of the mean of both waves.",
                "class",
                "note");
        if (!analysis.withoutPartner().isEmpty()) {
            page.line("p", analysis.withoutPartner() + ".", "class", "note");
        }
        ChangeHtml.write(analysis.changes(), page);
        page.closeLine();
    }

    private static List<String> retest(RetestPart part) {
        var agreement = part.agreement();
        var absolute = agreement.agreementOfSingleScores();
        var consistent = agreement.consistencyOfSingleScores();
        return List.of(
                part.score().id(),
                Long.toString(agreement.pairs()),
                Figures.fixed(agreement.firstMean(), 2),
                Figures.fixed(agreement.secondMean(), 2),
                Figures.fixed(agreement.meanChange(), 2),
                Figures.fixed(agreement.sdOfChange(), 2),
                Figures.correlation(agreement.correlation()),
                Figures.correlation(part.spearman()),
                Figures.correlation(absolute.value()),
                ScaleHtml.interval(absolute.lower(), absolute.upper()),
                Figures.correlation(consistent.value()),
                ScaleHtml.interval(consistent.lower(), consistent.upper()),
                Figures.correlation(absolute.ofMeans().value()),
                Figures.correlation(consistent.ofMeans().value()));
    }
}
