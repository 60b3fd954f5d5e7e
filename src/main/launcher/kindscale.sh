#!/bin/sh
# kindscale. This file is a launcher for POSIX shells with the program's jar behind it: ./kindscale and java -jar kindscale do the same.
#
# It starts the JVM with what measures best (docs/performance.md) and with an archive of loaded classes, which halves the start: a
# class-data archive, or from JDK 25 on an AOT cache. The archive lies beside this file (the build makes it) or in the user's cache
# folder (made in the background on first use). Where there is none, where it does not fit this JVM, or where nothing can be written,
# the program starts all the same, only later.
# shellcheck disable=SC2086

jar=@JAR@
self=$0
if [ -L "$self" ]; then self=$(readlink -f "$self"); fi
# One name for one file: archives are kept by it.
case $self in
    /*/./* | /*/../*) straight=no ;;
    /*) straight=yes ;;
    */*) straight=no ;;
    *) self=./$self straight=no ;;
esac
if [ $straight = no ]; then self=$(CDPATH='' cd "${self%/*}" && pwd)/${self##*/}; fi
case $self in
    *:*)
        echo "kindscale: Java cannot start a program from a path with a colon: $self" >&2
        echo "  help: move it into a folder whose name has none" >&2
        exit 70
        ;;
esac

# A packed program has a JVM of its own in a folder beside it, with the program's classes and their archive in it.
own=@RUNTIME@
case $own in
    '' | @*) own='' java=${JAVA_HOME:+$JAVA_HOME/bin/}java ;;
    *) own=${self%/*}/$own java=$own/bin/java ;;
esac
found=$(command -v "$java") || {
    echo "kindscale: no Java found. Install a JDK or JRE 17 or newer, or set JAVA_HOME." >&2
    exit 127
}

# Which JVM it is, from its release file: an archive fits one build of one JVM.
if [ -L "$found" ]; then found=$(readlink -f "$found"); fi
release=${found%/bin/java}/release
version=unknown
feature=
build=
if [ -r "$release" ]; then
    while IFS='=' read -r name value; do
        value=${value#\"} value=${value%\"}
        case $name in
            JAVA_VERSION) version=$value feature=${value%%[!0-9]*} ;;
            JAVA_RUNTIME_VERSION | IMPLEMENTOR_VERSION) build=$build.$value ;;
        esac
    done <"$release"
fi
[ "$feature" = 1 ] && feature=8 # 1.8.0 is what Java 8 calls itself
if [ "${feature:-17}" -lt 17 ]; then
    echo "kindscale: $found is Java $version. Install a JDK or JRE 17 or newer, or set JAVA_HOME." >&2
    exit 127
fi
case $build in '' | */*) ;; *) version=${build#.} ;; esac

# The one collector that can use the heap objects kept in an archive, with as few threads as it can do with.
collector='-XX:+UseG1GC -XX:ParallelGCThreads=1 -XX:ConcGCThreads=1 -XX:G1ConcRefinementThreads=0'
# One compiler, C1. Later than usual where little is computed: most of what runs once or twice at the start is cheaper interpreted.
compilers=-XX:TieredStopAtLevel=1
heap='-Xms20m -Xmn12m'
# The heap in large pages where Linux gives them: thousands of page faults fewer, a tenth of the CPU time of a small file.
pages=-XX:+UseTransparentHugePages
# G1 takes more heap by the megabyte when it is needed, not by a fifth of all memory whenever it has been busy; and it does not
# mark a heap of 22 MB because 10 of them are in use.
flags='-XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:+UnlockExperimentalVMOptions -XX:ArchiveRelocationMode=0
    -XX:G1HeapRegionSize=1m -XX:G1ExpandByPercentOfAvailable=0 -XX:InitiatingHeapOccupancyPercent=80'
case ${1-} in
    analyze | simulate) heap='-Xms32m -Xmn24m' ;;
    *) flags="-XX:Tier3InvocationThreshold=1500 -XX:Tier3MinInvocationThreshold=700 -XX:Tier3CompileThreshold=6000 -XX:Tier3BackEdgeThreshold=8000 $flags" ;;
esac
# What the JVM has to say about archives must not get among the scores.
flags="-XX:+IgnoreUnrecognizedVMOptions $flags -XX:+DisplayVMOutputToStderr -Xlog:disable"
kind=jsa use=-XX:SharedArchiveFile=
if [ "${feature:-17}" -ge 25 ]; then kind=aot use=-XX:AOTCache=; fi
# Classes in an archive were verified when it was made, but for those of picocli, which are too old for that: JDK 17 would verify
# them at every start.
verified=
if [ "${feature:-17}" -lt 21 ]; then verified=-XX:-BytecodeVerificationRemote; fi

# The user's own options for the JVM win; some go with no archive.
options="${JAVA_TOOL_OPTIONS-} ${JDK_JAVA_OPTIONS-} ${_JAVA_OPTIONS-}"
case $options in *-XX:[+-]Use*GC*) collector='' use='' ;; esac
case $options in *-Xmx* | *-XX:MaxHeap*) heap='' ;; esac
case $options in *-Xshare* | *-XX:AOT* | *SharedArchiveFile*) use='' ;; esac

