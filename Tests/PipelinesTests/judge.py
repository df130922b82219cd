#!/usr/bin/env python3
"""Judges rendered workflows with a parser of YAML that tfgen does not have, by the rules that GitHub has for them.

    judge.py FOLDER...        folders of estates, each with `.github/workflows` and its live tree
    judge.py --yaml FILE      a file of lines, each a JSON object with `text` and the `value` that it has to be read as

Checks that each workflow has nothing that GitHub would refuse: keys, contexts, ids, `needs`, inputs; that no job has a right that it
does not use; that actions are pinned by full versions; that nothing of an event or an input gets into a script; that bash takes each
script; and that jobs wait for each other as the units in them do, which is read from the live tree. What it finds is printed, and the
exit status is 1. `mistakes.py` shows that it finds something.
"""
import json
import os
import re
import shutil
import subprocess
import sys

import yaml

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "EndToEnd"))

WORKFLOW = {"name", "on", "permissions", "defaults", "concurrency", "env", "jobs"}
JOB = {"name", "needs", "if", "runs-on", "environment", "timeout-minutes", "permissions", "concurrency", "env", "outputs", "steps"}
CALL = {"name", "needs", "if", "permissions", "uses", "with"}
STEP = {"id", "name", "if", "uses", "with", "run", "env", "working-directory"}
CONTEXTS = {"github", "inputs", "needs", "steps", "env", "vars", "secrets", "runner", "job"}
FUNCTIONS = {"contains", "startsWith", "endsWith", "format", "join", "toJSON", "fromJSON", "hashFiles", "success", "always", "cancelled", "failure"}
WORDS = {"true", "false", "null"}
ACTIONS = {
    "actions/checkout": {"persist-credentials", "fetch-depth", "ref"},
    "hashicorp/setup-terraform": {"terraform_version", "terraform_wrapper"},
    "aws-actions/configure-aws-credentials": {"role-to-assume", "aws-region", "role-duration-seconds", "role-session-name"},
}


