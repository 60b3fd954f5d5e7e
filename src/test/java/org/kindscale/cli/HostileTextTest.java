package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile headers, cells, names of files, definitions, keys and participants, through every command. */
@DisabledOnOs(OS.WINDOWS) // no such names of files there
class HostileTextTest {

    /** A file whose name is hostile too; no slash in it. */
    private static final String NAME = "@s" + HostileText.TEXT + ".csv";

    private static final String PLAIN = "@s.csv";
    private static final String DEFINITION = "@h.json";
    private static final String BAD = HostileText.TEXT;

    /** Calls by command; words are parted by a bar. What has {@code csv} as its last word writes data: they stay. */
    private static final Map<String, List<String>> CALLS = Map.ofEntries(
            Map.entry(
                    "take",
                    List.of(
                            "h.json|--plain|--consent|yes|--participant|BAD",
                            "h.json|--plain|--consent|yes|--format|json|--no-store",
                            "h.json|--answers|@answers.json|--participant|BAD",
                            "h.json|--answers|NAME|--append|NAME",
                            "h.json|--answers|@keys.json",
                            "h.json|--plain|--language|BAD",
                            "BAD|--plain",
                            "h.json,kind-self-12|--answers|@answers.json",
                            "@battery.json|--plain",
                            "@battery.json|--answers|@keys.json",
                            "h.json|--answers|@answers.json|--html|@out.html|--with-answers",
                            "h.json|BAD")),
            Map.entry("practice", List.of("", "breath|--plain", "BAD", "breath|--language|BAD")),
            Map.entry(
                    "page",
                    List.of(
                            "-o|@out.html|--participant|BAD",
                            "@h.json|-o|@out.html|--with-answers|--participant|BAD",
                            "BAD")),
            Map.entry(
                    "history",
                    List.of(
                            "",
                            "h.json",
                            "h.json|--plain",
                            "h.json|--format|json",
                            "h.json|--html|@out.html",
                            "h.json|--participant|BAD",
                            "h.json|--participant|NAME",
                            "BAD",
                            "h.json|--format|BAD",
                            "delete|h.json")),
            Map.entry(
                    "study",
                    List.of(
                            "status|NAME",
                            "status|@odd.csv",
                            "status|BAD",
                            "merge|NAME|PLAIN|-o|@noBAD/all.csv",
                            "BAD")),
            Map.entry(
                    "schedule",
                    List.of(
                            "--schedule|NAME",
                            "add|BAD|--daily|--at|08:00|--schedule|@scheduleBAD.json",
                            "add|kind-self-6|--weekly|BAD|--schedule|@schedule.json",
                            "remove|BAD|--schedule|@schedule.json",
                            "BAD")),
            Map.entry("due", List.of("--schedule|NAME", "--schedule|@keys.json", "--at|BAD", "BAD")),
            Map.entry("export", List.of("h.json|--all|csv", "h.json|--long|csv", "BAD", "h.json|--BAD")),
            Map.entry(
                    "inspect",
                    List.of(
                            "NAME",
                            "NAME|h.json",
                            "NAME|h.json|--format|json",
                            "PLAIN|kind-self-6",
                            "@odd.csv|kind-self-6",
                            "@absentBAD")),
            Map.entry(
                    "score",
                    List.of(
                            "h.json|NAME|csv",
                            "h.json|PLAIN|--findings|json|csv",
                            "h.json|@odd.csv|csv",
                            "h.json|PLAIN|--keep|BAD",
                            "h.json|PLAIN|--scores|BAD",
                            "h.json|PLAIN|--columns|BAD",
                            "h.json|PLAIN|--columns|@map.json",
                            "h.json|PLAIN|--columns|@keys.json",
                            "h.json|PLAIN|--missing|BAD|csv",
                            "h.json|PLAIN|--delimiter|BAD",
                            "h.json|PLAIN|--id|BAD",
                            "h.json|NAME|-o|@noBAD/out.csv",
                            "h.json|NAME|-o|@out.csv|--rejects|@outBAD.csv|--on-invalid|reject",
                            "h.json|@absentBAD|csv",
                            "BAD|PLAIN",
                            "@keys.json|PLAIN",
                            "h.json|PLAIN|--BAD")),
            Map.entry(
                    "explain",
                    List.of(
                            "h.json|PLAIN|--row|1",
                            "h.json|PLAIN|--row|2|--on-invalid|omit",
                            "h.json|PLAIN|--row|2|--score|BAD",
                            "h.json|NAME|--row|BAD",
                            "h.json|@odd.csv|--row|1")),
            Map.entry(
                    "analyze",
                    List.of(
                            "h.json|NAME",
                            "h.json|NAME|--format|json",
                            "h.json|NAME|--html|@out.html",
                            "h.json|NAME|--tables|@tablesBAD|--figures|@figures|--methods|@methods.md",
                            "h.json|NAME|--tables|@no/BAD",
                            "h.json|NAME|--sensitivity",
                            "h.json|NAME|--by|GROUP",
                            "h.json|NAME|--by|GROUP|--format|json",
                            "h.json|NAME|--by|GROUP|--html|@out.html",
                            "h.json|NAME|--by|BAD",
                            "h.json|NAME|--retest|PLAIN|--id|id",
                            "h.json|NAME|--retest|PLAIN|--id|id|--change|@noBAD/out.csv",
                            "h.json|NAME|--retest|PLAIN|--id|id|--cut|BAD",
                            "h.json|NAME|--retest|PLAIN|--id|id|--norm|BAD",
                            "h.json|NAME|--retest|PLAIN|--id|id|--reliability|BAD",
                            "h.json|NAME|-o|@no/BAD")),
            Map.entry(
                    "syntax",
                    List.of(
                            "h.json|--for|r",
                            "h.json|--for|spss|--detail",
                            "h.json|--for|sqlite|--detail|csv",
                            "h.json|--for|sqlite|--columns|@map.json|csv",
                            "h.json|--for|spss|--columns|@map.json",
                            "h.json|--for|r|--missing|BAD",
                            "h.json|--for|BAD",
                            "h.json|--for|r|--scores|BAD",
                            "h.json|--for|r|--columns|BAD",
                            "h.json|--for|r|-o|@no/BAD",
                            "BAD|--for|r")),
            Map.entry("simulate", List.of("h.json|-n|3|--seed|1|csv", "BAD|-n|3", "h.json|-n|BAD")),
            Map.entry(
                    "instruments",
                    List.of("--scales|@folder", "show|h.json", "show|BAD", "show|@keys.json", "--scales|@BAD")),
            Map.entry(
                    "wording",
                    List.of(
                            "add|h.json|@paste.txt|--accept",
                            "verify|h.json|@paste.txt",
                            "verify|h.json|@pasteBAD.txt",
                            "add|h.json|--labels|@paste.txt|@paste.txt",
                            "remove|h.json|--language|BAD",
                            "BAD|h.json")),
            Map.entry(
                    "check",
                    List.of("h.json", "@battery.json", "@keys.json", "@open.json", "@copyBAD.json", "@absentBAD.json")),
            Map.entry("cite", List.of("h.json", "h.json|--format|bibtex", "h.json|--format|ris", "BAD")),
            Map.entry(
                    "completion",
                    List.of("BAD", "words|--|score|h.json|--scores|", "words|--|score|BAD", "words|--|BAD|")),
            Map.entry("man", List.of("BAD")),
            Map.entry(
                    "diff",
                    List.of(
                            "h.json|kind-self-6",
                            "kind-self-6|h.json",
                            "h.json|h.json|PLAIN",
                            "h.json|h.json|PLAIN|--on-invalid|omit",
                            "h.json|BAD",
                            "h.json|h.json|@absentBAD")),
            Map.entry(
                    "codebook",
                    List.of(
                            "h.json|NAME",
                            "h.json|NAME|--format|json|csv",
                            "h.json|@odd.csv",
                            "h.json|PLAIN|-o|@out.md",
                            "h.json|@absentBAD",
                            "BAD|PLAIN")),
            Map.entry(
                    "draft",
                    List.of("@redcap.csv", "@redcap.csv|--form|BAD", "@redcap.csv|--as|BAD", "PLAIN", "@absentBAD")),
            Map.entry(
                    "form",
                    List.of(
                            "h.json|--for|redcap|csv",
                            "h.json|--for|fhir|csv",
                            "h.json|--for|bids|csv",
                            "h.json|--for|BAD",
                            "h.json|--for|redcap|--language|BAD|csv",
                            "h.json|--for|fhir|-o|@noBAD/x.json",
                            "BAD|--for|redcap")),
            Map.entry(
                    "phenotype",
                    List.of(
                            "h.json|PLAIN|--id|id|--folder|@bids|--on-invalid|omit",
                            "h.json|PLAIN|--id|GROUP|--folder|@bids|--on-invalid|omit",
                            "h.json|PLAIN|--id|BAD",
                            "h.json|@odd.csv|--id|id",
                            "BAD|PLAIN")),
            Map.entry(
                    "reproduce",
                    List.of(
                            "@run.json",
                            "@run.json|--file|BAD",
                            "@run.json|--file|" + "in.csv=BAD",
                            "@keys.json",
                            "@absentBAD.json")));

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    static Stream<String> calls() {
        return Main.COMMANDS.stream()
                .flatMap(command ->
                        CALLS.getOrDefault(command, List.of()).stream().map(words -> command + "|" + words));
    }

