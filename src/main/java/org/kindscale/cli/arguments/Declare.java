package org.kindscale.cli.arguments;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Declares options the way all commands do. */
public final class Declare {

    private Declare() {}

    /** An option with a value. */
    public static void option(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(names(name))
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build());
    }

    /** An option that may be given several times. */
    public static void repeated(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(names(name))
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build());
    }

    /** An option without a value. */
    public static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(names(name))
                .type(boolean.class)
                .description(description)
                .build());
    }

    /** An option that one of {@code words} may follow, which is its value; without it the value is the first word. */
    public static void optionWithWord(CommandSpec spec, String name, List<String> words, String description) {
        spec.addOption(OptionSpec.builder(names(name))
                .arity("0..1")
                .fallbackValue(words.get(0))
                .paramLabel(String.join("|", words))
                .type(String.class)
                .preprocessor((arguments, command, option, parse) -> {
                    if (!"=".equals(parse.get("separator"))
                            && (arguments.isEmpty() || !words.contains(arguments.peek()))) {
                        arguments.push(words.get(0));
                    }
                    return false;
                })
                .description(description)
                .build());
    }

    private static String[] names(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? new String[] {name} : new String[] {name.substring(0, comma), name.substring(comma + 1)};
    }

    /** {@return the options that help shows} */
    public static List<OptionSpec> shown(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** A parameter that must be given. */
    public static void parameter(CommandSpec spec, int index, String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity("1")
                .required(true)
                .paramLabel(label)
                .hideParamSyntax(true)
                .type(String.class)
                .description(description)
                .build());
    }

    /** A parameter that may be left out. */
    public static void optionalParameter(CommandSpec spec, int index, String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity("0..1")
                .required(false)
                .paramLabel(label)
                .hideParamSyntax(true)
                .type(String.class)
                .description(description)
                .build());
    }

    /** Parameters from {@code index} on, none or more. */
    public static void parameters(CommandSpec spec, int index, String label, String description) {
        spec.addPositional(
                list(index, label, description).arity("0..*").required(false).build());
    }

    /** Parameters from {@code index} on, one or more. */
    public static void someParameters(CommandSpec spec, int index, String label, String description) {
        spec.addPositional(
                list(index, label, description).arity("1..*").required(true).build());
    }

    private static PositionalParamSpec.Builder list(int index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index + "..*")
                .paramLabel(label)
                .hideParamSyntax(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description);
    }

    /** {@return the given values of a parameter; empty if there are none} */
    public static List<String> values(ParseResult parsed, int index) {
        return List.copyOf(parsed.matchedPositionalValue(index, List.<String>of()));
    }

    /** {@return the given values of a repeated option; empty if there are none} */
    public static List<String> all(ParseResult parsed, String name) {
        return List.copyOf(parsed.matchedOptionValue(name, List.<String>of()));
    }

    /** {@return the given values of a repeated option, each of which may be a list joined by commas} */
    public static List<String> list(ParseResult parsed, String name) {
        return all(parsed, name).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .toList();
    }

    /** Returns the whole number given for an option, or {@code absent}. */
    public static int number(ParseResult parsed, String name, int absent) {
        String given = parsed.matchedOptionValue(name, "");
        if (given.isEmpty()) {
            return absent;
        }
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), name + ": \"" + given + "\" is no whole number", e);
        }
    }

    /** {@return the value of an option as a number; {@code absent} if it was not given} */
    public static double decimal(ParseResult parsed, String name, double absent) {
        String given = parsed.matchedOptionValue(name, "");
        try {
            return given.isEmpty() ? absent : Double.parseDouble(given);
        } catch (NumberFormatException e) {
            throw wrong(parsed, name + ": \"" + given + "\" is no number");
        }
    }

    /** Returns the value given for an option, which must be one of {@code words}; {@code absent} if none is given. */
    public static String oneOf(ParseResult parsed, String name, List<String> words, String absent) {
        String given = parsed.matchedOptionValue(name, absent);
        if (!words.contains(given)) {
            throw wrong(parsed, name + ": \"" + given + "\" is none of " + String.join(", ", words));
        }
        return given;
    }

    /** Returns the exception for a value that cannot be. */
    public static ParameterException wrong(ParseResult parsed, String message) {
        return new ParameterException(parsed.commandSpec().commandLine(), message);
    }
}
