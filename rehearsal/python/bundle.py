"""Builds the source bundle of a folder with the EB CLI's own code and prints what is in it.

Usage: bundle.py FOLDER, a copy of the project with a .elasticbeanstalk/config.yml
"""
import contextlib
import io
import os
import sys
import zipfile

from ebcli.objects.sourcecontrol import NoSC
from ebcli.operations import commonops

os.chdir(sys.argv[1])
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    _, path = commonops._zip_up_project("bundle", NoSC())
with zipfile.ZipFile(path) as bundle:
    for entry in bundle.infolist():
        if not entry.is_dir():
            print(f"{entry.external_attr >> 16 & 0o777:o} {entry.filename}")
