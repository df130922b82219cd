#!/usr/bin/env python3
"""Measures how the time to evaluate an estate grows with it, where units know many others.

    growth.py TFGEN [UNITS]

Three estates with one region: a chain in which each unit reads the one before, one unit that waits for all others, and units
each of which waits for twenty. Each is evaluated with a tenth of UNITS (20,000) and with all of them. What tfgen needs for an
estate of one unit is taken off both times; at most 10.5 times as much may be left.
"""
import os
import resource
import subprocess
import sys
import tempfile

TEMPLATE = {
    "catalog.hcl": 'catalog "bench" {\n  modules = "../modules"\n}\n',
    "link/main.tf": 'resource "terraform_data" "this" {\n  input = var.input\n}\n',
    "link/variables.tf": 'variable "input" {\n  description = "Any text."\n  type        = string\n}\n',
    "link/outputs.tf": 'output "id" {\n  description = "The id."\n  value       = terraform_data.this.id\n}\n',
}
ESTATE = """estate "bench" {
  templates = "templates"

  state "s3" {
    bucket = "bench-state"
    region = "us-east-1"
    key    = "${unit.path}/terraform.tfstate"
  }
}

account "one" {
  id     = "111111111111"
  stacks = ["all"]

  region "us-east-1" {}
}
"""


def chain(number, count):
    return f"module.unit-{number - 1:05}.id" if number else '"first"', []


def all_others(number, count):
    return '"same"', range(count - 1) if number == count - 1 else []


def twenty(number, count):
    return '"same"', range(20) if number >= 20 else []


def write(folder, count, links):
    for name, text in TEMPLATE.items():
        path = os.path.join(folder, "templates", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    with open(os.path.join(folder, "estate.hcl"), "w") as file:
        file.write(ESTATE + '\nstack "all" {\n')
        for number in range(count):
            value, waits = links(number, count)
            file.write(f'  module "unit-{number:05}" {{\n    source = "link"\n    input  = {value}\n')
            if waits:
                names = ", ".join(f"module.unit-{other:05}" for other in waits)
                file.write(f"\n    depends_on = [{names}]\n")
            file.write("  }\n")
        file.write("}\n")


def user_seconds(tfgen, folder):
    """The least user time of three runs: a slow phase of the machine only ever adds to it."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run([tfgen, "list"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        times.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    return min(times)


def main():
    tfgen = os.path.abspath(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    with tempfile.TemporaryDirectory(prefix="tfgen-growth-", dir=os.environ.get("BENCH_DIR")) as folder:
        for links in (chain, all_others, twenty):
            times = []
            for count in (1, most // 10, most):
                estate = os.path.join(folder, f"{links.__name__}-{count}")
                write(estate, count, links)
                times.append(user_seconds(tfgen, estate))
            nothing, few, many = times
            print(f"  {links.__name__:12} {most // 10:6} units {few:7.3f} s   {most:6} units {many:7.3f} s   "
                  f"growth {(many - nothing) / (few - nothing):.1f} x", flush=True)


main()
