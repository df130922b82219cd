"""Blocks and attributes of HCL as python-hcl2 reads them, with their text.

python-hcl2 is in .venv (`make venv`). A script that imports this and runs on another Python goes on in that of .venv; where
there is none it says so and is skipped, or fails where CI=true.
"""
import os
import sys
from pathlib import Path

try:
    import hcl2
    from lark import Token, Tree
except ImportError:
    python = Path(__file__).parents[2] / ".venv/bin/python"
    if python.exists() and Path(sys.executable) != python:
        os.execv(python, [str(python), *sys.argv])
    print("SKIPPED: python-hcl2 is not installed (make venv)")
    sys.exit(1 if os.environ.get("CI") == "true" else 0)


class Block:
    """A body with its words: `run "https"` has the words run and https. The root has none."""

    def __init__(self, source, words, body):
        self.source, self.words, self.tree = source, words, body

    def blocks(self, kind=None):
        for node in self.tree.children:
            if isinstance(node, Tree) and node.data == "block":
                words = [word(child) for child in node.children if named(child, "identifier", "keyword", "string")]
                inner = next(child for child in node.children if named(child, "body"))
                if kind in (None, words[0]):
                    yield Block(self.source, words, inner)

    def attributes(self):
        """The text of each attribute's expression by its name."""
        return {
            word(node.children[0]): self.source[node.children[-1].meta.start_pos:node.children[-1].meta.end_pos]
            for node in self.tree.children if named(node, "attribute")
        }


def strings(expression):
    """The plain strings of an object's text, by key: those without an escape or a template."""
    values = hcl2.loads(f"value = {expression}\n")["value"]
    return {
        key: text[1:-1] for key, text in values.items()
        if isinstance(text, str) and text.startswith('"') and "\\" not in text and "${" not in text
    }


def read(source):
    return Block(source, [], hcl2.parses_to_tree(source).children[0])


def named(node, *kinds):
    return isinstance(node, Tree) and node.data in kinds


def word(node):
    """The text of an identifier or of a quoted label."""
    return "".join(str(token) for token in node.scan_values(lambda value: isinstance(value, Token))).strip('" ')
