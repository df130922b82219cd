#!/usr/bin/env python3
"""Random typed expressions, by kind, answered by us and by `terraform console`, and compared.

    random_expressions.py HCL_SPEED [COUNT] [SEED] [--record FILE N] [--kind KIND]

HCL_SPEED is the built `hcl-speed`, whose `--console` answers as `tfgen eval` does. Each disagreement is printed with both
answers; at the end a count for each kind. `--record` appends N of the cases that agree to a file of the Console cases.
A `(known after apply)` of Terraform is counted apart: there is no value to agree with.
"""
import argparse
import collections
import os
import pty
import random
import re
import subprocess
import sys
import tempfile
import threading
import tty

REFUSED = "(refused)"
NAMES = ["a", "b", "c", "k-1", "z"]


class Dice(random.Random):
    """Values and types, as source."""

    def one(self, *options):
        return self.choice(options)

    def string(self):
        return self.one('"a"', '"b"', '""', '"true"', '"1"', '"2.50"', '"x y"', '"é"', '"-3"', '"a,b"', '"null"')

    def number(self):
        return self.one("0", "1", "2", "-1", "1.5", "10", "0.1", "1e3", "3", "100")

    def boolean(self):
        return self.one("true", "false")

    def primitive(self):
        return self.one(self.string, self.string, self.number, self.boolean)()

    def null(self):
        return self.one("null", "null", "tostring(null)", "tonumber(null)", "tobool(null)", "tolist(null)", "tomap(null)")

    def leaf(self, marks=0.0, nulls=0.08):
        text = self.null() if self.random() < nulls else self.primitive()
        return f"sensitive({text})" if self.random() < marks else text

    def some(self, make, least=0, most=3):
        return [make() for _ in range(self.randint(least, most))]

    def value(self, depth=2, marks=0.0, nulls=0.08):
        """A value of any type."""
        again = lambda: self.value(depth - 1, marks, nulls)
        if depth == 0 or self.random() < 0.3:
            return self.leaf(marks, nulls)
        kind = self.randrange(8)
        if kind < 3:
            text = "[" + ", ".join(self.some(again)) + "]"
            wrap = self.random()
            text = f"tolist({text})" if wrap < 0.2 else f"toset({text})" if wrap < 0.35 else text
        elif kind < 6:
            text = self.object(again)
            text = f"tomap({text})" if self.random() < 0.3 else text
        elif kind == 6:
            item = self.primitive
            text = "tolist([" + ", ".join(self.some(item)) + "])"
        else:
            text = self.leaf(marks, nulls)
        return f"sensitive({text})" if self.random() < marks else text

    def object(self, make, most=3):
        keys = self.sample(NAMES, self.randint(0, most))
        return "{ " + ", ".join(f'"{key}" = {make()}' for key in keys) + " }" if keys else "{}"

    def sequence(self, depth=2, marks=0.0, nulls=0.08):
        again = lambda: self.value(depth - 1, marks, nulls)
        text = "[" + ", ".join(self.some(again, 0, 4)) + "]"
        wrap = self.random()
        text = f"tolist({text})" if wrap < 0.2 else f"toset({text})" if wrap < 0.3 else text
        return f"sensitive({text})" if self.random() < marks else text

    def mapping(self, depth=2, marks=0.0, nulls=0.08):
        text = self.object(lambda: self.value(depth - 1, marks, nulls))
        text = f"tomap({text})" if self.random() < 0.3 else text
        return f"sensitive({text})" if self.random() < marks else text

    def alike(self, depth=2, marks=0.0):
        """A template of one shape, of which values differ a little."""
        if depth == 0 or self.random() < 0.25:
            return lambda: self.leaf(marks, 0.1)
        if self.random() < 0.5:
            parts = [self.alike(depth - 1, marks) for _ in range(self.randint(0, 3))]
            return lambda: "[" + ", ".join(part() for part in parts if self.random() < 0.93) + "]"
        keys = self.sample(NAMES, self.randint(0, 3))
        parts = {key: self.alike(depth - 1, marks) for key in keys}
        return lambda: "{" + ", ".join(
            f'"{key}" = {part()}' for key, part in parts.items() if self.random() < 0.93) + "}"