    @BeforeEach
    void hostileFiles() throws IOException {
        String own = Files.readString(Path.of("scales/kind-self-6.json"));
        String hostile = own.replaceAll(
                        "\"(en|construct|population|source|rule|terms|label|name|text)\": \"([^\"]*)\"",
                        "\"$1\": \"$2" + HostileText.inJson().replace("\\", "\\\\") + "\"")
                .replaceAll("(?s),\\s*\"bands\": \\{[^{}\\[]*\\}", "") // of the worked cases: the labels differ now
                .replace("\"id\": \"kind-self-6\"", "\"id\": \"hostile-6\"");
        String survey = survey();
        kindscale = CommandRun.in(folder)
                .file("h.json", hostile)
                .file("folder/h.json", hostile)
                .file("copy" + BAD + ".json", own.replace("\"minutes\"", "\"minutes" + HostileText.inJson() + "\""))
                .file(NAME.substring(1), survey)
                .file("s.csv", survey)
                .file("odd.csv", survey.replace("\n1,", "\n" + HostileText.inCsv() + ","))
                .file("answers.json", "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_3\":3,\"ks6_4\":4,\"ks6_5\":1,\"ks6_6\":3}")
                .file(
                        "keys.json",
                        "{\"kindscale\":1,\"" + HostileText.inJson() + "\":\"" + HostileText.inJson() + "\"}")
                .file("map.json", "{\"ks6_1\":\"" + HostileText.inJson() + "\"}")
                .file("open.json", "{\"kindscale\":1,\"id\":\"" + HostileText.TEXT)
                .file(
                        "run.json",
                        "{\"kindscale\":\"" + HostileText.inJson() + "\",\"call\":[\"kind-self-6\",\"in.csv\",\""
                                + HostileText.inJson() + "\"],\"inputs\":[{\"file\":\"" + HostileText.inJson()
                                + "\",\"sha256\":\"1\"}],\"outputSha256\":\"1\"}")
                .file("battery.json", battery())
                .file("redcap.csv", dictionary())
                .file("paste.txt", paste())
                .file("paste" + BAD + ".txt", BAD);
        CommandRun.Result taken =
                kindscale.run("take", DEFINITION, "--answers", "@answers.json", "--participant", "P" + BAD);
        assertThat(taken.exit()).as(taken.err()).isZero();
        Path store = Program.sittings(folder);
        Files.writeString(store.resolve("hostile-6-" + BAD + ".jsonl"), "{\"" + HostileText.inJson() + "\":1}\n");
        kindscale.stdin("1\n2\n" + BAD + "\n3\n4\n5\n1\nyes\nyes\n");
    }

