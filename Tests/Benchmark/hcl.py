#!/usr/bin/env python3
"""Measures tfgen's parser and formatter on a generated corpus, each figure beside `terraform fmt` in the same run.

    hcl.py TFGEN HCL_SPEED [MEGABYTES]
"""
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RUNS = int(os.environ.get("RUNS", "3"))


def modules():
    """The .tf files of the rendered modules: what the corpus is made of."""
    texts = []
    for path, folders, names in os.walk(os.path.join(ROOT, "modules-out")):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".tf"):
                with open(os.path.join(path, name), encoding="utf-8") as file:
                    texts.append(file.read())
    return [text for text in texts if text]


def disturb(text, dice):
    """The same code as somebody in a hurry leaves it: indentation and alignment lost. Heredocs are left alone."""
    if "<<" in text:
        return text
    lines = []
    for line in text.split("\n"):
        kept = line.lstrip() if dice.random() < 0.3 else line
        if dice.random() < 0.3 and "\"" not in kept and "=" in kept:
            kept = " ".join(kept.split())
        lines.append(kept)
    return "\n".join(lines)


def generate(folder, megabytes):
    """The same files in every run."""
    dice, texts = random.Random(1), modules()
    size = count = 0
    while size < megabytes * 1_000_000:
        place = os.path.join(folder, f"group-{count // 200:03}", f"module-{count:05}")
        os.makedirs(place)
        for name in ("main.tf", "variables.tf"):
            text = texts[dice.randrange(len(texts))]
            if count % 2:
                text = disturb(text, dice)
            with open(os.path.join(place, name), "w", encoding="utf-8") as file:
                file.write(text)
            size += len(text.encode())
        count += 1
    return size / 1e6, 2 * count


def measure(command, folder, ok, prefix=()):
    samples = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        done = subprocess.run([*prefix, *command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        samples.append(time.perf_counter() - begin)
        if done.returncode not in ok:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
    return statistics.median(samples), sorted(os.path.normpath(line) for line in done.stdout.decode().splitlines())


def show(name, rate, reference=None):
    ratio = f"  {rate / reference:7.1f} x terraform fmt" if reference else ""
    print(f"  {name:36} {rate:8.1f} MB/s{ratio}", flush=True)


def main():
    tfgen, speed = (os.path.abspath(word) for word in sys.argv[1:3])
    megabytes = float(sys.argv[3]) if len(sys.argv) > 3 else 20
    one = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    with tempfile.TemporaryDirectory(prefix="tfgen-bench-", dir=os.environ.get("BENCH_DIR")) as folder:
        size, count = generate(folder, megabytes)
        print(f"HCL: {size:.1f} MB in {count} files, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
        all_reference = one_reference = listed = None
        if shutil.which("terraform"):
            command = ["terraform", "fmt", "-check", "-recursive"]
            seconds, listed = measure(command, folder, (0, 3))
            all_reference = size / seconds
            show("terraform fmt, all cores", all_reference)
            one_reference = size / measure(command, folder, (0, 3), one)[0] if one else None
            if one_reference:
                show("terraform fmt, one core", one_reference)
        else:
            print("  skipped: terraform is not here, so there is no reference")
        command = [tfgen, "fmt", "--check", "--recursive"]
        seconds, ours = measure(command, folder, (0, 2))
        show("tfgen fmt, all cores", size / seconds, all_reference)
        if one:
            show("tfgen fmt, one core", size / measure(command, folder, (0, 2), one)[0], one_reference)
        if listed is not None and listed != ours:
            print(f"  the verdicts differ on {len(set(listed) ^ set(ours))} files")
        result = subprocess.run([speed, folder], stdout=subprocess.PIPE, check=True, text=True).stdout
        names = {"parse": "parse in memory, one thread", "format": "parse and format in memory, one thread",
                 "plain": "plain layout in memory, one thread"}
        for line in result.splitlines():
            name, rate = line.split()
            show(names[name], float(rate), one_reference or all_reference)


main()
