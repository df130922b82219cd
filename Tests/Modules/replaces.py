#!/usr/bin/env python3
"""Proves what tfgen says of each input that it replaces, with plans of the real providers.

    replaces.py TFGEN TEMPLATES MODULES_OUT [--others] [--verbose] [--draw=N] [--seed=N] [MODULE...]

For each module: its examples (those of tests/examples.tftest.hcl) are planned, a state is made up from the planned
values, and planned again until the plan is empty; so the state is one that the provider takes for its own. Then one
variable at a time is changed and the plan must replace (delete and create) what `tfgen modules --json` lists for the
variable (`replaces` of the contract, and what the module's text shows), as far as an example has it, and nothing else.
Of a collection or an object only a part may force it, so another value that replaces nothing is no failure. What is replaced only because it refers to something that is replaced (its value is "known after apply")
need not be listed, since it follows from the other. Many such module calls stand in one root module, so that the
provider's schema is loaded a few times in all and not once for each variable.

There is no network: the provider runs once for all plans (TF_REATTACH_PROVIDERS), the account is a local answer.
replaces.json has the values that cannot be guessed: MODULE -> VARIABLE -> {"to": VALUE, "from": VALUE,
"with": {OTHER: VALUE}, "also": {OTHER: VALUE}, "example": NAME, "skip": REASON, "keeps": {RESOURCE: REASON}}. Values are
HCL text; "with" holds before and after, "also" changes together with the variable, "keeps" has what this change need not
replace. Each may be left out.

With --derived=PROGRAM (`resources-of`) what tfgen derives from the provider's arguments is judged by the same plans: no
resource that it calls replaced stays, and how many it misses is told (the provider's own code decides there).

With --others the variables without `replaces` are changed too, where a value can be guessed; what they replace
directly is a failure. --draw=N tries only N modules, drawn by the seed. TF_PROVIDERS names a folder in which to look for providers; JOBS: plans at once (default 2).
"""
import concurrent.futures
import http.server
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import hcl_tree
import providers

ACCOUNT = "111111111111"
ROUNDS = 5
CALLS_AT_ONCE = 45
# Made anew at each change of what they say, the old one being kept or worthless: nothing that a list need tell.
REVISIONS = {"aws_ecs_task_definition"}
# Resources whose ID is their ARN.
ARN_IS_ID = {
    "aws_acm_certificate", "aws_ecs_cluster", "aws_ecs_service", "aws_iam_openid_connect_provider", "aws_iam_policy",
    "aws_lb", "aws_lb_listener", "aws_lb_listener_rule", "aws_lb_target_group", "aws_secretsmanager_secret",
    "aws_sns_topic", "aws_sns_topic_subscription",
}
# Values that other resources check, or that are there only in some cases.
MADE_UP = {
    "certificate_authority": [{"data": "RXhhbXBsZQ=="}],
    "fifo_throughput_scope": None,
    "hosted_zone_id": "Z00000000000000000009",
    "identity": [{"oidc": [{"issuer": "https://oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000"}]}],
    "master_user_secret": [{
        "kms_key_id": f"arn:aws:kms:us-east-1:{ACCOUNT}:key/00000000-0000-0000-0000-000000000000",
        "secret_arn": f"arn:aws:secretsmanager:us-east-1:{ACCOUNT}:secret:rds!mock-AbCdEf",
        "secret_status": "active",
    }],
    "matcher": "",
    "path": "",
    "resource_record_type": "CNAME",
    # The three keys that SES makes for a domain.
    "tokens": ["mock-1", "mock-2", "mock-3"],
}


# --- the catalog


class Variable:
    def __init__(self, entry):
        self.name = entry["name"]
        self.type = entry["type"]
        self.default = entry["default"]
        self.replaces = entry["replaces"]
        self.is_collection = self.type.split("(")[0] not in ("string", "number", "bool")


def examples(module):
    """The values of each run of tests/examples.tftest.hcl: name -> {variable: HCL text}."""
    path = module / "tests" / "examples.tftest.hcl"
    runs = hcl_tree.read(path.read_text()).blocks("run") if path.exists() else []
    return {run.words[1]: next((block.attributes() for block in run.blocks("variables")), {}) for run in runs}


