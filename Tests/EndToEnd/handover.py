#!/usr/bin/env python3
"""Do values reach a module as the estate says them? Random values and references for variables of random types.

    handover.py TFGEN [COUNT] [SEED]

Each expression is given twice: to tfgen in an estate, and to Terraform in a `module` block, which says what it means. What
tfgen renders is evaluated by Terraform and handed over as Terragrunt hands over inputs (`terragrunt.variables`); then real
Terraform plans the module, whose outputs say what its variables are. What tfgen refuses because Terragrunt has no way for
it is counted.
"""
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import terragrunt

PARTS = [
    "a", "b", "0", "1", " ", "$", "%", "{", "}", "${", "%{", "$${", "%%{", "${a}", "%{ if true }", '"', "\\", "\n", "\t", "\r",
    "é", "e\u0301", "😀", "\u2028", "\u00a0", "\u0001", "\u007f", "<", "&", ">", "'", "#", "//", "/*", "~}", "\\u0041"]
WHOLE = ["", "null", "true", "1", "1.50", "[1]", "{}", '"x"', "<<EOF", "jsonencode(1)", "-1", "0x1F", "a.b", " a ", "1e3"]
PLAIN = [part for part in PARTS if "%" not in part and "$" not in part and "{" not in part]
NAMES = ["a", "b", "k-1", "for", "x y", "größe", "${a}", "%{b}", "", "1", "ä.b"]


class Dice(random.Random):
    def text(self, parts=None):
        if self.random() < 0.25:
            return self.choice(WHOLE)
        return "".join(self.choice(parts or PARTS) for _ in range(self.randint(1, 5)))

    def type(self, depth=2):
        """A type as a pair of its source and what makes an expression of it."""
        kinds = ["string", "string", "number", "bool"] + (["list", "set", "map", "tuple", "object", "any"] if depth else [])
        kind = self.choice(kinds)
        if kind == "string":
            return kind, lambda: source(self.text())
        if kind == "number":
            return kind, self.number
        if kind == "bool":
            return kind, lambda: self.choice(["true", "false"])
        if kind == "any":
            return kind, lambda: self.value(depth)
        if kind == "tuple":
            parts = [self.type(depth - 1) for _ in range(self.randint(0, 3))]
            return (f"tuple([{', '.join(part for part, _ in parts)}])",
                    lambda: f"[{', '.join(self.or_null(make) for _, make in parts)}]")
        if kind == "object":
            return self.object(depth)
        part, make = self.type(depth - 1)
        if kind == "map":
            return f"map({part})", lambda: self.members(make)
        again = lambda: f"[{', '.join(make() for _ in range(self.randint(0, 3)))}]"
        return f"{kind}({part})", (lambda: f"toset({again()})" if self.random() < 0.3 else again()) if kind == "set" else again

    def object(self, depth):
        fields = [(name, *self.type(depth - 1), self.random() < 0.4) for name in self.sample(["a", "b_1", "größe", "k-1"], self.randint(0, 3))]
        text = ", ".join(f"{name} = optional({part})" if free else f"{name} = {part}" for name, part, _, free in fields)

        def make():
            given = [(name, value) for name, _, value, free in fields if not free or self.random() < 0.6]
            return "{ " + ", ".join(f"{name} = {self.or_null(value)}" for name, value in given) + " }"
        return f"object({{ {text} }})", make

    def or_null(self, make):
        return "null" if self.random() < 0.1 else make()

    def number(self):
        return self.choice(["0", "1", "-1", "1.5", "0.1", "1e3", "1e25", "123456789012345678901234567890", "1 - 0.9", "1 / 3",
                            "-0.000001", "2 / 3 * 3", "9007199254740993", "0.1 + 0.2", "1e-30", "7 % 3.5", "pow(2, 80)"])

    def members(self, make, names=NAMES):
        names = self.sample(names, self.randint(0, 3))
        return "{ " + ", ".join(f"{source(name)} = {make()}" for name in names) + " }"

    def value(self, depth, of_output=False):
        """A value of any type; for an output only what Terragrunt can hand over without knowing it."""
        kind = self.randrange(7 if depth else 4)
        if kind < 2:
            return source(self.text(PLAIN if of_output else PARTS))
        if kind == 2:
            return self.number()
        if kind == 3:
            return self.choice(["true", "false", "null"])
        if kind == 4:
            return f"[{', '.join(self.value(depth - 1, of_output) for _ in range(self.randint(0, 3)))}]"
        if kind == 5:
            return self.members(lambda: self.value(depth - 1, of_output), NAMES[:6] if of_output else NAMES)
        return self.choice(["tolist([%s])", "[%s]" if of_output else "toset([%s])", "[%s]"]) % ", ".join(
            source(self.text(PLAIN if of_output else PARTS)) for _ in range(self.randint(0, 3)))


