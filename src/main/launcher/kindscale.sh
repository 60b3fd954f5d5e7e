#!/bin/sh
# kindscale: this file is a launcher for POSIX shells with the program's jar behind it.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null 2>&1 || { echo "kindscale: no Java found; install a JDK or JRE 17 or newer, or set JAVA_HOME" >&2; exit 127; }
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -jar "$0" "$@"
exit 1
