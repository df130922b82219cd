"""Reads a rendered live tree as Terragrunt would, as far as tfgen's output needs it.

The files are parsed by python-hcl2, which knows nothing of tfgen; their expressions are evaluated by Terraform itself, with
the few Terragrunt functions that tfgen writes replaced by their values.
"""
import decimal
import functools
import json
import os
import re
import subprocess
import threading

import hcl2


class Unit:
    def __init__(self, live, folder):
        self.live = live
        self.folder = folder
        self.path = os.path.relpath(folder, live)
        self.body = load(os.path.join(folder, "terragrunt.hcl"))
        self.dependencies, self.mocks, self.allowed = {}, {}, {}
        for block in self.body.get("dependency", []):
            for label, body in block.items():
                name = text(label)
                self.dependencies[name] = self.beside(text(body["config_path"]))
                self.mocks[name] = dict(plain(body.get("mock_outputs", {})))
                commands = body.get("mock_outputs_allowed_terraform_commands", [])
                self.allowed[name] = [text(command) for command in commands]
        self.expression = without_variables(source(self.body.get("inputs", {})))
        self.needs = set(self.dependencies.values())
        for block in self.body.get("dependencies", []):
            self.needs.update(self.beside(text(path)) for path in block["paths"])

    def beside(self, path):
        return os.path.normpath(os.path.join(self.folder, path))

    def module(self):
        """The folder that holds all modules, and the module's own folder in it. A source without `//` is one module alone."""
        source = text(self.body["terraform"][0]["source"])
        root, _, name = source.partition("//")
        return (self.beside(root), name) if name else os.path.split(self.beside(root))

    def artifact(self):
        """The S3 object with the unit's program, and the version of it, if its inputs name one."""
        artifact = self.body.get("inputs", {}).get("artifact")
        if not isinstance(artifact, dict) or not artifact.get("s3_bucket", "").startswith('"'):
            return None
        version = artifact.get("s3_object_version")
        return {text(artifact["s3_bucket"]): {text(artifact["s3_key"]): version and text(version)}}

    def bucket(self):
        """The name of the bucket that the unit makes, if it stands there."""
        name = self.body.get("inputs", {}).get("name")
        is_bucket = self.module()[1] == "storage/s3-bucket" and isinstance(name, str) and name.startswith('"')
        return text(name) if is_bucket else None

    def imports(self, work):
        """The ids of what the unit's `generate "imports"` block takes over, by address."""
        for block in self.body.get("generate", []):
            for name, body in plain(block):
                if text(name) != "imports":
                    continue
                expression = re.sub(
                    r'get_env\("(\w+)"(?:, [^()]*)?\)', lambda match: json.dumps(match.group(1)), source(body["contents"]))
                written = evaluate({}, {"result": expression}, work)
                found = re.findall(r"(?m)^ *to = (.+)\n *id = (.+)$", written)
                return {address: json.loads(identity) for address, identity in found}
        return {}

    def replaced(self):
        """Names of `generate` blocks that the root has, too: Terragrunt refuses them unless it merges deeply."""
        own = self.generated(self.body)
        includes = [body for block in self.body.get("include", []) for _, body in plain(block)]
        if not own or any(body.get("merge_strategy") == '"deep"' for body in includes):
            return set()
        return own & self.generated(load(self.parent("root.hcl")))

    @staticmethod
    def generated(body):
        return {text(name) for block in body.get("generate", []) for name, _ in plain(block)}

    def ignorable(self, command):
        """The patterns of errors that the unit's `errors` block ignores when a command runs."""
        found = []
        for block in self.body.get("errors", []):
            for ignore in block.get("ignore", []):
                for body in ignore.values():
                    expression = source(body["ignorable_errors"])
                    match = re.fullmatch(r'get_terraform_command\(\) == "(\w+)" \? (\[.*\]) : \[\]', expression)
                    if match is None:
                        raise ValueError(f"{self.path}: errors.ignore is not written as tfgen writes it")
                    found += json.loads(match.group(2)) if match.group(1) == command else []
        return found

    def parent(self, name):
        """find_in_parent_folders: from the folder above the unit upwards."""
        folder = os.path.dirname(self.folder)
        while True:
            path = os.path.join(folder, name)
            if os.path.exists(path):
                return path
            if os.path.dirname(folder) == folder or folder == self.live:
                raise FileNotFoundError(f"{self.path}: no {name} in any folder above")
            folder = os.path.dirname(folder)

    def inputs(self, outputs, work):
        """The inputs, with the real outputs of the dependencies: `outputs` by folder."""
        dependency = {name: {"outputs": outputs[folder]} for name, folder in self.dependencies.items()}
        expression = re.sub(r"\bdependency\.", "local.dependency.", self.expression)
        return evaluate({"dependency": dependency}, {"result": expression}, work)

    def parents(self):
        """The files above the unit that `root.hcl` reads, and itself."""
        path = self.parent("root.hcl")
        with open(path, encoding="utf-8") as file:
            named = re.findall(r'find_in_parent_folders\("([^"]+)"\)', file.read())
        return [path, *(self.parent(name) for name in named)]

    def root(self, work, environment):
        """Backend configuration and provider text for this unit: its own, or those of `root.hcl`."""
        path = self.parent("root.hcl")
        body = load(path)
        relative = os.path.relpath(self.folder, os.path.dirname(path))
        values = {}

        def function(expression):
            def context(match):
                name = match.group(1)
                key = "context_" + re.sub(r"\W", "_", name)
                values[key] = literal_locals(self.parent(name))
                return "local." + key
            expression = re.sub(
                r'read_terragrunt_config\(find_in_parent_folders\("([^"]+)"\)\)\.locals', context, expression)
            expression = re.sub(
                r'get_env\("(\w+)", "([^"]*)"\)',
                lambda match: json.dumps(environment.get(match.group(1), match.group(2))), expression)
            return expression.replace("path_relative_to_include()", json.dumps(relative))

        named = {name: function(source(value)) for block in body.get("locals", []) for name, value in plain(block)}
        # A unit's own state stands in place of the root's, whose locals it reads.
        state = self.body.get("remote_state", body["remote_state"])[0]
        config = source(state["config"]).replace("include.root.locals.", "local.")
        blocks = {name: generate for block in body.get("generate", []) for name, generate in block.items()}
        # A unit's own block stands in place of the root's of the same name.
        own = [block.items() for block in self.body.get("generate", [])]
        blocks.update((name, generate) for items in own for name, generate in items if name in blocks)
        generated = []
        for generate in blocks.values():
            disabled = function(source(generate["disable"])) if "disable" in generate else "false"
            generated.append(f"{{ disable = {disabled}, contents = {function(source(generate['contents']))} }}")
        # A heredoc needs a line of its own behind its end.
        result = ("{\nconfig = " + function(config) + "\ngenerated = [\n"
                  + ",\n".join(text.replace("\n  EOF }", "\n  EOF\n}") for text in generated) + "\n]\n}")
        found = evaluate(values, {**named, "result": result}, work)
        texts = [entry["contents"] for entry in found["generated"] if not entry["disable"]]
        if len(texts) != 1:
            raise ValueError(f"{self.path}: {len(texts)} generate blocks write provider.tf")
        return text(state["backend"]), found["config"], texts[0]


