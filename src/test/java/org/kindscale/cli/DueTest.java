package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schedule, what of it is due, and what it is written as for calendars and timers. */
class DueTest {

    private static final String WEEKLY = """
            {
              "schedule": 1,
              "seed": 42,
              "entries": [
                {"id":"week","take":"kind-self-6","weekly":{"on":["sunday"],"at":"19:00"},"from":"2026-11-01"}
              ]
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale() {
        return CommandRun.in(folder)
                .file("a.json", "{ \"ks6_1\": 3, \"ks6_2\": 2, \"ks6_3\": 4, \"ks6_4\": 1, \"ks6_5\": 5 }");
    }

    private CommandRun.Result schedule(String... words) {
        return kindscale()
                .run(Stream.concat(Stream.of("schedule"), Stream.of(words)).toArray(String[]::new));
    }

    private CommandRun.Result due(String file, String... words) {
        return kindscale()
                .file("s.json", file)
                .run(Stream.concat(Stream.of("due", "--schedule", "@s.json"), Stream.of(words))
                        .toArray(String[]::new));
    }

    private Path own() {
        return folder.resolve(".config/kindscale/schedule.json");
    }

    @Test
    void withoutAScheduleNothingIsDue() {
        CommandRun.Result result = kindscale().run("due");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("kindscale schedule add kind-self-12 --weekly sunday --at 19:00");
        assertThat(schedule("add", "kind-self-12", "--weekly", "sunday", "--at", "19:00")
                        .exit())
                .isZero();
    }

    @Test
    void whatIsAddedStandsInAFileForItsOwnerAlone() throws IOException {
        schedule("add", "kind-self-12", "--weekly", "sun,wed", "--at", "19:00", "--from", "2026-11-01");
        schedule("add", "kind-self-12", "--random", "09:00-12:00", "--until", "2030-01-01", "--open", "30");
        assertThat(Files.readString(own()))
                .contains(
                        "{\"id\":\"kind-self-12\",\"take\":\"kind-self-12\","
                                + "\"weekly\":{\"on\":[\"wednesday\",\"sunday\"],"
                                + "\"at\":\"19:00\"},\"from\":\"2026-11-01\"}",
                        "\"id\":\"kind-self-12-2\"",
                        "\"openMinutes\":30");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own())))
                .isEqualTo("rw-------");
        assertThat(schedule().out()).contains("kind-self-12: Wed, Sun at 19:00, from 2026-11-01\n");
        assertThat(schedule("remove", "kind-self-12").exit()).isZero();
        assertThat(schedule("remove", "kind-self-12").exit()).isEqualTo(2);
        assertThat(schedule("remove", "kind-self-12-2").exit()).isZero();
        assertThat(kindscale().run("due").exit()).isZero();
    }

    @Test
    void theExitCodeTellsWhetherSomethingIsDue() {
        assertThat(due(WEEKLY, "--at", "2026-11-01T18:59", "-q").exit()).isZero();
        CommandRun.Result result = due(WEEKLY, "--at", "2026-11-01T19:00", "-q");
        assertThat(result.exit()).isEqualTo(10);
        assertThat(result.out() + result.err()).isEmpty();
    }

    @Test
    void whatIsDueIsSaidWithTheCommandThatTakesIt() {
        assertThat(due(WEEKLY, "--at", "2026-11-10T08:00").out()).isEqualTo("""
                        week: due since Sun 2026-11-08 19:00, until Sun 2026-11-15 19:00
                          kindscale take kind-self-6
                          missed once: Sun 2026-11-01 19:00
                          next: Sun 2026-11-15 19:00
                        """);
        assertThat(due(WEEKLY, "--at", "2026-11-01T12:00", "--now").out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de,fällig seit So 2026-11-08", "es,pendiente desde dom 2026-11-08"})
    void itSpeaksTheLanguageOfThePerson(String language, String said) {
        assertThat(due(WEEKLY, "--at", "2026-11-10T08:00", "--language", language)
                        .out())
                .contains(said);
    }

    @Test
    void whatWasTakenIsNotDueAnyMore() {
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        schedule("add", "kind-self-6", "--daily", "--at", "00:00", "--from", today);
        assertThat(kindscale().run("due").exit()).isEqualTo(10);
        kindscale().run("take", "kind-self-6", "--answers", "@a.json", "--participant", "P1");
        assertThat(kindscale().run("due").exit()).isEqualTo(10); // somebody else
        kindscale().run("take", "kind-self-6,kind-ground-16", "--answers", "@a.json");
        CommandRun.Result result = kindscale().run("due");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("kind-self-6: taken, nothing more is due now", "last taken");
    }

    @Test
    void lockedSittingsAreNotGuessedAbout() {
        kindscale().file("p.txt", "a long passphrase\n");
        kindscale().run("take", "kind-self-6", "--answers", "@a.json", "--passphrase-file", "@p.txt");
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        schedule("add", "kind-self-6", "--daily", "--at", "00:00", "--from", today);
        CommandRun.Result unseen = kindscale().run("due");
        assertThat(unseen.exit()).isZero();
        assertThat(unseen.out())
                .contains("perhaps taken in an encrypted sitting")
                .doesNotContain("last taken", "missed");
        assertThat(kindscale().run("due", "--passphrase-file", "@p.txt").out()).contains("taken, nothing more is due");
    }

    @Test
    void jsonIsForPrograms() {
        assertThat(due(WEEKLY, "--at", "2026-11-10T08:00", "--format", "json").out())
                .startsWith(
                        "[\n{\"id\":\"week\",\"take\":\"kind-self-6\",\"state\":\"due\",\"since\":\"2026-11-08T19:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"at\":\"19:00\" | \"at\":\"7 pm\" | s.json:5:70: error[DEF-004]: \"7 pm\" does not fit here",
                "sunday | sonntag | s.json:5:54: error[DEF-004]: \"sonntag\"",
                "\"from\":\"2026-11-01\" | \"from\":\"2026-02-30\" | error[DEF-004]: \"2026-02-30\"",
                "\"from\":\"2026-11-01\" | \"form\":\"2026-11-01\" | error[DEF-002]: unknown property \"form\"",
                "\"schedule\": 1 | \"schedule\": 2 | s.json:2:15: error[DEF-004]: this kindscale reads version 1",
                "\"seed\": 42 | \"seed\": \"x\" | s.json:3:11: error[DEF-004]",
                "\"weekly\":{\"on\":[\"sunday\"],\"at\":\"19:00\"}, | '' | s.json:5:5: error[DEF-004]: an entry",
                "\"id\":\"week\" | \"id\":\"Week!\" | s.json:5:11: error[DEF-006]",
                "{\"id\" | [ | error[DEF-001]"
            })
    void whatIsWrongIsToldWithLineAndColumn(String before, String after, String said) {
        CommandRun.Result result = due(WEEKLY.replace(before, after));
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains(said);
    }

    @Test
    void anEntryOfNothingIsSaidSo() {
        CommandRun.Result result = due(WEEKLY.replace("kind-self-6", "nix"), "--at", "2026-11-01T08:00");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("week: error[ADM-047]: this entry of the schedule cannot be taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add",
                "add kind-self-6",
                "add kind-self-6 --daily",
                "add kind-self-6 --at 10:00",
                "add kind-self-6 --daily --weekly sun --at 10:00",
                "add kind-self-6 --daily --at 25:00",
                "add kind-self-6 --weekly someday --at 10:00",
                "add kind-self-6 --random 12:00-09:00",
                "add kind-self-6 --random 09:00-12:00,11:00-13:00",
                "add kind-self-6 --random 09:00-12:00 --at 10:00",
                "add kind-self-6 --daily --at 10:00 --from 2026-12-01 --until 2026-11-01",
                "add kind-self-6 --daily --at 10:00 --open 0",
                "add kind-self-6 --daily --at 10:00 --from soon",
                "add a b --daily --at 10:00"
            })
    void wrongCallsAreToldSoAndNothingIsWritten(String call) {
        assertThat(schedule(call.split(" ", -1)).exit()).isEqualTo(2);
        assertThat(own()).doesNotExist();
    }

    @Test
    void timersArePrinted() {
        schedule("add", "kind-self-6", "--weekly", "sunday,monday", "--at", "19:05", "--from", "2026-11-01");
        schedule("add", "kind-self-6", "--daily", "--at", "07:00", "--from", "2026-11-01");
        assertThat(schedule("crontab").out().lines().filter(line -> !line.startsWith("#")))
                .containsExactly("5 19 * * 0,1 kindscale due --now", "0 7 * * * kindscale due --now");
        assertThat(schedule("timer").out())
                .contains(
                        "ExecStart=kindscale due --now\nSuccessExitStatus=10\n",
                        "OnCalendar=Mon,Sun *-*-* 19:05:00\nOnCalendar=*-*-* 07:00:00\nPersistent=true\n");
    }

    @Test
    void thePathOfAnotherScheduleIsQuoted() {
        kindscale().file("my 100%.json", WEEKLY);
        CommandRun.Result crontab = schedule("crontab", "--schedule", "@my 100%.json");
        assertThat(crontab.out()).contains("kindscale due --now --schedule '", "my 100\\%.json'\n");
        assertThat(schedule("timer", "--schedule", "@my 100%.json").out()).contains("\"", "my 100%%.json\"\n");
    }

    @Test
    void theCalendarKeepsToTheFormat() throws IOException {
        kindscale().file("s.json", WEEKLY.replace("\"from\"", "\"until\":\"2027-01-31\",\"from\""));
        for (String language : List.of("en", "de", "es")) {
            schedule("ics", "--schedule", "@s.json", "--language", language, "-o", "@k.ics");
            String text = Files.readString(folder.resolve("k.ics"));
            assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
                assertThat(line).doesNotContain("\n", "\r");
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            });
            assertThat(text)
                    .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                    .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                    .contains(
                            "\r\nDTSTART:20261101T190000\r\n",
                            "\r\nRRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20270131T235959\r\n")
                    .containsPattern("\r\nDTSTAMP:\\d{8}T\\d{6}Z\r\n")
                    .doesNotContain("kind-self");
        }
    }

    @Test
    void theEventsOfACalendarKeepTheirNames() {
        String random = WEEKLY.replace(
                "\"weekly\":{\"on\":[\"sunday\"],\"at\":\"19:00\"}", "\"random\":{\"windows\":[\"09:00-12:00\"]}");
        kindscale().file("s.json", random);
        List<String> first =
                uids(schedule("ics", "--schedule", "@s.json", "--days", "3").out());
        List<String> later =
                uids(schedule("ics", "--schedule", "@s.json", "--days", "5").out());
        assertThat(first).hasSize(3).doesNotHaveDuplicates();
        assertThat(later).hasSize(5).doesNotHaveDuplicates().containsAll(first);
    }

    private static List<String> uids(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    @Test
    void randomTimesBeginTomorrowAndAreNotGivenAway() throws IOException {
        schedule("add", "kind-self-6", "--random", "09:00-12:00");
        String tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString();
        assertThat(Files.readString(own())).contains("\"from\":\"" + tomorrow + "\"");
        assertThat(kindscale().run("due").out()).contains("next: " + tomorrow + ", some time from 09:00 to 12:00\n");
    }
}
