#!/usr/bin/env python3
"""Checks every unit of every rendered live tree without AWS and without a provider, in seconds.

    static.py LIVE_EXAMPLE [ESTATE...]

Terragrunt's own checks are `hcl validate --inputs --strict` and a plan with mocks; this is what can be had of them
offline. Each file is read by a parser that is not tfgen's. Then a root of Terraform has a `module` block for each unit, with the
unit's inputs, the mocks in place of dependencies, and of the modules nothing but their variables: Terraform itself
compares names and types and applies the variables' validations.
"""
import concurrent.futures
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import terragrunt


def known(expression):
    """With texts in place of what only a run of Terragrunt knows: Terraform has no such functions."""
    expression = re.sub(r'get_env\("[^"]*", ("[^"]*")\)', r"\1", expression)
    expression = re.sub(r'get_env\(("[^"]*")\)', r"\1", expression)
    return expression.replace("get_aws_account_id()", '"111111111111"')


class Tree:
    def __init__(self, live, work):
        self.live, self.work = live, work
        self.name = os.path.basename(live)
        self.problems = []
        self.outputs = {}

    def check(self):
        try:
            self.units = terragrunt.units(self.live)
            terragrunt.in_order(self.units)
        except Exception as error:  # Whatever the parser throws is about the file that it names.
            self.problems.append(str(error))
            return 0
        sound = [unit for unit in self.units.values() if self.sound(unit)]
        self.roots(sound)
        self.inputs(sound)
        return len(self.units)

    def problem(self, unit, text):
        self.problems.append(f"{self.name}/{unit.path}: {text}")

    def sound(self, unit):
        """Module, dependencies, and the mock of each output that is read."""
        before = len(self.problems)
        unit.source = os.path.join(*unit.module())
        if not os.path.exists(os.path.join(unit.source, "main.tf")):
            self.problem(unit, f"no module at {os.path.relpath(unit.source, self.live)}")
        for need in sorted(unit.needs):
            if need not in self.units:
                self.problem(unit, f"needs {os.path.relpath(need, self.live)}, which is no unit")
        for name, output in sorted(set(re.findall(r"\bdependency\.([\w-]+)\.outputs\.([\w-]+)", unit.expression))):
            if name not in unit.dependencies:
                self.problem(unit, f"reads dependency.{name}, which is not declared")
            elif output not in unit.mocks[name]:
                self.problem(unit, f"reads dependency.{name}.outputs.{output}, which has no mock")
            elif unit.dependencies[name] in self.units:
                module = os.path.join(*self.units[unit.dependencies[name]].module())
                if os.path.isdir(module) and output not in self.declared(module, "output"):
                    self.problem(unit, f"reads dependency.{name}.outputs.{output}, which its module does not have")
        for name in unit.replaced():
            self.problem(unit, f"has a generate block {name} as root.hcl has, which only a deep merge allows")
        for name, commands in unit.allowed.items():
            if not {"validate", "plan"} <= set(commands) or {"apply", "destroy"} & set(commands):
                self.problem(unit, f"mocks of {name} are for the commands {', '.join(commands)}")
        return len(self.problems) == before

    def declared(self, module, kind):
        """Names of the module's blocks of a kind, in any of its files."""
        if (module, kind) not in self.outputs:
            names = set()
            for file in glob.glob(os.path.join(module, "*.tf")):
                with open(file, encoding="utf-8") as text:
                    names.update(re.findall(rf'(?m)^{kind} "([^"]+)"', text.read()))
            self.outputs[module, kind] = names
        return self.outputs[module, kind]

    def roots(self, units):
        """`root.hcl` and the context files, once for each folder that has some, with and without LocalStack."""
        places = {}
        for unit in units:
            try:
                places.setdefault(tuple(unit.parents()), unit)
            except OSError as error:
                self.problem(unit, str(error))
        for number, unit in enumerate(places.values()):
            for mode in ("false", "true"):
                work = os.path.join(self.work, f"root-{number}-{mode}")
                try:
                    _, config, provider = unit.root(work, {"LOCALSTACK": mode})
                except Exception as error:
                    self.problem(unit, f"root.hcl: {error}")
                    continue
                missing = [name for name in ("bucket", "key", "region") if not config.get(name)]
                if missing or "region" not in provider:
                    self.problem(unit, f"root.hcl gives no {', '.join(missing) or 'region of the provider'}")

    def inputs(self, units):
        """All units as modules of one root; Terraform says what does not fit."""
        titles = {}
        blocks = []
        copied = set()
        for number, unit in enumerate(units):
            modules, name = unit.module()
            folder = os.path.join(self.work, "modules", name)
            if name not in copied:
                copied.add(name)
                os.makedirs(folder, exist_ok=True)
                shutil.copy(os.path.join(modules, name, "variables.tf"), folder)
            label = re.sub(r"[^A-Za-z0-9_-]", "--", unit.path)
            label = label if label[0].isalpha() else "u-" + label
            titles[label] = unit
            mocks = "\n".join(
                f"{key} = {{ outputs = {terragrunt.source(value)} }}" for key, value in unit.mocks.items())
            expression = known(re.sub(r"\bdependency\.", f"local.mocks-{number}.", unit.expression))
            body = expression.strip()[1:-1]
            blocks.append(f"locals {{\nmocks-{number} = {{\n{mocks}\n}}\n}}\n\n"
                          f'module "{label}" {{\nsource = "./modules/{name}"\n{body}\n}}\n')
        with open(os.path.join(self.work, "main.tf"), "w", encoding="utf-8") as file:
            file.write("\n".join(blocks))
        environment = {**os.environ, "CHECKPOINT_DISABLE": "1"}
        for command in (["init", "-input=false", "-no-color"], ["plan", "-input=false", "-no-color", "-lock=false"]):
            process = subprocess.run(
                ["terraform", *command], cwd=self.work, env=environment, capture_output=True, text=True, check=False)
            if process.returncode:
                self.problems += self.readable(process.stderr, titles)
                return

    def readable(self, text, titles):
        """Terraform's errors, each with the unit that it is about in front."""
        found = []
        for error in re.split(r"(?m)^Error: ", text)[1:]:
            label = re.search(r'in module "([^"]+)"|module\.([\w-]+)', error)
            unit = titles.get(label and (label.group(1) or label.group(2)))
            found.append(f"{self.name}/{unit.path if unit else '?'}: " + " ".join(error.split()))
        return found or [text]


def checked(live):
    begin = time.time()
    with tempfile.TemporaryDirectory(prefix="tfgen-static-") as work:
        tree = Tree(live, work)
        count = tree.check()
    line = f"{tree.name}: {count} units, {len(tree.problems)} problems, {time.time() - begin:.1f} s"
    return line, count, tree.problems


def main():
    examples = os.path.abspath(sys.argv[1])
    names = sys.argv[2:] or sorted(
        name for name in os.listdir(examples) if os.path.exists(os.path.join(examples, name, "root.hcl")))
    units, problems = 0, []
    with concurrent.futures.ProcessPoolExecutor(min(len(names) or 1, os.cpu_count() or 1)) as pool:
        for line, count, found in pool.map(checked, [os.path.join(examples, name) for name in names]):
            print(line, flush=True)
            units += count
            problems += found
    for problem in problems:
        print("FAILED " + problem)
    print(f"{units - min(units, len(problems))} passed, {len(problems)} failed, 0 skipped")
    sys.exit(1 if problems or not units else 0)


if __name__ == "__main__":
    main()
