"""A rule of the linter: a function of the workbook that yields (place, message) for what is wrong.

Its name, with hyphens, is the name of the rule; its documentation says in a sentence why the rule is there.
"""
RULES = []
OF_CELLS = set()


def rule(function):
    RULES.append(function)
    return function


def rule_of_cells(function):
    """A rule that judges rows and cells one by one, so that a large sheet can be given to it in pieces."""
    OF_CELLS.add(function)
    return rule(function)


def name_of(function):
    return function.__name__.replace("_", "-")


def findings(book, only=None):
    """(rule, place, message) of everything found, or of what the rule of the name `only` finds. A rule that cannot
    judge what stands there says so: nothing passes because it could not be understood."""
    rules = [function for function in RULES if only in (None, name_of(function))]
    yield from judged(book, rules)
    if not book.broken:
        for rows in book.row_books():
            yield from judged(rows, [function for function in rules if function in OF_CELLS])


def judged(book, rules):
    for function in rules:
        try:
            for place, message in function(book):
                yield name_of(function), place, message
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            yield name_of(function), "the workbook", f"cannot be judged: {type(error).__name__}: {error}"


def repeated(pairs):
    """(place, first place, key) of every key that was there before; `pairs` are (key, place)."""
    first = {}
    for key, place in pairs:
        if key in first:
            yield place, first[key], key
        else:
            first[key] = place