def unification(dice):
    shape = dice.alike(dice.randint(1, 3))
    values = lambda least=1, most=3: ", ".join(dice.some(shape, least, most))
    wrapped = lambda: dice.one("tolist([%s])", "toset([%s])", "[%s]", "[%s]") % values(0)
    make = dice.randrange(14)
    if make < 4:
        return f"{dice.boolean()} ? {shape()} : {shape()}"
    if make == 4:
        return f"coalesce({values()})"
    if make < 7:
        return f"{dice.one('tolist', 'toset')}([{values(0)}])"
    if make == 7:
        return "tomap({" + ", ".join(f"{name} = {shape()}" for name in "abc"[:dice.randint(0, 3)]) + "})"
    if make == 8:
        return f"concat({wrapped()}, {wrapped()})"
    if make == 9:
        return f"{dice.one('setunion', 'setintersection', 'setsubtract')}({wrapped()}, {wrapped()})"
    if make == 10:
        return f"distinct({wrapped()})"
    if make == 11:
        return f"setproduct({wrapped()}, {wrapped()})"
    if make == 12:
        return f"chunklist({wrapped()}, {dice.randint(0, 3)})"
    return f"matchkeys({wrapped()}, {wrapped()}, {wrapped()})"


def conversions(dice):
    name = dice.one("tolist", "toset", "tomap", "tostring", "tonumber", "tobool")
    return f"{name}({dice.value(3)})"


def calls(dice, marks=0.0):
    sequence, mapping = (lambda: dice.sequence(2, marks)), (lambda: dice.mapping(2, marks))
    value = lambda: dice.value(1, marks)
    string = lambda: f"sensitive({dice.string()})" if dice.random() < marks else dice.string()
    number = lambda: f"sensitive({dice.randint(-1, 4)})" if dice.random() < marks else str(dice.randint(-1, 4))
    texts = lambda: "[" + ", ".join(dice.some(string)) + "]"
    options = [
        lambda: f"keys({mapping()})", lambda: f"values({mapping()})", lambda: f"merge({mapping()}, {mapping()})",
        lambda: f"concat({sequence()}, {sequence()})", lambda: f"flatten({sequence()})",
        lambda: f"lookup({mapping()}, {string()}, {value()})", lambda: f"element({sequence()}, {number()})",
        lambda: f"zipmap({texts()}, {sequence()})", lambda: f"slice({sequence()}, {number()}, {number()})",
        lambda: f"reverse({sequence()})", lambda: f"length({value()})", lambda: f"contains({sequence()}, {value()})",
        lambda: f"index({sequence()}, {value()})", lambda: f"distinct({sequence()})", lambda: f"one({sequence()})",
        lambda: f"coalesce({value()}, {value()}, {value()})", lambda: f"coalescelist({sequence()}, {sequence()})",
        lambda: f"compact({sequence()})", lambda: f"chunklist({sequence()}, {number()})",
        lambda: f"sort({sequence()})", lambda: f"join({string()}, {sequence()})",
        lambda: f"alltrue({sequence()})", lambda: f"anytrue({sequence()})", lambda: f"sum({sequence()})",
        lambda: f"max({number()}, {value()})", lambda: f"transpose({mapping()})", lambda: f"jsonencode({value()})",
        lambda: f"yamlencode({value()})", lambda: f"toset({sequence()})", lambda: f"tolist({sequence()})",
        lambda: f"setproduct({sequence()}, {sequence()})", lambda: f"setunion({sequence()}, {sequence()})",
        lambda: f"setsubtract({sequence()}, {sequence()})", lambda: f"issensitive({value()})",
        lambda: f"nonsensitive({value()})", lambda: f"sensitive({value()})", lambda: f"range({number()}, {number()})",
        lambda: f"upper({value()})", lambda: f"split({string()}, {string()})", lambda: f"try({value()}.a, {value()})",
        lambda: f"can({value()}.a)", lambda: f"concat({sequence()}...)", lambda: f"merge({sequence()}...)",
        lambda: f"replace({string()}, {string()}, {string()})", lambda: f"signum({value()})",
        lambda: f"matchkeys({sequence()}, {sequence()}, {sequence()})", lambda: f"format(\"%v\", {value()})",
    ]
    return dice.choice(options)()


