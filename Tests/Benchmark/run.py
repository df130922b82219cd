#!/usr/bin/env python3
"""Measures tfgen on synthetic estates, each figure beside a reference that is taken in the same run.

    run.py TFGEN [ACCOUNTS...]        10 units in each of 5 regions: 2 accounts are 100 units
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = int(os.environ.get("RUNS", "5"))


def measure(command, cwd, ok=(0,)):
    """Wall seconds, CPU seconds and peak memory in MiB of one run."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ok:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}: {message.decode()[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(samples):
    return tuple(statistics.median(column) for column in zip(*samples))


def show(name, figures, reference=None, label=""):
    ratio = f"  {figures[0] / reference:6.2f} x {label}" if reference else ""
    print(f"  {name:28} {figures[0]:8.3f} s wall {figures[1]:8.3f} s CPU {figures[2]:8.1f} MiB{ratio}", flush=True)


def clean(root, aside):
    """Takes what was rendered out of the estate. Nothing is removed before the end: ext4 looks for a free inode among all that were
    freed in the last seconds, one by one, and a thousand new files cost more than a whole render."""
    os.makedirs(aside)
    for name in ("accounts", "modules", "root.hcl", "tfgen.lock"):
        path = os.path.join(root, name)
        if os.path.exists(path):
            os.rename(path, os.path.join(aside, name))


def bench(tfgen, accounts, folder):
    root = os.path.join(folder, f"estate-{accounts}")
    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), root, str(accounts)], check=True)
    print(f"{accounts * 50} units", flush=True)
    cold, copies = [], []
    for turn in range(RUNS):
        clean(root, os.path.join(folder, f"aside-{accounts}-{turn}"))
        cold.append(measure([tfgen, "render"], root))
        copy = os.path.join(folder, f"copy-{accounts}-{turn}")
        copies.append(measure(["cp", "-r", root, copy], folder))
    idle = [measure([tfgen, "render"], root) for _ in range(RUNS)]
    check = [measure([tfgen, "check"], root) for _ in range(RUNS)]
    region = [measure([tfgen, "render", "account-0000/us-west-2"], root) for _ in range(RUNS)]
    listed = [measure([tfgen, "list"], root) for _ in range(RUNS)]
    resources = [measure([tfgen, "resources"], root) for _ in range(RUNS)]
    security = [measure([tfgen, "resources", "--security"], root) for _ in range(RUNS)]
    differ = [measure(["diff", "-rq", root, copy], folder) for _ in range(RUNS)]
    copied = median(copies)
    show("cp -r of the result", copied)
    show("diff -rq of two copies", median(differ))
    show("cold render", median(cold), copied[0], "cp -r")
    formatted = None
    if shutil.which("terraform"):
        tree = os.path.join(folder, f"tf-{accounts}")
        count = 0
        for path, _, names in os.walk(os.path.join(root, "accounts")):
            for name in names:
                os.makedirs(os.path.join(tree, str(count)))
                shutil.copy(os.path.join(path, name), os.path.join(tree, str(count), "main.tf"))
                count += 1
        samples = [measure(["terraform", "fmt", "-check", "-recursive"], tree, ok=(0, 3)) for _ in range(min(3, RUNS))]
        formatted = median(samples)
        show("terraform fmt -check", formatted)
    else:
        print("  skipped: terraform is not here, so there is no reference for idle and check")
    show("nothing to do", median(idle), formatted and formatted[0], "terraform fmt")
    show("check", median(check), formatted and formatted[0], "terraform fmt")
    show("one region", median(region), median(idle)[0], "nothing to do")
    evaluated = median(listed)
    show("list: check without the disk", evaluated)
    show("resources", median(resources), evaluated[0], "list")
    show("resources --security", median(security), evaluated[0], "list")
    return median(cold)[0], median(idle)[0]


def main():
    tfgen = os.path.abspath(sys.argv[1])
    sizes = [int(word) for word in sys.argv[2:]] or [2, 20, 200]
    with tempfile.TemporaryDirectory(prefix="tfgen-bench-", dir=os.environ.get("BENCH_DIR")) as folder:
        results = {size: bench(tfgen, size, folder) for size in sizes}
    if 20 in results and 200 in results:
        print(f"growth from 1,000 to 10,000 units: cold {results[200][0] / results[20][0]:.1f} x, "
              f"nothing to do {results[200][1] / results[20][1]:.1f} x")


main()
