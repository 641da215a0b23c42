"""Compiles the C programs of the suite into a folder; what is there and newer than its source is kept."""
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = {
    "fill": ("../data/fill.c", []),
    "read": ("read.c", ["-lcsv"]),
}


def build(folder):
    """The paths of the compiled programs by name."""
    os.makedirs(folder, exist_ok=True)
    programs = {}
    for name, (source, libraries) in SOURCES.items():
        source, program = os.path.normpath(os.path.join(HERE, source)), os.path.join(folder, name)
        if not os.path.exists(program) or os.path.getmtime(program) < os.path.getmtime(source):
            subprocess.run(["cc", "-O2", "-Wall", "-Wextra", "-o", program, source, *libraries], check=True)
        programs[name] = program
    return programs
