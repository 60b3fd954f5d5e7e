package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.latent.LatentParts;
import org.kindscale.app.precision.PrecisionParts;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.key.GroupCheck;
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
    /** Other known orders of the items: by column, the item that it may hold. */
    private final List<int[]> orders;

    AnalysisBuilder(AnalysisDesign design, AnalysisSums sums, AnalysisRequest request, List<int[]> orders) {
        this.design = design;
        this.sums = sums;
        this.request = request;
        this.orders = orders;
    }

    /** {@return everything that one pass gives} */
    Analysis build(
            Analysis.Basis basis,
            Optional<Analysis.CarelessPart> careless,
            AnalysisWorker.Block whole,
            RetestPass.Found waves)
            throws InvalidInputException {
        Map<String, AnalysisWorker.Group> groups = whole.groups();
        List<GroupPart> groupParts = groups(basis.options().getOrDefault("--by", ""), groups);
        List<ResponseSums> responses =
                groups.values().stream().map(group -> group.sums().responses()).toList();
        Judgement judgement = judgement(whole.kept(), sums);
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
        return Judgement.of(kept.firstAnswers(design.values()), rows.responses(), design.keyedSets(), orders);
    }

    private List<GroupPart> groups(String column, Map<String, AnalysisWorker.Group> groups) {
        List<GroupPart> parts = new ArrayList<>();
        groups.forEach((value, group) -> parts.add(new GroupPart(
                column,
                value,
                group.sums().responses().persons(),
                judgement(group.kept(), group.sums()).contradictions(),
                key(group.sums()),
                scales(group.sums()).alphas())));
        return parts;
    }
}