    /** A quoted header that is a line by itself, cells that are no response, ids and groups. */
    private static String survey() {
        StringBuilder survey =
                new StringBuilder("ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6,id,\"group" + HostileText.TEXT + "\"\n");
        for (int row = 0; row < 40; row++) {
            int person = row;
            survey.append(String.join(
                    ",",
                    IntStream.range(0, 6)
                            .mapToObj(item -> Integer.toString(1 + (person * 7 + item * 3 + person / 5) % 5))
                            .toList()));
            survey.append(",p").append(row).append(',');
            survey.append(row % 2 == 0 ? HostileText.inCsv() : "b").append('\n');
        }
        return survey.append("3,3,3,3,3," + HostileText.inCsv() + "," + HostileText.inCsv() + ",b\n")
                .toString();
    }

    /** A battery whose title, heading and question are hostile. */
    private static String battery() {
        return "{\"battery\":1,\"id\":\"b\",\"language\":\"en\",\"title\":\"" + HostileText.inJson()
                + "\",\"sections\":[{\"title\":\"" + HostileText.inJson()
                + "\",\"questions\":[{\"id\":\"a\",\"words\":{},\"ask\":\"" + HostileText.inJson()
                + "\"}]},{\"instrument\":\"kind-self-6\"}]}";
    }

