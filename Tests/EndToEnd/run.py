#!/usr/bin/env python3
"""Applies the rendered live trees to a simulated AWS, with real Terraform.

    run.py LIVE_EXAMPLE [ESTATE...]

Every estate has a moto server of its own. Each unit of its main regions is applied in the order of its dependencies from
nothing but the rendered files, planned a second time (nothing may change but what moto is known not to return), and
destroyed in the reverse order. What moto cannot do is in `unsupported.json`, with the reason, and is listed.
"""
import argparse
import concurrent.futures
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

import terragrunt

HERE = os.path.dirname(os.path.abspath(__file__))
PRINT = threading.Lock()


def say(message):
    with PRINT:
        print(message, flush=True)


class Failure(Exception):
    pass


class Estate:
    def __init__(self, live, work, settings, jobs):
        self.live, self.work, self.jobs = live, work, jobs
        self.name = os.path.basename(live)
        self.settings = settings.get(self.name, {})
        self.units = terragrunt.units(live)
        prefixes = self.settings.get("places")
        if prefixes:
            self.units = {
                folder: unit for folder, unit in self.units.items()
                if any(unit.path.startswith(prefix + "/") for prefix in prefixes)}
        self.order = terragrunt.in_order(self.units)
        self.outputs, self.applied, self.skipped, self.failed = {}, [], {}, {}

    # The simulated AWS

    def start(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        environment = {
            **os.environ, "MOTO_IAM_LOAD_MANAGED_POLICIES": "true", "MOTO_ACM_VALIDATION_WAIT": "1",
            "AWS_DEFAULT_REGION": "us-east-1"}
        self.log = open(os.path.join(self.work, "moto.log"), "w", encoding="utf-8")
        self.server = subprocess.Popen(
            [sys.executable, os.path.join(HERE, "simulated_aws.py"), "-H", "127.0.0.1", "-p", str(self.port)],
            env=environment, stdout=self.log, stderr=self.log)
        self.endpoint = f"http://127.0.0.1:{self.port}"
        for _ in range(120):
            try:
                urllib.request.urlopen(self.endpoint + "/moto-api/", timeout=2).close()
                break
            except OSError:
                time.sleep(0.5)
        else:
            raise Failure("the simulated AWS did not start")
        self.environment = {
            **os.environ, "AWS_ENDPOINT_URL": self.endpoint, "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test", "AWS_EC2_METADATA_DISABLED": "true", "CHECKPOINT_DISABLE": "1",
            "TF_IN_AUTOMATION": "1", "LOCALSTACK": self.settings.get("localstack", "false")}

    def stop(self):
        self.server.send_signal(signal.SIGTERM)
        try:
            self.server.wait(10)
        except subprocess.TimeoutExpired:
            self.server.kill()
        self.log.close()

    def request(self, service, target, body, region):
        """A call of an AWS service with a JSON protocol."""
        message = urllib.request.Request(
            self.endpoint, data=json.dumps(body).encode(), method="POST", headers={
                "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": target,
                "Authorization": f"AWS4-HMAC-SHA256 Credential=test/20260101/{region}/{service}/aws4_request, "
                                 "SignedHeaders=host, Signature=0"})
        with urllib.request.urlopen(message, timeout=30) as answer:
            return json.load(answer)

    # Terraform

    def terraform(self, unit, *arguments, ok=(0,), timeout=900):
        process = subprocess.run(
            ["terraform", *arguments], cwd=unit.work, env={**self.environment, **unit.variables}, capture_output=True,
            text=True, timeout=timeout, check=False)
        if process.returncode not in ok:
            raise Failure(f"{unit.path}: terraform {arguments[0]}: {process.stderr[-3000:] or process.stdout[-3000:]}")
        return process

    def prepare(self, unit):
        """The unit's working folder: its module, backend and provider from the root, and the inputs."""
        unit.work = os.path.join(self.work, unit.path)
        modules, name = unit.module()
        shutil.copytree(os.path.join(modules, name), unit.work, ignore=shutil.ignore_patterns("tests", "README.md"))
        backend, config, provider = unit.root(unit.work + ".root", self.environment)
        self.bucket(config)
        terraform_only = {
            name: value for name, value in config.items()
            if not name.startswith("skip_bucket") and name not in ("force_path_style", "endpoint")}
        terraform_only.update(
            endpoints={"s3": self.endpoint, "sts": self.endpoint}, use_path_style=True, skip_credentials_validation=True,
            skip_requesting_account_id=True, skip_s3_checksum=True)
        with open(os.path.join(unit.work, "backend.tf.json"), "w", encoding="utf-8") as file:
            json.dump({"terraform": {"backend": {backend: terraform_only}}}, file)
        with open(os.path.join(unit.work, "provider.tf"), "w", encoding="utf-8") as file:
            file.write(self.simulated(provider))
        inputs = unit.inputs(self.outputs, unit.work + ".inputs")
        unit.variables = {
            "TF_VAR_" + name: value if isinstance(value, str) else json.dumps(value)
            for name, value in inputs.items() if value is not None}
        self.terraform(unit, "init", "-input=false", "-no-color", "-reconfigure")

    @staticmethod
    def simulated(provider):
        """The rendered provider, told to find S3 by path and not to try again for minutes what moto cannot do."""
        extra = {"s3_use_path_style": "true", "max_retries": "1", "skip_metadata_api_check": "true"}
        lines = provider.splitlines()
        first = next(index for index, line in enumerate(lines) if line.startswith("provider "))
        own = [f"  {name} = {value}" for name, value in extra.items() if name not in provider]
        return "\n".join(lines[:first + 1] + own + lines[first + 1:]) + "\n"

    def bucket(self, config):
        name = config["bucket"]
        request = urllib.request.Request(f"{self.endpoint}/{name}", method="PUT", headers={
            "Authorization": "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, "
                             "SignedHeaders=host, Signature=0"})
        try:
            urllib.request.urlopen(request, timeout=30).close()
        except urllib.error.HTTPError as error:
            if error.code != 409:
                raise

    def apply(self, folder):
        unit = self.units[folder]
        reason = self.settings.get("unsupported", {}).get(unit.path)
        lacking = [need for need in unit.needs if need in self.units and need not in self.outputs]
        if lacking:
            reason = reason or "needs " + ", ".join(self.units[need].path for need in lacking)
        if reason:
            self.skipped[unit.path] = reason
            return
        begin = time.time()
        self.prepare(unit)
        self.terraform(unit, "apply", "-input=false", "-no-color", "-auto-approve", "-parallelism=40")
        outputs = json.loads(self.terraform(unit, "output", "-json").stdout)
        self.outputs[folder] = {name: output["value"] for name, output in outputs.items()}
        self.applied.append(folder)
        self.replan(unit)
        say(f"  {self.name}: applied {unit.path} in {time.time() - begin:.0f} s")

    def replan(self, unit):
        """A second plan is empty, but for what moto does not return."""
        plan = os.path.join(unit.work, "second.plan")
        process = self.terraform(
            unit, "plan", "-input=false", "-no-color", "-detailed-exitcode", f"-out={plan}", "-lock=false", ok=(0, 2))
        if process.returncode == 0:
            return
        shown = json.loads(self.terraform(unit, "show", "-json", plan).stdout)
        forgotten = {tuple(pair) for pair in self.settings["forgotten"]}
        wrong = []
        for change in shown.get("resource_changes", []):
            actions = change["change"]["actions"]
            if actions in (["no-op"], ["read"]):
                continue
            for attribute in differing(change["change"]):
                if (change["type"], attribute) not in forgotten:
                    wrong.append(f"{change['address']}.{attribute} ({'/'.join(actions)})")
        if wrong:
            raise Failure(f"{unit.path}: a second plan changes " + ", ".join(wrong))

    def destroy(self, folder):
        unit = self.units[folder]
        self.terraform(unit, "destroy", "-input=false", "-no-color", "-auto-approve", "-parallelism=40", "-lock=false")

    # The run

    def run(self):
        say(f"{self.name}: {len(self.order)} units")
        self.start()
        try:
            self.walk(self.order, lambda unit: unit.needs, self.apply)
            self.check_parameters()
            if not self.failed:
                self.unprotect()
                applied = [folder for folder in self.order if folder in self.outputs]
                users = {folder: {other for other in applied if folder in self.units[other].needs} for folder in applied}
                self.walk(applied[::-1], lambda unit: users[unit.folder], self.destroy)
        finally:
            self.stop()

    def walk(self, order, needs, work):
        """Does the work for each unit behind those that it needs, as many side by side as allowed."""
        done, running, waiting = set(), {}, list(order)
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            while waiting or running:
                for folder in list(waiting):
                    open_needs = {need for need in needs(self.units[folder]) if need in order and need not in done}
                    if not open_needs and len(running) < self.jobs:
                        waiting.remove(folder)
                        running[pool.submit(work, folder)] = folder
                finished, _ = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
                for future in finished:
                    folder = running.pop(future)
                    done.add(folder)
                    try:
                        future.result()
                    except Exception as error:  # A unit that fails is reported; those that need it are skipped.
                        self.failed[self.units[folder].path] = str(error)
                        say(f"  {self.name}: FAILED {error}")

    def unprotect(self):
        """What is protected from being deleted is so in AWS as well: the protection is taken off as a person would."""
        for folder in self.applied:
            unit = self.units[folder]
            changed = False
            for name in ("deletion_protection", "force_destroy", "skip_final_snapshot"):
                wanted = "false" if name == "deletion_protection" else "true"
                if self.has_variable(unit, name) and unit.variables.get("TF_VAR_" + name) != wanted:
                    unit.variables["TF_VAR_" + name] = wanted
                    changed = True
            if changed:
                self.terraform(
                    unit, "apply", "-input=false", "-no-color", "-auto-approve", "-parallelism=40", "-lock=false")

    @staticmethod
    def has_variable(unit, name):
        with open(os.path.join(unit.work, "variables.tf"), encoding="utf-8") as file:
            return f'variable "{name}"' in file.read()

    def check_parameters(self):
        """What an export wrote is in SSM, exactly, and its consumers got those values."""
        for folder, outputs in self.outputs.items():
            if not folder.endswith("/export") or "parameter_arns" not in outputs:
                continue
            region = self.units[folder].path.split("/")[-3]
            wanted = {f"{outputs['prefix']}/{path}" for path in outputs["parameter_arns"]}
            found = set()
            token = {}
            while True:
                page = self.request(
                    "ssm", "AmazonSSM.GetParametersByPath", {"Path": outputs["prefix"], "Recursive": True, **token}, region)
                found |= {parameter["Name"] for parameter in page["Parameters"]}
                if not page.get("NextToken"):
                    break
                token = {"NextToken": page["NextToken"]}
            if found != wanted:
                self.failed[self.units[folder].path] = f"SSM has {sorted(found)}, the contract {sorted(wanted)}"
            for other, values in self.outputs.items():
                if other.endswith(folder.split("/")[-2] + "/lookup"):
                    self.compare_lookup(folder, other, values)

    def compare_lookup(self, export, lookup, values):
        given = self.units[export].variables
        for name, value in values.items():
            text = value if isinstance(value, str) else json.dumps(value)
            if given.get("TF_VAR_" + name) != text:
                self.failed[self.units[lookup].path] = f"{name} is {text}, the provider's is {given.get('TF_VAR_' + name)}"


def differing(change):
    """Names of the attributes that a planned change is about."""
    before, after = change.get("before") or {}, change.get("after") or {}
    unknown = change.get("after_unknown") or {}
    names = {name for name in {**before, **after} if before.get(name) != after.get(name)}
    return sorted(names | {name for name, value in unknown.items() if value is True and name not in before} or {"*"})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("examples")
    parser.add_argument("estates", nargs="*")
    parser.add_argument("--jobs", type=int, default=6)
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    with open(os.path.join(HERE, "simulated.json"), encoding="utf-8") as file:
        settings = json.load(file)
    examples = os.path.abspath(arguments.examples)
    names = arguments.estates or sorted(
        name for name in os.listdir(examples) if os.path.exists(os.path.join(examples, name, "root.hcl")))
    applied = skipped = failed = 0
    work = tempfile.mkdtemp(prefix="tfgen-e2e-")
    for name in names:
        folder = os.path.join(work, name)
        os.makedirs(folder)
        own = {name: {**settings.get(name, {}), "forgotten": settings["forgotten"]}}
        estate = Estate(os.path.join(examples, name), folder, own, arguments.jobs)
        begin = time.time()
        estate.run()
        for path, reason in sorted(estate.skipped.items()):
            say(f"  {name}: not applied {path}: {reason}")
        applied += len(estate.applied)
        skipped += len(estate.skipped)
        failed += len(estate.failed)
        say(f"{name}: {len(estate.applied)} applied, {len(estate.failed)} failed, {len(estate.skipped)} not applied, "
            f"{time.time() - begin:.0f} s")
    if arguments.keep:
        say(f"kept {work}")
    else:
        shutil.rmtree(work, ignore_errors=True)
    say(f"{applied} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


main()
