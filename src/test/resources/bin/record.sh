#!/bin/bash
# Stands before a program: writes down what every user of the machine could see of it, and its environment.
{
    printf '%s %s\n' "${0##*/}" "$*"
    /usr/bin/tr '\0' '\n' < /proc/$$/environ
} >> "$ACCOUNT/seen"
exec "/usr/bin/${0##*/}" "$@"
