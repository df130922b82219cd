#!/usr/bin/env python3
"""Plans every unit of every rendered live tree with the mocks of its dependencies, where nothing is applied yet.

    mocks.py --provider BINARY LIVE_EXAMPLE [ESTATE...]

What `terragrunt run --all plan` meets in an empty account: all units of an estate as modules of one root, each with its
inputs, the mocks in place of dependencies and the provider of its account and region, against a simulated AWS that has
nothing. So a mock has to please not only the validations of variables but also the provider, which checks the form
of ids and ARNs when it plans. An error that the unit's own `errors` block ignores is none.
"""
import argparse
import concurrent.futures
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

import terragrunt
from cloud import DEFAULT_ACCOUNT, Cloud, Failure, stop_all
from run import place, simulated

KEYS = {"access_key": "AWS_ACCESS_KEY_ID", "secret_key": "AWS_SECRET_ACCESS_KEY", "token": "AWS_SESSION_TOKEN"}


class Estate:
    def __init__(self, live, work, cloud):
        self.live, self.work, self.cloud = live, work, cloud
        self.name = os.path.basename(live)
        self.providers, self.modules, self.skipped, self.failed, self.ignored = {}, {}, {}, {}, {}

    def plan(self, mirror):
        begin = time.time()
        os.makedirs(self.work)
        self.units = list(terragrunt.units(self.live).values())
        modules = [block for number, unit in enumerate(self.units) for block in self.module(number, unit)]
        with open(os.path.join(self.work, "main.tf"), "w", encoding="utf-8") as file:
            file.write("\n".join([text for _, text in self.providers.values()] + modules))
        with open(os.path.join(self.work, "terraformrc"), "w", encoding="utf-8") as file:
            file.write(f'provider_installation {{\n  filesystem_mirror {{\n    path = "{mirror}"\n  }}\n}}\n')
        self.terraform("init", "-input=false", "-no-color")
        planned = False
        for line in self.terraform("plan", "-input=false", "-lock=false", "-parallelism=40", "-json", ok=(0, 1)):
            found = json.loads(line) if line.startswith("{") else {}
            planned = planned or found.get("type") in ("planned_change", "change_summary")
            if found.get("@level") == "error":
                self.error(found)
        if not planned and not self.failed:
            self.failed["?"] = ["nothing was planned"]
        self.seconds = time.time() - begin
        return self

    def module(self, number, unit):
        """The unit as a module of the root, with its mocks as a local."""
        folder, name = unit.module()
        with open(os.path.join(folder, name, "versions.tf"), encoding="utf-8") as file:
            versions = file.read()
        others = set(re.findall(r'source *= *"([^"]+)"', versions)) - {"hashicorp/aws"}
        if others:
            self.skipped[unit.path] = "needs the provider " + ", ".join(sorted(others))
            return
        if folder not in self.modules:
            self.modules[folder] = f"modules-{len(self.modules)}"
            os.symlink(folder, os.path.join(self.work, self.modules[folder]))
        mocks = "\n".join(f"{key} = {{ outputs = {terragrunt.source(value)} }}" for key, value in unit.mocks.items())
        yield f"locals {{\nmocks-{number} = {{\n{mocks}\n}}\n}}\n"
        expression = re.sub(r"\bdependency\.", f"local.mocks-{number}.", unit.expression)
        # Providers under other names plan what that of the place plans.
        aliases = re.findall(r"aws\.\w+", "".join(re.findall(r"configuration_aliases *= *\[([^\]]*)\]", versions)))
        providers = ", ".join(f"{alias} = aws.{self.provider(unit)}" for alias in ["aws", *aliases])
        yield (f'module "unit-{number}" {{\nsource = "./{self.modules[folder]}/{name}"\n'
               f"providers = {{ {providers} }}\n{expression.strip()[1:-1]}\n}}\n")

    def provider(self, unit):
        """The alias of the provider for the unit's account and region."""
        key = (*unit.parents(), unit.path if "generate" in unit.body else "")
        if key not in self.providers:
            alias = f"place-{len(self.providers)}"
            _, _, text = unit.root(os.path.join(self.work, alias), {"LOCALSTACK": "false"})
            found = self.cloud.credentials(place(text)[0])
            keys = [f'{name} = "{found[variable]}"' for name, variable in KEYS.items() if variable in found]
            own = "\n".join(['provider "aws" {', f'alias = "{alias}"', *keys])
            self.providers[key] = alias, simulated(text).replace('provider "aws" {', own, 1)
        return self.providers[key][0]

    def error(self, found):
        """Terraform's error, for the unit that it is about, unless the unit ignores it."""
        diagnostic = found.get("diagnostic", {})
        words = " ".join(f"{found.get('@message')} {diagnostic.get('detail', '')}".split())
        label = re.search(r'(?:module\.|module \\?"|mocks-)(?:unit-)?(\d+)', json.dumps(diagnostic))
        unit = self.units[int(label.group(1))] if label else None
        path = unit.path if unit else "?"
        if unit and any(re.search(pattern, words) for pattern in unit.ignorable("plan")):
            self.ignored[path] = words
        else:
            self.failed.setdefault(path, []).append(words)

    def terraform(self, *arguments, ok=(0,)):
        environment = {**self.cloud.environment(DEFAULT_ACCOUNT), "CHECKPOINT_DISABLE": "1",
                       "TF_CLI_CONFIG_FILE": os.path.join(self.work, "terraformrc")}
        process = subprocess.run(
            ["terraform", *arguments], cwd=self.work, env=environment, capture_output=True, text=True, check=False)
        if process.returncode not in ok:
            raise Failure(f"{self.name}: terraform {arguments[0]}: {process.stdout}{process.stderr}")
        return process.stdout.splitlines()

    def report(self):
        waiting = f", {len(self.ignored)} have nothing to read yet" if self.ignored else ""
        print(f"{self.name}: {len(self.units)} units planned with mocks, {len(self.failed)} failed{waiting}, "
              f"{self.seconds:.0f} s", flush=True)
        for path, errors in sorted(self.failed.items()):
            for words in errors:
                print(f"FAILED {self.name}/{path}: {words}")
        for path, reason in sorted(self.skipped.items()):
            print(f"not planned: {self.name}/{path}: {reason}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("examples")
    parser.add_argument("estates", nargs="*")
    parser.add_argument("--provider", required=True, help="the AWS provider's binary, in a mirror of providers")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, stop_all)
    signal.signal(signal.SIGINT, stop_all)
    examples = os.path.abspath(arguments.examples)
    names = arguments.estates or sorted(
        name for name in os.listdir(examples) if os.path.exists(os.path.join(examples, name, "root.hcl")))
    mirror = os.path.abspath(arguments.provider)
    for _ in range(6):  # HOST/NAMESPACE/NAME/VERSION/PLATFORM/BINARY
        mirror = os.path.dirname(mirror)
    passed = failed = skipped = 0
    with tempfile.TemporaryDirectory(prefix="tfgen-mocks-") as work:
        cloud = Cloud(os.path.join(work, "cloud"), {}, arguments.provider)
        try:
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
                estates = [Estate(os.path.join(examples, name), os.path.join(work, name), cloud) for name in names]
                for estate in pool.map(lambda estate: estate.plan(mirror), estates):
                    estate.report()
                    failed += len(estate.failed)
                    skipped += len(estate.skipped)
                    passed += max(0, len(estate.units) - len(estate.failed) - len(estate.skipped))
        except Failure as error:
            print(f"FAILED {error}")
            failed += 1
        finally:
            cloud.stop()
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
