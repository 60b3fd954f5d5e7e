package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.beside.FirstRows;
import org.kindscale.app.latent.LatentParts;
import org.kindscale.app.precision.PrecisionParts;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Contradiction;
import org.kindscale.psychometrics.key.GroupCheck;
import org.kindscale.psychometrics.key.GroupCheck.Grouping;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.key.KeyCheck;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.report.analysis.Analysis;
import org.kindscale.report.analysis.Analysis.GroupPart;
import org.kindscale.report.analysis.Analysis.ScalePart;

/** Makes statistics of sums: an analysis, part by part. */
final class AnalysisBuilder {

    private final AnalysisDesign design;
    private final AnalysisSums sums;
    private final AnalysisRequest request;
    private final Known known;

    /**
     * What is known of how the file was read.
     *
     * @param orders other known orders of the items: by column, the item that it may hold
     * @param codes whether the file says where its codes begin
     * @param parts some of the persons, and what stands beside their items
     */
    record Known(List<int[]> orders, boolean codes, FirstRows parts) {}

    AnalysisBuilder(AnalysisDesign design, AnalysisSums sums, AnalysisRequest request, Known known) {
        this.design = design;
        this.sums = sums;
        this.request = request;
        this.known = known;
    }

    /** {@return everything that one pass gives} */
    Analysis build(
            Analysis.Basis basis,
            Optional<Analysis.CarelessPart> careless,
            AnalysisWorker.Block whole,
            RetestPass.Found waves)
            throws InvalidInputException {
        Map<String, AnalysisWorker.Group> groups = whole.groups();
        String by = basis.options().getOrDefault("--by", "");
        List<GroupPart> groupParts = groups(by, groups);
        List<ResponseSums> responses =
                groups.values().stream().map(group -> group.sums().responses()).toList();
        List<Grouping> others = known.parts().groups().stream()
                .filter(column -> !column.column().equals(by))
                .toList();
        Judgement judgement =
                judgement(whole.kept(), sums).withParts(known.parts().answers(design, 0), design.keyedSets(), others);
        List<KeyEvidence> key = GroupCheck.of(judgement.items(), responses, design.keyedSets());
        List<ScalePart> scales = scales(sums).all();
        KeptGathering gathered = new KeptGathering(design, whole, waves.both());
        List<Analysis.ScorePart> scores = new ScoreParts(design, sums).all();
        return new Analysis(
                basis,
                judgement,
                new ItemParts(design, sums.responses()).all(key),
                scores,
                scales,
                new PairParts(design.plan().scores(), scales).all(sums.pairs(), ranked(whole)),
                ModelParts.of(design, sums.responses()),
                LatentParts.of(design, gathered, request.extras().models()),
                request.extras().precision() ? Optional.of(PrecisionParts.of(design, gathered)) : Optional.empty(),
                careless,
                groupParts,
                new ChangeParts(request.extras().change(), scores, scales).all(waves.scores()),
                request.extras().sensitivity()
                        ? Optional.of(SensitivityParts.of(design, request, whole))
                        : Optional.empty());
    }

    /** {@return by score and row the scores to be ranked; empty if ranks were not asked for, or cannot be had} */
    private double[][] ranked(AnalysisWorker.Block whole) {
        return request.extras().precision() && whole.kept().isWhole()
                ? whole.kept().scored(design.plan(), (row, options, scorer) -> true)
                : new double[0][];
    }

    private ScaleParts scales(AnalysisSums rows) {
        return new ScaleParts(design, rows, request.missing(), request.extras().polychoric());
    }

    private List<KeyEvidence> key(AnalysisSums rows) {
        return KeyCheck.of(rows.responses(), design.keyedSets());
    }

    private Judgement judgement(KeptResponses kept, AnalysisSums rows) {
        Answers answers = kept.firstAnswers(design.values());
        Judgement judgement = Judgement.of(answers, rows.responses(), design.keyedSets(), known.orders());
        return known.codes() ? judgement : judgement.doubtingCodes(answers, design.keyedSets());
    }

    private List<GroupPart> groups(String column, Map<String, AnalysisWorker.Group> groups) {
        List<GroupPart> parts = new ArrayList<>();
        groups.forEach((value, group) -> {
            Judgement judgement = judgement(group.kept(), group.sums());
            parts.add(new GroupPart(
                    column,
                    value,
                    group.sums().responses().persons(),
                    Stream.concat(
                                    judgement.contradictions().stream(),
                                    Contradiction.shiftedCodes(judgement.items()).stream())
                            .toList(),
                    key(group.sums()),
                    scales(group.sums()).alphas()));
        });
        return parts;
    }
}