    /** A data dictionary of REDCap whose names, types and choices are hostile. */
    private static String dictionary() {
        String bad = HostileText.inCsv();
        return "field_name,form_name,field_type,select_choices_or_calculations\n" + bad + ",f,radio,\"0, a | 1, b\"\n"
                + "x,f,radio," + bad + "\ny,f," + bad + ",\n";
    }

    private static String paste() {
        StringBuilder paste = new StringBuilder("A form" + BAD + "\n");
        for (int item = 1; item <= 6; item++) {
            paste.append(item)
                    .append(". I see \u001b[2J\u202e something\u200b good ")
                    .append(item)
                    .append('\n');
        }
        return paste.toString();
    }

    @Test
    void everyCommandIsCovered() {
        assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(Main.COMMANDS);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nothingHiddenReachesThePerson(String call) throws IOException {
        boolean data = call.endsWith("|csv");
        List<String> words = new ArrayList<>();
        for (String word : List.of((data ? call.substring(0, call.length() - 4) : call).split("\\|", -1))) {
            words.add(word(word));
        }
        words.removeIf(String::isEmpty);
        CommandRun.Result result = kindscale.run(words.toArray(String[]::new));
        String what = call.replace(BAD, "BAD");
        assertThat(result.exit()).as("%s: %s", what, result.err()).isNotEqualTo(70);
        HostileText.mustBeVisible(what, result.err());
        if (!data) {
            HostileText.mustBeVisible(what, result.out());
        }
        Path page = folder.resolve("out.html");
        if (Files.exists(page)) {
            HostileText.mustBeVisible(what, Files.readString(page));
        }
    }

    private static String word(String word) {
        return switch (word) {
            case "h.json" -> DEFINITION;
            case "NAME" -> NAME;
            case "PLAIN" -> PLAIN;
            case "GROUP" -> "group" + HostileText.TEXT;
            default -> word.replace("BAD", BAD);
        };
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordThatIsNoCommandIsShownByName(String word) {
        HostileText.mustBeVisible(word, kindscale.run(word).err());
        HostileText.mustBeVisible(word, kindscale.run("help", word).err());
    }

    static List<String> words() {
        return List.of(BAD, "--" + BAD);
    }
}