def marked(dice):
    marks = 0.25
    value, sequence = (lambda: dice.value(1, marks)), (lambda: dice.sequence(2, marks))
    mapping = lambda: dice.mapping(2, marks)
    options = [
        lambda: f"[for x in {sequence()} : x]", lambda: f"[for x in {sequence()} : x if x != {value()}]",
        lambda: f"{{ for k, v in {mapping()} : k => v }}", lambda: f"{{ for k, v in {mapping()} : v => k... }}",
        lambda: f"{{ for k, v in {mapping()} : k => v if v == {value()} }}",
        lambda: f"{value()} == {value()}", lambda: f"{value()} ? {value()} : {value()}",
        lambda: f'"x${{{value()}}}y"', lambda: f'"%{{ if {value()} }}{value()}%{{ else }}${{{value()}}}%{{ endif }}"',
        lambda: f'"%{{ for x in {sequence()} }}${{x}}%{{ endfor }}"', lambda: f"{sequence()}[{value()}]",
        lambda: f"{mapping()}[{value()}]", lambda: f"{mapping()}.a", lambda: f"{sequence()}[*]",
        lambda: f"{{ ({value()}) = {value()} }}", lambda: f"!{value()}", lambda: f"{value()} && {value()}",
        lambda: f"{value()} + {value()}", lambda: f"{mapping()}[*].a", lambda: f"{value()} < {value()}",
    ]
    return calls(dice, marks) if dice.random() < 0.6 else dice.choice(options)()


def numbers(dice):
    number = lambda: dice.one(dice.number(), str(round(dice.uniform(-50, 50), dice.randint(0, 4))), str(dice.randint(-9, 99)))
    options = [
        lambda: f"pow({number()}, {number()})", lambda: f"log({number()}, {number()})", lambda: f"floor({number()})",
        lambda: f"ceil({number()})", lambda: f"abs({number()})", lambda: f"{number()} / {number()}",
        lambda: f"{number()} % {number()}", lambda: f"{number()} * {number()} - {number()}",
        lambda: f"min({number()}, {number()})", lambda: f"parseint({dice.string()}, {dice.randint(2, 36)})",
        lambda: f"range({number()}, {number()}, {number()})", lambda: f"tonumber({dice.string()})",
        lambda: f"{number()} >= {number()}", lambda: f"sum([{number()}, {number()}])",
    ]
    return dice.choice(options)()


def fractions(dice):
    """Sums, products and quotients of fractions, where rounding shows: as numbers, as texts, compared."""
    def number():
        return dice.one(
            "0.1", "0.2", "0.3", "0.7", "0.9", "1.1", "3", "7", "10", "100", "1e-7", "1e25", "2.5", "-0.6", "123456789012345678901234567890",
            str(round(dice.uniform(-20, 20), dice.randint(1, 6))), str(dice.randint(-99, 99)), f"{dice.randint(1, 9)}e{dice.randint(-30, 30)}",
            "".join(str(dice.randint(0, 9)) for _ in range(dice.randint(18, 190))).lstrip("0") + "5", f"pow({dice.number()}, {dice.number()})",
            f"log({dice.randint(1, 99)}, {dice.randint(2, 9)})")

    def sum_of(depth):
        if depth == 0 or dice.random() < 0.25:
            return number()
        return f"({sum_of(depth - 1)} {dice.one('+', '-', '*', '/', '+', '-', '*', '%')} {sum_of(depth - 1)})"
    value = sum_of(dice.randint(1, 3))
    options = [
        lambda: value, lambda: value, lambda: value, lambda: f"tostring({value})", lambda: f"jsonencode([{value}])", lambda: f'"${{{value}}}"',
        lambda: f"{value} == {sum_of(1)}", lambda: f"{value} < {sum_of(1)}", lambda: f"floor({value})", lambda: f"ceil({value})",
        lambda: f'format("{dice.one("%v", "%f", "%.3f", "%g", "%e", "%.17g")}", {value})', lambda: f"sum([{value}, {number()}, {number()}])",
        lambda: f"min({value}, {number()})", lambda: f"abs({value})", lambda: f"-{value}", lambda: f"range({number()}, {number()}, 0.1)",
        lambda: f"yamlencode({value})", lambda: f'tonumber("{number()}")', lambda: f"distinct([{value}, {value}, {number()}])",
        lambda: f"toset([{value}, {number()}])", lambda: f"0.1 + 0.2 == {number()}", lambda: f"signum({value})",
    ]
    return dice.choice(options)()


