"""A sheet's part in pieces, each a document of its own, so that a sheet of millions of cells need not be held as a
tree at once."""

BEGIN, END, ROW = b"<sheetData>", b"</sheetData>", b"</row>"


def split(data, size=8_000_000):
    """(the part with its first rows only, further documents that hold nothing but rows).

    A part that is no larger than `size`, or not written in the usual way, is not split. All the rows of the part, in
    their order, are in the documents."""
    start, end = data.find(BEGIN), data.rfind(END)
    if len(data) <= size or start < 0 or end < 0:
        return data, []
    root_begin = data.find(b"<worksheet")
    root = data[root_begin:data.find(b">", root_begin) + 1]
    start += len(BEGIN)
    rows = list(pieces(data, start, end, size))
    head = data[:start] + data[slice(*rows[0])] + data[end:]
    return head, [root + BEGIN + data[slice(*piece)] + END + b"</worksheet>" for piece in rows[1:]]


def pieces(data, start, end, size):
    """(from, to) of runs of whole rows, each of about so many bytes."""
    while end - start > size:
        cut = data.find(ROW, start + size, end)
        if cut < 0 or cut + len(ROW) == end:
            break
        yield start, cut + len(ROW)
        start = cut + len(ROW)
    yield start, end
