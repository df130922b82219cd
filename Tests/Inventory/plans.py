#!/usr/bin/env python3
"""Sets the resources that tfgen says a module creates against what Terraform plans.

    plans.py PROGRAM examples MODULES_OUT [MODULE...]      the examples of the catalog's modules
    plans.py PROGRAM units LIVE_EXAMPLE [ESTATE...]        all units of the rendered estates, with the mocks of their dependencies
    plans.py PROGRAM cases FILE                            modules from anywhere: [{"root", "folder", "hcl"}]

PROGRAM is `resources-of`. With `--tfgen TFGEN` what `tfgen resources` says of the units, which does not know the mocks, is judged by the
same plans: what it lists for certain is planned, what is planned is listed or stands for several, and nothing contradicts. Each module is called once for each case, many calls in one root module, and planned by
`terraform test` with a mocked provider, or with `--real` by the AWS provider itself, without network or account. Judged are:

- the addresses: the same, none too many and none missing;
- contradictions: an argument that is known here and other there;
- the share of the arguments known to the plan that are known here too.

`--verbose` names what is not known here. `--least N` is the share in percent below which the run fails (90). `--sample N --seed S` takes
some of the cases. Exit status 77: there is no Terraform or no provider.
"""
import argparse
import concurrent.futures
import http.server
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "Modules"), str(HERE.parent / "EndToEnd")]
import providers  # noqa: E402
import replaces  # noqa: E402

ACCOUNT, REGION = "111111111111", "us-east-1"
ZONES = [REGION + letter for letter in "abc"]
CALLS_AT_ONCE = 24
# What a mocked data source answers is made up.
MADE_UP = '{"Version":"2012-10-17","Statement":[]}'


class Case:
    def __init__(self, name, root, folder, hcl):
        self.name, self.root, self.folder, self.hcl = name, Path(root).resolve(), folder, hcl


# --- the cases


def examples(folder, only):
    folder = Path(folder)
    for path in sorted(folder.glob("**/tests/examples.tftest.hcl")):
        module = path.parent.parent
        name = str(module.relative_to(folder))
        if only and name not in only:
            continue
        for run, values in replaces.examples(module).items():
            body = "\n".join(f"{variable} = {text}" for variable, text in values.items())
            yield Case(f"{name}: {run}", folder, name, "{\n" + body + "\n}")


def units(live, only, work):
    """Inputs are evaluated by Terraform, with the mocks in place of dependencies: one call for each estate."""
    import terragrunt
    for estate in sorted(Path(live).resolve().iterdir()):
        if not (estate / "root.hcl").exists() or only and estate.name not in only:
            continue
        found = terragrunt.units(str(estate)).values()
        values, members = {}, []
        for number, unit in enumerate(found):
            mocks = "\n".join(f"{key} = {{ outputs = {terragrunt.source(value)} }}" for key, value in unit.mocks.items())
            values[f"mocks-{number}"] = {"__expression__": "{\n" + mocks + "\n}"}
            expression = re.sub(r"\bdependency\.", f"local.mocks-{number}.", unit.expression)
            members.append(f"{json.dumps(unit.path)} = {expression}")
        inputs = terragrunt.evaluate(values, {"result": "{\n" + "\n".join(members) + "\n}"}, os.path.join(work, estate.name))
        for unit in found:
            root, name = unit.module()
            yield Case(f"{estate.name}/{unit.path}", root, name, hcl(inputs[unit.path]))


def hcl(value):
    """A JSON value as HCL: the signs of templates are escaped. Terraform's numbers come as decimals."""
    def plain(number):
        return int(number) if number == number.to_integral_value() else float(number)
    return json.dumps(value, default=plain).replace("${", "$${").replace("%{", "%%{")


def others(case):
    """The providers that a module needs and that are not planned here."""
    found = set()
    for path in (case.root / case.folder).glob("*.tf"):
        found |= set(re.findall(r'source *= *"((?:[\w.-]+/)?[\w-]+/[\w-]+)"', path.read_text()))
    return {name for name in found if not name.endswith("hashicorp/aws") and "/" in name}


# --- what Terraform says