def formats(dice):
    verb = lambda: "%" + dice.one("", "", "-", "+", "0", "#", " ") + dice.one("", "", "5", "12") + dice.one("", "", ".2", ".0") \
        + dice.one("", "", "", "[1]") + dice.choice("vvvtbdoxXeEfgGsq")
    value = lambda: dice.value(1, 0, 0.05)
    text = "".join(dice.some(lambda: dice.one("a", " ", "%%", "é") + verb(), 1, 2))
    values = ", ".join(dice.some(value, 1, 2))
    return f'{dice.one("format", "format", "formatlist")}("{text}", {values})'


def loops(dice):
    sequence, mapping = (lambda: dice.sequence(2)), (lambda: dice.mapping(2))
    body = lambda: dice.one("x", "[x, i]", "{ a = x }", "upper(x)", "x.a", "i", "length(x)")
    options = [
        lambda: f"[for i, x in {dice.one(sequence, mapping)()} : {body()}]",
        lambda: f"{{ for i, x in {dice.one(sequence, mapping)()} : i => {body()} }}",
        lambda: f"{{ for i, x in {sequence()} : x => i... }}",
        lambda: f"{sequence()}[*].a", lambda: f"{sequence()}.*.a", lambda: f"[for x in {sequence()} : x if can(x.a)]",
        lambda: f"{dice.value(2)}[*]", lambda: f"{dice.value(2)} == {dice.value(2)}",
        lambda: f"{dice.value(1)} != {dice.value(1)}", lambda: f"{sequence()}[{dice.number()}]",
        lambda: f"try({mapping()}.a, {mapping()}[\"b\"], {dice.value(1)})",
        lambda: f"{dice.boolean()} && {dice.leaf()} || {dice.leaf()}", lambda: f"{dice.leaf()} + {dice.leaf()}",
        lambda: f"-{dice.leaf()}", lambda: f'"${{{dice.value(1)}}}"', lambda: f'"a${{{dice.leaf()}}}"',
    ]
    return dice.choice(options)()


def yaml_node(dice, depth, flow=False):
    scalar = lambda: dice.one(
        "a", "1", "1.0", "0x1F", "0o17", "017", "1e3", ".5", "true", "yes", "on", "~", "null", "''", "'it''s'", '"q\\n"',
        "2001-01-01", ".inf", "-.INF", ".nan", "1_000", "x y", "&x b", "*x", "!!str 1", "- 1"[2:], "+1", "-0", "0b11",
        "12:30", "=", "<<", "!!int \"3\"", "!!float 1", "!!bool true", "!!binary aGk=", "!!null ''", "<<x")
    if depth == 0:
        return scalar()
    if flow or dice.random() < 0.3:
        if dice.random() < 0.5:
            return "[" + ", ".join(dice.some(lambda: yaml_node(dice, depth - 1, True))) + "]"
        return "{" + ", ".join(dice.some(lambda: dice.one("a", "b", "<<") + ": " + yaml_node(dice, depth - 1, True))) + "}"
    return scalar()


