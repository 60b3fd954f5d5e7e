package org.kindscale.survey.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that programs and forms have for no answer: a person is asked about them, unless they are declared. */
public final class NoAnswer {

    private static final Set<String> OF_PROGRAMS =
            Set.of("n/a", "#n/a", "<na>", "na", "nan", "null", "#null!", "missing", "-", "k.a.", "ns/nc");

    private static final Pattern OF_FORMS =
            Pattern.compile("((i|i'd|i would|would|would rather|i'd rather|i would rather|i'd prefer) )?"
                    + "((prefer|rather|choose|want|wish) not( to)?|declined?( to)?|refused?( to)?)"
                    + "( (answer|say|respond|reply|state|tell|disclose))?( this)?"
                    + "|no (answer|response|reply|comment|thanks|thank you)|no, (thanks|thank you)"
                    + "|not (answered|stated|specified|asked|applicable)|skip(ped)?( this( question)?)?"
                    + "|(i )?(don't|do not|dont) (know|want to (answer|say))"
                    + "|keine (angabe|angaben|antwort)|wei(\u00df|ss) (ich )?nicht|nicht beantwortet"
                    + "|(ich )?m(\u00f6|oe)chte (ich )?(das )?nicht (antworten|beantworten|sagen|angeben)"
                    + "|prefiero no (contestar|responder|decir|decirlo|contestarlo)|no (contesta|responde|sabe)"
                    + "|sin (respuesta|contestar|responder)|no s\u00e9"
                    + "|(je )?(pr\u00e9f\u00e8re|souhaite) ne pas r\u00e9pondre|(pas de|sans) r\u00e9ponse");

    private NoAnswer() {}

    /** {@return whether a trimmed text is such a word, in whatever case and with whatever mark at its end} */
    public static boolean is(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        return OF_PROGRAMS.contains(plain)
                || OF_FORMS.matcher(plain.replaceAll("^[(\\[]|[)\\].!]+$", "")).matches();
    }
}