class Judge:
    def __init__(self, folder):
        self.folder = os.path.join(folder, ".github", "workflows")
        self.live, self.problems, self.scripts = folder, [], 0
        self.workflows = {}
        for name in sorted(os.listdir(self.folder)):
            if name.endswith(".yml"):
                with open(os.path.join(self.folder, name), encoding="utf-8") as file:
                    self.workflows[name] = yaml.safe_load(file)

    def lint(self):
        """What actionlint finds, with shellcheck's help where that is there; nothing where it is not installed."""
        if actionlint := linter():
            files = [os.path.join(self.folder, name) for name in self.workflows]
            process = subprocess.run(
                [actionlint, "-no-color", "-oneline", *files], cwd=self.live, capture_output=True, text=True, check=False)
            self.problems += (process.stdout or process.stderr).splitlines()

    def problem(self, where, text):
        self.problems.append(f"{self.folder}/{where}: {text}")

    def judge(self):
        for name, workflow in self.workflows.items():
            self.keys(name, workflow, WORKFLOW)
            if workflow.get("permissions") != {}:
                self.problem(name, "gives all jobs rights")
            self.jobs(name, workflow)
            self.triggers(name, workflow)
        self.order()
        self.lint()

    def keys(self, where, value, known):
        for key in value:
            if key not in known:
                self.problem(where, f"the key {key!r} is none of GitHub's")

    # One workflow

    def triggers(self, name, workflow):
        for event, settings in workflow["on"].items():
            if event not in ("push", "pull_request", "workflow_dispatch", "workflow_call", "release", "schedule"):
                self.problem(name, f"no event {event!r}")
            if event == "schedule":
                # GitHub's own cron has five fields; actionlint judges what stands in them.
                if [sorted(entry) for entry in settings] != [["cron"]] or len(settings[0]["cron"].split()) != 5:
                    self.problem(name, f"{settings} is no schedule")
                continue
            for title, entry in ((settings or {}).get("inputs") or {}).items():
                kind = entry.get("type")
                if kind not in ("string", "boolean", "choice") or (kind == "choice") != bool(entry.get("options")):
                    self.problem(name, f"input {title} has a wrong type or options")
                if "options" in entry and entry.get("default", entry["options"][0]) not in entry["options"]:
                    self.problem(name, f"input {title} has a default that is no choice")
                if event == "workflow_call" and kind == "choice":
                    self.problem(name, f"input {title} of a call cannot be a choice")

    def inputs(self, workflow):
        """The inputs that some trigger declares."""
        return {title for event, settings in workflow["on"].items() if event != "schedule"
                for title in ((settings or {}).get("inputs") or {})}

    def jobs(self, name, workflow):
        jobs = workflow["jobs"]
        for identity, job in jobs.items():
            where = f"{name}: {identity}"
            if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", identity):
                self.problem(where, "is no id of a job")
            for need in job.get("needs", []):
                if need not in jobs:
                    self.problem(where, f"needs {need}, which is not there")
            if identity in ancestors(jobs, identity):
                self.problem(where, "waits for itself")
            if "uses" in job:
                self.keys(where, job, CALL)
                self.call(where, job)
            else:
                self.keys(where, job, JOB)
                self.job(where, workflow, jobs, identity, job)

    def call(self, where, job):
        """A job that calls a workflow has to give it the rights that its jobs ask for, and the inputs that it needs."""
        match = re.fullmatch(r"\./\.github/workflows/([^/]+\.yml)", job["uses"])
        called = self.workflows.get(match.group(1)) if match else None
        if called is None or "workflow_call" not in called["on"]:
            return self.problem(where, f"calls {job['uses']}, which cannot be called")
        for inner in called["jobs"].values():
            for right, level in inner.get("permissions", {}).items():
                if job.get("permissions", {}).get(right) != level:
                    self.problem(where, f"does not hand on {right}: {level}")
        declared = (called["on"]["workflow_call"] or {}).get("inputs") or {}
        for title, entry in declared.items():
            if entry.get("required") and title not in job.get("with", {}):
                self.problem(where, f"does not give the input {title}")

    def job(self, where, workflow, jobs, identity, job):
        uses = [step.get("uses", "").split("@")[0] for step in job["steps"]]
        wanted = {}
        if "actions/checkout" in uses:
            wanted["contents"] = "read"
        if "aws-actions/configure-aws-credentials" in uses:
            wanted["id-token"] = "write"
        if job.get("permissions") != wanted:
            self.problem(where, f"has the rights {job.get('permissions')}, and uses {wanted}")
        if not isinstance(job.get("timeout-minutes"), int) or job["timeout-minutes"] > 360:
            self.problem(where, "has no good timeout")
        if "environment" in job and set(job.get("concurrency", {})) != {"group", "cancel-in-progress"}:
            self.problem(where, "changes an environment while others may")
        if "id-token" in wanted and "environment" not in job and not {"pull_request", "schedule"} & set(workflow["on"]):
            self.problem(where, "signs in without an environment, so nobody approves")
        if "environment" not in job and any("-- apply" in step.get("run", "") for step in job["steps"]):
            self.problem(where, "applies without an environment")
        known = Known(
            inputs=self.inputs(workflow), needs={need: set(jobs[need].get("outputs", {})) for need in job.get("needs", [])
                                                 if need in jobs}, steps=set())
        self.expressions(where, job.get("if"), known, bare=True)
        for key in ("environment", "concurrency", "env"):
            self.expressions(where, job.get(key), known)
        for number, step in enumerate(job["steps"]):
            place = f"{where}: {step.get('name', number)}"
            self.step(place, step, known)
            if "id" in step:
                if step["id"] in known.steps:
                    self.problem(place, "has the id of another step")
                known.steps.add(step["id"])
        self.expressions(where, job.get("outputs"), known)
        if any(secret in json.dumps(job) for secret in ("AKIA", "secrets.")):
            self.problem(where, "uses a stored secret")

    def step(self, where, step, known):
        self.keys(where, step, STEP)
        if ("uses" in step) == ("run" in step):
            self.problem(where, "either uses something or runs something")
        self.expressions(where, step.get("if"), known, bare=True)
        for key in ("env", "with", "working-directory"):
            self.expressions(where, step.get(key), known)
        if "uses" in step:
            action, _, version = step["uses"].partition("@")
            if not re.fullmatch(r"v\d+\.\d+\.\d+", version):
                self.problem(where, f"{step['uses']} is not pinned by a full version")
            if action not in ACTIONS:
                self.problem(where, f"nobody has looked at {action}")
            for name in step.get("with", {}):
                if name not in ACTIONS.get(action, ()):
                    self.problem(where, f"{action} has no input {name}")
        else:
            self.script(where, step)

    def script(self, where, step):
        text = step["run"]
        self.scripts += 1
        if "${{" in text:
            self.problem(where, "lets GitHub write into a script")
        process = subprocess.run(["bash", "-n"], input=text, text=True, capture_output=True, check=False)
        if process.returncode:
            self.problem(where, f"bash does not take the script: {process.stderr}")
        if shutil.which("shellcheck"):
            # GitHub's `bash` stops at the first command that fails, also within a pipe. What is read comes from `env` (SC2153).
            process = subprocess.run(
                ["shellcheck", "--shell=bash", "--exclude=SC2153", "-"], input="set -eo pipefail\n" + text, text=True, capture_output=True, check=False)
            if process.returncode:
                self.problem(where, process.stdout)
        # Capitals that the script reads come from the step, the job or the runner.
        known = set(step.get("env", {})) | {"HOME", "RUNNER_TEMP", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"}
        for name in set(re.findall(r"\$\{?([A-Z][A-Z0-9_]*)", text)) - known:
            self.problem(where, f"reads ${name}, which nothing sets")

    def expressions(self, where, value, known, bare=False):
        if isinstance(value, dict):
            for inner in value.values():
                self.expressions(where, inner, known)
            return
        if not isinstance(value, str):
            return
        found = re.findall(r"\$\{\{(.*?)\}\}", value, re.S)
        for text in found or ([value] if bare else []):
            self.expression(where, text, known)

    def expression(self, where, text, known):
        text = re.sub(r"'(?:[^']|'')*'", "''", text)
        for path, call in re.findall(r"([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)\s*(\()?", text):
            parts = path.split(".")
            if call:
                if path not in FUNCTIONS:
                    self.problem(where, f"there is no function {path}")
                continue
            if path in WORDS:
                continue
            if parts[0] not in CONTEXTS:
                self.problem(where, f"there is no context {path}")
            elif parts[0] == "inputs" and (len(parts) != 2 or parts[1] not in known.inputs):
                self.problem(where, f"{path} is not declared")
            elif parts[0] == "needs" and not (
                    len(parts) == 4 and parts[1] in known.needs and parts[2] == "outputs" and parts[3] in known.needs[parts[1]]):
                self.problem(where, f"{path} is no output of a job that it needs")
            elif parts[0] == "steps" and not (len(parts) == 4 and parts[1] in known.steps and parts[2] == "outputs"):
                self.problem(where, f"{path} is no output of a step before it")

    # The order

    def order(self):
        """Jobs that apply units: each unit in one job, and each job behind those of whose units its own need one."""
        import terragrunt
        units = {os.path.relpath(folder, self.live): {os.path.relpath(need, self.live) for need in unit.needs}
                 for folder, unit in terragrunt.units(self.live).items()}
        for name, workflow in self.workflows.items():
            jobs = workflow["jobs"]
            taken = {}
            for identity, job in jobs.items():
                for step in job.get("steps", []):
                    if "-- apply" not in step.get("run", "") or "workflow_call" not in workflow["on"]:
                        continue
                    for unit in covered(step, units, self.live):
                        if unit in taken:
                            self.problem(name, f"{unit} is applied by {taken[unit]} and by {identity}")
                        taken[unit] = identity
                    if not covered(step, units, self.live):
                        self.problem(f"{name}: {identity}", "applies no unit")
            for unit, identity in taken.items():
                for need in nearest(unit, units, set(taken)):
                    other = taken[need]
                    if other != identity and other not in ancestors(jobs, identity):
                        self.problem(name, f"{identity} applies {unit}, and does not wait for {need} in {other}")
            self.reasons(name, jobs, units, taken)

    def reasons(self, name, jobs, units, taken):
        """Nobody waits without a reason: an output that is read, the same environment, an order of environments, or one of stages."""
        for identity, job in jobs.items():
            own = {unit for unit, place in taken.items() if place == identity}
            if not own:
                continue
            for other in job.get("needs", []):
                read = {taken[need] for unit in own for need in nearest(unit, units, set(taken))}
                same = jobs[other].get("environment") == job.get("environment")
                is_ordered = job["environment"] in self.ordered(jobs, other) or self.staged(jobs, other, identity)
                if other not in read and not same and not is_ordered:
                    self.problem(name, f"{identity} waits for {other} without a reason")

    @staticmethod
    def ordered(jobs, other):
        """The environments of which all jobs wait for a job: then that is an order of environments."""
        found = {}
        for identity, job in jobs.items():
            found.setdefault(job.get("environment"), []).append(other in ancestors(jobs, identity))
        return {environment for environment, waits in found.items() if all(waits)}

    @staticmethod
    def staged(jobs, other, identity):
        """Whether a job is of a later stage than another: it waits for all jobs that do not themselves wait for the other one."""
        before = ancestors(jobs, identity)
        return all(other in ancestors(jobs, job) for job in jobs if job not in before and job != identity)


class Known:
    def __init__(self, inputs, needs, steps):
        self.inputs, self.needs, self.steps = inputs, needs, steps


def linter():
    """actionlint beside the Python that runs (`make venv`), or the one on the PATH."""
    beside = os.path.join(os.path.dirname(sys.executable), "actionlint")
    return beside if os.path.exists(beside) else shutil.which("actionlint")


def ancestors(jobs, identity):
    found, waiting = set(), list(jobs.get(identity, {}).get("needs", []))
    while waiting:
        need = waiting.pop()
        if need not in found:
            found.add(need)
            waiting += jobs.get(need, {}).get("needs", [])
    return found


def covered(step, units, live):
    """The units that a step applies: all below its folder, or those that its filters take."""
    folder = step.get("working-directory", "")
    # The live tree's own folder in the repository: what the estate's folder ends with.
    parts = folder.split("/")
    for start in range(len(parts) + 1):
        below = "/".join(parts[start:])
        if below == "" or os.path.isdir(os.path.join(live, below)):
            break
    prefix = below + "/" if below else ""
    filters = re.findall(r"--filter '([^']*)'", step["run"])
    found = set()
    for unit in units:
        if not unit.startswith(prefix) and unit != below:
            continue
        rest = "./" + unit[len(prefix):]
        if not filters or any(
                rest == text[1:-1] if text.startswith("{") else (rest + "/").startswith(text[:-2]) for text in filters):
            found.add(unit)
    return found


def nearest(unit, units, taken, seen=None):
    """The units of the workflow that a unit waits for, also by way of others."""
    seen = set() if seen is None else seen
    found = set()
    for need in units.get(unit, ()):
        if need in seen:
            continue
        seen.add(need)
        found |= {need} if need in taken else nearest(need, units, taken, seen)
    return found


def values(path):
    """Texts that tfgen wrote, read back."""
    wrong = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            case = json.loads(line)
            try:
                found = yaml.safe_load(case["text"])
            except yaml.YAMLError as error:
                found = error
            if found != case["value"] or type(found) is not type(case["value"]):
                wrong += 1
                print(f"{case['value']!r} was written as\n{case['text']}\nand is read as {found!r}")
    return wrong


def main():
    if sys.argv[1] == "--yaml":
        sys.exit(1 if values(sys.argv[2]) else 0)
    problems = count = scripts = 0
    for folder in sys.argv[1:]:
        judge = Judge(os.path.abspath(folder))
        judge.judge()
        count += len(judge.workflows)
        scripts += judge.scripts
        problems += len(judge.problems)
        for problem in judge.problems:
            print(problem)
    print(f"{count} workflows, {scripts} scripts, {problems} problems")
    sys.exit(1 if problems or not count else 0)


if __name__ == "__main__":
    main()