def yaml(dice):
    """Lines of block style, with anchors, aliases and merge keys in every form."""
    lines = []
    if dice.random() < 0.7:
        lines.append("base: &base {a: 1, b: two}")
        lines.append(dice.one("more: &more {b: 3, c: ~}", "more: &more", ))
        if lines[-1].endswith("&more"):
            lines.append("  c: 5")
    merge = dice.one("<<: *base", "<<: [*base, *more]", "<<: {x: 9}", "<<: [{x: 1}, *base]", "<<: *nothing", "<<: 1", "<<: [1]",
                     "<<: []", "'<<': *base", "<<: ~", "? <<\n  : *base", "<<: *base\n  <<: *more", "!!merge <<: *base")
    if dice.random() < 0.6:
        lines.append("top:")
        inner = [merge] + [f"{dice.one('a', 'b', 'q')}: {yaml_node(dice, 1)}" for _ in range(dice.randint(0, 2))]
        dice.shuffle(inner)
        lines += ["  " + line for line in inner]
    for _ in range(dice.randint(0, 2)):
        lines.append(f"{dice.one('k', 'l', 'm', '1', 'true', '~', 'a b')}: {yaml_node(dice, 2)}")
    if dice.random() < 0.3:
        lines.append(dice.one("t: |\n  one\n  two\n", "t: >-\n  one\n  two\n\n  three", "t:\n- a\n- b: 1\n  c: 2", "t: |+\n  x\n\n"))
    if not lines or dice.random() < 0.1:
        lines = [dice.one("", "- ", "--- ", "") + yaml_node(dice, 2)]
    text = "\n".join(lines) + dice.one("", "\n")
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'yamldecode("{quoted}")'


def quoted(text):
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(c, c) for c in text).replace("${", "$${").replace("%{", "%%{") + '"'


def strings(dice):
    text = lambda: quoted("".join(dice.some(lambda: dice.one(
        "a", "B", "é", "e\u0301", "ß", "ǆ", " ", "\n", "\t", ",", "-", "_", "1", "😀", "👍🏽", "x y", "$", "%", "/", "ab", "İ"), 0, 5)))
    number = lambda: str(dice.randint(-3, 6))
    texts = lambda: "[" + ", ".join(dice.some(text)) + "]"
    options = [
        lambda: f"substr({text()}, {number()}, {number()})", lambda: f"title({text()})", lambda: f"upper({text()})", lambda: f"lower({text()})",
        lambda: f"strrev({text()})", lambda: f"trim({text()}, {text()})", lambda: f"trimspace({text()})", lambda: f"chomp({text()})",
        lambda: f"indent({number()}, {text()})", lambda: f"split({text()}, {text()})", lambda: f"join({text()}, {texts()})",
        lambda: f"replace({text()}, {text()}, {text()})", lambda: f"trimprefix({text()}, {text()})", lambda: f"trimsuffix({text()}, {text()})",
        lambda: f"startswith({text()}, {text()})", lambda: f"endswith({text()}, {text()})", lambda: f"strcontains({text()}, {text()})",
        lambda: f"length({text()})", lambda: f"sort({texts()})", lambda: f"{text()} == {text()}", lambda: f"formatlist({text()}, {texts()})",
        lambda: f"{text()} < {text()}", lambda: f"base64encode({text()})", lambda: f"urlencode({text()})", lambda: f"sha1({text()})",
        lambda: f"jsonencode({text()})", lambda: f"yamlencode({text()})", lambda: f"md5({text()})", lambda: f"textencodebase64({text()}, \"UTF-16LE\")",
        lambda: f"compact({texts()})", lambda: f"distinct({texts()})", lambda: f"toset({texts()})", lambda: f"basename({text()})", lambda: f"dirname({text()})",
    ]
    return dice.choice(options)()


