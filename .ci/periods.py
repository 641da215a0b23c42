"""Reporting periods in the contract's notation: `2023-06`, `2023-Q2`, `2023-H1`, `2023-9M`, `2023`."""
ROMAN = ["I", "II", "III", "IV"]


def months_of(period):
    """The year as text, and the months, 1 to 12, of a period."""
    year, _, part = period.partition("-")
    if not part:
        return year, set(range(1, 13))
    if part[0] == "Q":
        return year, set(range(3 * int(part[1]) - 2, 3 * int(part[1]) + 1))
    if part in ("H1", "9M"):
        return year, set(range(1, 7 if part == "H1" else 10))
    return year, {int(part)}


def is_long(period):
    return len(months_of(period)[1]) > 1


def is_part(part, period):
    """Whether a period is a shorter one within another."""
    (year, months), (other, whole) = months_of(part), months_of(period)
    return year == other and months < whole


def chronology(period):
    """What puts periods in the order of time: by their last month, then the shorter first."""
    year, months = months_of(period)
    return year, max(months), len(months)


def year_before(period):
    return f"{int(period[:4]) - 1}{period[4:]}"


def year_after(period):
    return f"{int(period[:4]) + 1}{period[4:]}"


def words(period):
    """A period in Vietnamese words."""
    year, months = months_of(period)
    last, count = max(months), len(months)
    if count == 1:
        return f"tháng {'0' if last < 3 else ''}{last} năm {year}"
    if count == 3:
        return f"quý {ROMAN[last // 3 - 1]} năm {year}"
    return f"năm {year}" if count == 12 else f"{count} tháng đầu năm {year}"
