package org.kindscale.app.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kindscale.app.reproduce.Check.Verdict;
import org.kindscale.app.reproduce.RecordedRun.Input;
import org.kindscale.app.score.FileHash;

/** Compares a recorded run with the same run done now. */
final class RunComparison {

    private static final int SHOWN = 3;

    private final RecordedRun then;
    private final Map<String, String> moved;
    private final List<Check> checks = new ArrayList<>();

    /** Compares with {@code then}; {@code moved} tells where files lie now. */
    RunComparison(RecordedRun then, Map<String, String> moved) {
        this.then = then;
        this.moved = moved;
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    /** Compares the program that ran with the one that runs. */
    void program(String version, Optional<String> sha256) {
        boolean known = then.program().isPresent() && sha256.isPresent();
        String name = "kindscale " + then.version();
        if (known && then.program().equals(sha256)) {
            add("program", name, Verdict.SAME, "the same file");
        } else if (!then.version().equals(version)) {
            add("program", name, Verdict.OTHER_MEANS, "another: this is kindscale " + version);
        } else if (known) {
            add("program", name, Verdict.OTHER_MEANS, "of the same version, but another file");
        } else {
            add("program", name, Verdict.UNKNOWN, "the same version; no file of it could be hashed");
        }
    }

    /** Compares the files that the run read with what lies there now; for a run that could not be done again. */
    void filesAsTheyLie() {
        for (Input input : then.inputs()) {
            file("input", input.file(), input.sha256());
        }
        then.files().forEach((file, hash) -> file("file", file, hash));
    }

    /** Compares what was read and what came of it with {@code now}. */
    void run(RecordedRun now) {
        definitions(now);
        for (int i = 0; i < then.inputs().size(); i++) {
            Input old = then.inputs().get(i);
            Input read = now.inputs().get(i);
            same("input", old.file(), old.sha256().equals(read.sha256()), "another file: its hash differs");
            if (!old.columns().equals(read.columns())) {
                add("columns", old.file(), Verdict.OTHER, differences(old.columns(), read.columns()));
            }
        }
        List<String> hashes = List.copyOf(now.files().values());
        int number = 0;
        for (Map.Entry<String, String> file : then.files().entrySet()) {
            boolean same = number < hashes.size() && hashes.get(number++).equals(file.getValue());
            same("file", file.getKey(), same, "another file: its hash differs");
        }
        boolean counted = then.counts().equals(now.counts());
        same("rows", then.counts().getOrDefault("rowsRead", "?"), counted, differences(then.counts(), now.counts()));
        if (!then.evidence().equals(now.evidence())) {
            add(
                    "findings",
                    then.evidence().size() + "",
                    Verdict.OTHER,
                    "others: " + now.evidence().size() + " now");
        }
        rejects(now);
    }

    /** Rows set aside name their file, so that they differ where it lies elsewhere. */
    private void rejects(RecordedRun now) {
        if (then.written().rejectsSha256().isPresent() && moved.isEmpty()) {
            boolean same = then.written().rejectsSha256().equals(now.written().rejectsSha256());
            same("rejects", "rows set aside", same, "other bytes");
        }
    }

    private void definitions(RecordedRun now) {
        for (Map.Entry<String, String> old : then.definitions().entrySet()) {
            if (!old.getKey().endsWith(" sha256")) {
                continue;
            }
            String id = old.getKey().substring(0, old.getKey().length() - " sha256".length());
            String version = then.definitions().getOrDefault(id + " version", "?");
            String newer = now.definitions().getOrDefault(id + " version", "?");
            boolean same = old.getValue().equals(now.definitions().get(old.getKey()));
            String other = version.equals(newer) ? "of the same version, but other bytes" : "another: version " + newer;
            same("definition", id + " " + version, same, other);
        }
    }

    /** Compares the scores that came out with those that came out then, and with the file that they were written to. */
    void output(RecordedRun now, Path scores) throws IOException {
        boolean same = then.written().sha256().equals(now.written().sha256());
        Optional<Path> kept = then.written().file().map(file -> Path.of(moved.getOrDefault(file, file)));
        boolean here = kept.isPresent() && Files.isRegularFile(kept.get());
        boolean intact = here && FileHash.of(kept.get()).equals(then.written().sha256());
        if (kept.isPresent()) {
            String name = then.written().file().orElseThrow();
            if (here) {
                same("output", name, intact, "changed since the run wrote it");
            } else {
                add("output", name, Verdict.UNKNOWN, "is not here");
            }
        }
        String where = !same && intact ? OutputDifference.of(kept.orElseThrow(), scores) : "";
        same("run again", "its scores", same, "other bytes" + where);
    }

    private void file(String part, String name, String hash) {
        Path path = Path.of(moved.getOrDefault(name, name));
        try {
            if (name.equals("-") && !moved.containsKey(name)) {
                add(part, name, Verdict.UNKNOWN, "was standard input");
            } else if (Files.isRegularFile(path)) {
                same(part, name, FileHash.of(path).equals(hash), "another file: its hash differs");
            } else {
                add(part, name, Verdict.OTHER, "is not here");
            }
        } catch (IOException e) {
            add(part, name, Verdict.OTHER, "cannot be read");
        }
    }

    private static String differences(Map<String, String> old, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> old.getOrDefault(name, "").equals(now.getOrDefault(name, "")));
        StringBuilder text = new StringBuilder();
        names.stream()
                .limit(SHOWN)
                .forEach(name -> text.append(text.isEmpty() ? "" : "; ")
                        .append(name)
                        .append(' ')
                        .append(old.getOrDefault(name, "none"))
                        .append(" then, ")
                        .append(now.getOrDefault(name, "none"))
                        .append(" now"));
        return names.size() > SHOWN ? text + " (and " + (names.size() - SHOWN) + " more)" : text.toString();
    }

    private void same(String part, String name, boolean same, String other) {
        add(part, name, same ? Verdict.SAME : Verdict.OTHER, same ? words(part) : other);
    }

    private static String words(String part) {
        return switch (part) {
            case "output" -> "as the run wrote it";
            case "run again" -> "byte-identical";
            default -> "the same";
        };
    }

    private void add(String part, String name, Verdict verdict, String what) {
        checks.add(new Check(part, name, verdict, what));
    }
}
