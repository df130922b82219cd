#!/usr/bin/env python3
"""Tries to make `tfgen render` lose, tear or forget something, and prints a table of what was tried and what failed.

    Tests/Trust/trust.py TFGEN [--count N] [--seed S] [KIND...]

kills    SIGKILL at random moments: no torn file, and the next render repairs
signals  SIGINT and SIGTERM: everything or nothing in both outputs, status 130 or 143 where the signal came in time
errors   system calls that fail (strace): everything or nothing in both outputs
pairs    two renders at the same time: one of the two results, whole
locks    locks that lie: nothing of a person's is removed
"""
import argparse, hashlib, os, random, shutil, signal, subprocess, sys, tempfile, time

CATALOG = 'catalog "t" {\n  modules = "../modules-out"\n\n  terraform {\n    required_version = ">= 1.10"\n' \
    '    providers        = { aws = "~> 5.100" }\n  }\n}\n'
MODULE = 'variable "name" {\n  description = "Name VERSION."\n  type        = string\n}\n\n' \
    'output "id" {\n  description = "ID."\n  value       = var.name\n}\n'
CONTRACT = 'output "id" {\n  type = string\n}\n\nexample "basic" {\n  inputs = { name = "x" }\n}\n'


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


class Estate:
    """An estate in a folder of its own, of which every file of both outputs says its version."""

    def __init__(self, tfgen):
        self.tfgen, self.folder = tfgen, tempfile.mkdtemp(prefix="trust-")
        write(self.folder + "/templates/catalog.hcl", CATALOG)
        write(self.folder + "/templates/q/contract.hcl", CONTRACT)
        write(self.folder + "/mine/terragrunt.hcl", "mine")

    def model(self, version):
        units = "".join(f'  module "u{i}" {{\n    source = "q"\n    name   = "v{version}"\n  }}\n' for i in range(40))
        accounts = "".join(
            f'account "a{i}" {{\n  id          = "{i:012d}"\n  environment = "dev"\n\n'
            '  region "us-east-1" { stacks = ["s"] }\n}\n' for i in range(1, 4))
        write(self.folder + "/templates/q/main.tf", MODULE.replace("VERSION", str(version)))
        write(self.folder + "/estate.hcl",
              'estate "t" {\n  live      = "live"\n  templates = "templates"\n  layout    = "{account}/{region}"\n}\n\n'
              f'environment "dev" {{}}\n\nstack "s" {{\n{units}}}\n\n{accounts}')

    def start(self, prefix=(), **more):
        return subprocess.Popen([*prefix, self.tfgen, "render", "--estate", self.folder], stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, **more)

    @staticmethod
    def finish(process):
        return process.communicate(timeout=120)[1].decode(errors="replace")

    def tree(self):
        """The digest of every file of both outputs but the leftovers that a kill may leave."""
        files = {}
        for output in ("live", "modules-out"):
            for folder, names, leaves in os.walk(f"{self.folder}/{output}"):
                names[:] = [name for name in names if not name.startswith(".tfgen-")]
                for leaf in leaves:
                    if not leaf.startswith(".tfgen-"):
                        path = os.path.join(folder, leaf)
                        with open(path, "rb") as file:
                            files[os.path.relpath(path, self.folder)] = hashlib.sha256(file.read()).digest()
        return files

    def leftovers(self):
        return [name for _, folders, files in os.walk(self.folder) for name in folders + files if ".tfgen-" in name]

    def known(self, version):
        """What a render that is let be gives for a version."""
        self.model(version)
        process = self.start()
        messages = self.finish(process)
        if process.returncode != 0:
            sys.exit("a plain render failed: " + messages)
        return self.tree()

    def drop(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Trial:
    def __init__(self, tfgen, seed):
        self.random, self.estate = random.Random(seed), Estate(tfgen)
        self.first, self.second = self.estate.known(1), self.estate.known(2)
        self.usual, self.at = self.duration(), 2

    def duration(self):
        self.estate.model(1)
        began = time.monotonic()
        self.estate.finish(self.estate.start())
        took = time.monotonic() - began
        self.estate.known(2)
        return took

    def turn(self):
        """The model is changed to the other version. Gives what is there and what is to come."""
        old, self.at = (self.first, self.second)[self.at - 1], 3 - self.at
        self.estate.model(self.at)
        return old, (self.first, self.second)[self.at - 1]

    def repaired(self, new):
        process = self.estate.start()
        messages = self.estate.finish(process)
        if process.returncode != 0 or self.estate.tree() != new or self.estate.leftovers():
            return f"the next render does not repair: {messages.strip()[:200]}"
        return None if self.mine() else "a file of a person's changed"

    def mine(self):
        with open(self.estate.folder + "/mine/terragrunt.hcl") as file:
            return file.read() == "mine"

    def mixture(self, old, new):
        """What a reader may see after a kill: each file old or new."""
        for path, digest in self.estate.tree().items():
            if not path.endswith("tfgen.lock") and digest not in (old.get(path), new.get(path)):
                return f"torn: {path}"
        return None

    def kills(self):
        old, new = self.turn()
        process = self.estate.start()
        time.sleep(self.random.uniform(0, self.usual))
        process.kill()
        self.estate.finish(process)
        return self.mixture(old, new) or self.repaired(new)

    def signals(self):
        old, new = self.turn()
        number = self.random.choice([signal.SIGINT, signal.SIGTERM])
        process = self.estate.start(preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
        time.sleep(self.random.uniform(0, self.usual))
        process.send_signal(number)
        self.estate.finish(process)
        tree, status = self.estate.tree(), process.returncode
        if tree not in (old, new):
            return f"half is new after signal {number}, status {status}"
        if self.estate.leftovers():
            return f"leftovers after signal {number}: {self.estate.leftovers()}"
        if tree == old and status not in (-number, 128 + number, 1):
            return f"nothing was written, status {status}"
        return self.repaired(new)

    CALLS = ["openat", "write", "renameat", "renameat2", "mkdirat", "unlinkat", "linkat"]

    def errors(self):
        old, new = self.turn()
        call, error = self.random.choice(self.CALLS), self.random.choice(["ENOSPC", "EACCES", "EIO", "EROFS"])
        when = self.random.randint(1, 200)
        inject = f"{call}:error={error}:when={when}"
        process = self.estate.start(["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=" + call, "-e", "inject=" + inject])
        messages, tree = self.estate.finish(process), self.estate.tree()
        if tree not in (old, new):
            return f"{inject}: half is new, status {process.returncode}: {messages.strip()[:300]}"
        if process.returncode == 0 and tree != new:
            return f"{inject}: says done and is not"
        if process.returncode == 0 and "error" in messages:
            return f"{inject}: an error with status 0"
        return self.repaired(new)

    def pairs(self):
        old, new = self.turn()
        processes = [self.estate.start(), self.estate.start()]
        messages = [self.estate.finish(process) for process in processes]
        if all(process.returncode != 0 for process in processes):
            return f"neither of two wrote: {messages}"
        return self.repaired(new)

    LIES = ["estate.hcl", "../estate.hcl", ".git/HEAD", "sub/.terraform/x", "mine.estate.hcl", "/etc/hostname"]

    def locks(self):
        _, new = self.turn()
        lie, live = self.random.choice(self.LIES), self.estate.folder + "/live"
        path, lock = os.path.join(live, lie), live + "/tfgen.lock"
        if not os.path.exists(path):
            write(path, "theirs")
        with open(path, "rb") as file:
            before = file.read()
        with open(lock) as file:
            good = file.read()
        write(lock, good + f"{hashlib.sha256(before).hexdigest()}  {lie}\n")
        self.estate.finish(self.estate.start())
        if not os.path.exists(path):
            return f"a lock made tfgen remove {lie}"
        if lie not in ("../estate.hcl", "/etc/hostname"):
            os.remove(path)
        write(lock, good)
        return self.repaired(new)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = ["kills", "signals", "errors", "pairs", "locks"]
    parser.add_argument("tfgen")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(kinds))
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_intermixed_args()
    results, failures = [], 0
    for kind in arguments.kinds or kinds:
        if kind == "errors" and not shutil.which("strace"):
            if os.environ.get("CI") == "true":
                sys.exit("strace is not installed")
            results.append((kind, "skipped", "strace is not installed"))
            continue
        trial = Trial(os.path.abspath(arguments.tfgen), f"{arguments.seed} {kind}")
        found = []
        for number in range(arguments.count):
            problem = getattr(trial, kind)()
            if problem:
                found.append(f"{number}: {problem}")
                # Each try begins with a tree that is whole.
                trial.estate.drop()
                trial = Trial(trial.estate.tfgen, f"{arguments.seed} {kind} {number}")
        trial.estate.drop()
        results.append((kind, arguments.count, len(found)))
        failures += len(found)
        for line in found[:5]:
            print(f"{kind} {line}")
    print(f"{'kind':10}{'tried':>8}{'failed':>8}   seed {arguments.seed}")
    for kind, tried, failed in results:
        print(f"{kind:10}{tried:>8}   {failed:>5}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
