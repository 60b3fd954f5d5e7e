#!/bin/sh
# score-all.sh FOLDER...: scores all surveys of the folders, two at a time; tells which were refused, and why.
set -u
one='
    name=${1##*/}; out=${1%/*}/scores/${name%.csv}
    mkdir -p "${out%/*}"
    kindscale score gad7 "$1" --keep person --strict -q -o "$out.csv" --findings "$out.findings.jsonl"
    case $? in
        0) ;;
        1) echo "$1: look at $out.findings.jsonl before you use the scores" >&2 ;;
        *) echo "$1: refused, see $out.findings.jsonl" >&2; exit 1 ;;
    esac'
find "$@" -maxdepth 1 -name '*.csv' -print0 | xargs -0 -n 1 -P 2 sh -c "$one" score