def source(text):
    """A string of HCL that means the text."""
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    inner = "".join(escapes.get(c, c if c.isprintable() else f"\\u{ord(c):04x}") for c in text)
    return '"' + inner.replace("${", "$${").replace("%{", "%%{") + '"'


class Case:
    """A variable, and the expression that is given to it."""

    def __init__(self, dice, number, outputs):
        self.name = dice.choice(["v", "v", "v", "größe", "k-"]) + str(number)
        self.type, make = dice.type()
        if dice.random() < 0.15:
            self.type, make = None, lambda: source(dice.text())
        elif dice.random() < 0.25:
            self.type, make = "any", lambda: dice.value(2)
        self.lines = [] if self.type is None else [f"type = {self.type}"]
        self.lines += dice.choice([
            [], [], [], ["nullable = false"], ["default = null"],
            ['default = "by default"'] * (self.type in ("string", "any", None)),
            ['default = "by default"', "nullable = false"] * (self.type in ("string", "any", None))])
        self.expression = dice.or_null(make) if dice.random() < 0.6 else make()
        if outputs and dice.random() < 0.35:
            self.expression = self.reference(dice, outputs) or self.expression

    def reference(self, dice, outputs):
        name = "module.source." + dice.choice(list(outputs))
        text = "module.source." + dice.choice([name for name, (kind, _) in outputs.items() if kind == "string"])
        if self.type in (None, "string"):
            return dice.choice([text, f'"${{{text}}}x"', f'"%%{{${{{text}}}}}$${{"'])
        if self.type == "any":
            return dice.choice([name, name, text, f"[{text}]", f"{{ a = {name} }}", f'[for x in ["1"] : "${{x}}%%{{${{{text}}}"]'])
        if self.type == "list(string)":
            return dice.choice([f"[{text}]", f'["a", "%%{{${{{text}}}}}"]'])
        if self.type == "map(string)":
            return f'{{ "${{a}}" = {text} }}'.replace("${a}", "$${a}")
        return None

    def block(self):
        return f'variable "{self.name}" {{\n' + "\n".join(self.lines) + "\n}\n"

    def outputs(self):
        """What the module sees: the value, and whether it is a set."""
        name = f"var.{self.name}"
        return f'output "{self.name}" {{\nvalue = [jsonencode({name}), can({name}[0]), can({name}.a), {name} == null]\n}}\n'


