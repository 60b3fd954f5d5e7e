package org.kindscale.report.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindscale.report.score.RowAccount.Line;
import org.kindscale.scoring.Scorer;
import org.kindscale.testing.TestScales;

class RowAccountTest {

    private static final ScoreTable CALM = ScoredRow.table(TestScales.small("calm-5"), false, "", "total", "heavy");

    private static RowAccount account(String... rows) {
        Scorer scorer = new Scorer(CALM.plan());
        for (String codes : rows) {
            scorer.score(ScoredRow.responses(CALM.plan().instrument(), codes));
        }
        RowAccount account = new RowAccount(List.of(CALM));
        account.scored(new Scorer[] {scorer}, rows.length);
        return account;
    }

    @Test
    void rowsAreCountedByScoreAndStatus() {
        RowAccount account = account("1 1 1 1 1", "1 - 1 1 1", "- - 1 1 1", "2 2 2 2 2");
        assertThat(account.lines())
                .containsExactly(new Line("calm_5_total", 2, 1, 1), new Line("calm_5_heavy", 2, 1, 1));
        assertThat(account.rows()).isEqualTo(4);
    }

    @Test
    void everyRowReadIsScoredRefusedOrRejected() {
        RowAccount account = account("1 1 1 1 1", "- - - - -");
        account.rejected();
        account.rejected();
        assertThat(account.rows()).isEqualTo(4);
        assertThat(account.rejectedRows()).isEqualTo(2);
        for (Line line : account.lines()) {
            assertThat(line.complete() + line.prorated() + line.refused() + account.rejectedRows())
                    .isEqualTo(account.rows());
        }
    }

    @Test
    void accountsAddUp() {
        RowAccount all = account("1 1 1 1 1");
        all.rejected();
        RowAccount more = account("- - - - -", "1 1 1 1 1");
        more.rejected();
        all.add(more);
        assertThat(all.rows()).isEqualTo(5);
        assertThat(all.rejectedRows()).isEqualTo(2);
        assertThat(all.lines()).contains(new Line("calm_5_total", 2, 0, 1));
    }

    @Test
    void theAccountIsATable() {
        RowAccount account = account("1 1 1 1 1", "- - - - -");
        account.rejected();
        assertThat(account.render()).isEqualTo("""
                        3 rows read
                          score         complete  prorated  refused  rejected
                          calm_5_total         1         0        1         1
                          calm_5_heavy         1         0        1         1
                        """);
        assertThat(account("1 1 1 1 1").render()).startsWith("1 row read\n");
        assertThat(new RowAccount(List.of(CALM)).render()).startsWith("0 rows read\n");
    }
}
