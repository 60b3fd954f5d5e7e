package org.kindscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindscale.testing.JavaSource;

/** Counts what the source tree is held to: sizes, words, and that what is public is documented. */
class SourceTreeTest {

    private static final List<JavaSource> MAIN = JavaSource.below(Path.of("src/main/java"));
    private static final List<JavaSource> TESTS = JavaSource.below(Path.of("src/test/java"));

    /** The fenced class of the fast path may be longer than others. */
    private static final String FENCED = "BlockScanner.java";

    /** What may be larger than the limits allow: files that are a little longer than the others of their kind. */
    private static final Set<String> LONGER_FILES = Set.of();

    /** Methods that are a little longer than others: one list of cases, one drawing, one order of steps. */
    private static final Set<String> LONGER_METHODS =
            Set.of("InstrumentTextTest.java#oneInstrumentIsShownWithAllThatDecidesItsScores");

    /** Private steps of one algorithm, which would need a record for nothing else; and what is nested once more. */
    private static final Set<String> STEPS = Set.of(
            "InterpretationTest.java#group",
            "RelinkTest.java#visitMethod",
            "IntegerSumsTest.java#assertScored",
            "IntegerSumsTest.java#sumsInLanesComeOutAsTheFormulaSays",
            "PlanThresholdTest.java#test",
            "PlanThresholdTest.java#aThresholdIsOpenWhereBothSidesArePossible",
            "PlanThresholdTest.java#aReflectedOperandIsComparedReflected",
            "CarelessIndicesPropertyTest.java#aShiftOfAllCodesChangesNothing",
            "CarelessIndicesPropertyTest.java#everyIndexKeepsToItsRange");

    private static final Set<String> NAMES_THAT_SAY_NOTHING = Set.of(
            "util", "utils", "common", "commons", "model", "impl", "helper", "helpers", "manager", "misc", "base");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    /** Functions of which one JDK may give another last digit than the next, where {@link StrictMath} may not. */
    private static final Pattern INEXACT = Pattern.compile(
            "(?<![A-Za-z])Math\\.(log|log10|log1p|exp|expm1|pow|sinh?|cosh?|tanh?|asin|acos|atan2?|cbrt|hypot)\\(");

    private static Stream<JavaSource> all() {
        return Stream.concat(MAIN.stream(), TESTS.stream());
    }

    private static String name(JavaSource source) {
        return String.valueOf(source.path().getFileName());
    }

    private static List<String> longerThan(int limit, List<JavaSource> sources) {
        return sources.stream()
                .filter(source -> source.lines().size() > limit)
                .filter(source -> !LONGER_FILES.contains(name(source)))
                .map(source -> name(source) + " has " + source.lines().size() + " lines")
                .toList();
    }

    @Test
    void noMainFileHasMoreThan400Lines() {
        List<JavaSource> open =
                MAIN.stream().filter(source -> !name(source).equals(FENCED)).toList();
        List<JavaSource> fenced =
                MAIN.stream().filter(source -> name(source).equals(FENCED)).toList();
        assertThat(longerThan(400, open)).isEmpty();
        assertThat(longerThan(600, fenced)).isEmpty();
    }

    @Test
    void mainFilesAreShortMostly() {
        List<Integer> sizes = MAIN.stream()
                .filter(source -> !name(source).equals("package-info.java"))
                .map(source -> source.lines().size())
                .sorted()
                .toList();
        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThan(120);
        assertThat(sizes.get(sizes.size() * 9 / 10)).as("nine in ten").isLessThan(250);
    }

    @Test
    void noTestFileHasMoreThan500Lines() {
        assertThat(longerThan(500, TESTS)).isEmpty();
    }

    @Test
    void noCommandHasMoreThan120Lines() {
        assertThat(longerThan(
                        120,
                        MAIN.stream()
                                .filter(source -> name(source).endsWith("Command.java"))
                                .toList()))
                .isEmpty();
    }

    private static List<String> methods(Set<String> exceptions, Predicate<JavaSource.Method> over) {
        return all().flatMap(source -> source.methods().stream())
                .filter(method -> !exceptions.contains(method.name()))
                .filter(over)
                .map(JavaSource.Method::toString)
                .toList();
    }

    @Test
    void noMethodHasMoreThan40Lines() {
        assertThat(methods(LONGER_METHODS, method -> method.lines() > 40)).isEmpty();
    }

    @Test
    void noMethodIsNestedDeeperThanThreeLevels() {
        assertThat(methods(STEPS, method -> method.levels() > 3)).isEmpty();
    }

    @Test
    void noMethodTakesMoreThanFourParameters() {
        assertThat(methods(
                        STEPS,
                        method -> method.parameters() > 4 && !method.name().endsWith("#<init>")))
                .isEmpty();
    }

    @Test
    void noRoomHasMoreThan20Files() {
        Map<String, Integer> files = new TreeMap<>();
        MAIN.forEach(source -> files.merge(String.valueOf(source.path().getParent()), 1, Integer::sum));
        files.values().removeIf(count -> count <= 20);
        assertThat(files).isEmpty();
    }

    @Test
    void noLineHasMoreThan120Characters() {
        List<String> over = new ArrayList<>();
        all().forEach(source -> {
            for (int line = 0; line < source.lines().size(); line++) {
                String text = source.lines().get(line);
                if (text.codePointCount(0, text.length()) > 120) {
                    over.add(name(source) + ":" + (line + 1));
                }
            }
        });
        assertThat(over).isEmpty();
    }

    @Test
    void nothingIsPrintedWithoutALocale() {
        assertThat(all().flatMap(source -> source.callsWithoutLocale().stream()))
                .isEmpty();
    }

    @Test
    void noStaticFieldCanChange() {
        assertThat(all().flatMap(source -> source.staticVariables().stream())).isEmpty();
    }

    @Test
    void everyJdkGivesTheSameDigits() {
        assertThat(MAIN.stream()
                        .filter(source -> source.lines().stream()
                                .anyMatch(line -> INEXACT.matcher(line).find()))
                        .map(SourceTreeTest::name))
                .isEmpty();
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        Set<String> names = new TreeSet<>();
        all().forEach(source -> source.path().getParent().forEach(part -> names.add(part.toString())));
        names.retainAll(NAMES_THAT_SAY_NOTHING);
        assertThat(names).isEmpty();
    }

    @Test
    void nothingIsLeftToDo() {
        assertThat(all().filter(source -> source.lines().stream()
                                .anyMatch(line -> UNFINISHED.matcher(line).find()))
                        .map(SourceTreeTest::name))
                .isEmpty();
    }

    @Test
    void everyPackageIsDocumented() {
        Set<Path> packages = new TreeSet<>();
        MAIN.forEach(source -> packages.add(source.path().getParent()));
        assertThat(packages)
                .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                        .startsWith("/**\n * ")
                        .contains("@NullMarked"));
    }

    @Test
    void everyPublicTypeAndMethodIsDocumented() {
        assertThat(MAIN.stream().flatMap(source -> source.undocumented().stream()))
                .isEmpty();
    }
}
