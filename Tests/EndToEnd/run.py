#!/usr/bin/env python3
"""Applies the rendered live trees to a simulated AWS, with real Terraform.

    run.py LIVE_EXAMPLE [ESTATE...]

Estates that share something have one moto server, the others one of their own. Each unit of an estate's main places
is applied in the order of its dependencies from nothing but the rendered files, planned a second time (nothing may
change but what moto is known not to return), and destroyed in the reverse order. What has to be there before, what
moto forgets and what it cannot do at all, with the reason, is in `simulated.json`; the last is listed in every run.
"""
import argparse
import concurrent.futures
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import terragrunt
from cloud import DEFAULT_ACCOUNT, HERE, Cloud, Failure, stop_all

PRINT = threading.Lock()
START = time.time()


def say(message):
    with PRINT:
        print(f"{time.time() - START:4.0f} s  {message}", flush=True)


class Deployment:
    """The units of estates that share something, in one simulated AWS."""

    def __init__(self, estates, work, settings, machine):
        self.name = "+".join(os.path.basename(live) for live in estates)
        self.work, self.machine = work, machine
        self.forgotten = {tuple(pair) for pair in settings["forgotten"]}
        self.units, self.given, self.unsupported = {}, {}, {}
        for live in estates:
            own = settings["estates"].get(os.path.basename(live), {})
            places = own.get("places", []) + (own.get("more", []) if machine.all else [])
            for folder, unit in terragrunt.units(live).items():
                if not places or any(unit.path.startswith(place + "/") for place in places):
                    unit.title = f"{os.path.basename(live)}/{unit.path}"
                    unit.localstack = any(unit.path.startswith(place + "/") for place in own.get("localstack", []))
                    self.units[folder] = unit
            self.unsupported.update(
                (os.path.join(live, path), reason) for path, reason in own.get("unsupported", {}).items())
            for path, needs in own.get("after", {}).items():
                self.units[os.path.join(live, path)].needs.update(
                    os.path.normpath(os.path.join(live, need)) for need in needs)
            for account, things in own.get("given", {}).items():
                self.given.setdefault(account, []).append(things)
        self.put_artifacts()
        self.contracts = settings["contracts"]
        self.chosen_by_aws = settings["chosen_by_aws"]
        self.order = terragrunt.in_order(self.units)
        self.outputs, self.replans, self.skipped, self.failed, self.seconds = {}, {}, {}, {}, 0

    def put_artifacts(self):
        """What a build puts into S3: before anybody deploys anything, or, in a bucket that a unit makes, right behind it."""
        buckets = {unit.bucket(): folder for folder, unit in self.units.items() if unit.bucket()}
        self.artifacts = {}
        for unit in self.units.values():
            for bucket, objects in (unit.artifact() or {}).items():
                if bucket in buckets:
                    unit.needs.add(buckets[bucket])
                    self.artifacts.setdefault(buckets[bucket], {}).update(objects)
                else:
                    self.given.setdefault(DEFAULT_ACCOUNT, []).append({"objects": {bucket: objects}})

    def run(self):
        begin = time.time()
        say(f"{self.name}: {len(self.order)} units")
        self.cloud = Cloud(self.work, self.given, self.machine.provider)
        try:
            self.walk(self.order, lambda folder: self.units[folder].needs, self.apply)
            self.seconds = time.time() - begin
            say(f"{self.name}: {len(self.outputs)} of {len(self.order)} applied")
            self.check_contracts()
            # What takes the protection away changes what a plan sees.
            concurrent.futures.wait(self.replans.values())
            self.cloud.unprotect()
            applied = [folder for folder in self.order if folder in self.outputs]
            users = {folder: {other for other in applied if folder in self.units[other].needs} for folder in applied}
            self.walk(applied[::-1], users.get, self.destroy)
        finally:
            self.cloud.stop()
        say(f"{self.name}: done after {time.time() - begin:.0f} s")

    def walk(self, order, needs, work):
        """Does the work for each unit behind those that it needs, all that are ready side by side."""
        done, running, waiting = set(), {}, list(order)
        with concurrent.futures.ThreadPoolExecutor(64) as pool:
            while waiting or running:
                for folder in list(waiting):
                    if all(need in done or need not in order for need in needs(folder)):
                        waiting.remove(folder)
                        running[pool.submit(work, folder)] = folder
                finished, _ = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
                for future in finished:
                    folder = running.pop(future)
                    done.add(folder)
                    error = future.exception()
                    if error:
                        self.fail(folder, error)

    def fail(self, folder, error):
        title = self.units[folder].title
        kind = "" if isinstance(error, Failure) else type(error).__name__ + ": "
        self.failed.setdefault(title, f"{kind}{error}")
        say(f"FAILED {title}: {kind}{error}")

    # One unit

    def terraform(self, unit, *arguments, ok=(0,)):
        """A call of Terraform in the unit's folder, with all slots that the machine has for it."""
        with self.machine.slots:
            begin = time.time()
            process = subprocess.run(
                ["terraform", *arguments], cwd=unit.work, env={**unit.environment, **unit.variables}, timeout=900,
                capture_output=True, text=True, check=False)
        self.machine.spent(unit, arguments[0], time.time() - begin)
        with open(f"{unit.work}.{arguments[0]}.log", "a", encoding="utf-8") as log:
            log.write(process.stdout + process.stderr)
        if process.returncode not in ok:
            raise Failure(f"terraform {arguments[0]}: {process.stderr[-3000:] or process.stdout[-3000:]}")
        return process

    def prepare(self, unit):
        """The unit's working folder: its module, backend and provider from the root, and the inputs."""
        unit.work = os.path.join(self.work, unit.title)
        modules, name = unit.module()
        shutil.copytree(os.path.join(modules, name), unit.work, ignore=shutil.ignore_patterns("tests", "README.md"))
        variables = {"LOCALSTACK": "true" if unit.localstack else "false", "AWS_ENDPOINT_URL": self.cloud.endpoint}
        backend, config, provider = unit.root(unit.work + ".root", variables)
        unit.account, unit.region = place(provider)
        provider = simulated(provider)
        role = re.match(r"arn:[a-z-]+:iam::(\d+):", config.get("assume_role", {}).get("role_arn", ""))
        unit.state = (config["bucket"], config["key"], role.group(1) if role else unit.account)
        self.cloud.bucket(config["bucket"], unit.state[2])
        with open(os.path.join(unit.work, "backend.tf.json"), "w", encoding="utf-8") as file:
            json.dump({"terraform": {"backend": {backend: self.backend(config)}}}, file)
        with open(os.path.join(unit.work, "provider.tf"), "w", encoding="utf-8") as file:
            file.write(provider)
        unit.variables = terragrunt.variables(unit.inputs(self.outputs, unit.work + ".inputs"))
        unit.environment = {
            **self.cloud.environment(unit.account), **variables, "CHECKPOINT_DISABLE": "1",
            "TF_IN_AUTOMATION": "1", "TF_REATTACH_PROVIDERS": self.cloud.provider(provider, unit.account)}
        self.terraform(unit, "init", "-input=false", "-no-color", "-reconfigure")

    def backend(self, config):
        """The rendered backend, told to find S3 here. What only Terragrunt reads is left out, as it does."""
        own = {name: value for name, value in config.items()
               if not name.startswith("skip_bucket") and name not in ("force_path_style", "endpoint")}
        return {
            **own, "endpoints": {"s3": self.cloud.endpoint, "sts": self.cloud.endpoint}, "use_path_style": True,
            "skip_credentials_validation": True, "skip_requesting_account_id": True, "skip_s3_checksum": True}

    def apply(self, folder):
        unit = self.units[folder]
        reason = self.unsupported.get(folder)
        lacking = [need for need in unit.needs if need in self.units and need not in self.outputs]
        if lacking:
            reason = reason or "needs " + ", ".join(sorted(self.units[need].title for need in lacking))
        if reason:
            self.skipped[unit.title] = reason
            return
        begin = time.time()
        self.prepare(unit)
        self.terraform(unit, "apply", "-input=false", "-no-color", "-auto-approve", "-parallelism=40")
        outputs = self.cloud.state(*unit.state)["outputs"]
        for key in self.artifacts.get(folder, {}):
            self.cloud.put(unit.bucket(), key, unit.account)
        self.outputs[folder] = {name: output["value"] for name, output in outputs.items()}
        seconds = time.time() - begin
        # Those that need this unit do not wait for its second plan.
        self.replans[folder] = self.machine.pool.submit(self.replan, unit)
        say(f"applied {unit.title} in {seconds:.0f} s")

    def replan(self, unit):
        """A second plan is empty, but for what moto does not return."""
        plan = os.path.join(unit.work, "second.plan")
        process = self.terraform(
            unit, "plan", "-input=false", "-no-color", "-detailed-exitcode", f"-out={plan}", "-lock=false",
            "-parallelism=40", ok=(0, 2))
        if process.returncode == 0:
            self.import_again(unit)
            return
        shown = json.loads(self.terraform(unit, "show", "-json", plan).stdout)
        wrong = []
        for change in shown.get("resource_changes", []):
            if change["change"]["actions"] in (["no-op"], ["read"]):
                continue
            for attribute in differing(change["change"]):
                if (change["type"], attribute) in self.forgotten:
                    self.machine.excepted.add(f"{change['type']}.{attribute}")
                else:
                    wrong.append(f"{change['address']}.{attribute} ({'/'.join(change['change']['actions'])})")
        if wrong:
            raise Failure("a second plan changes " + ", ".join(wrong))
        self.import_again(unit)

    def import_again(self, unit):
        """Takes what the unit imports out of its state; then Terraform has to find it by the rendered blocks, and no more."""
        rendered = unit.imports(unit.work + ".imports")
        if not rendered:
            return
        made = ids(json.loads(self.terraform(unit, "show", "-json").stdout)["values"]["root_module"])
        wanted = {}
        for address, identity in rendered.items():
            if address not in made:
                raise Failure(f"imports {address}, which the module does not make")
            chosen = address.split(".")[-2] in self.chosen_by_aws
            wanted[address] = made[address] if chosen else identity
        self.terraform(unit, "state", "rm", *wanted)
        path = os.path.join(unit.work, "imports.tf")
        with open(path, "w", encoding="utf-8") as file:
            for address, identity in wanted.items():
                file.write(f"import {{\n  to = {address}\n  id = {json.dumps(identity)}\n}}\n")
        plan = os.path.join(unit.work, "import.plan")
        self.terraform(unit, "plan", "-input=false", "-no-color", f"-out={plan}", "-parallelism=40")
        shown = json.loads(self.terraform(unit, "show", "-json", plan).stdout)
        found = {}
        for change in shown.get("resource_changes", []):
            if "importing" in change["change"]:
                found[change["address"]] = change["change"]["importing"]["id"]
            if {"create", "delete"} & set(change["change"]["actions"]):
                raise Failure(f"an import makes or destroys {change['address']}")
        if found != wanted:
            raise Failure(f"imports {found}, the estate says {wanted}")
        self.terraform(unit, "apply", "-input=false", "-no-color", plan)
        os.remove(path)
        say(f"{unit.title}: imported {len(found)} of what was there")

    def destroy(self, folder):
        unit = self.units[folder]
        error = self.replans[folder].exception()
        if error:
            self.fail(folder, error)
        self.terraform(
            unit, "destroy", "-input=false", "-no-color", "-auto-approve", "-parallelism=40", "-lock=false",
            "-refresh=false")
        left = self.cloud.state(*unit.state)["resources"]
        if left:
            raise Failure(f"destroyed, but {len(left)} resources are left in its state")

    # What is shared

    def check_contracts(self):
        """What an export wrote is in SSM, exactly, and its consumers got those values."""
        for folder in self.outputs:
            modules, name = self.units[folder].module()
            contract, _, part = name.rpartition("/")
            if part == "export" and os.path.isdir(os.path.join(modules, contract, "lookup")):
                self.check_export(folder, contract)

    def check_export(self, folder, contract):
        unit = self.units[folder]
        prefix = unit.variables["TF_VAR_prefix"]
        found = self.cloud.parameters(prefix, unit.region, unit.account)
        wanted = {f"{prefix}/{path}" for path in self.contracts.get(contract, self.outputs[folder]["parameter_arns"])}
        if set(found) != wanted:
            self.fail(folder, Failure(f"SSM has {sorted(found)}, the contract {sorted(wanted)}"))
        given = {name.removeprefix("TF_VAR_"): value for name, value in unit.variables.items()}
        readers = 0
        for other, values in self.outputs.items():
            reader = self.units[other]
            if reader.module()[1] != f"{contract}/lookup" or reader.variables["TF_VAR_prefix"] != prefix:
                continue
            if (reader.account, reader.region) != (unit.account, unit.region):
                continue
            readers += 1
            for name, value in values.items():
                text = value if isinstance(value, str) else terragrunt.go_json(value)
                if name in given and given[name] != text:
                    self.fail(other, Failure(f"{name} is {text}, the provider's is {given[name]}"))
        say(f"{unit.title}: {len(found)} parameters as the contract has them, read by {readers}")


