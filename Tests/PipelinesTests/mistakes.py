#!/usr/bin/env python3
"""Shows that judge.py finds something: each line is an edit of a rendered workflow, and each has to be a problem.

    mistakes.py FOLDER        the folder of an estate
"""
import os
import shutil
import sys
import tempfile

from judge import Judge

MISTAKES = [
    ("permissions: {}", "permissions: write-all"),
    ("      id-token: write\n", ""),
    ("      contents: read\n", "      contents: write\n"),
    ("actions/checkout@v7.0.1", "actions/checkout@v7"),
    ("actions/checkout@v7.0.1", "somebody/checkout@v7.0.1"),
    ("persist-credentials: false", "persist-token: false"),
    ("    timeout-minutes: ", "    timeout: "),
    ("    environment: ", "    env-name: "),
    ("    runs-on: ", "    runs_on: "),
    ("      cancel-in-progress: false", "      stop: false"),
    ("    concurrency:\n      group: ", "    concurrency:\n      name: "),
    ('-- apply\n', '-- apply "${{ inputs.flags }}"\n'),
    ('-- apply\n', '-- apply "\n'),
    ('-- apply\n', '-- apply "$FLAGS"\n'),
    ("github.event.pull_request.head.repo.full_name", "inputs.repository"),
    ("github.event.pull_request.head.repo.full_name", "git.repository"),
    ("github.event.pull_request.head.repo.full_name ==", "same(github.repository) ==")
]
# What needs a workflow with several jobs.
ORDER = [("    needs:\n", "    if: always()\n    others:\n"), ("    needs:\n      - ", "    needs:\n      - no-")]


def problems(folder):
    judge = Judge(folder)
    judge.judge()
    return judge.problems


def main():
    folder = os.path.abspath(sys.argv[1])
    if problems(folder):
        print("there are problems to begin with")
        sys.exit(1)
    missed = done = 0
    for before, after in MISTAKES + ORDER:
        workflows = os.path.join(folder, ".github", "workflows")
        for name in sorted(os.listdir(workflows)):
            with open(os.path.join(workflows, name), encoding="utf-8") as file:
                text = file.read()
            if before not in text or not name.endswith(".yml"):
                continue
            with tempfile.TemporaryDirectory() as work:
                copy = os.path.join(work, "estate")
                shutil.copytree(folder, copy)
                with open(os.path.join(copy, ".github", "workflows", name), "w", encoding="utf-8") as file:
                    file.write(text.replace(before, after, 1))
                done += 1
                try:
                    found = problems(copy)
                except Exception as error:  # A file that is no YAML is found, too.
                    found = [str(error)]
                if not found:
                    missed += 1
                    print(f"{name}: {before!r} as {after!r} is not found")
    print(f"{done} mistakes, {missed} not found")
    sys.exit(1 if missed or done < len(MISTAKES) else 0)


if __name__ == "__main__":
    main()
