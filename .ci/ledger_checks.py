"""What the checks of the ledger share: imports to make, the tool, and what a ledger must hold.

A series of imports is made once without interruption; that ledger is the reference. Whatever happens to another
ledger that takes the same imports in the same order, it must hold the first so many transactions of the reference,
each of them whole.
"""
import hashlib
import os
import random
import re
import shutil
import sqlite3
import subprocess

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLES = os.path.join(REPOSITORY, "SampleSheets", "2023-06")
RECEIVED = "2023-06-15T08:30:00"


def sample(unit):
    """The path of a unit's form among the samples."""
    return next(os.path.join(SAMPLES, name) for name in os.listdir(SAMPLES) if name.startswith(unit + "-"))


def put(unit, folder, month=6, changes=()):
    """Copies a unit's form into a folder: for a month of 2023, with texts changed, each of which must be there."""
    os.makedirs(folder, exist_ok=True)
    path = sample(unit)
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    for old, new in (("2023-06;tháng 6 ", f"2023-{month:02};tháng {month} "), *changes):
        if old not in text:
            raise SystemExit(f"{path} does not hold {old!r}")
        text = text.replace(old, new, 1)
    with open(os.path.join(folder, os.path.basename(path)), "w", encoding="utf-8-sig", newline="") as file:
        file.write(text)


def series(folder):
    """Imports of different kinds, in their order: arguments of `import`, forms below `folder`."""
    def named(name):
        return os.path.join(folder, name)

    for unit in ("30058", "CAH"):
        put(unit, named("1-first"))
    put("30058", named("2-corrected"), changes=[("217;1271,6;188,5", "217;1271,6;189,5")])
    put("30040", named("3-each"))
    put("30043", named("3-each"))
    put("30058", named("4-refused"), changes=[("217;1271,6;188,5", "hai trăm;1271,6;188,5")])
    put("CAH", named("4-refused"))
    put("30058", named("5-july"), month=7)
    put("VPDP", named("5-july"), month=7)
    # More pages than SQLite keeps in memory: they go to the disk before the commit.
    put("TCKH", named("6-large"))
    with open(named("6-large/anh-chup.csv"), "wb") as file:
        file.write(random.Random(6).randbytes(2_500_000))
    return [[named(name)] + (["--each"] if name == "3-each" else []) for name in sorted(os.listdir(folder))]


class Tool:
    """The command under test."""

    def __init__(self, path):
        self.path = os.path.abspath(path)

    def importing(self, ledger, arguments, language="en"):
        return [self.path, "import", *arguments, "--ledger", ledger, "--received", RECEIVED, "--language", language]

    def exporting(self, ledger, output, period="2023-06", language="en"):
        return [self.path, "export", "--period", period, "--ledger", ledger, "--output", output, "--force",
                "--language", language]

    @staticmethod
    def run(command, **options):
        """Ends with a tuple of status, standard output, standard error."""
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, **options)
        return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def acknowledged(text):
    """The last transaction that an import's standard output says was written; 0 for none."""
    return max(map(int, re.findall(r"transaction (\d+),", text)), default=0)


class Reference:
    """The series imported without interruption."""

    def __init__(self, tool, folder):
        self.steps = series(os.path.join(folder, "forms"))
        self.ledger = os.path.join(folder, "reference.sqlite")
        self.statuses, self.ends = [], []
        for step in self.steps:
            status, output, errors = tool.run(tool.importing(self.ledger, step))
            if status not in (0, 1) or not acknowledged(output):
                raise SystemExit(f"import {step} ended with {status}: {output}{errors}")
            self.statuses.append(status)
            self.ends.append(acknowledged(output))
        self.transactions = held(self.ledger)
        if len(self.transactions) != self.ends[-1]:
            raise SystemExit(f"{self.ends[-1]} transactions were told, {len(self.transactions)} are there")

    def step(self, count):
        """The import that comes after `count` transactions, from 0; None in the midst of one, or at the end."""
        at = self.ends.index(count) + 1 if count else 0
        return at if at < len(self.steps) else None

    def fault(self, transactions, least):
        """What is wrong with a ledger that holds `transactions`; None where nothing is."""
        if len(transactions) < least:
            return f"LOST: {least} transactions were reported, {len(transactions)} are there"
        if transactions != self.transactions[:len(transactions)]:
            at = next((at for at, pair in enumerate(zip(transactions, self.transactions)) if pair[0] != pair[1]),
                      len(self.transactions))
            return f"transaction {at + 1} is not as it was imported"
        return None


