"""What Terragrunt makes of a tree: inputs, source, dependencies, state, provider and further blocks of each unit.

Written without tfgen: python-hcl2 parses, and the expressions are evaluated here, as far as trees need it. An output of
another unit is the text `<<folder of its unit>>.name`, what only a run knows is `<<call>>`: so two trees can be compared.
"""
import base64
import hashlib
import ipaddress
import json
import os
import re
import shutil
import sys
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1] / "Modules"))
from hcl_tree import Token, Tree, hcl2  # noqa: E402

RUNTIME = {"get_env", "pathexpand", "run_cmd", "sops_decrypt_file", "get_aws_account_id", "get_platform", "get_working_dir"}
RUNTIME_PREFIX = ("get_terraform_", "get_aws_", "get_default_")


# Functions of collections, which an output may be: what they give is not known then.
COLLECTIONS = set(
    "base64decode concat contains distinct element flatten jsondecode keys length lookup merge one reverse slice sort values yamldecode zipmap"
    .split())
# A condition that has none inside.
CONDITIONS = re.compile(
    r"(?:\s*%\{~|%\{) *if ((?:(?!%\{).)*?)~?\}\n?((?:(?!%\{~? *if ).)*?)(?:\s*%\{~| *%\{) *endif ?~?\}\n?", re.S)
ESCAPING = re.compile(r'replace\(replace\((jsonencode\(.*\)), "\$\$\{", "\$\$\$\{"\), "%%\{", "%%%\{"\)')

LOOP = re.compile(
    r"(?:\s*%\{~|%\{) *for +(\w+)(?: *, *(\w+))? +in +(.*?)~?\}\n?((?:(?!%\{).)*?)(?:\s*%\{~| *%\{) *endfor *~?\}\n?", re.S)


class Unknown(Exception):
    pass


