#!/bin/sh
# kindscale. This file is a launcher for POSIX shells with the program's jar behind it: ./kindscale and java -jar kindscale do the same.
#
# It starts the JVM with what measures best (docs/performance.md) and with a class-data archive, which halves the start. The archive lies
# beside this file (the build makes it) or in the user's cache folder (made in the background on first use). Where there is none, where it
# does not fit this JVM, or where nothing can be written, the program starts all the same, only later.

self=$0
if [ -L "$self" ]; then self=$(readlink -f "$self"); fi
case $self in /*) ;; *) self=$PWD/$self ;; esac

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
found=$(command -v "$java") || {
    echo "kindscale: no Java found. Install a JDK or JRE 17 or newer, or set JAVA_HOME." >&2
    exit 127
}

# The JVM's version, from its release file: an archive fits one build of one JVM.
if [ -L "$found" ]; then found=$(readlink -f "$found"); fi
release=${found%/bin/java}/release
version=unknown
if [ -r "$release" ]; then
    while IFS='=' read -r name value; do
        case $name in JAVA_RUNTIME_VERSION | JAVA_VERSION) value=${value#\"} version=${value%\"} ;; esac
    done <"$release"
fi

# One compiler, C1, and later than usual: most of what runs once or twice at the start is cheaper interpreted.
flags='-XX:+UseSerialGC -XX:TieredStopAtLevel=1
    -XX:Tier3InvocationThreshold=1500 -XX:Tier3MinInvocationThreshold=700 -XX:Tier3CompileThreshold=6000 -Xms24m -Xmn16m -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr'

# Trains and dumps an archive to $1; nothing it says is of interest to anyone.
make_archive() {
    part=$1.$$
    # shellcheck disable=SC2086
    "$java" $flags -XX:DumpLoadedClassList="$part.lst" -cp "$self" org.kindscale.cli.TrainingRun &&
        "$java" -XX:+UseSerialGC -Xshare:dump -XX:SharedClassListFile="$part.lst" -XX:SharedArchiveFile="$part" -cp "$self" &&
        mv -f "$part" "$1"
    rm -f "$part" "$part.lst"
}

archive=$self.$version.jsa
if [ "${KINDSCALE_ARCHIVE-}" = make ]; then
    make_archive "$archive" >/dev/null 2>&1 </dev/null
    exit 0
fi
if [ ! "$archive" -nt "$self" ]; then
    cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}
    IFS=/
    # shellcheck disable=SC2086
    set -- $self -- "$@"
    name=
    while [ "$1" != -- ]; do
        name=$name${name:+_}$1
        shift
    done
    shift
    unset IFS
    archive=$cache/kindscale/$name.$version.jsa
    if [ ! "$archive" -nt "$self" ] && [ "${KINDSCALE_ARCHIVE-}" != none ] && [ ${#name} -lt 180 ] &&
        mkdir -p "$cache/kindscale" 2>/dev/null && [ -w "$cache/kindscale" ]; then
        (umask 077 && make_archive "$archive") >/dev/null 2>&1 </dev/null &
    fi
fi
if [ ! "$archive" -nt "$self" ]; then archive=; fi

terminals=
[ -t 0 ] && terminals=0
[ -t 1 ] && terminals=${terminals}1
[ -t 2 ] && terminals=${terminals}2
# shellcheck disable=SC2086
exec "$java" $flags ${archive:+"-XX:SharedArchiveFile=$archive"} -Dkindscale.terminals="_$terminals" -jar "$self" "$@"
