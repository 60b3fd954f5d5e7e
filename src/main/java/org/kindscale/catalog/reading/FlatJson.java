package org.kindscale.catalog.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.catalog.reading.LocatedValue.Num;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.catalog.reading.LocatedValue.Str;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** Reads an object of numbers and strings, such as {@code { "age": 34, "wish": "rest" }}. */
public final class FlatJson {

    private FlatJson() {}

    /**
     * One member.
     *
     * @param name its name
     * @param value its value as text; absent for {@code null}
     * @param where its place
     */
    public record Member(String name, Optional<String> value, Location where) {}

    /** Reads the members in order; anything but numbers, strings and nulls is refused. */
    public static List<Member> read(String path, byte[] bytes) throws InvalidInputException {
        Findings findings = new Findings();
        Optional<LocatedValue> document = LocatedJson.parse(path, bytes, findings);
        List<Member> members = new ArrayList<>();
        if (document.isPresent() && document.get() instanceof Obj object) {
            object.members().forEach((name, value) -> members.add(member(name, value, findings)));
        } else if (document.isPresent()) {
            findings.add(Diagnostic.error(
                    FindingCode.ADM_008, document.get().where(), "this is no JSON object", "begin with {"));
        }
        if (findings.hasErrors()) {
            throw new InvalidInputException(findings);
        }
        return members;
    }

    private static Member member(String name, LocatedValue value, Findings findings) {
        Optional<String> text = Optional.empty();
        if (value instanceof Str string) {
            text = Optional.of(string.value());
        } else if (value instanceof Num number) {
            boolean whole = number.value() == Math.rint(number.value());
            text = Optional.of(whole ? Long.toString((long) number.value()) : Double.toString(number.value()));
        } else if (!(value instanceof LocatedValue.Nil)) {
            findings.add(Diagnostic.error(
                    FindingCode.ADM_008,
                    value.where(),
                    "\"" + name + "\" must be a number or a string, not " + value.kind(),
                    "give the code of an answer, or what would be typed"));
        }
        return new Member(name, text, value.where());
    }
}
