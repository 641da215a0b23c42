"""What a power cut could leave on a disk, built from a trace of the system calls of those who wrote to it.

strace records what programs ask of the files of one folder. A cut may come between any two calls. What was synced is
kept then; of the rest each write is kept or dropped, whatever came before or after it, and some are torn at 512 bytes
or leave the file longer but not filled. Names that were made or removed since the folder was synced may be undone.
"""
import os
import re
import shutil
import subprocess
import sys

SECTOR = 512
CALLS = "openat,pwrite64,pwritev,write,fdatasync,fsync,ftruncate,unlink,rename,close"


# What was asked of the disk

def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def name_of(text):
    """A path as strace shows it."""
    return (unhex(text) if text.startswith("\\x") else text.encode()).decode("utf-8", "surrogateescape")


def lines(log):
    """The calls of a trace that succeeded: (name, arguments, result); those that were interrupted put together."""
    unfinished = {}
    with open(log, encoding="ascii") as file:
        for line in file:
            pid, rest = line.rstrip("\n").split(None, 1)
            if rest.endswith("<unfinished ...>"):
                unfinished[pid] = rest[:-len("<unfinished ...>")]
                continue
            resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", rest)
            if resumed:
                rest = unfinished.pop(pid) + resumed.group(1)
            call = re.fullmatch(r"(\w+)\((.*)\)\s+= (\d+).*", rest)
            if call:
                yield call.group(1), call.group(2), int(call.group(3))


def events(log, folder):
    """What happened to the files of a folder, in order, and what was told on standard output."""
    found = []

    def inside(path):
        return os.path.dirname(path) == folder and not path.endswith("-shm")

    for call, arguments, result in lines(log):
        if call == "openat":
            match = re.match(r'[^,]*, "([^"]*)", ([A-Z_|0-9a-z]+)', arguments)
            path = name_of(match.group(1)) if match else ""
            if match and inside(path) and "O_CREAT" in match.group(2):
                found.append(("create", path))
                if "O_TRUNC" in match.group(2):
                    found.append(("truncate", path, 0))
            continue
        if call in ("unlink", "rename"):
            paths = [name_of(path) for path in re.findall(r'"([^"]*)"', arguments)]
            if any(map(inside, paths)):
                found.append((call, *paths))
            continue
        match = re.match(r"(\d+)<([^>]*)>", arguments)
        if not match:
            continue
        path = name_of(match.group(2))
        if call == "write" and match.group(1) == "1":
            found.append(("told", unhex(re.search(r'"([^"]*)"', arguments).group(1)).decode()))
        elif call in ("fsync", "fdatasync") and (inside(path) or path == folder):
            found.append(("sync", path))
        elif not inside(path):
            continue
        elif call == "pwrite64":
            data = re.fullmatch(r'[^,]*, "([^"]*)", (\d+), (\d+)', arguments)
            if not data or result != int(data.group(2)):
                sys.exit(f"a write that the check cannot follow: {arguments[:80]} = {result}")
            found.append(("write", path, int(data.group(3)), unhex(data.group(1))))
        elif call == "ftruncate":
            found.append(("truncate", path, int(arguments.rsplit(",", 1)[1])))
        elif call != "close":
            sys.exit(f"{call} on {path}: the check cannot follow it")
    return found


def traced(commands, folder, log, statuses=None):
    """Runs commands one after the other, traced; their events."""
    found = []
    for at, command in enumerate(commands):
        done = subprocess.run(
            ["strace", "-f", "-y", "-xx", "-s", "20000000", "-e", "trace=" + CALLS, "-o", log, *command],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != (statuses[at] if statuses else 0):
            sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
        found += events(log, folder)
        os.remove(log)
    return found


# What a power cut leaves

class Inode:
    """A file: its bytes that are safe, and what was done to it since."""

    def __init__(self, content=b""):
        self.safe = bytearray(content)
        self.pending = []


def apply(content, change):
    if change[0] == "truncate":
        if len(content) > change[1]:
            del content[change[1]:]
        else:
            content.extend(bytes(change[1] - len(content)))
    else:
        _, offset, data = change
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset:offset + len(data)] = data


class Disk:
    """A folder as programs see it, and as the disk holds it."""

    def __init__(self, folder):
        self.folder = folder
        self.names, self.safe_names, self.pending_names = {}, {}, []
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                self.names[path] = self.safe_names[path] = Inode(file.read())

    def happen(self, event):
        kind, path = event[0], event[1]
        if kind == "create":
            if path not in self.names:
                self.set_name(path, Inode())
        elif kind in ("write", "truncate"):
            self.names[path].pending.append((kind, *event[2:]))
        elif kind == "unlink":
            self.set_name(path, None)
        elif kind == "rename":
            self.set_name(event[2], self.names[path])
            self.set_name(path, None)
        elif kind == "sync" and path == self.folder:
            self.safe_names, self.pending_names = dict(self.names), []
        elif kind == "sync":
            inode = self.names[path]
            for change in inode.pending:
                apply(inode.safe, change)
            inode.pending = []

    def set_name(self, path, inode):
        if inode is None:
            self.names.pop(path, None)
        else:
            self.names[path] = inode
        self.pending_names.append((path, inode))

    def cut(self, chance):
        """The files that a power cut at this moment could leave: bytes by path."""
        names = dict(self.safe_names)
        share = chance.choice([0, 0.5, 0.5, 1])
        for path, inode in self.pending_names:
            if chance.random() < share:
                if inode is None:
                    names.pop(path, None)
                else:
                    names[path] = inode
        return {path: self.content(inode, chance) for path, inode in names.items()}

    @staticmethod
    def content(inode, chance):
        content = bytearray(inode.safe)
        pending = inode.pending
        way = chance.random()
        if way < 0.25:
            # In order, the last one torn.
            pending = pending[:chance.randrange(len(pending) + 1)]
            kept = [torn(change, chance) if at == len(pending) - 1 else change for at, change in enumerate(pending)]
        else:
            share = chance.choice([0, 0.1, 0.5, 0.9, 1])
            kept = [torn(change, chance) if chance.random() < 0.15 else change
                    for change in pending if chance.random() < share]
        for change in kept:
            apply(content, change)
        return bytes(content)


def torn(change, chance):
    """A part of a write, to a border of sectors; or the file longer but not filled yet."""
    if change[0] != "write":
        return change
    _, offset, data = change
    at = chance.randrange(len(data) + 1) // SECTOR * SECTOR
    return chance.choice([
        ("write", offset, data[:at]), ("write", offset + at, data[at:]), ("write", offset, bytes(len(data)))])


def cuts(happened, count, chance):
    """The events after which the power is cut: half anywhere, half close to where something becomes safe."""
    turns = [at for at, event in enumerate(happened) if event[0] in ("sync", "truncate", "unlink", "told", "create")]
    half = [chance.randrange(len(happened) + 1) for _ in range(count // 2)]
    return sorted(half + [
        min(max(chance.choice(turns) + chance.randint(-2, 3), 0), len(happened)) for _ in range(count - len(half))])


def states(happened, disk, count, chance):
    """Disks after power cuts: (what had been told by then, files)."""
    told, at = [], 0
    for cut in cuts(happened, count, chance):
        while at < cut:
            if happened[at][0] == "told":
                told.append(happened[at][1])
            else:
                disk.happen(happened[at])
            at += 1
        yield "".join(told), disk.cut(chance)


def lay(files, folder):
    """Writes files into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for path, content in files.items():
        with open(os.path.join(folder, os.path.basename(path)), "wb") as file:
            file.write(content)
