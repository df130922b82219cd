#!/usr/bin/env python3
"""Makes one mistake after the other (`mistakes.json`) in a copy of a live tree: static.py has to find each.

    mistakes.py LIVE_EXAMPLE
"""
import concurrent.futures
import json
import os
import shutil
import sys
import tempfile

from static import Tree

ESTATE, PLACE = "arive", "production/us-east-1"


def found(examples, mistake):
    """The problems with one mistake, as text; that there are none without it is what static.py's own run says."""
    with tempfile.TemporaryDirectory(prefix="tfgen-mistake-") as work:
        live = os.path.join(work, "live-example", ESTATE)
        shutil.copytree(os.path.join(examples, ESTATE), live)
        os.symlink(os.path.join(os.path.dirname(examples), "modules-out"), os.path.join(work, "modules-out"))
        path = os.path.join(live, PLACE, mistake["file"])
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if mistake["replace"] not in text:
            return f"{mistake['file']} has no {mistake['replace']!r} any more"
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(mistake["replace"], mistake["by"]))
        os.makedirs(os.path.join(work, "check"))
        tree = Tree(live, os.path.join(work, "check"))
        tree.check()
        return "\n".join(tree.problems)


def main():
    examples = os.path.abspath(sys.argv[1])
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "mistakes.json"), encoding="utf-8") as file:
        mistakes = json.load(file)
    failed = 0
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        runs = [pool.submit(found, examples, mistake) for mistake in mistakes]
        for mistake, run in zip(mistakes, runs):
            if mistake["says"] not in run.result():
                failed += 1
                print(f"FAILED {mistake['file']}: {mistake['by']!r} should give {mistake['says']!r}: {run.result()}")
    print(f"{len(mistakes) - failed} passed, {failed} failed, 0 skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