class Machine:
    """What all deployments share: how many calls of Terraform run at a time, and where the time went."""

    def __init__(self, provider, jobs, keep, all_places):
        self.provider, self.keep, self.all = provider, keep, all_places
        self.slots = threading.BoundedSemaphore(jobs)
        self.pool = concurrent.futures.ThreadPoolExecutor(64)
        self.times, self.excepted, self.lock = [], set(), threading.Lock()

    def spent(self, unit, command, seconds):
        with self.lock:
            self.times.append((seconds, command, unit.title))


def ids(module):
    """By what all resources of a state are imported, by address."""
    found = {resource["address"]: import_id(resource) for resource in module.get("resources", []) if resource["mode"] == "managed"}
    for inner in module.get("child_modules", []):
        found.update(ids(inner))
    return found


def import_id(resource):
    """What the provider calls a resource in an `import` block: mostly its id."""
    values = resource["values"]
    if resource["type"] == "aws_apigatewayv2_api_mapping":
        return f"{values['id']}/{values['domain_name']}"
    return values.get("id")


def place(provider):
    """Account and region that a provider block is for."""
    account = re.search(r'allowed_account_ids\s*=\s*\["(\d+)"\]', provider)
    region = re.search(r'region\s*=\s*"([^"]+)"', provider)
    return account.group(1) if account else DEFAULT_ACCOUNT, region.group(1)


