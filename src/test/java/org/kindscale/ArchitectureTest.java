package org.kindscale;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the packages to the table of the architecture: who may use whom, and which library belongs where. */
class ArchitectureTest {

    private static final String ROOT = "org.kindscale";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "diagnostics", Set.of(),
            "definition", Set.of("diagnostics"),
            "scoring", Set.of("definition", "diagnostics"),
            "catalog", Set.of("definition", "scoring", "diagnostics"),
            "survey", Set.of("definition", "scoring", "diagnostics"),
            "administration", Set.of("definition", "scoring", "diagnostics"),
            "psychometrics", Set.of(),
            "report", Set.of("definition", "scoring", "psychometrics", "administration", "diagnostics"),
            "app", allBut("app", "cli"),
            "cli", allBut("cli"));

    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.apache.commons.csv..", Set.of("survey", "report"),
            "tools.jackson..", Set.of("catalog", "administration", "report"),
            "org.hipparchus..", Set.of("psychometrics"),
            "picocli..", Set.of("cli"),
            "org.jline..", Set.of("cli"));

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

    private static Set<String> allBut(String... packages) {
        Set<String> none = Set.of(packages);
        return Set.of(
                        "diagnostics",
                        "definition",
                        "scoring",
                        "catalog",
                        "survey",
                        "administration",
                        "psychometrics",
                        "report",
                        "app",
                        "cli")
                .stream()
                .filter(not(none::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void packagesUseOnlyWhatTheirCharterAllows() {
        MAY_USE.forEach((user, allowed) -> {
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(not(allowed::contains))
                    .filter(not(user::equals))
                    .map(p -> ROOT + "." + p)
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAnyPackage(ROOT + "." + user))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(forbidden))
                    .check(CLASSES);
        });
    }

    @Test
    void everyPackageHasARow() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        MAY_USE.keySet().stream().map(p -> ROOT + "." + p).toList());
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
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
                    .that(resideInAnyPackage(ROOT + ".definition", ROOT + ".scoring", ROOT + ".psychometrics"))
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(impure)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }
}
