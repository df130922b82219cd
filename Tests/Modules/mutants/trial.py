"""Tries mutants: runs the tests of a module against many of them in one process of Terraform.

A run block may name the module that it tests. So each mutant stands in a folder of its own with a copy of the module's
promises that names this folder, and the provider's schema, which takes longer to load than most tests, is loaded once for
all. What survives its promises is tried again alone, with all tests of the module.
"""
import json
import re
import shutil
import subprocess
import threading
from pathlib import Path

AT_ONCE = 12
# What the runs of an unchanged module give, by module: pieces of one module share it.
BASELINES, BASELINES_LOCK = {}, threading.Lock()


class Trial:
    """The tests of one module. `folder` is where copies may be made, `terraform` how it is called."""

    def __init__(self, modules, name, folder, environment):
        self.module, self.name = Path(modules) / name, name
        self.folder, self.environment = Path(folder), environment
        self.number = 0

    def terraform(self, folder, *arguments):
        return subprocess.run(
            ["terraform", *arguments], cwd=folder, env=self.environment, capture_output=True, text=True, errors="replace")

    def new_folder(self):
        self.number += 1
        return self.folder / f"{self.name.replace('/', '_')}.{self.number}"

    # --- many at once

    def outcomes(self, mutants):
        """For each mutant: killed (and by what), survived, or invalid where Terraform itself refuses it."""
        left, found = list(mutants), {}
        while left:
            batch, left = left[:AT_ONCE], left[AT_ONCE:]
            found.update(self.batch(batch))
        return found

    def batch(self, mutants):
        folder, invalid = self.new_folder(), {}
        (folder / "tests").mkdir(parents=True)
        shutil.copy(self.module / "versions.tf", folder)
        if (self.module / "tests/mocks").is_dir():
            shutil.copytree(self.module / "tests/mocks", folder / "tests/mocks")
        names = {}
        for index, mutant in enumerate(mutants):
            key = f"m{index:03}"
            names[key] = mutant
            self.write(mutant, folder / key)
            for test in self.tests_for(mutant):
                text = re.sub(r'^(run "\w+" \{)$', rf'\1\n  module {{\n    source = "./{key}"\n  }}\n', test.read_text(), flags=re.M)
                (folder / "tests" / f"{key}.{test.name}").write_text(text)
        while names:
            done = self.terraform(folder, "init", "-json", "-backend=false")
            if done.returncode == 0:
                break
            refused = {key for key in names for event in events(done.stdout) if f"{key}/" in json.dumps(event.get("diagnostic", {}))}
            if not refused:
                raise SystemExit(f"{self.name}: terraform init: {done.stdout[-3000:]}")
            for key in refused:
                invalid[names.pop(key)] = ("invalid", "Terraform does not load it")
                shutil.rmtree(folder / key)
                for test in (folder / "tests").glob(f"{key}.*"):
                    test.unlink()
        found = self.judge(folder, names) if names else {}
        shutil.rmtree(folder)
        return {**invalid, **found}

    def tests_for(self, mutant):
        """The promises; for a mutant of the variables also the tests of their validations."""
        tests = [self.module / "tests/promises.tftest.hcl"]
        if mutant.file == "variables.tf" or not tests[0].exists():
            tests += [self.module / "tests" / f"{name}.tftest.hcl" for name in ("examples", "validation")]
        return [test for test in tests if test.exists()]

    def judge(self, folder, names):
        done = self.terraform(folder, "test", "-json")
        errors = {key: [] for key in names}
        summary = None
        for event in events(done.stdout):
            summary = event.get("test_summary", summary)
            diagnostic = event.get("diagnostic")
            if diagnostic and diagnostic["severity"] == "error":
                key = Path(event.get("@testfile", "")).name.split(".")[0]
                for each in [key] if key in errors else names:
                    errors[each].append(diagnostic)
        if summary is None:
            raise SystemExit(f"{self.name}: terraform test ended without a summary: {done.stdout[-2000:]} {done.stderr[-2000:]}")
        return {names[key]: self.verdict(folder / key, found) for key, found in errors.items()}

    def verdict(self, folder, errors):
        if not errors:
            return "survived", ""
        for error in errors:
            if error["summary"] in ("Test assertion failed", "Missing expected failure"):
                return "killed", first_line(error.get("detail") or error["summary"])
        # A plan may fail for what Terraform refuses anyway: that says nothing about the tests.
        if self.terraform(folder, "validate", "-no-tests").returncode != 0:
            return "invalid", first_line(errors[0]["summary"])
        return "killed", first_line(errors[0]["summary"])

    def write(self, mutant, folder):
        folder.mkdir()
        for file in self.module.glob("*.tf"):
            shutil.copy(file, folder)
        path = folder / mutant.file
        path.write_text(mutant.apply(path.read_text()))

    # --- one alone

    def again(self, mutant):
        """A survivor with all tests; what it changes in them decides between survived and equivalent."""
        with BASELINES_LOCK:
            if self.name not in BASELINES:
                # Twice, because mocks make up values: only what is the same in both can show a change.
                BASELINES[self.name] = self.states(None)[1], self.states(None)[1]
        killed, seen = self.states(mutant)
        if killed:
            return "killed", killed
        first, second = BASELINES[self.name]
        # Keys that mocks made up, and the order of sets that hold such values, show no change either.
        made_up = {parent(path) for path in set(first) ^ set(second)}
        shuffled = {parent(path) for path in first if first[path] != second.get(path)}
        changes = [
            path for path in sorted(set(first) | set(seen))
            if first.get(path) == second.get(path) and first.get(path) != seen.get(path)
            and not (parent(path) in made_up and path not in first)
            and not (parent(path) in shuffled and path.rsplit(".", 1)[1].isdigit())
        ]
        return ("survived", ", ".join(changes[:3])) if changes else ("equivalent", "changes nothing that a run shows")

    def states(self, mutant):
        """What every run of all tests gives, as leaves by path; or the error that killed the mutant."""
        folder = self.new_folder()
        shutil.copytree(self.module, folder)
        if mutant:
            path = folder / mutant.file
            path.write_text(mutant.apply(path.read_text()))
        done = self.terraform(folder, "test", "-json", "-verbose")
        shutil.rmtree(folder)
        leaves = {}
        for line in done.stdout.split("\n"):
            if '"diagnostic":{"severity":"error"' in line:
                diagnostic = json.loads(line)["diagnostic"]
                return first_line(diagnostic.get("detail") or diagnostic["summary"]), {}
            run = " ".join(part(line, f'"@test{word}":') or "" for word in ("file", "run"))
            if '"type":"test_state"' in line[-100:]:
                for resource in resources(part(line, '"root_module":') or {}):
                    flatten(f"{run} {resource['address']}", resource.get("values"), leaves)
                flatten(f"{run} output", part(line, '"outputs":'), leaves)
            elif '"type":"test_plan"' in line[-100:]:
                for change in part(line, '"resource_changes":') or []:
                    flatten(f"{run} {change['address']}", change["change"]["after"], leaves)
                flatten(f"{run} output", part(line, '"output_changes":'), leaves)
        return None, leaves


def part(line, name):
    """One value of a line of JSON. The schemas of all providers, megabytes in each line, are not read."""
    at = line.find(name)
    return json.JSONDecoder().raw_decode(line, at + len(name))[0] if at >= 0 else None


def events(text):
    for line in text.split("\n"):
        if line.startswith("{"):
            yield json.loads(line)


def resources(module):
    yield from module.get("resources", [])
    for child in module.get("child_modules", []):
        yield from resources(child)


def parent(path):
    return path.rpartition(".")[0]


def flatten(path, value, into):
    if isinstance(value, dict):
        for key, inner in value.items():
            flatten(f"{path}.{key}", inner, into)
    elif isinstance(value, list):
        into[f"{path}.#"] = len(value)
        for index, inner in enumerate(value):
            flatten(f"{path}.{index}", inner, into)
    else:
        into[path] = value


def first_line(text):
    return " ".join(text.split())[:140]