def mocked(path):
    """The simple strings of a mocks file: resource type -> {attribute: value}."""
    return {
        block.words[1]: hcl_tree.strings(block.attributes()["defaults"])
        for block in hcl_tree.read(path.read_text()).blocks("mock_resource")
    }


def another(name, kind, value, given):
    """Another value for a variable, as HCL text; None where there is no telling. `given` are values of other examples."""
    for other in given:
        if other != value and other != "null":
            return other
    if value in ("true", "false"):
        return "false" if value == "true" else "true"
    if kind == "bool":
        return "true"
    if kind == "number":
        return str(int(value) + 1) if re.fullmatch(r"\d+", value or "") else None
    if kind == "string":
        if value is None or value == "null":
            return guess(name)
        return '"%s"' % changed(value[1:-1]) if re.fullmatch(r'"[^"\\$%]*"', value) else None
    if re.fullmatch(r"(list|set)\(string\)", kind or "") and value:
        items = re.findall(r'"([^"\\]*)"', value)
        if items:
            return json.dumps(items[:-1] + [changed(items[-1])])
    return None


def changed(text):
    """Another text of the same kind: IDs and ARNs keep their length, domain names their suffix, names get longer."""
    if found := re.fullmatch(r"(arn:.*/|.*-)([0-9a-f]{8,})(.*)", text):
        return found[1] + ("1" if found[2][0] != "1" else "2") + found[2][1:] + found[3]
    if text == "":
        return "x-"
    if re.fullmatch(r"Z[0-9A-Z]+", text):
        return text[:-1] + ("B" if text[-1] != "B" else "C")
    if "." in text and not text.startswith("arn:"):
        return "other-" + text
    return text[:-1] + ("2" if text[-1] != "2" else "3") if text.endswith("/") is False else text[:-1] + "2/"


def guess(name):
    """A value of a string that an example leaves out."""
    if "kms" in name and name.endswith("arn"):
        return f'"arn:aws:kms:us-east-1:{ACCOUNT}:key/22222222-2222-2222-2222-222222222222"'
    if name == "zone_id":
        return '"Z0000000000000000000B"'
    return None if name.endswith("arn") else '"other"'


# --- state made up from a plan


class Maker:
    """Makes up the values that a provider would know only after it has created something."""

    def __init__(self, schemas, mocks):
        self.schemas = schemas
        self.mocks = mocks

    def attributes(self, change, before=None):
        kind = change["type"]
        block = self.schemas[change["provider_name"]]["resource_schemas"][kind]["block"]
        label = re.sub(r"[^a-z0-9]+", "-", change["address"].split(".", 2)[2].lower()).strip("-")
        return self.block(block, change["change"]["after"], change["change"]["after_unknown"], before, kind, label)

    def block(self, block, value, unknown, before, kind, label):
        result = {}
        value, before = value or {}, before if isinstance(before, dict) else {}
        unknown = unknown if isinstance(unknown, dict) else {}
        for name, schema in block.get("attributes", {}).items():
            if schema.get("write_only"):
                result[name] = None
                continue
            shape = schema.get("type") or schema.get("nested_type")
            result[name] = self.value(shape, value.get(name), unknown.get(name), before.get(name), kind, label, name)
        for name, nested in block.get("block_types", {}).items():
            mode = nested["nesting_mode"]
            inner, mask, old = value.get(name), unknown.get(name), before.get(name)
            if mode == "single":
                result[name] = None if inner is None else self.block(nested["block"], inner, mask, old, kind, label)
            elif mask is True:
                result[name] = old if old is not None else []
            else:
                result[name] = [
                    self.block(nested["block"], item, at(mask, i), at(old, i), kind, label)
                    for i, item in enumerate(inner or [])
                ]
        return result

    def value(self, shape, value, unknown, before, kind, label, name):
        if shape == "dynamic":  # Only terraform_data has such; a state tells their type too.
            old = before["value"] if before else None
            value = self.value("string", value, unknown, old, kind, label, name)
            return None if value is None else {"value": value, "type": type_of(value)}
        if unknown is True:
            return before if before is not None else self.new(shape, kind, label, name)
        if unknown and isinstance(value, list):
            inner = shape[1] if isinstance(shape, list) else shape
            return [
                self.value(inner, item, at(unknown, i), at(before, i), kind, label, name) for i, item in enumerate(value)
            ]
        if unknown and isinstance(unknown, dict):
            types = shape[1] if isinstance(shape, list) and shape[0] == "object" else {}
            every = shape[1] if isinstance(shape, list) and shape[0] == "map" else "string"
            old = before if isinstance(before, dict) else {}
            value = value or {}
            return {
                key: self.value(types.get(key, every), value.get(key), unknown.get(key), old.get(key), kind, label, key)
                for key in sorted(set(value) | set(unknown))
            }
        return value

    def new(self, shape, kind, label, name):
        if name in MADE_UP:
            return MADE_UP[name]
        if isinstance(shape, dict) or shape[0] in ("list", "set", "map"):
            container = shape.get("nesting_mode") if isinstance(shape, dict) else shape[0]
            return [] if container in ("list", "set") else {} if container == "map" else None
        if shape == "number":
            return 0
        if shape == "bool":
            return False
        if shape != "string":
            return None
        mocks = self.mocks.get(kind, {})
        if name in mocks:
            return mocks[name]
        if name == "id" and kind in ARN_IS_ID:
            return self.new(shape, kind, label, "arn")
        if name == "arn" or name.endswith("_arn"):
            return f"arn:aws:{kind.split('_')[1]}:us-east-1:{ACCOUNT}:{label}"
        return f"{label}-{name}".replace("_", "-")


