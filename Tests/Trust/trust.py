#!/usr/bin/env python3
"""Tries to make tfgen lose, tear, forget, show or run something, and prints a table of what was tried and what failed.

    Tests/Trust/trust.py TFGEN [--count N] [--seed S] [KIND...]

kills         SIGKILL at random moments: no torn file, and the next render repairs
signals       SIGINT and SIGTERM: everything or nothing in both outputs, said, status 130 or 143 where the signal came in time
errors        system calls that fail (strace): everything or nothing in both outputs
pairs         two renders at the same time: one of the two results, whole
locks         locks that lie: nothing of a person's is removed
strings       hostile texts as inputs and tags, a hundred each: Terraform reads back what was meant
names         hostile names of blocks and files: refused or harmless, on the disk and at the terminal
canaries      secrets where they are wrong: no command shows them, no file has them
bombs         inputs that grow: an end within 60 s and 1 GiB, in a result or in one error
environments  other variables, folders, masks, numbers of jobs: the same bytes
"""
import argparse, os, shutil, sys, time

from bombs import Bombs
from disk import Disk
from texts import Texts

HARNESSES = {kind: harness for harness in (Disk, Texts, Bombs) for kind in harness.kinds}


def attack(kind, tfgen, count, seed):
    """What was found wrong in `count` tries of a kind: a line each."""
    found = []
    harness = HARNESSES[kind](tfgen, f"{seed} {kind}")
    for number in range(count):
        try:
            problem = getattr(harness, kind)()
        except Exception as error:
            problem = f"the harness itself: {error!r}"
        if problem:
            found.append(f"{number}: {problem}")
            # Each try begins with a tree that is whole.
            harness.drop()
            harness = HARNESSES[kind](tfgen, f"{seed} {kind} {number}")
    harness.drop()
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tfgen")
    parser.add_argument("kinds", nargs="*", metavar="KIND", choices=[[], *HARNESSES], help=", ".join(HARNESSES))
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_intermixed_args()
    results, failures = [], 0
    for kind in arguments.kinds or HARNESSES:
        tool = HARNESSES[kind].needs.get(kind)
        if tool and not shutil.which(tool):
            if os.environ.get("CI") == "true":
                sys.exit(f"{tool} is not installed")
            results.append((kind, 0, 0, f"skipped: {tool} is not installed"))
            continue
        began = time.monotonic()
        found = attack(kind, os.path.abspath(arguments.tfgen), arguments.count, arguments.seed)
        results.append((kind, arguments.count, len(found), f"{time.monotonic() - began:.0f} s"))
        failures += len(found)
        for line in found[:5]:
            print(f"{kind} {line}", flush=True)
    print(f"{'kind':14}{'tried':>8}{'failed':>8}   seed {arguments.seed}")
    for kind, tried, failed, remark in results:
        print(f"{kind:14}{tried:>8}{failed:>8}   {remark}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
