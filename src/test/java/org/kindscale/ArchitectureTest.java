package org.kindscale;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rooms to the table of the architecture: who may use whom, and which library belongs where. */
class ArchitectureTest {

    private static final String ROOT = "org.kindscale";

    /** What the use cases join: all that is not one of them, nor the command line. */
    private static final String[] BELOW_APP = {
        "diagnostics",
        "definition.*",
        "scoring",
        "catalog.*",
        "survey.*",
        "administration.*",
        "psychometrics.*",
        "report.*",
        "syntax.*"
    };

    private static final Pattern OPEN = Pattern.compile("Open to the rooms of \\{@code \\w+} alone: ([^.]*)\\.");
    private static final Pattern NAME = Pattern.compile("\\{@code (\\w+)}");

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /**
     * The rooms of the house, from the ground up; a room may use none that stands below it in this list. What stands
     * for a whole package ({@code scoring}, {@code survey.*}) stands for all its rooms.
     */
    private static final List<Room> ROOMS = List.of(
            room("diagnostics"),
            room("definition.rule"),
            room("definition", "definition.rule", "diagnostics"),
            room("definition.battery", "definition"),
            room("scoring", "definition.*"),
            room("catalog.reading", "definition.*", "diagnostics"),
            room("catalog.proof", "catalog.reading", "definition.*", "scoring", "diagnostics"),
            room("catalog.wording", "catalog.reading", "definition.*", "diagnostics"),
            room("catalog.search", "definition"),
            room(
                    "catalog",
                    "catalog.search",
                    "catalog.reading",
                    "catalog.proof",
                    "catalog.wording",
                    "definition.*",
                    "diagnostics"),
            room("survey.text", "diagnostics"),
            room("survey.table", "survey.text", "diagnostics"),
            room("survey.workbook", "survey.table", "survey.text", "diagnostics"),
            room("survey.pdf", "survey.text", "diagnostics"),
            room("survey.document", "survey.workbook", "survey.pdf", "survey.text", "diagnostics"),
            room("survey.statistics", "survey.table", "survey.text", "diagnostics"),
            room("survey.resource", "survey.table", "survey.text", "diagnostics"),
            room("survey.reading", "survey.table", "survey.text", "definition.*", "scoring", "diagnostics"),
            room(
                    "survey.codebook",
                    "survey.document",
                    "survey.resource",
                    "survey.table",
                    "survey.text",
                    "survey.workbook",
                    "diagnostics"),
            room("survey.source", "survey.text", "survey.reading", "diagnostics"),
            room("survey.names", "survey.reading"),
            room("survey.columns", "survey.names", "survey.reading", "survey.text", "definition.*", "diagnostics"),
            room("survey.longform", "survey.text", "survey.reading", "survey.columns", "definition.*", "diagnostics"),
            room("survey.codes", "survey.text", "survey.reading", "definition.*", "scoring", "diagnostics"),
            room(
                    "survey",
                    "survey.text",
                    "survey.table",
                    "survey.workbook",
                    "survey.statistics",
                    "survey.resource",
                    "survey.reading",
                    "survey.source",
                    "survey.columns",
                    "survey.names",
                    "survey.longform",
                    "survey.codes",
                    "definition.*",
                    "scoring",
                    "diagnostics"),
            room("administration", "definition.*"),
            room("administration.store", "administration", "diagnostics"),
            room("administration.choice", "administration", "catalog.search", "definition"),
            room("administration.battery", "administration", "definition.battery"),
            room("administration.practice", "administration"),
            room("administration.schedule", "administration"),
            room("psychometrics"),
            room("psychometrics.reliability", "psychometrics"),
            room("psychometrics.change", "psychometrics"),
            room("psychometrics.factor", "psychometrics"),
            room("psychometrics.latent", "psychometrics", "psychometrics.factor"),
            room("psychometrics.ordinal", "psychometrics", "psychometrics.factor", "psychometrics.latent"),
            room("psychometrics.invariance", "psychometrics", "psychometrics.factor", "psychometrics.latent"),
            room(
                    "psychometrics.precision",
                    "psychometrics",
                    "psychometrics.reliability",
                    "psychometrics.change",
                    "psychometrics.latent"),
            room("psychometrics.key", "psychometrics"),
            room("psychometrics.key.total", "psychometrics", "psychometrics.key"),
            room("psychometrics.careless", "psychometrics"),
            room("psychometrics.simulation", "psychometrics"),
            room(
                    "psychometrics.planning",
                    "psychometrics",
                    "psychometrics.factor",
                    "psychometrics.latent",
                    "psychometrics.precision",
                    "psychometrics.reliability",
                    "psychometrics.simulation"),
            room("report", "psychometrics.*", "diagnostics"),
            room("report.html", "report", "definition", "diagnostics"),
            room("report.score", "report", "diagnostics", "psychometrics.careless", "definition.*", "scoring"),
            room("report.table", "report", "survey.table", "diagnostics"),
            room("report.latent", "report", "report.html", "psychometrics.*"),
            room("report.sensitivity", "report", "report.html", "psychometrics.*", "definition.*"),
            room("report.plan", "report", "psychometrics.*"),
            room("report.precision", "report", "report.html", "psychometrics.*", "definition.*"),
            room("report.change", "report", "report.html", "psychometrics.*", "definition.*"),
            room(
                    "report.analysis",
                    "report",
                    "report.html",
                    "report.change",
                    "report.latent",
                    "report.precision",
                    "report.sensitivity",
                    "psychometrics.*",
                    "definition.*"),
            room("report.instrument", "report", "catalog.search", "definition.*", "diagnostics"),
            room(
                    "report.exchange",
                    "report",
                    "report.instrument",
                    "report.score",
                    "definition.*",
                    "scoring",
                    "diagnostics"),
            room(
                    "report.sitting",
                    "report",
                    "report.exchange",
                    "report.html",
                    "report.change",
                    "administration.*",
                    "definition.*",
                    "scoring"),
            room("report.study", "administration", "report", "report.sitting"),
            room("report.schedule", "administration.*"),
            room("report.reading", "report", "definition", "diagnostics"),
            room("report.citation", "definition", "diagnostics"),
            room("syntax.key", "definition.*"),
            room("syntax", "syntax.key", "definition.*"),
            room("app", BELOW_APP),
            room("app.beside", with("app")),
            room("app.score", with("app", "app.beside")),
            room("app.paper", with("app")),
            room("app.latent", with("app")),
            room("app.precision", with("app", "app.latent")),
            room("app.analyze", with("app", "app.beside", "app.latent", "app.precision")),
            room("app.explain", with("app")),
            room("app.take", with("app")),
            room("app.battery", with("app", "app.take")),
            room("app.history", with("app")),
            room("app.study", with("app")),
            room("app.schedule", with("app", "app.battery")),
            room("app.simulate", with("app")),
            room("app.syntax", with("app")),
            room("app.compare", with("app")),
            room("app.draft", with("app")),
            room("app.wording", with("app", "app.draft")),
            room("app.phenotype", with("app", "app.score")),
            room("app.codebook", with("app")),
            room("app.reproduce", with("app", "app.score")),
            room("app.propose", with("app", "app.score")),
            room("app.inspect", with("app", "app.score", "app.propose")),
            room("library", with("app", "app.score")),
            room("cli.terminal", with("app.*")),
            room("cli.arguments", with("app.*", "cli.terminal")),
            room("cli.command", with("app.*", "cli.terminal", "cli.arguments")),
            room("cli.manual", with("app.*", "cli.terminal", "cli.arguments", "cli.command")),
            room("cli.proof", with("app.*", "cli.terminal", "cli.arguments", "cli.command")),
            room("cli.exchange", with("app.*", "cli.terminal", "cli.arguments", "cli.command")),
            room("cli.person", with("app.*", "cli.terminal", "cli.arguments", "cli.command")),
            room("cli.wording", with("app.*", "cli.terminal", "cli.arguments", "cli.command")),
            room("cli", with("app.*", "cli.*")));

    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.apache.commons.csv..", Set.of("survey.text", "report.sitting"),
            "tools.jackson..",
                    Set.of(
                            "catalog.reading",
                            "catalog.wording",
                            "survey.longform",
                            "survey.resource",
                            "administration.store",
                            "report",
                            "report.score",
                            "report.analysis",
                            "report.change",
                            "report.exchange",
                            "report.latent",
                            "report.reading",
                            "report.precision",
                            "report.plan",
                            "report.schedule",
                            "report.study",
                            "report.sensitivity",
                            "report.sitting"),
            "com.epam.parso..", Set.of("survey.statistics"),
            "org.hipparchus..",
                    Set.of(
                            "psychometrics",
                            "psychometrics.change",
                            "psychometrics.factor",
                            "psychometrics.latent",
                            "psychometrics.careless"),
            "picocli..",
                    Set.of(
                            "cli",
                            "cli.command",
                            "cli.proof",
                            "cli.exchange",
                            "cli.manual",
                            "cli.person",
                            "cli.wording",
                            "cli.arguments"),
            "org.jline..", Set.of("cli.terminal"));

    /** What a package without files, network, clock, locale and randomness has no need of. */
    private static final String[] IMPURE = {
        "java.io.File.*",
        "java.io.(Buffered|File|Input|Output|Print).*",
        "java.io.*(Reader|Writer|Stream)",
        "java.nio.file\\..*",
        "java.net\\..*",
        "java.time\\..*",
        "java.util.Date",
        "java.util.(Random|SplittableRandom|TimeZone|Calendar)",
        "java.util.concurrent.ThreadLocalRandom",
        "java.security.SecureRandom",
    };

    /** A room and what it may use: names of rooms, or of a whole package with {@code .*}. */
    private record Room(String name, List<String> uses) {

        boolean mayUse(String other) {
            return other.equals(name) || uses.contains(other) || uses.contains(house(other) + ".*");
        }
    }

    private static Room room(String name, String... uses) {
        return new Room(name, List.of(uses));
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(more), Stream.of(BELOW_APP)).toArray(String[]::new);
    }

    private static String house(String room) {
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    /** {@return the room of a class of ours} */
    private static String roomOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }

    private static Stream<JavaClass> usedBy(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(other -> other.getPackageName().startsWith(ROOT + "."));
    }

    /** {@return by room, the rooms that it uses} */
    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> used = arrows.computeIfAbsent(roomOf(type), room -> new TreeSet<>());
            usedBy(type)
                    .map(ArchitectureTest::roomOf)
                    .filter(room -> !room.equals(roomOf(type)))
                    .forEach(used::add);
        }
        return arrows;
    }

    @Test
    void roomsUseOnlyWhatTheirCharterAllows() {
        Map<String, Set<String>> arrows = arrows();
        for (Room room : ROOMS) {
            assertThat(arrows.get(room.name())).as(room.name()).allMatch(room::mayUse);
        }
    }

    @Test
    void everyRoomHasARow() {
        assertThat(arrows().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ROOMS.stream().map(Room::name).toList());
    }

    /** Nothing is allowed that nobody needs; what joins everything may use everything. */
    @Test
    void everyRowIsUsed() {
        Map<String, Set<String>> arrows = arrows();
        List<String> unneeded = new ArrayList<>();
        for (Room room : ROOMS) {
            Set<String> used = arrows.get(room.name());
            room.uses().stream()
                    .filter(allowed -> !List.of("app", "library", "cli").contains(house(room.name())))
                    .filter(allowed -> !used.contains(allowed))
                    .filter(allowed -> used.stream().noneMatch(other -> allowed.equals(house(other) + ".*")))
                    .forEach(allowed -> unneeded.add(room.name() + " -> " + allowed));
        }
        // the constants of ResponseVector, which the compiler copies, so that no arrow is left to see
        assertThat(unneeded).containsExactlyInAnyOrder("survey.reading -> scoring", "survey.codes -> scoring");
    }

    @Test
    void arrowsRunDownTheList() {
        List<String> order = ROOMS.stream().map(Room::name).toList();
        arrows().forEach((room, used) ->
                assertThat(used).as(room).allMatch(other -> order.indexOf(other) < order.indexOf(room)));
    }

    /** The picture in the docs is the table of this test. */
    @Test
    void thePictureOfTheRoomsIsTrue() throws IOException {
        StringBuilder table = new StringBuilder("| room | uses |\n| --- | --- |\n");
        Map<String, Set<String>> arrows = arrows();
        for (Room room : ROOMS) {
            table.append("| `").append(room.name()).append("` | ");
            table.append(String.join(", ", arrows.get(room.name()))).append(" |\n");
        }
        assertThat(Files.readString(Path.of("docs/architecture.md"))).contains(table);
    }

    /** What is public for the rooms of one package alone is named in its room's charter, and nothing else. */
    @Test
    void chartersNameWhatIsPublicForTheirPackageAlone() throws IOException {
        Map<String, Set<String>> users = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            usedBy(type)
                    .map(ArchitectureTest::outermost)
                    .filter(used -> !used.getPackageName().equals(type.getPackageName()))
                    .forEach(used -> users.computeIfAbsent(used.getName(), name -> new TreeSet<>())
                            .add(house(roomOf(type))));
        }
        Map<String, Set<String>> open = new TreeMap<>();
        Map<String, Set<String>> named = new TreeMap<>();
        for (Room room : ROOMS) {
            open.put(room.name(), new TreeSet<>());
            named.put(room.name(), new TreeSet<>());
            Matcher names = OPEN.matcher(charter(room.name()));
            if (names.find()) {
                Matcher name = NAME.matcher(names.group(1));
                while (name.find()) {
                    named.get(room.name()).add(name.group(1));
                }
            }
        }
        for (JavaClass type : CLASSES) {
            if (users.getOrDefault(type.getName(), Set.of()).equals(Set.of(house(roomOf(type))))) {
                open.get(roomOf(type)).add(type.getSimpleName());
            }
        }
        assertThat(named).isEqualTo(open);
    }

    private static String charter(String room) throws IOException {
        String folder = "src/main/java/org/kindscale/" + room.replace('.', '/');
        return Files.readString(Path.of(folder, "package-info.java")).replaceAll("\\s*\\n \\* ?", " ");
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    /**
     * No class is public that no other room uses, but for the program, the library, and what tests of windows and keys
     * call.
     */
    @Test
    void noClassIsPublicWithoutNeed() {
        Set<String> used = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            usedBy(type)
                    .filter(other -> !other.getPackageName().equals(type.getPackageName()))
                    .forEach(other -> used.add(outermost(other).getName()));
        }
        assertThat(CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .map(JavaClass::getName)
                        .filter(name -> !used.contains(name)))
                .containsExactlyInAnyOrder(
                        "org.kindscale.cli.Main",
                        "org.kindscale.cli.command.ExitCode", // the compiler copies its constants
                        // for other programs
                        "org.kindscale.library.PersonScores",
                        "org.kindscale.library.ScoredRow",
                        "org.kindscale.library.ScoringKey",
                        "org.kindscale.library.SurveyReading");
    }

    @Test
    void neitherPackagesNorRoomsUseEachOtherInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void librariesAreUsedOnlyWhereTheyBelong() {
        LIBRARIES.forEach((library, users) -> {
            String[] allowed = users.stream().map(user -> ROOT + "." + user).toArray(String[]::new);
            noClasses()
                    .that(resideInAnyPackage(allowed).negate())
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(library))
                    .check(CLASSES);
        });
    }

    @Test
    void noOtherLibraryIsUsed() {
        String[] known = LIBRARIES.keySet().toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(resideOutsideOfPackage("java..")
                        .and(resideOutsideOfPackage("javax.crypto.."))
                        .and(resideOutsideOfPackage(ROOT + ".."))
                        .and(resideOutsideOfPackage("org.jspecify.."))
                        .and(resideInAnyPackage(known).negate()))
                .check(CLASSES);
    }

    @Test
    void theMiddleKnowsNoFileNoNetworkNoClockAndNoChance() {
        for (String impure : IMPURE) {
            noClasses()
                    .that(resideInAnyPackage(ROOT + ".definition..", ROOT + ".scoring..", ROOT + ".psychometrics.."))
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(impure)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }
}