class Root:
    """A root module that calls the modules of some cases."""

    def __init__(self, cases, work, options):
        self.cases, self.options = cases, options
        self.folder = Path(tempfile.mkdtemp(dir=work))
        roots = {}
        blocks = []
        for number, case in enumerate(cases):
            if case.root not in roots:
                roots[case.root] = f"modules-{len(roots)}"
                (self.folder / roots[case.root]).symlink_to(case.root)
            body = case.hcl.strip()
            if body.startswith("{\n"):
                body = body[1:-1]
            else:
                body = "\n".join(f"{json.dumps(key)[1:-1]} = {hcl(value)}" for key, value in
                                 json.loads(body.replace("$${", "${").replace("%%{", "%{")).items())
            blocks.append(f'module "case-{number}" {{\nsource = "./{roots[case.root]}/{case.folder}"\n{body}\n}}\n')
        text = 'terraform {\nrequired_providers {\naws = {\nsource = "hashicorp/aws"\n}\n}\n}\n'
        if options.real:
            text += (f'provider "aws" {{\nregion = "{REGION}"\naccess_key = "{ACCOUNT}"\nsecret_key = "x"\n'
                     "skip_credentials_validation = true\nskip_metadata_api_check = true\nskip_region_validation = true\n"
                     f'endpoints {{\nsts = "http://127.0.0.1:{options.port}"\n}}\n}}\n')
        else:
            (self.folder / "tests").mkdir()
            (self.folder / "tests" / "plan.tftest.hcl").write_text(
                f'mock_provider "aws" {{\nsource = "./mocks"\n}}\nrun "plan" {{\ncommand = plan\n}}\n')
            (self.folder / "mocks").mkdir()
            (self.folder / "mocks" / "aws.tfmock.hcl").write_text(options.mocks)
        (self.folder / "main.tf").write_text(text + "".join(blocks))

    def plans(self):
        """The plan of each case, or why there is none."""
        done = self.terraform("init", "-input=false", "-no-color")
        if done.returncode:
            return self.apart(done.stderr)
        plan, error = self.real() if self.options.real else self.mocked()
        shutil.rmtree(self.folder, ignore_errors=True)
        if plan is None:
            return self.apart(error)
        return [(case, split(plan, f"module.case-{number}"), None) for number, case in enumerate(self.cases)]

    def apart(self, error):
        """One case that cannot be planned must not hide the others."""
        if len(self.cases) == 1:
            return [(self.cases[0], None, " ".join(error.split())[:600])]
        half = len(self.cases) // 2
        return [found for part in (self.cases[:half], self.cases[half:])
                for found in Root(part, self.folder.parent, self.options).plans()]

    def mocked(self):
        done = self.terraform("test", "-verbose", "-json", "-no-color")
        errors = []
        for line in done.stdout.splitlines():
            message = json.loads(line) if line.startswith("{") else {}
            if message.get("type") == "test_plan":
                return message["test_plan"], None
            if message.get("@level") == "error":
                errors.append(f"{message['@message']} {message.get('diagnostic', {}).get('detail', '')}")
        return None, " | ".join(errors) or done.stderr

    def real(self):
        done = self.terraform("plan", "-input=false", "-lock=false", "-no-color", "-refresh=false", "-out=plan")
        if done.returncode:
            return None, done.stderr
        return json.loads(self.terraform("show", "-json", "plan").stdout), None

    def terraform(self, *arguments):
        return subprocess.run(["terraform", *arguments], cwd=self.folder, env=self.options.environment,
                              capture_output=True, text=True, check=False)


def split(plan, prefix):
    """The resources of one module call: address -> (values, what is unknown, what is sensitive)."""
    found = {}
    for change in plan.get("resource_changes", []):
        if change["address"].startswith(prefix + "."):
            own = change["change"]
            if own["actions"] != ["delete"]:
                found[change["address"][len(prefix) + 1:]] = (
                    own["after"] or {}, own.get("after_unknown") or {}, own.get("after_sensitive") or {})

    def read(module):
        for resource in module.get("resources", []):
            if resource["mode"] == "data" and resource["address"].startswith(prefix + "."):
                found.setdefault(resource["address"][len(prefix) + 1:], (resource["values"], {}, {}))
        for child in module.get("child_modules", []):
            read(child)
    for part in ("prior_state", "planned_values"):
        values = plan.get(part, {})
        read((values.get("values") or values).get("root_module", {}))
    return found


# --- the comparison


