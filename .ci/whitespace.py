"""Holds every file against .editorconfig. Reads names of files, each ended by NUL, from stdin."""
import pathlib
import sys

import editorconfig


def faults(name):
    properties = editorconfig.get_properties(str(pathlib.Path(name).resolve()))
    text = pathlib.Path(name).read_bytes().decode(properties["charset"])
    if properties["end_of_line"] == "lf" and "\r" in text:
        yield 1, "a carriage return"
    if properties["insert_final_newline"] == "true" and text and not text.endswith("\n"):
        yield text.count("\n") + 1, "no newline at the end"
    for number, line in enumerate(text.split("\n"), 1):
        if properties["trim_trailing_whitespace"] == "true" and line != line.rstrip(" \t"):
            yield number, "white space at the end"
        if properties["indent_style"] == "space" and line.startswith("\t"):
            yield number, "a tab"


found = [
    f"{name}:{number}: {fault}"
    for name in sys.stdin.read().rstrip("\0").split("\0")
    for number, fault in faults(name)
]
sys.exit("\n".join(found) or None)