def patterns(dice):
    atom = lambda: dice.one("a", "b", ".", "\\d", "\\w", "\\s", "[a-c]", "[^a]", "x", "1", "(a)", "(?:b|c)", "(?P<n>a)", "^", "$", "\\b", "[[:alpha:]]", "é", "(?i)A", "(b|)")
    pattern = lambda: quoted("".join(dice.some(lambda: atom() + dice.one("", "", "", "*", "+", "?", "{2}", "*?", "{1,}"), 1, 4)))
    text = lambda: quoted("".join(dice.some(lambda: dice.one("a", "b", "c", "x", "1", " ", "é", "A", "ab", "-", "\n"), 0, 6)))
    slashed = lambda: '"/' + pattern()[1:-1] + '/"'
    options = [
        lambda: f"regex({pattern()}, {text()})", lambda: f"regexall({pattern()}, {text()})", lambda: f"can(regex({pattern()}, {text()}))",
        lambda: f"replace({text()}, {slashed()}, {quoted(dice.one('', '<$0>', '$1', '${1}x', '$$', '$n', '$9'))})",
    ]
    return dice.choice(options)().replace("$${", "$${")


def networks(dice):
    address = lambda: dice.one("10.0.0.0", "192.168.1.17", "172.16.0.0", "0.0.0.0", "255.255.255.255", "10.1", "10.0.0.256", "fd00::", "2001:db8:1::5", "::", "fe80::1%eth0", "::ffff:1.2.3.4", "10.0.0.01")
    prefix = lambda: f'"{address()}/{dice.one(0, 8, 12, 16, 24, 28, 31, 32, 33, 48, 56, 64, 127, 128, "x", "08")}"'
    number = lambda: dice.one("0", "1", "2", "5", "16", "-1", "-2", "255", "1000", "4294967296", "1.5", '"3"')
    bits = lambda: dice.one("0", "1", "4", "8", "16", "32", "64")
    options = [
        lambda: f"cidrhost({prefix()}, {number()})", lambda: f"cidrnetmask({prefix()})", lambda: f"cidrsubnet({prefix()}, {bits()}, {number()})",
        lambda: f"cidrsubnets({prefix()}, {', '.join(dice.some(bits, 0, 4))})",
    ]
    return dice.choice(options)().replace(", )", ")")


def dates(dice):
    time = lambda: quoted(f"{dice.one('2024', '1999', '2000', '0001', '9999')}-{dice.one('01', '02', '12', '13', '6')}-{dice.one('01', '29', '30', '31', '5')}"
                          f"{dice.one('T', 'T', 'T', 't', ' ')}{dice.one('00', '03', '12', '23', '24')}:{dice.one('00', '59', '60')}:{dice.one('00', '05', '59', '60')}"
                          f"{dice.one('', '', '.5', '.123456789')}{dice.one('Z', 'Z', 'z', '+02:00', '-08:30', '+0200', '')}")
    length = lambda: quoted(dice.one("1h", "-1h30m", "90s", "1.5h", "24h", "1d", "100ms", "1us", "0", "", "-0.5m", "1h-1m", "2562048h"))
    words = lambda: quoted("".join(dice.some(lambda: dice.one(
        "YYYY", "YY", "MMMM", "MMM", "MM", "M", "DD", "D", "EEEE", "EEE", "hh", "h", "HH", "H", "AA", "aa", "mm", "m", "ss", "s", "ZZZZZ", "ZZZZ", "ZZZ", "Z", "-", ":", " ", "'at'", "''", "'", "Q"), 1, 4)))
    options = [lambda: f"formatdate({words()}, {time()})", lambda: f"formatdate({words()}, {time()})", lambda: f"timeadd({time()}, {length()})", lambda: f"timecmp({time()}, {time()})"]
    return dice.choice(options)()


