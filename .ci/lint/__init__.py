"""A linter for workbooks: what neither the format's schemas nor its readers say."""
from . import rules_cells, rules_formulas, rules_input, rules_layout, rules_names, rules_package, rules_ranges
from .book import Book
from .package import Unreadable
from .rule import RULES, findings, name_of

__all__ = ["Book", "RULES", "Unreadable", "findings", "name_of"]
_MODULES = (rules_cells, rules_formulas, rules_input, rules_layout, rules_names, rules_package, rules_ranges)