def simulated(provider):
    """The rendered provider, told to find S3 by path, and to try again when a connection breaks, but not for minutes what moto
    cannot do."""
    extra = {"s3_use_path_style": "true", "max_retries": "3", "skip_metadata_api_check": "true"}
    own = [f"  {name} = {value}" for name, value in extra.items() if name not in provider]
    return re.sub(r'(?m)^(provider "aws" \{)$', "\\1\n" + "\n".join(own), provider)


def differing(change):
    """Names of the attributes that a planned change is about."""
    before, after = change.get("before") or {}, change.get("after") or {}
    unknown = {name for name, value in (change.get("after_unknown") or {}).items() if value is True}
    # An empty list and none are one to the provider: where a change has another cause, they stand beside it.
    empty = ([], {}, None)
    names = {
        name for name in {**before, **after}
        if before.get(name) != after.get(name) and name not in unknown
        and not (before.get(name) in empty and after.get(name) in empty)}
    return sorted(names or unknown or {"*"})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("examples")
    parser.add_argument("estates", nargs="*")
    parser.add_argument("--provider", required=True, help="the AWS provider's binary")
    parser.add_argument("--jobs", type=int, default=20, help="calls of terraform at a time")
    parser.add_argument("--all", action="store_true", help="also the places that simulated.json calls more")
    parser.add_argument("--keep", action="store_true", help="keep the working folder")
    parser.add_argument("--sample", type=int, metavar="SEED",
                        help="only some estates, at least a quarter of all units; another SEED, others")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, stop_all)
    signal.signal(signal.SIGINT, stop_all)
    with open(os.path.join(HERE, "simulated.json"), encoding="utf-8") as file:
        settings = json.load(file)
    examples = os.path.abspath(arguments.examples)
    names = arguments.estates or sorted(
        name for name in os.listdir(examples) if os.path.exists(os.path.join(examples, name, "root.hcl")))
    work = tempfile.mkdtemp(prefix="tfgen-e2e-")
    machine = Machine(arguments.provider, arguments.jobs, arguments.keep, arguments.all)
    groups = []
    for name in names:
        group = next((group for group in settings["groups"] if name in group), [name])
        group = [name for name in group if name in names]
        if group not in groups:
            groups.append(group)
    deployments = [
        Deployment(
            [os.path.join(examples, name) for name in group], os.path.join(work, "+".join(group)), settings, machine)
        for group in groups]
    if arguments.sample is not None:
        deployments = sample(deployments, arguments.sample)
    with concurrent.futures.ThreadPoolExecutor(len(deployments) or 1) as pool:
        for deployment, future in [(deployment, pool.submit(deployment.run)) for deployment in deployments]:
            if future.exception():
                deployment.failed["start"] = str(future.exception())
                say(f"FAILED {deployment.name}: {future.exception()}")
    sys.exit(report(deployments, machine, work))