def differences(own, planned, unknown, path):
    """Where a value that is known here is another one there."""
    if own is None or unknown is True:
        return
    if planned is None and own in ([], {}, ""):
        return
    if isinstance(own, dict) and isinstance(planned, dict):
        for key, value in own.items():
            inner = unknown.get(key, False) if isinstance(unknown, dict) else False
            yield from differences(value, planned.get(key), inner, f"{path}.{key}")
    elif isinstance(own, list) and isinstance(planned, list):
        if len(own) != len(planned):
            yield f"{path}: {json.dumps(own)} here, {json.dumps(planned)} there"
            return
        if isinstance(unknown, dict) or not isinstance(unknown, list):
            unknown = [False] * len(planned)
        unknown = unknown + [False] * (len(planned) - len(unknown))
        # The order of a set is not told.
        pairs = list(zip(own, planned, unknown))
        if any(True for one, other, inner in pairs for _ in differences(one, other, inner, "")):
            rest = list(zip(planned, unknown))
            for one in own:
                match = next((at for at, (other, inner) in enumerate(rest)
                              if not any(differences(one, other, inner, ""))), None)
                if match is None:
                    yield f"{path}: {json.dumps(own)} here, {json.dumps(planned)} there"
                    return
                rest.pop(match)
    elif isinstance(planned, str) and MADE_UP in planned:
        return
    elif own != planned and not same_text(own, planned):
        yield f"{path}: {json.dumps(own)} here, {json.dumps(planned)} there"


def same_text(own, planned):
    """Some arguments are JSON, of which the provider keeps another form."""
    try:
        return isinstance(own, str) and own[:1] in "{[" and json.loads(own) == json.loads(planned)
    except (TypeError, ValueError):
        return False


def is_known(own, planned, unknown):
    """Whether everything that the plan knows of an argument is known here."""
    if unknown is True or planned is None:
        return True
    if isinstance(planned, dict) and isinstance(own, dict):
        return all(is_known(own.get(key), value, unknown.get(key, False) if isinstance(unknown, dict) else False)
                   for key, value in planned.items())
    if isinstance(planned, list) and isinstance(own, list):
        return len(own) == len(planned) and (not any(one is None for one in own) or "true" in json.dumps(unknown))
    return own is not None or planned in ([], {})


class Result:
    def __init__(self, real):
        self.real = real
        self.addresses = self.known = self.arguments = self.cases = 0
        self.wrong, self.missing = [], []

    def add(self, case, planned, own):
        self.cases += 1
        ours = {resource["address"]: resource for resource in own["resources"]}
        for problem in own.get("problems", []):
            self.wrong.append(f"{case.name}: {problem}")
        for address in sorted(set(planned) - set(ours)):
            self.wrong.append(f"{case.name}: {address} is planned and not listed")
        for address in sorted(set(ours) - set(planned)):
            # A test's plan has no word of the data sources that it read.
            if ours[address]["mode"] == "data" and not self.real:
                continue
            self.wrong.append(f"{case.name}: {address} is listed and not planned")
        for address in sorted(set(planned) & set(ours)):
            self.addresses += 1
            self.compare(f"{case.name}: {address}", ours[address], *planned[address])

    def compare(self, title, own, after, unknown, sensitive):
        for name, value in own["values"].items():
            if own["mode"] == "data" and name in ("json", "minified_json", "id"):
                continue
            self.wrong += differences(value, after.get(name), unknown.get(name, False), f"{title}.{name}")
        if own["mode"] == "data":
            return
        for name, value in after.items():
            if value in (None, [], {}) or sensitive.get(name) is True or name in ("id", "tags_all"):
                continue
            self.arguments += 1
            is_whole = name in own["values"] and name not in own.get("unknown", [])
            if is_whole or is_known(own["values"].get(name), value, unknown.get(name, False)) or MADE_UP in json.dumps(value).replace('\\"', '"'):
                self.known += 1
            else:
                self.missing.append(f"{title}.{name}: {json.dumps(value)[:200]}")


