"""Lines: processor time against the number of forms, and against the rows of one form, both axes logarithmic."""
import math

from svg import FAINT, GRID, INK, Picture

COLOURS = {"tool": "#2e75b6", "floor": "#8a949e"}
WIDTH, HEIGHT, TOP, BOTTOM = 860, 470, 104, 420
PANELS = [(62, 394), (484, 816)]
SERIES = [("A folder of so many forms", [("folders", "tool", "validate", ""), ("folders", "floor", "C floor", "")]),
          ("One form with so many rows", [
              ("repeated", "tool", "validate: repeated rows (refused from 10,000)", ""),
              ("below", "tool", "validate: rows below the table, the same", "5 4"),
              ("blank", "tool", "validate: empty rows", "1 3"),
              ("repeated", "floor", "C floor", ""), ("below", "floor", "", "5 4")])]


def words(value):
    return f"{value:,.0f} s" if value >= 1 else f"{value * 1000:g} ms"


class Panel:
    """Axes whose decades are the same length on both panels, so that slopes can be compared."""

    def __init__(self, picture, left, right, counts, costs):
        self.picture, self.left, self.right = picture, left, right
        self.x = [math.floor(math.log10(min(counts))), math.ceil(math.log10(max(counts)))]
        # Two thirds of a decade above all points, so that the names of the lines stand over none.
        self.y = [math.floor(math.log10(min(costs))), math.ceil(math.log10(max(costs)) + 2 / 3)]

    def place(self, count, cost):
        across = (math.log10(count) - self.x[0]) / max(1, self.x[1] - self.x[0])
        up = (math.log10(cost) - self.y[0]) / (self.y[1] - self.y[0])
        return self.left + across * (self.right - self.left), BOTTOM - up * (BOTTOM - TOP)

    def axes(self, title):
        self.picture.text(self.left, TOP - 22, title, 14, INK, bold=True)
        for decade in range(self.x[0], self.x[1] + 1):
            x, _ = self.place(10 ** decade, 10 ** self.y[0])
            self.picture.line(x, TOP, x, BOTTOM, GRID, 0.8)
            self.picture.text(x, BOTTOM + 18, f"{10 ** decade:,}", 12, FAINT, "middle")
        for decade in range(self.y[0], self.y[1] + 1):
            _, y = self.place(10 ** self.x[0], 10.0 ** decade)
            self.picture.line(self.left, y, self.right, y, GRID, 0.8)
            self.picture.text(self.left - 8, y + 4, words(10.0 ** decade), 12, FAINT, "end")

    def proportional(self, count, cost):
        """A line from a point to the upper right: ten times as much for ten times as many."""
        while cost < 10.0 ** self.y[1] and count < 10.0 ** self.x[1]:
            step = min(10.0 ** self.y[1] / cost, 10.0 ** self.x[1] / count)
            self.picture.line(*self.place(count, cost), *self.place(count * step, cost * step), "#d08a2e", 1.4, "2 4")
            count, cost = count * step, cost * step
            if step <= 1.0000001:
                break

    def series(self, points, colour, name, dashes, labels):
        places = [self.place(count, cost) for count, cost in points]
        for (x1, y1), (x2, y2) in zip(places, places[1:]):
            self.picture.line(x1, y1, x2, y2, colour, 2.2, dashes or None)
        for x, y in places:
            self.picture.dot(x, y, 4, colour)
        if name:
            labels.append((name, colour, dashes))


def draw(results, path):
    picture = Picture(WIDTH, HEIGHT, "Processor time by number of forms and of rows")
    picture.text(16, 28, "Processor time by number of forms, and by rows of one form", 17, bold=True)
    picture.text(16, 48, "both axes logarithmic; dotted: ten times as much costs ten times as much", 13, FAINT)
    for (left, right), (title, wanted) in zip(PANELS, SERIES):
        lines = []
        for kind, who, name, dashes in wanted:
            points = [(point.get("forms", point.get("rows")), point[who]["cpu"]) for point in results["scaling"][kind]]
            lines.append((points, COLOURS[who], name, dashes))
        counts = [count for points, *_ in lines for count, _ in points]
        costs = [cost for points, *_ in lines for _, cost in points]
        panel, labels = Panel(picture, left, right, counts, costs), []
        panel.axes(title)
        count, cost = lines[0][0][-1]
        share = min(count / 10.0 ** panel.x[0], cost / 10.0 ** panel.y[0])
        panel.proportional(count / share, cost / share)
        for points, colour, name, dashes in lines:
            panel.series(points, colour, name, dashes, labels)
        for at, (name, colour, dashes) in enumerate(labels):
            y = TOP + 16 + 19 * at
            picture.box(left + 6, y - 12, 18 + 6.6 * len(name) + 18, 18, "#ffffff")
            picture.line(left + 10, y - 4, left + 34, y - 4, colour, 2.2, dashes or None)
            picture.text(left + 40, y, name, 12, INK)
    picture.text((PANELS[0][0] + PANELS[0][1]) / 2, BOTTOM + 40, "forms", 12, FAINT, "middle")
    picture.text((PANELS[1][0] + PANELS[1][1]) / 2, BOTTOM + 40, "rows", 12, FAINT, "middle")
    picture.save(path)