def sample(deployments, seed):
    """Of the deployments, from one that the seed says on, as many as have a quarter of the units together."""
    first = seed % len(deployments)
    rest, chosen = deployments[first:] + deployments[:first], []
    while 4 * sum(len(deployment.order) for deployment in chosen) < sum(len(deployment.order) for deployment in deployments):
        chosen.append(rest.pop(0))
    print("not in this sample:", ", ".join(deployment.name for deployment in rest) or "none", flush=True)
    return chosen


def report(deployments, machine, work):
    slowest = sorted(machine.times, reverse=True)[:8]
    print("\nslowest calls:", ", ".join(f"{command} {title} {seconds:.0f} s" for seconds, command, title in slowest))
    print("moto does not return, so a second plan changes:", ", ".join(sorted(machine.excepted)) or "nothing")
    for deployment in deployments:
        for title, reason in sorted(deployment.skipped.items()):
            print(f"not applied: {title}: {reason}")
    print(f"\n{'estate':<28}{'units':>7}{'applied':>9}{'failed':>8}{'not applied':>13}{'seconds':>9}")
    for deployment in deployments:
        print(f"{deployment.name:<28}{len(deployment.order):>7}{len(deployment.outputs):>9}{len(deployment.failed):>8}"
              f"{len(deployment.skipped):>13}{deployment.seconds:>9.0f}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{used.ru_utime + used.ru_stime:.0f} s of processor time in {time.time() - START:.0f} s")
    if machine.keep:
        print(f"kept {work}")
    else:
        shutil.rmtree(work, ignore_errors=True)
    passed = sum(len(deployment.outputs) for deployment in deployments)
    failed = sum(len(deployment.failed) for deployment in deployments)
    skipped = sum(len(deployment.skipped) for deployment in deployments)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    main()
