package org.kindscale.app.propose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kindscale.diagnostics.VisibleText;

/** The words of a command line: changed, and written so that a POSIX shell reads them as they are. */
public final class CommandWords {

    /** What a shell leaves alone. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+#-]*[A-Za-z0-9_./:=,@%+-]");

    /** Options that may stand several times and add up. */
    private static final List<String> ADDING = List.of("--missing", "--not-administered");

    private CommandWords() {}

    /**
     * Returns {@code words} with {@code options} in place of what they said before.
     *
     * @param words the words of a command, its name left out
     * @param options pairs of an option's name and its value, or of a word, such as an instrument, and the one in its
     *     place
     */
    public static List<String> with(List<String> words, List<String> options) {
        List<String> changed = new ArrayList<>(words);
        for (int o = 0; o + 1 < options.size(); o += 2) {
            String name = options.get(o);
            String value = options.get(o + 1);
            if (!name.startsWith("-")) {
                changed.set(changed.indexOf(name), value);
                continue;
            }
            if (!ADDING.contains(name)) {
                remove(changed, name, value);
            }
            changed.add(name);
            changed.add(value);
        }
        return changed;
    }

    /** Takes an option out; where it speaks of one instrument ({@code ID=…}), what it says of others stays. */
    private static void remove(List<String> words, String name, String value) {
        int sign = value.indexOf('=');
        String prefix = sign > 0 && value.substring(0, sign).matches("[a-z0-9-]+") ? value.substring(0, sign + 1) : "";
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean joined = words.get(i).startsWith(name + "=" + prefix);
            boolean apart = words.get(i).equals(name)
                    && i + 1 < words.size()
                    && words.get(i + 1).startsWith(prefix);
            if (apart) {
                words.remove(i + 1);
            }
            if (apart || joined) {
                words.remove(i);
            }
        }
    }

    /** {@return the command as it is pasted into a shell} */
    public static String shell(String command, List<String> words) {
        StringBuilder line = new StringBuilder("kindscale ").append(command);
        words.forEach(word -> line.append(' ').append(quoted(word)));
        return line.toString();
    }

    /** {@return a word as a POSIX shell reads it unchanged} */
    public static String quoted(String word) {
        if (!VisibleText.inLine(word).equals(word)) {
            return byNumbers(word);
        }
        boolean plain = PLAIN.matcher(word).matches() && !word.startsWith("#") && !word.startsWith("=");
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Returns a word with characters that cannot be seen: all but plain ASCII by the octal numbers of its bytes. */
    private static String byNumbers(String word) {
        StringBuilder quoted = new StringBuilder("$'");
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b < 0x7F && b != '\'' && b != '\\';
            quoted.append(plain ? Character.toString(b) : String.format(Locale.ROOT, "\\%03o", b & 0xFF));
        }
        return quoted.append('\'').toString();
    }
}
