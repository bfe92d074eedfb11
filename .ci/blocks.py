"""Writes the shell blocks of all documents as scripts, one a document, for shellcheck; prints their names.

Usage: blocks.py FOLDER

A guide goes on where the main path of part1.md ends, so its script begins with that.
"""
import re
import sys
from pathlib import Path

BLOCK = re.compile(r"^```(?:ba)?sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(document):
    return BLOCK.findall(document.read_text())


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    main_path = [block for block in blocks(Path("part1.md")) if not block.startswith("# opcional: ")]
    for document in sorted([*Path().glob("*.md"), *Path("docs").rglob("*.md")]):
        before = main_path if document.match("docs/guia/*") else []
        if scripts := blocks(document):
            script = folder / f"{document.stem}.sh"
            script.write_text("# shellcheck shell=bash\n" + "\n".join(before + scripts))
            print(script)


main(Path(sys.argv[1]))