class Yaml(yaml.SafeLoader):
    """YAML as Terraform's `yamldecode` reads it, where a number with zeros in front is a decimal one."""

    yaml_implicit_resolvers = {
        sign: [found for found in resolvers if not found[0].endswith((":int", ":float"))]
        for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def yaml_number(loader, node):
    if node.value.startswith(("0x", "0o")):
        return int(node.value, 0)
    found = float(node.value)
    return int(node.value) if re.fullmatch(r"[-+]?[0-9]+", node.value) else int(found) if found.is_integer() else found


Yaml.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^(?:0x[0-9a-fA-F]+|0o[0-7]+|[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)$"),
    list("-+.0123456789"))
Yaml.add_constructor("tag:yaml.org,2002:int", yaml_number)


class Scope:
    """One file in the place of a unit. `folder` is what get_terragrunt_dir() gives."""

    def __init__(self, tree, path, folder, unit, include=None, is_included=False):
        self.tree, self.path, self.folder, self.unit = tree, path, folder, unit
        self.include, self.is_included = include, is_included
        self.body = tree.parsed(path)
        self.locals, self.values, self.exposed, self.outputs = {}, {}, {}, {}
        for block in blocks(self.body, "locals"):
            self.locals.update(attributes(block))

    # --- names

    def name(self, name, variables):
        if name in variables:
            return variables[name]
        if name == "local":
            return Lazy(lambda key: self.local(key))
        if name == "include":
            return Lazy(self.included)
        if name == "values" and self.unit in self.tree.values:
            return self.tree.values[self.unit]
        if name == "dependency":
            return Lazy(lambda key: {"outputs": Lazy(lambda out: f"<<{self.outputs[key]}>>.{out}", f"<<{self.outputs[key]}>>.")})
        raise Unknown(f"{self.path}: {name}")

    def local(self, key):
        if key not in self.values:
            if key not in self.locals:
                raise Unknown(f"{self.path}: local.{key}")
            self.values[key] = self.value(self.locals[key], {})
        return self.values[key]

    def included(self, key):
        if key in self.exposed:
            return self.exposed[key]
        return self.exposed[""][key]

    def all_locals(self):
        return {key: self.local(key) for key in self.locals}

    # --- expressions

    def value(self, node, variables):
        if isinstance(node, Token):
            raise Unknown(str(node))
        kind, parts = node.data, [child for child in node.children if isinstance(child, Tree) and child.data != "new_line_or_comment"]
        handler = getattr(self, "on_" + str(kind), None)
        if handler is None:
            raise Unknown(f"{self.path}: {kind}")
        return handler(node, parts, variables)

    def on_expr_term(self, node, parts, variables):
        return self.value(parts[0], variables)

    def on_identifier(self, node, parts, variables):
        return self.name(str(node.children[0]), variables)

    def on_literal_value(self, node, parts, variables):
        return {"true": True, "false": False, "null": None}[str(node.children[0])]

    def on_keyword(self, node, parts, variables):
        return self.name(str(node.children[0]), variables)

    def on_int_lit(self, node, parts, variables):
        return int("".join(str(t) for t in node.children))

    def on_float_lit(self, node, parts, variables):
        return float("".join(str(t) for t in node.children))

    def on_string(self, node, parts, variables):
        pieces = [child for child in node.children if isinstance(child, Tree)]
        if len(pieces) == 1 and isinstance(pieces[0].children[0], Tree) and pieces[0].children[0].data == "interpolation":
            return self.on_interpolation(pieces[0].children[0], None, variables)
        return "".join(self.piece(piece, variables) for piece in pieces)

    def piece(self, piece, variables):
        out = ""
        for child in piece.children:
            if isinstance(child, Token):
                out += unescaped(str(child))
            elif child.data == "interpolation":
                out += text(self.on_interpolation(child, None, variables))
            else:
                raise Unknown(f"{self.path}: {child.data}")
        return out

    def on_interpolation(self, node, parts, variables):
        inner = [child for child in node.children if isinstance(child, Tree) and child.data != "new_line_or_comment"]
        return self.value(inner[0], variables)

    def on_heredoc_template(self, node, parts, variables):
        lines = str(node.children[0]).split("\n")
        return self.template("\n".join(lines[1:-2] if lines[-1] == "" else lines[1:-1]) + "\n", variables)

    def on_heredoc_template_trim(self, node, parts, variables):
        lines = str(node.children[0]).rstrip("\n").split("\n")[1:-1]
        margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        # A line of blanks alone keeps them.
        kept = [line[margin:] if line.strip() else line for line in lines]
        return self.template("\n".join(kept) + "\n", variables)

    def rendered(self, path, variables):
        """What `templatefile` makes of a file."""
        return self.template(Path(os.path.join(os.path.dirname(self.path), path)).read_text(), variables)

    def template(self, source, variables):
        out, rest = "", source
        while LOOP.search(rest):
            rest = LOOP.sub(lambda found: self.repeated(found, variables), rest)
        while CONDITIONS.search(rest):
            rest = CONDITIONS.sub(lambda found: self.branch(found, variables), rest)
        while "${" in rest:
            at = rest.index("${")
            if at and rest[at - 1] == "$":
                out, rest = out + rest[:at] + "{", rest[at + 2:]
                continue
            depth, end, is_quoted = 1, at + 2, False
            while depth:
                # A brace in a text of the expression ends nothing.
                if rest[end] == '"' and rest[end - 1] != "\\":
                    is_quoted = not is_quoted
                if not is_quoted:
                    depth += {"{": 1, "}": -1}.get(rest[end], 0)
                end += 1
            # python-hcl2 does not read `"$${"`. What escapes a text for the second reading changes none without `${`.
            expression = ESCAPING.sub(r"\1", rest[at + 2:end - 1])
            tree = hcl2.parses_to_tree(f"v = {expression}\n").children[0]
            out += rest[:at] + text(self.value(attributes(tree)["v"], variables))
            rest = rest[end:]
        return out + rest

    def repeated(self, found, variables):
        """What a loop of a template makes, if it has no condition inside."""
        tree = hcl2.parses_to_tree(f"v = {found[3].strip()}\n").children[0]
        collection = self.value(attributes(tree)["v"], variables)
        pairs = sorted(collection.items()) if isinstance(collection, dict) else list(enumerate(collection))
        names = [found[1], found[2]] if found[2] else [None, found[1]]
        return "".join(self.template(found[4], {**variables, **dict(zip(names, pair))}) for pair in pairs)

    def branch(self, found, variables):
        tree = hcl2.parses_to_tree(f"v = {found[1].strip()}\n").children[0]
        then, *others = re.split(r" *%\{~? *else *~?\}\n?", found[2])
        return then if self.value(attributes(tree)["v"], variables) else "".join(others)

    def on_tuple(self, node, parts, variables):
        return [self.value(part, variables) for part in parts]

    def on_object(self, node, parts, variables):
        out = {}
        for element in parts:
            key, value = [child for child in element.children if isinstance(child, Tree) and child.data != "new_line_or_comment"]
            out[self.key(key, variables)] = self.value(value, variables)
        return out

    def key(self, node, variables):
        inner = next(child for child in node.children if isinstance(child, Tree))
        if inner.data in ("identifier", "keyword"):
            return str(inner.children[0])
        if inner.data == "expr_term" and len(inner.children) == 1 and inner.children[0].data in ("identifier", "keyword"):
            return str(inner.children[0].children[0])
        return text(self.value(inner, variables))

    def on_get_attr_expr_term(self, node, parts, variables):
        name = str(next(child for child in parts[1].children if isinstance(child, Tree)).children[0])
        return member(self.value(parts[0], variables), name)

    def on_index_expr_term(self, node, parts, variables):
        key = next(child for child in parts[1].children if isinstance(child, Tree))
        return member(self.value(parts[0], variables), self.value(key, variables))

    def on_conditional(self, node, parts, variables):
        return self.value(parts[1] if self.value(parts[0], variables) else parts[2], variables)

    def on_unary_op(self, node, parts, variables):
        value = self.value(parts[0], variables)
        return not value if "!" in str(node.children[0]) else -value

    def on_binary_op(self, node, parts, variables):
        left = self.value(parts[0], variables)
        sign = next(str(t) for t in parts[1].children[0].children) if isinstance(parts[1].children[0], Tree) else str(parts[1].children[0])
        right = lambda: self.value([c for c in parts[1].children if isinstance(c, Tree)][-1], variables)
        return {
            "==": lambda: left == right(), "!=": lambda: left != right(), "&&": lambda: left and right(),
            "||": lambda: left or right(), "+": lambda: left + right(), "-": lambda: left - right(),
            "*": lambda: left * right(), "/": lambda: number(left) / number(right()), "%": lambda: left % right(),
            "<": lambda: number(left) < number(right()), ">": lambda: number(left) > number(right()),
            "<=": lambda: number(left) <= number(right()), ">=": lambda: number(left) >= number(right()),
        }[sign.strip()]()

    def on_for_tuple_expr(self, node, parts, variables):
        return [self.value(parts[1], inner) for inner in self.rounds(parts, variables)]

    def on_for_object_expr(self, node, parts, variables):
        return {text(self.value(parts[1], inner)): self.value(parts[2], inner) for inner in self.rounds(parts, variables)}

    def rounds(self, parts, variables):
        intro = [child for child in parts[0].children if isinstance(child, Tree)]
        names = [str(child.children[0]) for child in intro[:-1]]
        condition = next((part for part in parts if part.data == "for_cond"), None)
        collection = self.value(intro[-1], variables)
        if is_output(collection):
            collection = {f"<<key of {collection}>>": f"<<each of {collection}>>"}
        pairs = sorted(collection.items()) if isinstance(collection, dict) else list(enumerate(collection))
        for key, value in pairs:
            inner = {**variables, **({names[0]: key, names[1]: value} if len(names) > 1 else {names[0]: value})}
            if condition is None or self.value([c for c in condition.children if isinstance(c, Tree)][-1], inner):
                yield inner

    # --- functions

    def on_function_call(self, node, parts, variables):
        name = str(parts[0].children[0])
        nodes = [c for c in parts[1].children if isinstance(c, Tree) and c.data != "new_line_or_comment"] if len(parts) > 1 else []
        if name == "try":
            for argument in nodes:
                try:
                    return self.value(argument, variables)
                except (Unknown, KeyError, TypeError, IndexError, OSError):
                    continue
            raise Unknown("try")
        if name == "read_terragrunt_config":
            path = self.join(self.value(nodes[0], variables))
            if not os.path.exists(path) and len(nodes) > 1:
                return self.value(nodes[1], variables)
            other = Scope(self.tree, path, os.path.dirname(path), self.unit)
            config = Config(other)
            needed = {name: {"outputs": f"<<{folder}>>."} for name, folder in other.outputs.items()}
            return {**config.shown(), "locals": other.all_locals(), "dependency": needed}
        values = [self.value(argument, variables) for argument in nodes]
        if len(parts) > 1 and any(isinstance(c, Token) and str(c) == "..." for c in parts[1].children):
            values = values[:-1] + list(values[-1])
        return self.call(name, values)

    def tfvars(self, path):
        return {name: self.value(node, {}) for name, node in attributes(self.tree.parsed(self.join(path))).items()}

    def join(self, path):
        return os.path.normpath(os.path.join(self.folder, path))

    def call(self, name, values):
        if name in RUNTIME or name.startswith(RUNTIME_PREFIX) or name in COLLECTIONS and any(map(is_output, values)):
            # Without quotation marks, so that it can stand in a text of a generated file.
            text_ = json.dumps(values, separators=(",", ":"), default=str).replace('"', "'")
            return f"<<{name}({text_})>>"
        above = self.include or self.folder
        if name == "find_in_parent_folders":
            wanted, at = (values[0] if values else "terragrunt.hcl"), os.path.dirname(self.folder)
            while True:
                if os.path.exists(os.path.join(at, wanted)):
                    return os.path.join(at, wanted)
                if at == "/":
                    break
                at = os.path.dirname(at)
            if len(values) > 1:
                return values[1]
            raise Unknown(wanted)
        own = {
            "path_relative_to_include": lambda: os.path.relpath(self.folder, above),
            "path_relative_from_include": lambda: os.path.relpath(above, self.folder),
            "get_terragrunt_dir": lambda: self.folder, "get_original_terragrunt_dir": lambda: self.unit,
            "get_parent_terragrunt_dir": lambda: above, "get_repo_root": lambda: self.tree.repository,
            "get_path_to_repo_root": lambda: os.path.relpath(self.tree.repository, self.folder),
            "get_path_from_repo_root": lambda: os.path.relpath(self.folder, self.tree.repository),
            "dirname": lambda: os.path.dirname(values[0]), "basename": lambda: os.path.basename(values[0]),
            "merge": lambda: {k: v for value in values for k, v in value.items()},
            "jsonencode": lambda: as_json(values[0]),
            "jsondecode": lambda: json.loads(values[0]), "lower": lambda: values[0].lower(),
            "upper": lambda: values[0].upper(), "format": lambda: values[0] % tuple(values[1:]),
            "split": lambda: values[1].split(values[0]), "join": lambda: values[0].join(map(text, values[1])),
            "replace": lambda: values[0].replace(values[1], values[2]), "length": lambda: len(values[0]),
            "concat": lambda: [x for value in values for x in value], "tostring": lambda: text(values[0]),
            "lookup": lambda: values[0].get(values[1], values[2] if len(values) > 2 else None),
            "file": lambda: Path(os.path.join(os.path.dirname(self.path), values[0])).read_text(),
            "fileexists": lambda: os.path.exists(os.path.join(os.path.dirname(self.path), values[0])),
            "compact": lambda: [v for v in values[0] if v], "tolist": lambda: values[0], "toset": lambda: values[0],
            "element": lambda: values[0][values[1] % len(values[0])], "contains": lambda: values[1] in values[0],
            "keys": lambda: sorted(values[0]), "values": lambda: [values[0][k] for k in sorted(values[0])],
            "trimspace": lambda: values[0].strip(), "trim": lambda: values[0].strip(values[1]), "trimsuffix": lambda: values[0].removesuffix(values[1]),
            "trimprefix": lambda: values[0].removeprefix(values[1]), "title": lambda: values[0].title(),
            "coalesce": lambda: next(v for v in values if v not in (None, "")), "startswith": lambda: values[0].startswith(values[1]),
            "substr": lambda: values[0][values[1]:values[1] + values[2] if values[2] >= 0 else None],
            "md5": lambda: hashlib.md5(values[0].encode()).hexdigest(), "sha1": lambda: hashlib.sha1(values[0].encode()).hexdigest(),
            "abspath": lambda: os.path.abspath(values[0]), "mark_as_read": lambda: values[0],
            "base64encode": lambda: encoded(values[0]), "yamldecode": lambda: yaml.load(values[0], Yaml),
            "templatefile": lambda: self.rendered(*values),
            "reverse": lambda: values[0][::-1],
            "flatten": lambda: [x for value in values[0] for x in (value if isinstance(value, list) else [value])],
            "distinct": lambda: list(dict.fromkeys(values[0])), "tonumber": lambda: json.loads(str(values[0])),
            "tobool": lambda: f"<<tobool({values[0]})>>" if is_output(values[0]) else text(values[0]) == "true", "tomap": lambda: values[0], "sort": lambda: sorted(values[0]),
            "endswith": lambda: values[0].endswith(values[1]), "zipmap": lambda: dict(zip(*values)),
            "read_tfvars_file": lambda: json.dumps(self.tfvars(values[0]), separators=(",", ":")), "sha256": lambda: hashlib.sha256(values[0].encode()).hexdigest(),
            "regex": lambda: matched(*values), "index": lambda: values[0].index(values[1]),
            "slice": lambda: values[0][values[1]:values[2]], "max": lambda: max(values), "min": lambda: min(values), "range": lambda: list(range(*values)),
            "cidrsubnet": lambda: subnet(*values), "cidrhost": lambda: str(ipaddress.ip_network(values[0], False)[values[1]]),
            "strcontains": lambda: values[1] in values[0], "formatlist": lambda: [values[0] % x for x in values[1]],
        }.get(name)
        if own is None:
            raise Unknown(f"{self.path}: {name}()")
        return own()


def as_json(value):
    """JSON as Go writes it."""
    found = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        found = found.replace(sign, f"\\u{ord(sign):04x}")
    # What stands for a value that only a run knows stays as it is.
    return found.replace("\\u003c\\u003c", "<<").replace("\\u003e\\u003e", ">>")


def subnet(network, bits, number):
    """A part of a network: the one with this number among those whose prefixes are `bits` longer."""
    whole = ipaddress.ip_network(network, False)
    size = 2 ** (whole.max_prefixlen - whole.prefixlen - bits)
    return f"{whole[number * size]}/{whole.prefixlen + bits}"


def matched(pattern, value):
    """What `regex` gives: the match, or its groups. Of a text that only a run knows it is not worked out."""
    if "<<" in value:
        return f"<<regex({value})>>"
    found = re.search(pattern, value)
    return (found.groupdict() or list(found.groups())) if found.groups() else found[0]


def encoded(value):
    return f"<<base64encode({value})>>" if "<<" in value else base64.b64encode(value.encode()).decode()


class Config:
    """What one file and its includes say of a unit."""

    def __init__(self, scope):
        self.inputs, self.source, self.state, self.generated, self.blocks, self.needs = {}, None, None, {}, {}, set()
        # The file in which the backend is written.
        self.state_file = None
        # The units whose outputs it asks for: Terragrunt reads their configurations first.
        self.reads = set()
        self.protected = self.is_deep = False
        body = scope.body
        for block in [] if scope.is_included else blocks(body, "include"):
            self.include(scope, block)
        for block in blocks(body, "dependency"):
            target = scope.join(scope.value(attributes(block)["config_path"], {}))
            scope.outputs[label(block)] = scope.tree.shown(target)
            if "enabled" not in attributes(block) or scope.value(attributes(block)["enabled"], {}):
                self.needs.add(scope.outputs[label(block)])
                # What a stack generates in a hidden folder is found there alone.
                isThere = os.path.exists(os.path.join(target, "terragrunt.hcl"))
                self.reads.add(scope.outputs[label(block)] if isThere else target)
        for block in blocks(body, "dependencies"):
            paths = scope.value(attributes(block)["paths"], {})
            self.needs.update(os.path.relpath(scope.join(path), scope.tree.root) for path in paths)
        for block in blocks(body, "terraform"):
            for name, node in attributes(block).items():
                if name == "source":
                    self.source = scope.value(node, {})
            for inner in blocks(block):
                self.blocks[("terraform", *words(inner))] = plain_block(scope, inner)
        for block in blocks(body, "remote_state"):
            self.read_state({name: scope.value(node, {}) for name, node in attributes(block).items()})
        for block in blocks(body, "generate"):
            self.generate(label(block), {name: scope.value(node, {}) for name, node in attributes(block).items()})
        for kind in ("errors", "exclude", "feature", "engine"):
            for block in blocks(body, kind):
                self.blocks[tuple(words(block))] = plain_block(scope, block)
        found = attributes(body)
        # Both are also attributes, with what the blocks say.
        if "remote_state" in found:
            self.read_state(scope.value(found["remote_state"], {}))
        if "generate" in found:
            for name, values in scope.value(found["generate"], {}).items():
                self.generate(name, values)
        if "inputs" in found:
            own = scope.value(found["inputs"], {})
            self.inputs = joined(self.inputs, own) if self.is_deep else {**self.inputs, **own}
        if "skip" in found and not scope.is_included:
            # What it was before 0.93. Of an included file it is for that file alone.
            self.blocks[("exclude",)] = {"actions": ["all"], "if": scope.value(found["skip"], {})}
        if "retryable_errors" in found:
            # What it was before 0.69, with the numbers that were the defaults.
            number = lambda name, usual: scope.value(found[name], {}) if name in found else usual  # noqa: E731
            self.blocks[("errors",)] = {"retry default": {
                "max_attempts": number("retry_max_attempts", 3),
                "retryable_errors": scope.value(found["retryable_errors"], {}),
                "sleep_interval_sec": number("retry_sleep_interval_sec", 5)}}
        if "prevent_destroy" in found:
            self.protected = scope.value(found["prevent_destroy"], {})

    def include(self, scope, block):
        found = attributes(block)
        path = scope.join(scope.value(found["path"], {}))
        name = label(block) if len(words(block)) > 1 else ""
        inner = Scope(scope.tree, path, scope.folder, scope.unit, os.path.dirname(path), is_included=True)
        scope.include = scope.include or os.path.dirname(path)
        config = Config(inner)
        if "expose" in found and scope.value(found["expose"], {}):
            scope.exposed[name] = {**config.shown(), "locals": inner.all_locals()}
        strategy = scope.value(found["merge_strategy"], {}) if "merge_strategy" in found else "shallow"
        if strategy == "no_merge":
            return
        self.is_deep = self.is_deep or strategy == "deep"
        self.inputs = joined(self.inputs, config.inputs) if strategy == "deep" else {**self.inputs, **config.inputs}
        self.source, self.state = config.source or self.source, config.state or self.state
        self.generated.update(config.generated)
        self.blocks.update(config.blocks)
        self.needs |= config.needs
        self.reads |= config.reads
        self.protected = self.protected or config.protected
        scope.outputs.update(inner.outputs)

    def shown(self):
        """What another file sees of it, besides locals and dependencies (Terragrunt's `config_as_cty.go`)."""
        seen = {"inputs": self.inputs, "generate": self.generated}
        if self.source is not None:
            seen["terraform"] = {"source": self.source}
        if self.state:
            seen["remote_state"] = {"backend": self.state[0], "config": self.state[1]}
        return seen

    def generate(self, name, values):
        """A file that Terragrunt writes. It takes the place of one with the same name in an included file, also where it is off."""
        self.generated.pop(name, None)
        if values.get("disable") is not True:
            self.generated[name] = values

    def read_state(self, found):
        self.blocks.pop(("remote_state",), None)
        own = {name: found[name] for name in ("disable_init", "disable_dependency_optimization") if name in found}
        if any(own.values()):
            self.blocks[("remote_state",)] = own
        self.state = (found["backend"], found["config"])
        if found.get("generate"):
            self.state_file = found["generate"].get("path")


def joined(far, near):
    """Two values merged deeply: objects by their members, lists one after the other."""
    if isinstance(far, dict) and isinstance(near, dict):
        return {**far, **{key: joined(far[key], value) if key in far else value for key, value in near.items()}}
    return far + near if isinstance(far, list) and isinstance(near, list) else near


class Forest:
    """A tree below `root`, in a repository."""

    def __init__(self, root, repository):
        self.root, self.repository, self.cache = os.path.realpath(root), os.path.realpath(repository), {}
        # What `values` means in the folders that stacks generate, and the folders that these are copies of.
        self.values, self.patterns, self.origins = {}, set(), {}

    def generate(self):
        """Writes what the stacks' files generate, as `terragrunt stack generate` would. A source elsewhere is left out."""
        for folder, _, files in list(os.walk(self.root)):
            if "terragrunt.stack.hcl" in files:
                self.generate_stack(folder, folder)
        return self

    def generate_stack(self, folder, origin):
        scope = Scope(self, os.path.join(folder, "terragrunt.stack.hcl"), folder, folder)
        for block in blocks(scope.body):
            found = attributes(block)
            if words(block)[0] not in ("unit", "stack"):
                continue
            try:
                source, path = (scope.value(found[name], {}) for name in ("source", "path"))
            except Unknown:
                continue
            plain = "no_dot_terragrunt_stack" in found and scope.value(found["no_dot_terragrunt_stack"], {})
            target = os.path.join(folder, "" if plain else ".terragrunt-stack", path)
            copied = next((p for p in (os.path.normpath(os.path.join(f, source)) for f in (folder, origin)) if os.path.isdir(p)), None)
            if copied is None:
                continue
            shutil.copytree(copied, target, dirs_exist_ok=True)
            self.values[target] = scope.value(found["values"], {}) if "values" in found else {}
            if words(block)[0] == "stack":
                self.generate_stack(target, copied)
            else:
                self.patterns.add(os.path.relpath(copied, self.root))
                self.origins[target] = os.path.relpath(copied, self.root)

    def shown(self, folder):
        """A folder below the root, without what hides generated units."""
        return os.path.relpath(folder, self.root).replace(".terragrunt-stack/", "")

    def parsed(self, path):
        if path not in self.cache:
            # python-hcl2 does not read `"$${"`. What escapes a text for the second reading changes none without `${`.
            source = ESCAPING.sub(r"\1", Path(path).read_text())
            tree = hcl2.parses_to_tree(source if source.endswith("\n") else source + "\n")
            for node in tree.iter_subtrees():
                node.children = [c for c in node.children if getattr(c, "data", None) != "new_line_or_comment"]
            self.cache[path] = tree.children[0]
        return self.cache[path]

    def units(self):
        """Folder below the root, and the configuration, or the error as a text."""
        for folder, names, files in sorted(os.walk(self.root)):
            names[:] = [name for name in names if not name.startswith(".") or name == ".terragrunt-stack"]
            if "terragrunt.hcl" not in files or os.path.relpath(folder, self.root) in self.patterns:
                continue
            try:
                config = Config(Scope(self, os.path.join(folder, "terragrunt.hcl"), folder, folder))
            except Exception as error:  # noqa: BLE001: any fault of one unit is reported for this unit.
                yield self.shown(folder), f"{type(error).__name__}: {error}"
                continue
            # The files that it generates itself, if nobody has removed them, make no module.
            own = {os.path.basename(str(values.get("path", ""))) for values in config.generated.values()} | {config.state_file}
            if config.source is not None or any(name.endswith(".tf") and name not in own for name in files):
                config.at = os.path.relpath(folder, self.root)
                # The module of a unit without a source is its folder; of a generated one, what that is a copy of.
                config.module = self.origins.get(folder, config.at)
                yield self.shown(folder), config


class Lazy:
    """An object whose members are worked out when they are read; `text` is the object as a whole."""

    def __init__(self, get, text=""):
        self.get, self.text = get, text

    def __str__(self):
        return self.text


def is_output(value):
    """Whether a value stands for an output or for what only a run knows."""
    return str(value).startswith("<<") if isinstance(value, (str, Lazy)) else False


def member(value, key):
    if isinstance(value, str) and value.startswith("<<"):
        # A part of an output.
        return f"{value}[{key!r}]"
    return value.get(key) if isinstance(value, Lazy) else value[int(key) if isinstance(value, list) else key]


def blocks(body, kind=None):
    for node in body.children:
        if isinstance(node, Tree) and node.data == "block" and kind in (None, words(node)[0]):
            yield node


def words(block):
    return [
        "".join(str(t) for t in child.scan_values(lambda v: isinstance(v, Token))).strip('" ')
        for child in block.children if isinstance(child, Tree) and child.data in ("identifier", "keyword", "string")]


def label(block):
    return (words(block) + ["", ""])[1]


def attributes(block):
    body = next((c for c in block.children if isinstance(c, Tree) and c.data == "body"), block)
    return {
        str(node.children[0].children[0]): node.children[-1]
        for node in body.children if isinstance(node, Tree) and node.data == "attribute"}


def plain_block(scope, block):
    body = next(c for c in block.children if isinstance(c, Tree) and c.data == "body")
    return {
        **{name: scope.value(node, {}) for name, node in attributes(block).items()},
        **{" ".join(words(inner)): plain_block(scope, inner) for inner in blocks(body)}}


def number(value):
    return json.loads(value) if isinstance(value, str) else value


def text(value):
    if value is True or value is False:
        return "true" if value else "false"
    return "" if value is None else str(value)


def unescaped(piece):
    piece = piece.replace("$${", "${").replace("%%{", "%{")
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t", "r": "\r"}.get(m[1], m[1]), piece)
