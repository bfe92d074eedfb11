#!/bin/bash
# `date` as macOS has it, as far as the commands use it: -v moves the time, -d is another thing.
set -f
case $* in
    +* | "-u +"*) exec /usr/bin/date "$@" ;;
    "-u -v-"*M\ +*)
        minutes=${2#-v-}
        exec /usr/bin/date -u -d "-${minutes%M} minutes" "$3" ;;
    *) echo "usage: date" >&2; exit 1 ;;
esac
