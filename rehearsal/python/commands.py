"""Prints what the installed `eb` and `aws` know of the commands in a table: its first two columns are
the tool and the command, the others are written anew.

Usage: commands.py TABLE
"""
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from awscli.clidriver import create_clidriver

PACKAGES = {"aws": "awscli", "eb": "awsebcli"}


def eb_flags(command):
    """`eb` has no description of itself but its help: the words that open an indented line."""
    eb = Path(sys.executable).with_name("eb")
    text = subprocess.run([eb, *command.split(), "--help"], capture_output=True, text=True, check=True).stdout
    openings = re.findall(r"^ +(-(?:\S| (?! ))+)", text, re.MULTILINE)
    return {flag for opening in openings for flag in re.findall(r"(?<![\w-])-[\w.-]+", opening)}


def aws_flags(command):
    """The tables that `aws help` is written from."""
    root = create_clidriver().create_help_command()
    node = root
    for word in command.split():
        node = (node if node is root else node.create_help_command()).command_table[word]
    return {"--" + name for name, argument in node.arg_table.items() if node is root or not argument.positional_arg}


FLAGS = {"aws": aws_flags, "eb": eb_flags}


def main(table):
    print("# What `eb` and `aws` know of the commands that the guide and bin/ use. Made by rehearsal/python/commands.py.")
    print("# A row without a command: the flags that every command of the tool takes.")
    print("tool\tversion\tcommand\tflags")
    everywhere = {tool: flags("") for tool, flags in FLAGS.items()}
    for line in Path(table).read_text().splitlines():
        if line.startswith(("#", "tool\t")):
            continue
        tool, _, command = line.split("\t")[:3]
        flags = FLAGS[tool](command) - (everywhere[tool] if command else set())
        print(tool, version(PACKAGES[tool]), command, " ".join(sorted(flags)), sep="\t")


main(sys.argv[1])
