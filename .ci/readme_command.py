#!/usr/bin/env python3
"""Prints a marked command of the README: readme_command.py README.md NAME

The command is the fenced code block that follows the line `<!-- command: NAME -->`. Prompt signs
(`$ `) at the start of lines are left out. Ends with an error where the block is missing, empty,
unfinished, or marked more than once.
"""
import re
import sys


def command(text, name):
    lines = text.lstrip("\ufeff").splitlines()
    mark = re.compile(r"\s*<!--\s*command:\s*" + re.escape(name) + r"\s*-->\s*")
    places = [at for at, line in enumerate(lines) if mark.fullmatch(line)]
    if len(places) != 1:
        raise ValueError(f"<!-- command: {name} --> stands there {len(places)} times, not once")
    at = places[0] + 1
    while at < len(lines) and not lines[at].strip():
        at += 1
    fence = re.fullmatch(r"(\s*)(`{3,}|~{3,})\s*([A-Za-z-]*)\s*", lines[at]) if at < len(lines) else None
    if fence is None:
        raise ValueError(f"no fenced code block follows <!-- command: {name} -->")
    end = re.compile(r"\s*" + re.escape(fence[2][0]) + "{" + str(len(fence[2])) + r",}\s*")
    body = []
    for line in lines[at + 1:]:
        if end.fullmatch(line):
            break
        line = line.removeprefix(fence[1])
        body.append(line.removeprefix("$ ") if fence[3] == "console" or line.startswith("$ ") else line)
    else:
        raise ValueError(f"the code block after <!-- command: {name} --> does not end")
    if not any(line.strip() and not line.strip().startswith("#") for line in body):
        raise ValueError(f"the code block after <!-- command: {name} --> is empty")
    return "\n".join(body) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        with open(sys.argv[1], encoding="utf-8") as readme:
            sys.stdout.write(command(readme.read(), sys.argv[2]))
    except (OSError, ValueError) as error:
        sys.exit(f"{sys.argv[1]}: {error}")
