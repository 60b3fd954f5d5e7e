package org.kindscale.report.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.diagnostics.Findings;
import org.kindscale.report.score.ProvenanceJson.Input;
import org.kindscale.report.score.ProvenanceJson.Provenance;
import org.kindscale.report.score.ProvenanceJson.Written;
import org.kindscale.scoring.Scorer;
import org.kindscale.testing.TestScales;

class ProvenanceJsonTest {

    private static final String EXPECTED = """
            {
              "kindscale" : "9.9.9",
              "programSha256" : "0b0e",
              "call" : [ "lone", "b.csv", "--missing=-99" ],
              "inputs" : [ {
                "file" : "b.csv",
                "sha256" : "beef",
                "columns" : {
                  "lone" : {
                    "lone_a" : "größe"
                  }
                }
              }, {
                "file" : "a \\"x\\".csv",
                "sha256" : "cafe",
                "columns" : {
                  "lone" : {
                    "lone_a" : "a"
                  }
                }
              } ],
              "files" : {
                "map.json" : "fade"
              },
              "definitions" : {
                "lone" : {
                  "version" : "1.0.0",
                  "sha256" : "f00d"
                }
              },
              "options" : {
                "--missing" : "-99"
              },
              "rowsRead" : 2,
              "rowsRejected" : 1,
              "scores" : {
                "lone_sum" : {
                  "complete" : 1,
                  "prorated" : 0,
                  "refused" : 0
                }
              },
              "evidence" : [ ],
              "outputFile" : "out.csv",
              "rejectsSha256" : "dead",
              "outputSha256" : "abcd"
            }
            """;

    private static Map<String, String> map(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void everythingThatDecidedTheOutputIsWritten() {
        ScoreTable table = ScoredRow.table(TestScales.small("lone"), false, "");
        RowAccount account = new RowAccount(List.of(table));
        Scorer scorer = ScoredRow.scorer(table, "1");
        account.scored(new Scorer[] {scorer}, 1);
        account.rejected();
        Provenance provenance = new Provenance(
                new RecordedCall(
                        "9.9.9",
                        Optional.of("0b0e"),
                        List.of("lone", "b.csv", "--missing=-99"),
                        map("--missing", "-99")),
                List.of(
                        new Input("b.csv", "beef", Map.of("lone", map("lone_a", "größe"))),
                        new Input("a \"x\".csv", "cafe", Map.of("lone", map("lone_a", "a")))),
                map("map.json", "fade"),
                Map.of("lone", List.of("1.0.0", "f00d")),
                new Written(Optional.of("out.csv"), "abcd", Optional.of("dead")));
        assertThat(ProvenanceJson.render(provenance, account, new Findings())).isEqualTo(EXPECTED);
    }

    @Test
    void aColumnMapKeepsTheOrderOfTheItems() {
        assertThat(ProvenanceJson.columnMap(Map.of("x", map("b", "2", "a", "1"))))
                .isEqualTo("""
                        {
                          "columns" : {
                            "x" : {
                              "b" : "2",
                              "a" : "1"
                            }
                          }
                        }
                        """);
    }
}