def ours(program, cases):
    """What tfgen says of each case."""
    found = {}
    for root in {case.root for case in cases}:
        own = [case for case in cases if case.root == root]
        requests = "".join(json.dumps({"folder": case.folder, "hcl": case.hcl, "region": REGION, "account": ACCOUNT,
                                       "zones": ZONES}) + "\n" for case in own)
        done = subprocess.run([program, root], input=requests, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{program}: {done.stderr}")
        found.update(zip(map(id, own), map(json.loads, done.stdout.splitlines())))
    return found


def command(tfgen, live, estates):
    """What `tfgen resources` says of each unit: the names of its cases -> the unit."""
    found = {}
    for estate in sorted(Path(live).resolve().iterdir()):
        if not (estate / "estate.hcl").exists() or estates and estate.name not in estates:
            continue
        done = subprocess.run([tfgen, "resources", "--json", "--estate", str(estate)], capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{tfgen} resources: {done.stderr}")
        for unit in json.loads(done.stdout)["units"]:
            found[f"{estate.name}/{unit['folder']}"] = unit
    return found


def without_keys(address):
    return re.sub(r'\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\]', "", address)


def compare_command(name, planned, unit):
    """What the command says of a unit and Terraform does not."""
    if not unit or not unit["known"]:
        yield f"{name}: tfgen resources: not known: {unit and unit['reason']}"
        return
    certain = {own["address"]: own for own in unit["resources"] if "uncertain" not in own}
    perhaps = {without_keys(own["address"]) for own in unit["resources"] if "uncertain" in own}
    for address, own in certain.items():
        if address in planned:
            after, unknown, _ = planned[address]
            for key, value in own["values"].items():
                if own["mode"] == "managed":
                    yield from differences(value, after.get(key), unknown.get(key, False), f"{name}: tfgen resources: {address}.{key}")
        elif own["mode"] == "managed":
            yield f"{name}: tfgen resources: {address} is listed and not planned"
    for address in planned:
        if address not in certain and without_keys(address) not in perhaps:
            yield f"{name}: tfgen resources: {address} is planned and not listed"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("kind", choices=["examples", "units", "cases"])
    parser.add_argument("folder")
    parser.add_argument("only", nargs="*")
    parser.add_argument("--tfgen")
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--least", type=float, default=90)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not shutil.which("terraform") or not providers.find("aws"):
        print("terraform or the AWS provider is not installed", file=sys.stderr)
        sys.exit(77)
    begin = time.time()
    work = tempfile.mkdtemp(prefix="tfgen-plans-")
    try:
        sys.exit(judge(options, work, begin))
    finally:
        shutil.rmtree(work, ignore_errors=True)


def judge(options, work, begin):
    process, reattach = providers.start("aws", work)
    options.environment = providers.quiet_environment(work, reattach)
    try:
        return judge_cases(options, work, begin)
    finally:
        process.terminate()
        process.wait()


def judge_cases(options, work, begin):
    options.mocks = re.sub(r'json = ".*"', lambda _: "json = " + json.dumps(MADE_UP),
                           (HERE.parents[1] / "templates" / "aws.tfmock.hcl").read_text())
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), replaces.Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    options.port = server.server_port
    if options.kind == "examples":
        cases = list(examples(options.folder, options.only))
    elif options.kind == "units":
        cases = list(units(options.folder, options.only, os.path.join(work, "inputs")))
    else:
        cases = [Case(case.get("name", case["folder"]), case["root"], case["folder"], case["hcl"])
                 for case in json.loads(Path(options.folder).read_text())]
    if options.sample and options.sample < len(cases):
        print(f"{options.sample} of {len(cases)} cases, seed {options.seed}")
        cases = random.Random(options.seed).sample(cases, options.sample)
    skipped = [case for case in cases if others(case)]
    cases = [case for case in cases if case not in skipped]
    own = ours(options.program, cases)
    said = command(options.tfgen, options.folder, options.only) if options.tfgen else {}
    chunks = [cases[at:at + CALLS_AT_ONCE] for at in range(0, len(cases), CALLS_AT_ONCE)]
    result, failed = Result(options.real), 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for plans in pool.map(lambda chunk: Root(chunk, work, options).plans(), chunks):
            for case, planned, error in plans:
                if planned is None:
                    failed += 1
                    print(f"not planned: {case.name}: {error}")
                else:
                    result.add(case, planned, own[id(case)])
                    if options.tfgen:
                        result.wrong += compare_command(case.name, planned, said.get(case.name))
    return report(result, skipped, failed, options, time.time() - begin)


def report(result, skipped, failed, options, seconds):
    for line in result.wrong:
        print(f"FAILED {line}")
    if options.verbose:
        for line in result.missing:
            print(f"not known here: {line}")
    for case in skipped:
        print(f"skipped: {case.name}: needs {', '.join(sorted(others(case)))}")
    share = 100 * result.known / max(1, result.arguments)
    print(f"{result.cases} plans, {result.addresses} resources, {result.known} of {result.arguments} arguments known "
          f"({share:.1f} %), {len(result.wrong)} differences, {seconds:.0f} s")
    # A few examples cannot be planned with made-up answers of data sources; most can.
    bad = bool(result.wrong) or share < options.least or failed > result.cases / 10
    print(f"{result.cases} passed, {len(result.wrong)} failed, {len(skipped) + failed} skipped")
    return 1 if bad else 0


if __name__ == "__main__":
    main()