def templates(dice):
    value = lambda: dice.one(dice.string(), dice.number(), "null", "true", '["a", 1]', '{ a = 1 }', "sensitive(\"s\")")
    text = lambda: dice.one("", "a", " ", "  x ", "\\n", "$${", "%%{", "$", "%", "é", "\\t")
    strip = lambda: dice.one("", "", "", "~")

    def part(depth):
        kind = dice.randrange(6 if depth else 3)
        if kind < 2:
            return text()
        if kind == 2:
            return f"${{{strip()}{value()}{strip()}}}"
        inner = "".join(part(depth - 1) for _ in range(dice.randint(0, 3)))
        if kind == 3:
            otherwise = dice.one("", f"%{{{strip()} else {strip()}}}" + part(depth - 1))
            return f"%{{{strip()} if {dice.one('true', 'false', value())} {strip()}}}{inner}{otherwise}%{{{strip()} endif {strip()}}}"
        name = dice.one("x", "k, x")
        of = dice.one('["a", "b"]', '{ a = 1, b = "c" }', 'toset(["q", "p"])', "[]", "{}", value())
        return f"%{{{strip()} for {name} in {of} {strip()}}}{inner}${{{strip()}x{strip()}}}%{{{strip()} endfor {strip()}}}"
    return '"' + "".join(part(2) for _ in range(dice.randint(1, 4))) + '"'


def operations(dice):
    def term(depth):
        if depth == 0 or dice.random() < 0.2:
            return dice.one(dice.number(), dice.number(), dice.boolean(), dice.string(), "null")
        kind = dice.randrange(7)
        if kind < 4:
            return f"{term(depth - 1)} {dice.one('+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||')} {term(depth - 1)}"
        if kind == 4:
            return f"{dice.one('!', '-')}{term(0)}"
        if kind == 5:
            return f"({term(depth - 1)})"
        return f"{term(depth - 1)} ? {term(depth - 1)} : {term(depth - 1)}"
    return term(3)


def encodings(dice):
    json = lambda depth: dice.one(
        "1", "-0.5", "1e3", "1E-2", "true", "null", '"a"', '"\\\\u00e9"', '"\\n"', "01", "1.", "nul", '"', "", "123456789012345678901234567890") if depth == 0 or dice.random() < 0.3 else dice.one(
        lambda: "[" + dice.one(",", ", ", " ,").join(dice.some(lambda: json(depth - 1))) + dice.one("]", "]", "]", ",]"),
        lambda: "{" + ",".join(dice.some(lambda: dice.one('"a"', '"b"', '"a"', "a") + dice.one(":", " : ") + json(depth - 1))) + "}")()
    csv = lambda: "\n".join(dice.some(lambda: ",".join(dice.some(lambda: dice.one("a", "b", "1", "", '"q"', '"a,b"', '"x""y"', 'q"', " s"), 1, 3)), 0, 3))
    options = [
        lambda: f"jsondecode({quoted(json(2) + dice.one('', '', ' ', 'x'))})", lambda: f"jsonencode({dice.value(2, 0, 0.2)})", lambda: f"yamlencode({dice.value(3, 0, 0.2)})",
        lambda: f"yamldecode(yamlencode({dice.value(3, 0, 0.2)}))", lambda: f"jsondecode(jsonencode({dice.value(3, 0, 0.2)}))", lambda: f"csvdecode({quoted(csv())})",
        lambda: f"base64decode({quoted(dice.one('aGVsbG8=', 'aGVsbG8', '/w==', '', 'w6k=', 'a b'))})", lambda: f"yamlencode({dice.string()})",
        lambda: f"jsonencode({dice.sequence(2)} == {dice.sequence(2)})",
    ]
    return dice.choice(options)()


KINDS = {
    "unification": unification, "conversions": conversions, "calls": calls, "marked": marked, "numbers": numbers,
    "fractions": fractions,
    "formats": formats, "loops": loops, "yaml": yaml, "strings": strings, "patterns": patterns, "networks": networks,
    "dates": dates, "templates": templates, "operations": operations, "encodings": encodings,
}


