"""Runs the peers beside the C program that does their job, and beside the tool, which does more."""
import json
import os
import subprocess
import sys

from process import Failed, run

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = ["XlsxWriter", "pandas", "polars", "duckdb", "frictionless"]
PEERS = {"Python csv + XlsxWriter": "with_csv.py", "pandas + XlsxWriter": "with_pandas.py",
         "polars + XlsxWriter": "with_polars.py", "DuckDB + XlsxWriter": "with_duckdb.py",
         "frictionless": "with_frictionless.py"}


def environment(folder):
    """A Python with the peers' packages, made when first asked for."""
    python = os.path.join(folder, "peers", "bin", "python")
    if not os.path.exists(python):
        print("installing the peers' packages", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", os.path.join(folder, "peers")], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES], check=True)
    return python


def versions(python):
    listed = subprocess.run([python, "-m", "pip", "list", "--format", "json", "--disable-pip-version-check"],
                            check=True, stdout=subprocess.PIPE).stdout
    known = {entry["name"].lower(): entry["version"] for entry in json.loads(listed)}
    return {name: known.get(name.lower()) for name in PACKAGES}


def measured(bench, folder, sets):
    """Costs by data set and peer; every peer's sums are those of the C program."""
    python = environment(folder)
    results = {"versions": versions(python)}
    for data in sets:
        out = os.path.join(bench.work, "peer.xlsx")
        year = len(data.months) > 1
        contestants = {
            "tool": [bench.consolidate(
                data, data.path, out, *(["--period", "2023", "--from-months"] if year else []))],
            "floor": [[bench.programs["matrix"], data.catalogue, data.path, out]]}
        for name, script in PEERS.items():
            contestants[name] = [[python, "-B", os.path.join(HERE, script), data.catalogue, data.path, out]]
        bench.say(f"{data.name}: peers")
        wanted = json.loads(run(bench.timed, contestants["floor"][0])["output"])
        for name in PEERS:
            told = json.loads(run(bench.timed, contestants[name][0])["output"])
            if told["forms"] != wanted["forms"] or told.get("totals", wanted["totals"]) != wanted["totals"] \
                    or told.get("faults", 0):
                raise Failed(f"{name} reads something else in {data.name}")
        results[data.name] = bench.times(contestants, repetitions=2 if year else 3)
        os.remove(out)
    return results
