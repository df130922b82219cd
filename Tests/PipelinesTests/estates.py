#!/usr/bin/env python3
"""Makes estates at random, each with a pipeline, renders them, and has their workflows judged.

    estates.py TFGEN COUNT SEED

tfgen has to take all of them. The exit status is 1 where it does not, or where judge.py finds something.
"""
import os
import random
import subprocess
import sys
import tempfile

from judge import Judge, linter

MODULE = 'variable "names" {\n  type    = list(string)\n  default = []\n}\n\noutput "name" {\n  value = join("", var.names)\n}\n'
WORDS = ["api", "web", "data", "core", "jobs", "edge", "mail", "queue", "users", "files"]
# What a person may write in a text, and a shell, YAML or GitHub reads in a way of its own.
TEXTS = ["plain", "two words", "it's", 'a \\"b\\"', "a $HOME", "a $$(id)", "# a", "- a", "a: b", "yes", "007", "é ü", "a\\\\b", "*", "`id`", "a\\nb"]


class Estate:
    """One estate: accounts with regions, stacks of units that read each other, and a pipeline."""

    def __init__(self, random_):
        self.random = random_
        self.accounts = random_.sample(["dev", "qa", "staging", "prod", "shared-1", "eu_2"], random_.randint(1, 4))
        self.regions = {name: random_.sample(["us-east-1", "us-west-2", "eu-central-1"], random_.randint(1, 2)) for name in self.accounts}
        self.units = random_.sample(WORDS, random_.randint(2, 7))
        self.paths = [random_.choice(["", "", "services/"]) + name for name in self.units]

    def chance(self, share):
        return self.random.random() < share

    def text(self):
        return self.random.choice(TEXTS)

    def write(self, folder):
        os.makedirs(os.path.join(folder, "modules", "unit"))
        with open(os.path.join(folder, "modules", "unit", "main.tf"), "w", encoding="utf-8") as file:
            file.write(MODULE)
        with open(os.path.join(folder, "estate.hcl"), "w", encoding="utf-8") as file:
            file.write("\n".join(self.lines()) + "\n")

    def lines(self):
        yield 'estate "random" {'
        if self.chance(0.3):
            yield '  layout = "live/{account}/{region}"'
        yield "}"
        yield 'stack "all" {'
        for number, name in enumerate(self.units):
            reads = [f"module.{other}.name" for other in self.units[:number] if self.chance(0.4)]
            yield f'  module "{self.paths[number]}" {{'
            yield '    source = "./modules/unit"'
            yield f"    names = [{', '.join(reads)}]"
            yield "  }"
        yield "}"
        for number, account in enumerate(self.accounts):
            yield f'account "{account}" {{'
            yield f'  id = "{str(number + 1) * 12}"'
            for region in self.regions[account]:
                yield f'  region "{region}" {{ stacks = ["all"] }}'
            yield "}"
        yield from self.pipeline()

    def scope(self):
        """A scope that has units: an account, a region of it, or a unit everywhere."""
        account = self.random.choice(self.accounts)
        region = self.random.choice(self.regions[account])
        return self.random.choice([account, f"{account}/{region}", f"*/{region}", "**"])

    def pipeline(self):
        yield 'pipeline "github" {'
        yield '  folder = ".github/workflows"'
        yield '  repository = "example/random"'
        yield '  plan_role = "arn:aws:iam::${account.id}:role/plan"' if self.chance(0.5) else '  plan_role = "arn:aws:iam::111111111111:role/plan"'
        yield '  apply_role = "arn:aws:iam::111111111111:role/deploy"'
        if self.chance(0.4):
            yield f'  order = [{", ".join(chr(34) + name + chr(34) for name in self.random.sample(self.accounts, len(self.accounts)))}]'
        if self.chance(0.3):
            yield f'  branch = "{self.random.choice(["main", "release/1.x", "trunk"])}"'
        if self.chance(0.3):
            yield '  runner = "ubuntu-22.04"'
        if self.chance(0.3):
            yield '  environment = "${account.name}-live"'
        if self.chance(0.7):
            yield '  plan "plan" {'
            yield from self.common()
            if self.chance(0.4):
                yield "    refresh = false"
            yield "  }"
        if self.chance(0.2):
            yield f'  plan "drift" {{ schedule = "{self.random.choice(["0 5 * * *", "*/15 1-3 1,15 * MON-FRI"])}" }}'
        applies = []
        for name in self.random.sample(["infra", "deploy", "services"], self.random.randint(1, 3)):
            applies.append(name)
            yield f'  apply "{name}" {{'
            yield from self.common()
            if self.chance(0.3):
                yield "    on_push = true"
            yield from self.deployables()
            yield "  }"
        if self.chance(0.5):
            yield '  sequence "full" {'
            yield f'    runs = [{", ".join(chr(34) + name + chr(34) for name in applies)}]'
            yield "  }"
        if len(self.accounts) > 1 and self.chance(0.4):
            yield '  promote "promote" {'
            yield f'    from   = "{self.accounts[0]}/{self.regions[self.accounts[0]][0]}"'
            yield f'    to     = ["{self.accounts[1]}/{self.regions[self.accounts[1]][0]}"]'
            yield '    bucket = "artifacts-${account.name}"'
            yield "  }"
        if self.chance(0.4):
            yield '  rollout "rollout" {'
            account = self.accounts[0]
            yield f'    in      = ["{account}/{self.regions[account][0]}"]'
            yield '    share   = "SHARE"'
            yield "    steps   = [10, 50]"
            yield "    minutes = 2"
            yield f'    alarms  = ["errors", "{self.text()}"]'
            if self.chance(0.5):
                yield '    stable "cluster" { services = ["one", "two"] }'
            yield "  }"
        yield "}"

    def common(self):
        if self.chance(0.4):
            yield f'    in = ["{self.scope()}"]'
        if self.chance(0.2):
            yield f'    except = ["*/*/{self.random.choice(self.paths)}"]'
        if self.chance(0.3):
            yield f'    variables = {{ NOTE = "{self.text()}" }}'

    def deployables(self):
        if self.chance(0.3):
            yield '    image "api" {'
            yield f'      context    = "{self.text()}"'
            yield '      repository = "api"'
            yield '      tag        = "1.2.3"'
            yield "    }"
        if self.chance(0.3):
            yield '    artifact "api" {'
            yield '      build  = "make api"'
            yield f'      file   = "{self.text()}"'
            yield '      bucket = "releases-${account.name}"'
            yield f'      key    = "api/{self.text()}"'
            yield "    }"
        if self.chance(0.3):
            yield '    stable "cluster" { services = ["one", "two"] }'
        if self.chance(0.3):
            yield '    verify  = "make integration"'
            yield f'    healthy = ["https://example.com/?q={self.text()}"]'


def problems(tfgen, seed):
    """What is wrong with one estate's workflows."""
    with tempfile.TemporaryDirectory() as folder:
        Estate(random.Random(seed)).write(folder)
        process = subprocess.run([tfgen, "render"], cwd=folder, capture_output=True, text=True, check=False)
        if process.returncode:
            return [f"tfgen ended with {process.returncode}: {process.stderr}"]
        judge = Judge(folder)
        judge.judge()
        return [problem.replace(folder, "") for problem in judge.problems]


def main():
    tfgen, count, seed = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    failed = 0
    for number in range(seed, seed + count):
        if found := problems(tfgen, number):
            failed += 1
            print(f"seed {number}:", *found, sep="\n  ")
    print(f"{count} estates, {failed} with problems" + ("" if linter() else "; skipped: actionlint is not installed"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
