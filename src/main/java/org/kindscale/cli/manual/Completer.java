package org.kindscale.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may stand in place of the last word of a command line that is being typed.
 *
 * @param commands all commands
 * @param catalog knows the instruments
 */
record Completer(Commands commands, Catalog catalog) {

    /** Says that the name of a file may stand there as well; no word of ours begins so. */
    static final String FILES = ":files";

    /**
     * {@return the words that begin as the last one does, and {@link #FILES}, where a file may be named}
     *
     * @param words the words behind the program's name; the last one, which may be empty, is being typed
     */
    List<String> of(List<String> words) {
        String typed = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (words.size() < 2) {
            Stream<String> options = Stream.of("help", "--help", "--version");
            return beginning(typed, Stream.concat(commands.names().stream(), options));
        }
        if (words.get(0).equals("help")) {
            return beginning(typed, commands.names().stream());
        }
        if (!commands.names().contains(words.get(0))) {
            return List.of();
        }
        CommandSpec spec = commands.spec(words.get(0));
        List<String> before = words.subList(1, words.size() - 1);
        Optional<OptionSpec> open = before.isEmpty()
                ? Optional.empty()
                : option(spec, before.get(before.size() - 1)).filter(Completer::takesValue);
        if (open.isPresent()) {
            return value(open.get(), typed, instruments(spec, before));
        }
        if (typed.startsWith("-") && typed.length() > 0) {
            return beginning(typed, Declare.shown(spec).stream().flatMap(option -> Stream.of(option.names())));
        }
        return parameter(spec, positional(spec, before), typed);
    }

    private static Optional<OptionSpec> option(CommandSpec spec, String name) {
        return Optional.ofNullable(spec.findOption(name));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /** {@return the words before the typed one that are neither options nor values of options} */
    private static List<String> positional(CommandSpec spec, List<String> before) {
        List<String> positional = new ArrayList<>();
        for (int at = 0; at < before.size(); at++) {
            String word = before.get(at);
            if (word.startsWith("-") && word.length() > 1) {
                at += option(spec, word).filter(Completer::takesValue).isPresent() ? 1 : 0;
            } else {
                positional.add(word);
            }
        }
        return positional;
    }

    private List<String> parameter(CommandSpec spec, List<String> before, String typed) {
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (!parameter.index().contains(before.size())) {
                continue;
            }
            String label = parameter.paramLabel();
            if (label.startsWith("show ")) {
                return before.isEmpty() ? beginning(typed, Stream.of("show")) : ids(typed);
            }
            if (label.startsWith("INSTRUMENT")) {
                return ids(typed);
            }
            if (label.equals("COMMAND")) {
                return beginning(typed, commands.names().stream());
            }
            if (label.contains("|")) {
                return beginning(typed, Stream.of(label.split("\\|", -1)));
            }
            return List.of(FILES);
        }
        return List.of();
    }

    /** {@return what an option may be given, as far as that can be counted} */
    private List<String> value(OptionSpec option, String typed, List<Instrument> instruments) {
        return switch (option.longestName()) {
            case "--scores" ->
                ofList(
                        typed,
                        instruments.stream()
                                .flatMap(one -> one.scores().stream().map(Score::id)));
            case "--order" ->
                beginning(
                        typed,
                        instruments.stream()
                                .flatMap(one -> one.extras().orders().stream().map(ItemOrder::id)));
            case "--from" -> ids(typed);
            default -> {
                List<String> named = choices(option);
                yield named.isEmpty() ? List.of(FILES) : beginning(typed, named.stream());
            }
        };
    }

    /** {@return the words of a description that begins with a list such as "text, bibtex or ris (text)."} */
    private static List<String> choices(ArgSpec option) {
        String described = String.join(" ", option.description());
        int end = described.indexOf(" (");
        String list = end < 0 ? "" : described.substring(0, end);
        return list.matches("[a-z0-9]+(, [a-z0-9]+)* or [a-z0-9]+") ? List.of(list.split(", | or ", -1)) : List.of();
    }

    /** {@return the instruments that were named before} */
    private List<Instrument> instruments(CommandSpec spec, List<String> before) {
        List<Instrument> named = new ArrayList<>();
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            List<String> words = positional(spec, before);
            if (parameter.paramLabel().startsWith("INSTRUMENT")
                    && parameter.index().min() < words.size()) {
                for (String id : words.get(parameter.index().min()).split(",", -1)) {
                    load(id).ifPresent(named::add);
                }
            }
        }
        return named;
    }

    private Optional<Instrument> load(String id) {
        try {
            return Optional.of(catalog.load(id).instrument());
        } catch (InvalidInputException e) {
            return Optional.empty(); // the command itself will say so
        }
    }

    /** {@return ids of instruments, also behind a comma; or the file of a definition, where a path is being typed} */
    private List<String> ids(String typed) {
        List<String> ids = ofList(typed, catalog.ids().stream());
        return ids.isEmpty() ? List.of(FILES) : ids;
    }

    /** {@return words that go on with a list whose parts are joined by commas} */
    private static List<String> ofList(String typed, Stream<String> words) {
        String done = typed.substring(0, typed.lastIndexOf(',') + 1);
        return beginning(typed, words.map(word -> done + word));
    }

    private static List<String> beginning(String typed, Stream<String> words) {
        return words.filter(word -> word.startsWith(typed)).distinct().toList();
    }
}