def type_of(value):
    """The type of a value, as a state has it."""
    if isinstance(value, list):
        return ["tuple", [type_of(item) for item in value]]
    if isinstance(value, dict):
        return ["object", {key: type_of(item) for key, item in value.items()}]
    return "bool" if isinstance(value, bool) else "number" if isinstance(value, (int, float)) else "string"


def at(values, index):
    return values[index] if isinstance(values, list) and index < len(values) else None


# --- terraform


class Root:
    """A root module with many calls, each of its own copy of a module; so the file of an error tells whose it is."""

    def __init__(self, session, calls):
        self.session = session
        self.calls = dict(calls)
        self.errors = {}
        self.folder = Path(tempfile.mkdtemp(dir=session.work))
        (self.folder / "provider.tf").write_text(session.provider_block)
        for name, (module, values) in self.calls.items():
            copy = self.folder / name
            copy.mkdir()
            for file in (session.modules / module).glob("*.tf"):
                shutil.copy(file, copy)
            lines = [f'module "{name}" {{', f'  source = "./{name}"']
            lines += [f"  {variable} = {text}" for variable, text in values.items()]
            (self.folder / f"{name}.tf").write_text("\n".join(lines + ["}", ""]))
        self.terraform("init", "-backend=false")

    def terraform(self, *arguments):
        return subprocess.run(
            ["terraform", *arguments], cwd=self.folder, env=self.session.environment, text=True, capture_output=True)

    def plan(self, state):
        """The plan from a state (call -> address -> instance). Calls with an error are left out and noted."""
        while self.calls:
            records = [record for name in self.calls for record in state.get(name, {}).values()]
            whole = {"version": 4, "terraform_version": "1.11.0", "serial": 1, "lineage": "replaces", "outputs": {},
                     "resources": records, "check_results": None}
            (self.folder / "terraform.tfstate").write_text(json.dumps(whole))
            done = self.terraform("plan", "-refresh=false", "-input=false", "-lock=false", "-json", "-out=plan")
            if done.returncode == 0:
                shown = self.terraform("show", "-json", "plan")
                if shown.returncode:
                    raise SystemExit(f"terraform show: {shown.stderr}")
                return json.loads(shown.stdout)
            if not self.drop(done.stdout):
                raise SystemExit(f"terraform plan failed:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return {"resource_changes": []}

    def drop(self, output):
        dropped = False
        for line in output.splitlines():
            try:
                diagnostic = json.loads(line).get("diagnostic")
            except ValueError:
                continue
            if not diagnostic or diagnostic["severity"] != "error":
                continue
            address = re.match(r"module\.(\w+)", diagnostic.get("address", ""))
            file = (diagnostic.get("range") or {}).get("filename", "")
            name = address[1] if address else file.split("/")[0].removesuffix(".tf")
            if name not in self.calls:
                if name not in self.errors:
                    print(f"whose error? {line}", file=sys.stderr)
                continue
            dropped = True
            text = " ".join(f"{diagnostic['summary']}: {diagnostic.get('detail', '')}".split())
            self.errors[name] = text[:300]
            self.session.say(f"{self.calls[name][0]} ({name}), {diagnostic.get('address', file)}: {text[:300]}")
            self.remove(name)
        return dropped

    def remove(self, name):
        del self.calls[name]
        (self.folder / f"{name}.tf").unlink()


def managed(plan):
    for change in plan.get("resource_changes", []):
        if change["mode"] == "managed" and change.get("module_address"):
            yield change["module_address"].removeprefix("module."), change


def versions(plan):
    found = {}
    for side in (plan.get("planned_values", {}),):
        for child in side.get("root_module", {}).get("child_modules", []):
            for resource in child.get("resources", []):
                found[resource["address"]] = resource.get("schema_version", 0)
    return found


def record(change, attributes, version):
    instance = {"schema_version": version, "attributes": attributes, "sensitive_attributes": []}
    if "index" in change:
        instance["index_key"] = change["index"]
    return {"module": change["module_address"], "mode": "managed", "type": change["type"], "name": change["name"],
            "provider": f'provider["{change["provider_name"]}"]', "instances": [instance]}


def settle(session, root):
    """A state in which the plan of each call is empty, or nearly: what is still to be replaced is told too."""
    state, replaced, before_that = {}, {}, None
    for number in range(ROUNDS):
        plan = root.plan(state)
        session.say(f"round {number + 1}: {len(root.calls)} calls")
        version = versions(plan)
        state = {name: state.get(name, {}) for name in root.calls}
        replaced, busy, made = {name: set() for name in root.calls}, False, []
        for name, change in managed(plan):
            actions, address = change["change"]["actions"], change["address"]
            if actions in (["no-op"], ["read"]):
                continue
            old = state[name].get(address)
            if actions == ["delete"]:
                del state[name][address]
                continue
            before = old["instances"][0]["attributes"] if old else None
            new = session.maker.attributes(change, before)
            if old and "create" in actions:
                replaced[name].add(change["type"] + "." + change["name"])
            if new != before:
                busy = True
            state[name][address] = record(change, new, version.get(address, 0))
            made.append((new, change, name))
        for new, change, name in made:
            refer(new, change, plan, name, state[name])
        restless = {f"{root.calls[name][0]} {resource}" for name in replaced for resource in replaced[name]}
        if restless:
            session.say("not settled: " + ", ".join(sorted(restless)))
        # What is only updated in place does no harm.
        if not busy or number > 0 and restless in (set(), before_that):
            break
        before_that = restless
    return state, replaced


def refer(attributes, change, plan, name, state):
    """Gives a whole attribute that refers to another resource the value made up there: it saves a round or two."""
    module = plan["configuration"]["root_module"]["module_calls"][name]["module"]
    for resource in module.get("resources", []):
        if resource["address"] != change["type"] + "." + change["name"]:
            continue
        for attribute, expression in resource.get("expressions", {}).items():
            if change["change"]["after_unknown"].get(attribute) is not True or not isinstance(expression, dict):
                continue
            # aws_vpc.this.id, aws_vpc.this[0].id; of aws_subnet.public[each.key].id only aws_subnet.public is told.
            target = re.sub(r"\[[^]]*\]", "", (expression.get("references") or [""])[0]).split(".")
            if len(target) == 2 and attribute.endswith("_id"):
                target.append("id")
            if len(target) != 3:
                continue
            found = [entry["instances"][0] for entry in state.values() if [entry["type"], entry["name"]] == target[:2]]
            same = [entry for entry in found if entry.get("index_key") == change.get("index")]
            for entry in (found if len(found) == 1 else same)[:1]:
                there = entry["attributes"].get(target[2])
                if isinstance(there, str) and isinstance(attributes.get(attribute), str):
                    attributes[attribute] = there


def moved(state, old, new):
    """The state of a call, as that of another call of the same module with the same values."""
    prefix = f"module.{old}."
    return {f"module.{new}." + address.removeprefix(prefix): dict(entry, module=f"module.{new}")
            for address, entry in state.items()}


def replacements(plan):
    """Call -> (replaced directly, replaced in consequence, under other keys): resources as type.name."""
    direct, consequent, gone, made = {}, {}, {}, {}
    for name, change in managed(plan):
        resource, actions = change["type"] + "." + change["name"], change["change"]["actions"]
        if "delete" in actions and "create" in actions:
            (direct if is_direct(change) else consequent).setdefault(name, set()).add(resource)
        elif actions == ["delete"]:
            gone.setdefault(name, set()).add(resource)
        elif actions == ["create"]:
            made.setdefault(name, set()).add(resource)
    other = {name: resources & made.get(name, set()) - direct.get(name, set()) for name, resources in gone.items()}
    for name, resources in other.items():
        direct.setdefault(name, set()).update(resources)
    return lambda name: (direct.get(name, set()), consequent.get(name, set()) - direct.get(name, set()),
                         other.get(name, set()))


def is_direct(change):
    if change.get("action_reason") == "replace_by_triggers":
        return False
    paths = change["change"].get("replace_paths") or []
    return not paths or any(not unknown_at(change["change"]["after_unknown"], path) for path in paths)


def unknown_at(mask, path):
    for step in path:
        if mask is True:
            return True
        mask = mask.get(step) if isinstance(mask, dict) else at(mask, step) if isinstance(step, int) else None
    return any_true(mask)


def any_true(mask):
    if isinstance(mask, dict):
        return any(any_true(inner) for inner in mask.values())
    return any(any_true(inner) for inner in mask) if isinstance(mask, list) else mask is True


# --- the checks


class Session:
    def __init__(self, work, modules, environment, port):
        self.work, self.modules, self.environment = work, modules, environment
        self.maker = None
        self.derive = None
        self.verbose = False
        self.started = time.monotonic()
        self.provider_block = f"""provider "aws" {{
  region                      = "us-east-1"
  access_key                  = "none"
  secret_key                  = "none"
  max_retries                 = 3
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  endpoints {{
    sts = "http://127.0.0.1:{port}"
    ec2 = "http://127.0.0.1:{port}"
    ssm = "http://127.0.0.1:{port}"
  }}
}}
"""


    def say(self, text):
        if self.verbose:
            print(f"[{time.monotonic() - self.started:4.0f} s] {text}", flush=True)


class Case:
    """A variable of a module that is changed in one example."""

    def __init__(self, module, variable, example, values, to, also):
        self.module, self.variable, self.example = module, variable, example
        self.values, self.to = values, to
        self.changed = dict(values, **also, **{variable.name: to})

    def __str__(self):
        return f"{self.module}: {self.variable.name}"


def cases(module, variable, runs, table):
    """One for each example in which another value of the variable is known."""
    entry = table.get(module, {}).get(variable.name, {})
    found = []
    # An example that sets the variable comes first: elsewhere it may not be allowed.
    for example, values in sorted(runs.items(), key=lambda run: run[1].get(variable.name, "null") == "null"):
        if entry.get("example", example) != example:
            continue
        values = dict(values, **entry.get("with", {}))
        if "from" in entry:
            values[variable.name] = entry["from"]
        now = values.get(variable.name, variable.default)
        given = [] if variable.name == "name" else [run[variable.name] for run in runs.values() if variable.name in run]
        to = entry.get("to") or another(variable.name, variable.type, now, given)
        if to is not None and to != now:
            found.append(Case(module, variable, example, values, to, entry.get("also", {})))
    return found


def prove(session, modules, table, others):
    """Checks a few modules in two root modules; gives (outcome, text) for each variable."""
    planned, bases, calls = [], {}, {}
    for module, variables in modules.items():
        runs = examples(session.modules / module)
        for variable in variables:
            if variable.replaces or others:
                for case in cases(module, variable, runs, table):
                    key = (module, tuple(sorted(case.values.items())))
                    if key not in bases:
                        bases[key] = f"b{len(bases)}"
                        calls[bases[key]] = (module, case.values)
                    case.base = bases[key]
                    planned.append(case)
    root = Root(session, calls)
    state, noisy = settle(session, root)
    base_errors = root.errors

    changes = {}
    for module, variables in modules.items():
        for variable in variables:
            wanted, first = set(variable.replaces), True
            for case in planned:
                if (case.module, case.variable) != (module, variable) or case.base not in state:
                    continue
                here = {"%(type)s.%(name)s" % entry for entry in state[case.base].values()}
                if wanted & here or (first and not variable.replaces):
                    wanted -= here
                    first = False
                    changes[f"c{len(changes)}"] = case
    values = {name: (case.module, case.changed) for name, case in changes.items()}
    root = Root(session, values)
    session.say(f"{len(values)} changes")
    plan = root.plan({name: moved(state[case.base], case.base, name) for name, case in changes.items()})
    of = replacements(plan)
    if session.derive:
        return list(judge_derived(session, changes, of, noisy, root.errors))
    results = []
    for module, variables in modules.items():
        for variable in variables:
            mine = {name: case for name, case in changes.items() if (case.module, case.variable) == (module, variable)}
            if variable.replaces:
                tried = [case for case in planned if (case.module, case.variable) == (module, variable)]
                there = {"%(type)s.%(name)s" % entry for case in mine.values() for entry in state[case.base].values()}
                results.append(verdict(module, variable, mine, tried, root.errors, base_errors, noisy, of, there,
                                       table.get(module, {}).get(variable.name, {})))
            elif others:
                results += extra(module, variable, mine, root.errors, noisy, of)
    return results


def derived(session, changes):
    """What tfgen says that each change replaces: call -> resources as type.name, certainly and perhaps."""
    requests = []
    for case in changes.values():
        for values in (case.values, case.changed):
            body = "\n".join(f"{name} = {text}" for name, text in values.items())
            requests.append(json.dumps({"folder": case.module, "hcl": "{\n" + body + "\n}", "region": "us-east-1",
                                        "account": ACCOUNT, "zones": ["us-east-1a", "us-east-1b", "us-east-1c"]}))
    done = subprocess.run([session.derive, str(session.modules), "--changes"], input="\n".join(requests) + "\n", text=True,
                          capture_output=True)
    if done.returncode:
        raise SystemExit(f"{session.derive}: {done.stderr}")
    found = {}
    for name, line in zip(changes, done.stdout.splitlines()):
        found[name] = [{re.sub(r"\[.*?\]", "", change["address"]) for change in json.loads(line) if change[kind]}
                       for kind in ("arguments", "perhaps")]
    return found


def judge_derived(session, changes, of, noisy, errors):
    """(outcome, text) for each change that could be planned."""
    for name, (certain, perhaps) in derived(session, changes).items():
        case = changes[name]
        if name in errors:
            continue
        direct, later, _ = of(name)
        title = f"{case}: {case.values.get(case.variable.name)} -> {case.to}"
        direct = {item for item in direct - noisy[case.base] if item.split(".")[0] not in REVISIONS}
        certain = {item for item in certain if item.split(".")[0] not in REVISIONS}
        if wrong := certain - direct - later - noisy[case.base]:
            yield "failed", f"{title} is said to replace {', '.join(sorted(wrong))}"
        elif missed := direct - certain - perhaps:
            yield "missed", f"{title} replaces {', '.join(sorted(missed))}, which is not derived"
        else:
            yield "derived", title


def verdict(module, variable, mine, tried, errors, base_errors, noisy, of, there, entry):
    """(outcome, text) for a variable; `there` are the resources that are there before one of the changes."""
    title = f"{module}: {variable.name}"
    if why := entry.get("skip"):
        return "skipped", f"{title}: {why}"
    if not tried:
        return "untried" if variable.is_collection else "failed", f"{title}: no other value to try; give one in replaces.json"
    proven, direct, consequent, problems, spoilt = set(), set(), set(), [], set()
    for name, case in mine.items():
        if name in errors:
            problems.append(f'{case.example} with {variable.name} = {case.to}: {errors[name]}')
            continue
        now, later, other = of(name)
        spoilt |= noisy[case.base]
        # The parts of a collection are known by their keys: another key is another resource.
        direct |= now - noisy[case.base] - (other if variable.is_collection else set())
        consequent |= later
        proven |= (now | later) - noisy[case.base]
    if variable.is_collection and mine and all(name in errors for name in mine):
        return "untried", f"{title}: no other value to try that the module accepts"
    listed = set(variable.replaces)
    problems += sorted({f"an example does not plan: {base_errors[case.base]}" for case in tried if case.base in base_errors})
    missing = listed & there - proven - entry.get("keeps", {}).keys()
    if missing and not variable.is_collection:
        problems.append("not replaced: " + ", ".join(sorted(missing)))
    if unlisted := {name for name in direct - listed if name.split(".")[0] not in REVISIONS}:
        problems.append("replaced, but not listed: " + ", ".join(sorted(unlisted)))
    if problems:
        return "failed", f"{title}: " + "; ".join(problems)
    follows = consequent - listed
    return "passed", title + (" (and in consequence: " + ", ".join(sorted(follows)) + ")" if follows else "")


def extra(module, variable, mine, errors, noisy, of):
    for name, case in mine.items():
        if name in errors:
            return [("untried", f"{module}: {variable.name} = {case.to}: {errors[name]}")]
        direct = {item for item in of(name)[0] - noisy[case.base] if item.split(".")[0] not in REVISIONS}
        if direct:
            return [("failed", f"{module}: {variable.name} has no `replaces`, but {case.values.get(variable.name)} -> "
                     f"{case.to} replaces {', '.join(sorted(direct))}")]
        return [("passed", f"{module}: {variable.name} replaces nothing")]
    return [("untried", f"{module}: {variable.name}: no other value")]


# --- surroundings


class Answers(http.server.BaseHTTPRequestHandler):
    """Says which account it is, and which image is AWS's newest; refuses everything else: no plan may ask for more."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        known = "GetCallerIdentity" in body
        text = (
            '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>'
            f"<Arn>arn:aws:iam::{ACCOUNT}:role/terraform</Arn><UserId>AROA</UserId><Account>{ACCOUNT}</Account>"
            "</GetCallerIdentityResult></GetCallerIdentityResponse>")
        if self.headers.get("X-Amz-Target") == "AmazonSSM.GetParameter" and "/aws/service/" in body:
            name = json.loads(body)["Name"]
            arn = f"arn:aws:ssm:us-east-1::parameter{name}"
            return self.answer(200, "application/x-amz-json-1.1", json.dumps(
                {"Parameter": {"Name": name, "Type": "String", "Value": "ami-00000000000000000", "Version": 1, "ARN": arn}}))
        self.answer(200 if known else 400, "text/xml", text if known else "<Response><Errors/></Response>")

    def answer(self, status, kind, text):
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


def catalog(tfgen, templates):
    done = subprocess.run([str(Path(tfgen).resolve()), "modules", "--json"], cwd=templates, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"tfgen modules: {done.stderr}")
    return {entry["name"]: [Variable(variable) for variable in entry["inputs"]] for entry in json.loads(done.stdout)["modules"]}


def missing_provider(module):
    return ", ".join(sorted(providers.required(module) - {"aws"}))


def chunks(modules, folder, table):
    """Modules in groups that make root modules of about one size, the largest modules first."""
    weights = {}
    for module in modules:
        own = sum(1 for entry in table.get(module, {}).values() if "from" in entry or "with" in entry)
        weights[module] = 1 + own + len(examples(folder / module))
    count = -(-sum(weights.values()) // CALLS_AT_ONCE)
    groups = [{} for _ in range(count)]
    for module in sorted(modules, key=lambda name: -weights[name]):
        smallest = min(groups, key=lambda group: sum(weights[name] for name in group))
        smallest[module] = modules[module]
    return [group for group in groups if group]


def no_terraform(text):
    print(f"SKIPPED: {text}")
    sys.exit(1 if os.environ.get("CI") == "true" else 0)


def main():
    arguments = [word for word in sys.argv[1:] if not word.startswith("--")]
    flags = {word for word in sys.argv[1:] if word.startswith("--")}
    settings = dict(flag[2:].split("=", 1) for flag in flags if "=" in flag)
    flags = {flag for flag in flags if "=" not in flag}
    if len(arguments) < 3 or flags - {"--others", "--verbose"} or settings.keys() - {"derived", "draw", "seed"}:
        sys.exit(__doc__)
    derive = settings.get("derived")
    tfgen, templates, folder, *only = arguments
    folder, others = Path(folder).resolve(), "--others" in flags
    modules = {name: variables for name, variables in catalog(tfgen, templates).items() if not only or name in only}
    table = json.loads((Path(__file__).parent / "replaces.json").read_text())
    if not shutil.which("terraform"):
        no_terraform("terraform is not installed")
    if not providers.find("aws"):
        no_terraform("the AWS provider is not installed")

    results = []
    for name, variables in list(modules.items()):
        if lacks := missing_provider(folder / name):
            results += [("skipped", f"{name}: {v.name}: provider {lacks} is not tried") for v in variables if v.replaces]
            del modules[name]
        elif not others and not any(variable.replaces for variable in variables):
            del modules[name]
    draw = int(settings.get("draw", 0))
    if draw and draw < len(modules):
        print(f"{draw} of {len(modules)} modules, seed {settings.get('seed', '1')}")
        drawn = random.Random(settings.get("seed", "1")).sample(sorted(modules), draw)
        modules = {name: modules[name] for name in drawn}

    work = Path(tempfile.mkdtemp(prefix="replaces."))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    process, reattach = providers.start("aws", work)
    environment = providers.quiet_environment(work, reattach)

    def stop(*_):
        process.terminate()
        shutil.rmtree(work, ignore_errors=True)
        os._exit(1)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    try:
        session = Session(work, folder, environment, server.server_port)
        session.verbose = "--verbose" in flags
        session.derive = derive and str(Path(derive).resolve())
        whole = Root(session, {})
        (whole.folder / "builtin.tf").write_text('resource "terraform_data" "any" {}\n')
        schemas = whole.terraform("providers", "schema", "-json")
        if schemas.returncode:
            raise SystemExit(f"terraform providers schema: {schemas.stderr}")
        session.maker = Maker(json.loads(schemas.stdout)["provider_schemas"], mocked(Path(templates) / "aws.tfmock.hcl"))
        with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
            work_items = [pool.submit(prove, session, group, table, others) for group in chunks(modules, folder, table)]
            for item in concurrent.futures.as_completed(work_items):
                for outcome, text in item.result():
                    results.append((outcome, text))
                    if outcome in ("failed", "missed") or "--verbose" in flags:
                        print(f"{outcome.upper():8} {text}", flush=True)
    finally:
        process.terminate()
        process.wait()
        server.shutdown()
        if not os.environ.get("KEEP"):
            shutil.rmtree(work, ignore_errors=True)
    for outcome, text in results:
        if outcome == "skipped":
            print(f"SKIPPED  {text}")
    count = {kind: sum(1 for outcome, _ in results if outcome == kind) for kind in ("passed", "failed", "skipped")}
    if derive:
        missed = sum(1 for outcome, _ in results if outcome == "missed")
        count["passed"] = sum(1 for outcome, _ in results if outcome == "derived")
        print(f"{count['passed']} changes as derived, {missed} replace more than is derived")
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**count))
    sys.exit(1 if count["failed"] else 0)


if __name__ == "__main__":
    main()
