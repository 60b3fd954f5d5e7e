package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Analyses a small made-up scale, and reads what JSON says of it; the text must come out as well. */
final class AnalysisCall {

    private final CommandRun run;
    private final int items;

    AnalysisCall(Path folder, int items) {
        this.run = CommandRun.in(folder);
        this.items = items;
        run.file("scale.json", definition());
    }

    /**
     * What a call gave.
     *
     * @param exit exit code
     * @param text the report as text
     * @param json the report as JSON: maps, lists, numbers, words
     * @param err what was said besides
     */
    record Result(int exit, String text, Map<?, ?> json, String err) {

        /** {@return a number by its path; NaN where JSON has null} */
        double number(String... path) {
            Object value = at(path);
            return value instanceof Double number ? number : Double.NaN;
        }

        /** {@return what stands at a path of names} */
        Object at(String... path) {
            Object value = json;
            for (String name : path) {
                Object inner = value instanceof Map<?, ?> map ? map.get(name) : null;
                assertThat(value).as(name).isInstanceOf(Map.class);
                assertThat(((Map<?, ?>) value).containsKey(name)).as(name).isTrue();
                value = inner == null ? "null" : inner;
            }
            return value;
        }
    }

    /** Runs both forms on {@code rows} of answers 1 to 5, empty where there is none. */
    Result analyze(List<String> rows, String... options) {
        String header = IntStream.rangeClosed(1, items).mapToObj(i -> "q" + i).collect(Collectors.joining(","));
        run.file(
                "data.csv", header + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining()));
        List<String> arguments = new ArrayList<>(List.of("analyze", "@scale.json", "@data.csv", "-q"));
        arguments.addAll(List.of(options));
        CommandRun.Result text = run.run(arguments.toArray(String[]::new));
        arguments.addAll(List.of("--format", "json"));
        CommandRun.Result json = run.run(arguments.toArray(String[]::new));
        assertThat(json.exit()).isEqualTo(text.exit());
        assertThat(text.out() + text.err()).doesNotContain("NaN", "Infinity", "Exception");
        assertThat(text.out().lines()).allMatch(line -> line.length() <= 80);
        return new Result(text.exit(), text.out(), parsed(json.out()), text.err());
    }

    /** {@return answers of {@code persons} persons, made by {@code person} from 1 to 5, NaN for none} */
    static List<String> rows(int persons, IntFunction<double[]> person) {
        return IntStream.range(0, persons)
                .mapToObj(number -> Arrays.stream(person.apply(number))
                        .mapToObj(x -> Double.isNaN(x) ? "" : Long.toString(Math.max(1, Math.min(5, Math.round(x)))))
                        .collect(Collectors.joining(",")))
                .toList();
    }

    /** {@return answers to {@code items} items that share one factor} */
    static List<String> plausible(int persons, int items) {
        Random random = new Random(1904);
        return rows(persons, number -> {
            double trait = random.nextGaussian();
            return IntStream.range(0, items)
                    .mapToDouble(i -> 3 + 0.9 * trait + 0.8 * random.nextGaussian())
                    .toArray();
        });
    }

    private String definition() {
        String list = IntStream.rangeClosed(1, items)
                .mapToObj(i -> "{ \"id\": \"q" + i + "\", \"responses\": \"r\" }")
                .collect(Collectors.joining(", "));
        String keyed =
                IntStream.rangeClosed(1, items).mapToObj(i -> "\"q" + i + "\"").collect(Collectors.joining(", "));
        String options = IntStream.rangeClosed(1, 5)
                .mapToObj(code -> "{ \"code\": " + code + " }")
                .collect(Collectors.joining(", "));
        return "{ \"kindscale\": 1, \"id\": \"scale\", \"version\": \"1.0.0\", \"title\": \"A scale\","
                + " \"construct\": \"calm\", \"language\": \"en\","
                + " \"citation\": { \"text\": \"Written for the tests.\" },"
                + " \"licence\": { \"terms\": \"public domain\", \"wording\": \"user-supplied\" },"
                + " \"responses\": { \"r\": { \"options\": [" + options + "] } }, \"items\": [" + list + "],"
                + " \"scores\": [{ \"id\": \"total\", \"title\": \"Total\", \"mean\": [" + keyed
                + "], \"minAnswered\": " + items + " }], \"cases\": [] }";
    }

    private static Map<?, ?> parsed(String json) {
        if (json.isEmpty()) {
            return Map.of();
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Object value = value(parser);
            assertThat(parser.nextToken()).as("after the report").isNull();
            return (Map<?, ?>) value;
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> parser.getString();
        };
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }
}