def expressions(count, seed, only):
    dice = Dice(seed)
    names = [only] if only else list(KINDS)
    made = []
    seen = set()
    while len(made) < count:
        kind = names[len(made) % len(names)]
        text = KINDS[kind](dice)
        if dice.random() < 0.25:
            text = f"type({text})"
        if text not in seen and "\n" not in text:
            seen.add(text)
            made.append((kind, text))
    return made


def ask_us(program, texts):
    result = subprocess.run([program, "--console"], input="\n".join(texts) + "\n", stdout=subprocess.PIPE, text=True)
    answers = result.stdout.split("\n\x1e\n")
    if len(answers) != len(texts) + 1:
        sys.exit(f"{program} answered {len(answers) - 1} of {len(texts)}; it stopped at: {texts[len(answers) - 1]}")
    return answers[:-1]


def ask_terraform(texts):
    """All of them in one process: with a terminal for its input the console answers every line and outlives errors."""
    master, slave = pty.openpty()
    tty.setraw(slave)
    with tempfile.TemporaryDirectory() as folder:
        settings = os.path.join(folder, "terraform.rc")
        open(settings, "w").close()
        env = dict(os.environ, CHECKPOINT_DISABLE="1", TF_CLI_CONFIG_FILE=settings, TERM="dumb")
        console = subprocess.Popen(
            ["terraform", "console", "-no-color"], stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=env, cwd=folder)
        os.close(slave)

        def write():
            for number, text in enumerate(texts):
                data = f'{text}\n"@@{number}"\n'.encode()
                while data:
                    data = data[os.write(master, data[:512]):]
            os.write(master, b"exit\n")

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        answers, lines = [], []
        for raw in console.stdout:
            line = raw.decode(errors="replace").rstrip("\n")
            if line == f'"@@{len(answers)}"':
                answers.append("\n".join(lines) if any(lines) else REFUSED)
                lines = []
                if len(answers) == len(texts):
                    break
            else:
                lines.append(line)
        console.kill()
        console.wait()
        os.close(master)
    if len(answers) != len(texts):
        sys.exit(f"terraform console answered {len(answers)} of {len(texts)}; after: {texts[len(answers)]}")
    return answers


def same(ours, theirs):
    """Zero has no sign here: `differences.txt`."""
    if theirs == REFUSED:
        return ours.startswith(REFUSED)
    return ours == re.sub(r"(?<![\w.-])-0(?![\w.])", "0", theirs)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("program")
    words.add_argument("count", nargs="?", type=int, default=20000)
    words.add_argument("seed", nargs="?", type=int, default=1)
    words.add_argument("--record", nargs=2, metavar=("FILE", "N"))
    words.add_argument("--kind", choices=list(KINDS))
    given = words.parse_args()
    cases = expressions(given.count, given.seed, given.kind)
    tally, agreed = collections.Counter(), []
    for start in range(0, len(cases), 2000):
        part = cases[start:start + 2000]
        texts = [text for _, text in part]
        for (kind, text), ours, theirs in zip(part, ask_us(given.program, texts), ask_terraform(texts)):
            if "(known after apply)" in theirs or theirs == "dynamic" != ours:
                tally[kind, "unknown to Terraform"] += 1
            elif same(ours, theirs):
                tally[kind, "agree"] += 1
                if theirs in (ours, REFUSED):
                    agreed.append((text, theirs))
            else:
                tally[kind, "DIFFER"] += 1
                print(f"-- {kind}: {text}\nours:      {ours}\nterraform: {theirs}")
    for (kind, word), number in sorted(tally.items()):
        print(f"{kind:12} {word:22} {number}")
    print(f"seed {given.seed}: {len(cases)} expressions, {sum(n for (_, w), n in tally.items() if w == 'DIFFER')} differ")
    if given.record:
        file, number = given.record[0], int(given.record[1])
        chosen = Dice(given.seed).sample(agreed, min(number, len(agreed)))
        with open(file, "a", encoding="utf-8") as out:
            for text, answer in chosen:
                out.write(f"=== {text}\n{answer}\n")
    sys.exit(1 if any(word == "DIFFER" for _, word in tally) else 0)


main()