class Broken(Exception):
    """A ledger that does not hold what a ledger must."""


def held(path):
    """The transactions of a ledger, each as a digest of everything that belongs to it but its time.

    Recovers from a hot journal. Throws `Broken` where the file's structure, its references, its numbers or its
    contents are not whole.
    """
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute("PRAGMA synchronous = OFF")
        return _held(db)
    except sqlite3.DatabaseError as error:
        raise Broken(f"SQLite: {error}") from error
    finally:
        db.close()


def _held(db):
    def rows(sql):
        return db.execute(sql).fetchall()

    verdict = rows("PRAGMA integrity_check")
    if verdict != [("ok",)]:
        raise Broken(f"integrity_check: {verdict[:3]}")
    if rows("PRAGMA foreign_key_check"):
        raise Broken("foreign_key_check")
    tables = {name for name, in rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if "ledger_transaction" not in tables:
        if tables - {"grdb_migrations"}:
            raise Broken(f"half a schema: {tables}")
        return []

    transactions = rows("SELECT id, kind FROM ledger_transaction ORDER BY id")
    numbers = [number for number, _ in transactions]
    if numbers != list(range(1, len(numbers) + 1)):
        raise Broken(f"transactions are numbered {numbers}")
    digests = {number: hashlib.sha256(kind.encode()) for number, kind in transactions}
    files = rows("""
        SELECT id, transaction_id, path, sha256, received_at, fate, unit, unit_name, period, catalogue,
            rows_accepted, rows_ignored, rows_refused, rows_unchanged FROM submission ORDER BY id""")
    if [row[0] for row in files] != list(range(1, len(files) + 1)):
        raise Broken(f"submissions are numbered {[row[0] for row in files]}")
    transaction_of = {row[0]: row[1] for row in files}
    for row in files:
        digests[row[1]].update(repr(row).encode())
    for table in ("observation", "row_text", "finding"):
        for row in db.execute(f"SELECT * FROM {table} ORDER BY submission_id, position"):
            digests[transaction_of[row[0]]].update(repr(row).encode())
    for row in rows("SELECT transaction_id, year, catalogue FROM catalogue_adoption ORDER BY 1, 2"):
        digests[row[0]].update(repr(row).encode())

    contents = {}
    for sha256, content in db.execute("SELECT sha256, bytes FROM content"):
        if hashlib.sha256(content).hexdigest() != sha256:
            raise Broken(f"content {sha256} is not what its digest says")
        contents[sha256] = len(content)
    catalogues = {row[0] for row in rows("SELECT digest FROM catalogue_version")}
    used = {row[3] for row in files} | {sha256 for sha256, in rows("SELECT sha256 FROM catalogue_file")}
    if set(contents) != used or catalogues != {row[9] for row in files}:
        raise Broken("contents or catalogues without a file, or the other way round")
    return [digests[number].hexdigest() for number in numbers]


def copied(ledger, folder):
    """A copy of a ledger with its journal, under the same name; the copy's path."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for suffix in ("", "-journal", "-wal"):
        if os.path.exists(ledger + suffix):
            shutil.copyfile(ledger + suffix, os.path.join(folder, os.path.basename(ledger)) + suffix)
    return os.path.join(folder, os.path.basename(ledger))


def remove(ledger):
    for suffix in ("", "-journal", "-wal", "-shm"):
        if os.path.exists(ledger + suffix):
            os.remove(ledger + suffix)


def journal_size(ledger):
    """The bytes of a ledger's journal; 0 where there is none."""
    try:
        return os.stat(ledger + "-journal").st_size
    except FileNotFoundError:
        return 0


def has_hot_journal(ledger):
    """Whether SQLite must roll back when it opens the ledger: the journal begins with its mark, which is only
    written once the journal is safe on the disk, and before the ledger is touched."""
    try:
        with open(ledger + "-journal", "rb") as file:
            return file.read(8) == bytes.fromhex("d9d505f920a163d7")
    except FileNotFoundError:
        return False


def may_trace():
    """Whether strace is there and may trace (ptrace)."""
    try:
        return subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False