def without_variables(expression):
    """An expression where no environment variable is set: each `get_env` is its second argument, if that is a text."""
    return re.sub(r'get_env\("\w+", ("(?:[^"\\]|\\.)*")\)', r"\1", expression)


def variables(inputs):
    """The environment variables with which Terragrunt 1.1.3 hands inputs over (internal/util/jsons.go): a null not at all, a
    string as it is, anything else as JSON, in which it escapes `${` in texts, though not in names, and not `%{`."""
    return {
        "TF_VAR_" + name: value if isinstance(value, str) else go_json(value)
        for name, value in inputs.items() if value is not None}


def go_json(value):
    """JSON as Go's encoding/json writes it, with Terragrunt's escapes."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{go_string(name)}:{go_json(value[name])}" for name in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(go_json(inner) for inner in value) + "]"
    if isinstance(value, str):
        return go_string(re.sub(r"\$\$\{|\$\{", "$${", value))
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    return json.dumps(value)


def go_string(text):
    quoted = json.dumps(text, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        quoted = quoted.replace(sign, f"\\u{ord(sign):04x}")
    return quoted


def units(live):
    """All units below a live tree, by folder."""
    found = {}
    for folder, folders, files in os.walk(live):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if "terragrunt.hcl" in files:
            found[folder] = Unit(live, folder)
    return found


def in_order(found):
    """Units in an order in which each comes behind what it needs."""
    order, state = [], {}

    def visit(folder, path):
        if state.get(folder) == "done" or folder not in found:
            return
        if state.get(folder) == "open":
            raise ValueError("cycle: " + " -> ".join(path + [folder]))
        state[folder] = "open"
        for need in sorted(found[folder].needs):
            visit(need, path + [folder])
        state[folder] = "done"
        order.append(folder)
    for folder in sorted(found):
        visit(folder, [])
    return order


# The parser keeps what it is doing in one place: of two files read at a time, one came out with an object as a text.
PARSER = threading.Lock()


@functools.lru_cache(maxsize=None)
def load(path):
    with open(path, encoding="utf-8") as file, PARSER:
        try:
            return hcl2.load(file)
        except Exception as error:  # Whatever the parser throws says where, but not in which file.
            raise ValueError(f"{path}: {' '.join(str(error).split())}") from None


def plain(block):
    return [(name, value) for name, value in block.items() if not name.startswith("__")]


def literal_locals(path):
    """The locals of a context file, which are values."""
    expression = source({name: value for block in load(path)["locals"] for name, value in plain(block)})
    return {"__expression__": without_variables(expression)}


def text(value):
    """A string of the parser without its quotes."""
    return json.loads(value) if value.startswith('"') else value


def source(value):
    """What the parser read, as HCL again."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, dict):
        lines = [f"{name if re.fullmatch(r'[A-Za-z_][A-Za-z0-9_-]*', name) else quoted(name)} = {source(inner)}"
                 for name, inner in plain(value)]
        return "{\n" + "\n".join(lines) + "\n}"
    if isinstance(value, list):
        # Nothing may follow a heredoc on its last line.
        return "[" + ",".join(source(inner) + "\n" for inner in value) + "]"
    if not isinstance(value, str):
        return str(value)
    if value.startswith('"<<'):
        return value[1:-1]
    if value.startswith("${") and value.endswith("}"):
        return value[2:-1]
    return value


