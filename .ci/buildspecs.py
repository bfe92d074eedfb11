"""Writes the commands of the buildspecs in options/pipeline.yaml as scripts, for shellcheck; prints their names.

Usage: buildspecs.py FOLDER
"""
import sys
from pathlib import Path

import yaml


class Template(yaml.SafeLoader):
    """Where a function of CloudFormation stands, nothing is."""


Template.add_multi_constructor("!", lambda loader, suffix, node: None)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    resources = yaml.load(Path("options/pipeline.yaml").read_text(), Template)["Resources"]
    for name, resource in resources.items():
        if resource["Type"] == "AWS::CodeBuild::Project":
            buildspec = yaml.safe_load(resource["Properties"]["Source"]["BuildSpec"])
            commands = [command for phase in buildspec["phases"].values() for command in phase["commands"]]
            for number, command in enumerate(commands):
                script = folder / f"{name.lower()}-{number}.sh"
                script.write_text("# shellcheck shell=bash\n" + command)
                print(script)


main(Path(sys.argv[1]))