jvm() {
    $nice "$java" -XX:+UseG1GC $compilers $heap $flags -cp "$self" "$@"
}

# Whether the file $1 and its folder are the user's or root's, and nobody else can write to them: what lies in an archive is executed.
trusted() {
    strangers=
    if [ ! -O "$1" ] || [ ! -O "${1%/*}/." ]; then strangers="! ( -user 0 -o -user $(id -u) ) -o"; fi
    others=$(find "${1%/*}/." "$1" -prune \( $strangers -perm -020 -o -perm -002 \) 2>/dev/null) && [ -z "$others" ]
}

# Whether the archive $1 is there, is younger than the program, and can be trusted.
usable() { [ "$1" -nt "$self" ] && trusted "$1"; }

# Trains and dumps an archive to $1; nothing it says is of interest to anyone.
make_archive() {
    part=$1.$$
    unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
    if [ $kind = aot ]; then
        jvm -XX:AOTMode=record "-XX:AOTConfiguration=$part.lst" org.kindscale.cli.TrainingRun &&
            jvm -XX:AOTMode=create "-XX:AOTConfiguration=$part.lst" "-XX:AOTCache=$part"
    else
        jvm "-XX:DumpLoadedClassList=$part.lst" org.kindscale.cli.TrainingRun &&
            jvm -Xshare:dump "-XX:SharedClassListFile=$part.lst" "-XX:SharedArchiveFile=$part"
    fi && { sync "$part" || :; } && mv -f "$part" "$1"
    made=$?
    rm -f "$part" "$part.lst"
    return $made
}

# Makes the archive $1 unless another process does. An empty file says that it cannot be made, so that nobody tries again.
make_once() {
    lock=$1.lock nice='nice -n 5' # the user's work goes first
    if [ -n "$(find "$lock" -prune -mmin +10)" ]; then rmdir "$lock"; fi
    mkdir "$lock" || return
    trap 'rmdir "$lock"' EXIT
    trap exit HUP TERM
    make_archive "$1" || : >"$1"
    for old in "${1%".$jar.$version.$kind"}".*."$version.$kind"; do
        if [ "$old" != "$1" ]; then rm -f "$old"; fi
    done
}

# The archive of a packed program is the one that its JVM takes by itself.
if [ -n "$own" ]; then use=''; fi

archive=$self.$version.$kind
nice=
if [ "${KINDSCALE_ARCHIVE-}" = make ]; then
    [ -z "$own" ] || exit 0
    (umask 022 && make_archive "$archive") >/dev/null 2>&1 </dev/null
    exit 0
fi
ready=
if [ "${KINDSCALE_ARCHIVE-}" = none ] || [ -z "$use" ]; then
    use=''
elif usable "$archive"; then
    ready=yes
else
    cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/kindscale
    name='' rest=${self#/}
    while [ "$rest" != "${rest#*/}" ]; do
        name=$name${rest%%/*}_ rest=${rest#*/}
    done
    name=$name$rest
    archive=$cache/$name.$jar.$version.$kind
    if usable "$archive"; then
        ready=yes
    elif [ ${#name} -lt 120 ] && (umask 077 && mkdir -p "$cache") 2>/dev/null && [ -O "$cache/." ] && [ -w "$cache" ]; then
        (umask 077 && chmod go-w "$cache" && make_once "$archive") >/dev/null 2>&1 </dev/null &
    fi
fi
if [ -z "$ready" ] || [ ! -s "$archive" ]; then use=''; fi

# Scoring a file of 256 MB (64 MB packed) or more takes long enough for the second compiler to pay, on what runs most.
if [ "${1-}" = score ]; then
    for file in "$@"; do
        case $file in
            -*) continue ;;
            *.gz) large=+131071 ;;
            *) large=+524287 ;;
        esac
        if [ -f "$file" ] && [ -n "$(find "$file" -prune -size $large 2>/dev/null)" ]; then
            compilers='-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=20000
                -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=400000'
            pages='' # they take 15 MB more, and no longer matter
        fi
    done
fi

terminals=
[ -t 0 ] && terminals=0
[ -t 1 ] && terminals=${terminals}1
[ -t 2 ] && terminals=${terminals}2

# A JVM that cannot start ends with 1, which is a result here. It is asked first where its options or its memory are not the usual;
# not with an agent, which might wait for somebody.
memory=$(ulimit -v 2>/dev/null) || memory=unlimited
case ${memory:-unlimited}$options in
    *-agent* | *-javaagent* | *-Xrun*) ;;
    'unlimited  ') ;;
    *)
        said=$("$java" $collector $compilers $heap $pages $flags ${use:+"$use$archive"} -version 2>&1) || {
            echo "kindscale: Java does not start: $found" >&2
            printf '%s\n' "$said" | sed 's/^/  /' >&2
            echo "  help: look at JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS and _JAVA_OPTIONS, and at ulimit -v" >&2
            exit 70
        }
        ;;
esac
if [ -n "$own" ]; then
    exec "$java" $collector $compilers $heap $pages $flags $verified -Dkindscale.terminals="_$terminals" -m kindscale/org.kindscale.cli.Main "$@"
fi
exec "$java" $collector $compilers $heap $pages $flags ${use:+$verified "$use$archive"} -Dkindscale.terminals="_$terminals" -jar "$self" "$@"
