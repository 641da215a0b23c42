"""Compiles the C programs of the suite into a folder; what is there and newer than every source is kept."""
import glob
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
# The Swift toolchain brings a C compiler of its own where the system has none.
COMPILER = os.environ.get("CC") or shutil.which("cc") or "clang"
SOURCES = {
    "fill": ("../data/fill.c", []),
    "timed": ("../measuring/timed.c", []),
    "read": ("read.c", ["-lcsv"]),
    "matrix": ("read.c", ["-DMATRIX", "-lcsv", "-lxlsxwriter"]),
    "write": ("write.c", ["-lxlsxwriter"]),
    "allocations.so": ("allocations.c", ["-shared", "-fPIC"]),
    "sigsuspend.so": ("sigsuspend.c", ["-shared", "-fPIC", "-ldl"]),
}


def compile_program(source, program, options):
    subprocess.run([COMPILER, "-O2", "-Wall", "-Wextra", "-o", program, source, *options], check=True)


def build(folder):
    """The paths of the compiled programs by name."""
    os.makedirs(folder, exist_ok=True)
    programs = {}
    newest = max(os.path.getmtime(path) for path in glob.glob(os.path.join(HERE, "..", "*", "*.[ch]")))
    for name, (source, options) in SOURCES.items():
        source, program = os.path.normpath(os.path.join(HERE, source)), os.path.join(folder, name)
        if not os.path.exists(program) or os.path.getmtime(program) < newest:
            compile_program(source, program, options)
        programs[name] = program
    return programs


def libraries(tool):
    """The shared libraries that a program loads, but for the C library and the loader themselves."""
    listed = subprocess.run(["ldd", tool], check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")
    paths = [line.split(" => ")[1].split(" (")[0].strip() for line in listed.splitlines() if " => " in line]
    return [path for path in paths if os.path.exists(path) and not os.path.basename(path).startswith("libc.so")]


def build_loader(folder, tool):
    """A C program that loads the same libraries as the tool; made anew, for the tool may have changed."""
    program, needed = os.path.join(folder, "load"), libraries(tool)
    places = sorted({os.path.dirname(path) for path in needed})
    compile_program(
        os.path.join(HERE, "load.c"), program,
        ["-Wl,--no-as-needed", *needed, *(f"-Wl,-rpath,{place}" for place in places)])
    if set(map(os.path.basename, libraries(program))) != set(map(os.path.basename, needed)):
        raise OSError("the loader does not load what the tool loads")
    return program
