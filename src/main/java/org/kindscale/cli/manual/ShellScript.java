package org.kindscale.cli.manual;

import java.util.Optional;

/** The few lines with which a shell asks kindscale itself how a command line may go on. */
final class ShellScript {

    private static final String BASH = """
            # kindscale: completion for bash
            _kindscale() {
                local word words
                words=$("${COMP_WORDS[0]}" completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) || return
                COMPREPLY=()
                while IFS= read -r word; do
                    case $word in
                        '') ;;
                        :files) compopt -o default ;;
                        *) COMPREPLY+=("$word") ;;
                    esac
                done <<<"$words"
            }
            complete -F _kindscale kindscale
            """;

    private static final String ZSH = """
            #compdef kindscale
            # kindscale: completion for zsh
            _kindscale() {
                local -a answer
                answer=("${(@f)$("${words[1]}" completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
                if (( ${answer[(Ie):files]} )); then
                    _files
                fi
                answer=("${(@)answer:#:files}")
                answer=("${(@)answer:#}")
                (( ${#answer} )) && compadd -- "${answer[@]}"
            }
            if [ "$funcstack[1]" = _kindscale ]; then
                _kindscale "$@"
            else
                compdef _kindscale kindscale
            fi
            """;

    private static final String FISH = """
            # kindscale: completion for fish
            function __kindscale_words
                set -l typed (commandline -opc) (commandline -ct)
                $typed[1] completion words -- $typed[2..-1] 2>/dev/null | string match -v ':files'
            end
            function __kindscale_no_files
                set -l typed (commandline -opc) (commandline -ct)
                not $typed[1] completion words -- $typed[2..-1] 2>/dev/null | string match -q ':files'
            end
            complete -c kindscale -n __kindscale_no_files -f
            complete -c kindscale -a '(__kindscale_words)'
            """;

    private ShellScript() {}

    /** {@return the script for a shell; empty if there is none} */
    static Optional<String> of(String shell) {
        return switch (shell) {
            case "bash" -> Optional.of(BASH);
            case "zsh" -> Optional.of(ZSH);
            case "fish" -> Optional.of(FISH);
            default -> Optional.empty();
        };
    }
}