def quoted(name):
    return name if name.startswith('"') else json.dumps(name)


def evaluate(values, expressions, work):
    """Has Terraform evaluate `result` among the other expressions, with values as further locals."""
    os.makedirs(work, exist_ok=True)
    with open(os.path.join(work, "main.tf"), "w", encoding="utf-8") as file:
        file.write("locals {\n")
        for name, value in values.items():
            if isinstance(value, dict) and "__expression__" in value:
                file.write(f"{name} = {value['__expression__']}\n")
            else:
                with open(os.path.join(work, name + ".json"), "w", encoding="utf-8") as data:
                    json.dump(value, data)
                file.write(f'{name} = jsondecode(file("{name}.json"))\n')
        for name, expression in expressions.items():
            file.write(f"{name} = {expression}\n")
        file.write("}\n")
    process = subprocess.run(
        ["terraform", "console"], cwd=work, input="jsonencode(local.result)\n", capture_output=True, text=True,
        check=False)
    if process.returncode != 0 or not process.stdout.startswith('"'):
        raise RuntimeError(f"{work}: {process.stdout}{process.stderr}")
    # A number may have more digits than a float.
    return json.loads(unquoted(process.stdout.rstrip("\n")), parse_float=decimal.Decimal)


def unquoted(shown):
    """The text that the console shows in quotes, as Go's strconv.Quote has it."""
    signs = {"n": "\n", "r": "\r", "t": "\t", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}

    def sign(match):
        found = match.group(0)
        return chr(int(found[2:], 16)) if found[1] in "uUx" else signs.get(found[1], found[1])
    return re.sub(r"\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\.", sign, shown[1:-1])