class Trial:
    def __init__(self, tfgen, dice, count, work):
        self.tfgen, self.work = os.path.abspath(tfgen), work
        self.results = {}
        # What an output without a type holds, tfgen cannot know: Terragrunt has no escape for its `%{`, and makes a tuple of
        # its set.
        self.sources = {f"o{number}": dice.choice([
            ("string", source(dice.text(PLAIN))), ("string", source(dice.text(PLAIN))), ("any", dice.value(1, of_output=True)),
            ("set(string)", f"toset([{source(dice.text(PLAIN))}])"), ("number", dice.number()),
            ("list(string)", f"[{source(dice.text(PLAIN))}]")]) for number in range(10)}
        self.sources["o0"] = ("string", source(dice.text(PLAIN)))
        self.cases = [Case(dice, number, self.sources) for number in range(count)]

    def run(self):
        self.write()
        self.leave_out(self.refused())
        self.tfgen_run("render")
        meant, arrived = self.meant(), self.arrived()
        for case in self.cases:
            if meant[case.name] == arrived.get(case.name):
                self.results[case.name] = "arrived"
            else:
                self.results[case.name] = "DIFFERS"
                print(f"FAILED {self.told(case)}\n  meant:   {meant[case.name]}\n  arrived: {arrived.get(case.name)}")

    def path(self, *parts):
        path = os.path.join(self.work, *parts)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def put(self, text, *parts):
        with open(self.path(*parts), "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def write(self):
        self.put('catalog "own" { modules = "../modules-out" }\n', "templates", "catalog.hcl")
        self.put("".join(f'output "{name}" {{\nvalue = {text}\n}}\n' for name, (_, text) in self.sources.items()),
                 "templates", "source", "main.tf")
        self.put("".join(f'output "{name}" {{\ntype = {kind}\n}}\n' for name, (kind, _) in self.sources.items() if kind != "any"),
                 "templates", "source", "contract.hcl")
        self.put("".join(case.block() + case.outputs() for case in self.cases), "templates", "echo", "main.tf")
        self.write_estate()

    def write_estate(self):
        """One line for each input, so that an error's line says which is meant."""
        inputs = "".join(f"    {case.name} = {case.expression}\n" for case in self.cases)
        self.put('estate "e" { templates = "templates" }\nstack "s" {\n  module "source" {}\n  module "echo" {\n' + inputs
                 + '  }\n}\naccount "prod" {\n  id = "111111111111"\n  environment = "prod"\n'
                 + '  region "us-east-1" { stacks = ["s"] }\n}\nenvironment "prod" {}\n', "estate.hcl")

    def tfgen_run(self, *arguments, ok=(0,)):
        process = subprocess.run([self.tfgen, *arguments], cwd=self.work, capture_output=True, text=True, check=False)
        if process.returncode not in ok:
            raise RuntimeError(f"tfgen {arguments[0]}: {process.stdout}{process.stderr}")
        return process

    def refused(self):
        """The error for each case that tfgen refuses, by line."""
        process = self.tfgen_run("check", "--json", ok=(1, 2))
        found = {}
        for problem in json.loads(process.stdout or process.stderr)["diagnostics"]:
            if problem["severity"] == "error":
                found[problem["start"]["line"] - 5] = (problem["code"], problem["message"])
        return found

    def leave_out(self, refused):
        for index, (code, message) in refused.items():
            case = self.cases[index]
            self.results[case.name] = code
            mixed = code == "TF0315" and "any)" in (case.type or "")  # Its elements have no type in common
            null = code == "TF0208" and case.expression == "null"
            if code not in ("TF0330", "TF0331") and not mixed and not null and not self.terraform_refuses(case.expression):
                raise RuntimeError(f"tfgen refuses {case.lines} {case.expression}: {code} {message}")
        self.cases = [case for index, case in enumerate(self.cases) if index not in refused]
        self.write()

    def terraform_refuses(self, expression):
        """Whether no value comes of an expression without references, as of a set whose elements have no type in common."""
        process = subprocess.run(["terraform", "console"], cwd=self.path("console", ""), input=expression, capture_output=True,
                                 text=True, check=False)
        return "module." not in expression and process.returncode != 0

    def meant(self):
        """What Terraform makes of the same expressions in a `module` block."""
        blocks = ['module "source" {\nsource = "../templates/source"\n}\n', 'module "echo" {\nsource = "../templates/echo"\n']
        blocks += [f"{case.name} = {case.expression}\n" for case in self.cases]
        blocks += ["}\n"] + [f'output "{case.name}" {{\nvalue = module.echo.{case.name}\n}}\n' for case in self.cases]
        self.put("".join(blocks), "meant", "main.tf")
        return self.plan("meant", {})

    def arrived(self):
        unit = self.path("accounts", "prod", "us-east-1", "echo", "terragrunt.hcl")
        with open(unit, encoding="utf-8", newline="") as file:
            found = re.search(r"(?ms)^inputs = (\{.*\})\n\Z", file.read())
        expression = re.sub(r"\bdependency\.", "local.dependency.", found.group(1) if found else "{}")
        outputs = "".join(f"{name} = {text}\n" for name, (_, text) in self.sources.items())
        dependency = {"__expression__": f"{{ source = {{ outputs = {{\n{outputs}}} }} }}"}
        inputs = terragrunt.evaluate({"dependency": dependency}, {"result": expression}, self.path("inputs", ""))
        self.texts = terragrunt.variables(inputs)
        try:
            return self.plan(os.path.join("modules-out", "echo"), self.texts)
        except RuntimeError as error:
            named = set(re.findall(r'var\.([^>\s]+)>|variable "([^"]+)"', str(error)))
            told = [self.told(case) for case in self.cases if any(case.name in names for names in named)]
            raise RuntimeError("\n".join([str(error), *told])) from None

    def told(self, case):
        return f"{' '.join(case.lines)}: {case.expression}\n  text: {self.texts.get('TF_VAR_' + case.name)!r}"

    def plan(self, folder, variables):
        environment = {**os.environ, "CHECKPOINT_DISABLE": "1"}
        for command in (["init", "-input=false", "-no-color"], ["plan", "-input=false", "-no-color", "-out=plan"], ["show", "-json", "plan"]):
            process = subprocess.run(["terraform", *command], cwd=self.path(folder, ""), env={**environment, **variables},
                                     capture_output=True, text=True, check=False)
            if process.returncode:
                raise RuntimeError(f"{folder}: terraform {command[0]}: {process.stderr}")
        return {name: output.get("value") for name, output in json.loads(process.stdout)["planned_values"]["outputs"].items()}


def main():
    tfgen = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    tally = collections.Counter()
    for number in range(0, count, 60):
        with tempfile.TemporaryDirectory(prefix="tfgen-handover-") as work:
            trial = Trial(tfgen, Dice(f"{seed} {number}"), min(60, count - number), work)
            try:
                trial.run()
            except RuntimeError as error:
                print(f"FAILED {error}")
                tally["DIFFERS"] += 1
            tally.update(trial.results.values())
    refused = sum(number for word, number in tally.items() if word.startswith("TF"))
    print(f"seed {seed}: {dict(sorted(tally.items()))}")
    if tally["arrived"] < count // 2:
        tally["DIFFERS"] += 1
        print("FAILED fewer than half of the values were handed over")
    print(f"{tally['arrived'] + refused} passed, {tally['DIFFERS']} failed, 0 skipped")
    sys.exit(1 if tally["DIFFERS"] else 0)


if __name__ == "__main__":
    main()
