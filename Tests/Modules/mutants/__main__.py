"""Do the tests of the modules notice a change for the worse? Makes mutants by rule and runs `terraform test` on each.

    mutants [OPTIONS] MODULES_OUT [MODULE...]

      --count N        a sample of N mutants, the same share of each module; without it all
      --draw N         only N modules, drawn by the seed
      --seed N         another sample (default 1)
      --quick          the promises alone decide; mutants that change nothing count as survivors
      --regressions    those of regressions.py, thought of by people, instead of those by rule
      --about KIND     only mutants of this kind: access or other
      --file NAME      only mutants of files of this name
      --rules A,B      only mutants of these rules
      --least A,B      fails where fewer than A % of all are killed, or fewer than B % of those about access and
                       encryption (default 80,95)
      --list           prints the mutants and tries none
      --verbose        prints each mutant and how it ended

A mutant is killed where a test fails. Left out are those that `terraform validate` refuses, and those that change no
attribute of any resource and no output in any run of the module's tests (equivalent, as far as the tests' inputs go; they
are counted). The survivors are printed with what they change. Nothing is written into MODULES_OUT and nothing is
fetched: a provider that is not installed is said, and is a failure where CI=true. JOBS: modules at once (default 2).
"""
import argparse
import concurrent.futures
import os
import random
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]
sys.dont_write_bytecode = True

import providers  # noqa: E402
from trial import Trial  # noqa: E402

KINDS = ["access", "other"]


def main():
    options = arguments()
    modules = Path(options.modules_out).resolve()
    names, lacking = chosen(modules, options.modules)
    if options.draw and options.draw < len(names):
        names = sorted(random.Random(options.seed).sample(names, options.draw))
    found = {name: mutants_of(modules, name, options) for name in names}
    found = {name: mutants for name, mutants in sample(found, options).items() if mutants}
    if options.list:
        for mutant in (mutant for mutants in found.values() for mutant in mutants):
            print(mutant, repr(mutant.text))
        return 0
    for name, provider in lacking.items():
        print(f"SKIPPED  {name}: provider {provider} is not installed")
    if not shutil.which("terraform") or not found:
        print("SKIPPED  all: " + ("terraform is not installed" if not shutil.which("terraform") else "no mutants"))
        return 1 if os.environ.get("CI") == "true" else 0
    results = try_all(modules, found, options)
    return report(results, options)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--regressions", "--list", "--verbose", "--quick"):
        parser.add_argument(flag, action="store_true")
    for number in ("--count", "--draw"):
        parser.add_argument(number, type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--about", choices=KINDS)
    parser.add_argument("--file")
    parser.add_argument("--rules")
    parser.add_argument("--least", default="80,95")
    parser.add_argument("modules_out")
    parser.add_argument("modules", nargs="*")
    return parser.parse_args()


def chosen(modules, only):
    """Names of modules whose providers are installed; and of those that lack one."""
    names, lacking, there = [], {}, {}
    for versions in sorted(modules.rglob("versions.tf")):
        name = str(versions.parent.relative_to(modules))
        if only and name not in only:
            continue
        for provider in sorted(providers.required(versions.parent)):
            there.setdefault(provider, providers.find(provider))
            if not there[provider]:
                lacking[name] = provider
        if name not in lacking:
            names.append(name)
    return names, lacking


def mutants_of(modules, name, options):
    if options.regressions:
        from regressions import regressions
        found = regressions(modules, name)
    else:
        from rules import defaults_of, mutants, resources_of
        sources = {path.name: path.read_text() for path in sorted((modules / name).glob("*.tf")) if path.name != "versions.tf"}
        siblings, defaults = resources_of(sources.values()), defaults_of(sources.values())
        found = [mutant for file, source in sources.items() for mutant in mutants(name, file, source, siblings, defaults)]
    rules = options.rules and options.rules.split(",")
    return [
        mutant for mutant in found
        if options.about in (None, mutant.about) and options.file in (None, mutant.file) and (not rules or mutant.rule in rules)
    ]


def sample(found, options):
    total = sum(map(len, found.values()))
    if options.count is None or options.count >= total:
        return found
    chance = random.Random(options.seed)
    # Each module its share, at least one; drawn in one order, so that a seed always means the same.
    return {
        name: sorted(chance.sample(mutants, min(len(mutants), max(1, round(options.count * len(mutants) / total)))), key=str)
        for name, mutants in found.items() if mutants
    }


def try_all(modules, found, options):
    work = Path(tempfile.mkdtemp(prefix="mutants."))
    started = []
    try:
        for provider in sorted(set().union(*(providers.required(modules / name) for name in found))):
            started.append(providers.start(provider, work))
        reattach = "{" + ",".join(said[1:-1] for _, said in started) + "}"
        environment = providers.quiet_environment(work, reattach)
        pieces = [
            (name, mutants[first:first + 48]) for name, mutants in found.items() for first in range(0, len(mutants), 48)
        ]
        results = {}
        with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
            waiting = [
                pool.submit(try_some, Trial(modules, name, work / str(n), environment), mutants, options.quick)
                for n, (name, mutants) in enumerate(pieces)
            ]
            for done in concurrent.futures.as_completed(waiting):
                results.update(done.result())
                for mutant, (outcome, why) in done.result().items() if options.verbose else []:
                    print(f"{outcome:10} {mutant} [{mutant.text!r}] {why}", flush=True)
        return results
    finally:
        for process, _ in started:
            process.terminate()
            process.wait()
        shutil.rmtree(work, ignore_errors=True)


def try_some(trial, mutants, quick):
    found = trial.outcomes(mutants)
    for mutant, (outcome, _) in list(found.items()):
        if outcome == "survived" and not quick:
            found[mutant] = trial.again(mutant)
    return found


def report(results, options):
    counts = defaultdict(Counter)
    for mutant, (outcome, _) in results.items():
        for key in [(mutant.module, mutant.about), (mutant.module, "all"), ("all", mutant.about), ("all", "all")]:
            counts[key][outcome] += 1
    survivors = sorted((str(mutant), repr(mutant.text), why) for mutant, (outcome, why) in results.items() if outcome == "survived")
    for mutant, text, why in survivors:
        print(f"survived {mutant} {text}; changes {why}")
    print(f"\n{'module':34}{'killed':>8}{'survived':>10}{'equal':>7}{'invalid':>9}{'share':>8}{'access':>9}{'other':>8}")
    for module in sorted({module for module, _ in counts} - {"all"}) + ["all"]:
        row = counts[module, "all"]
        shares = [share(counts[module, kind]) for kind in ["all", *KINDS]]
        text = "".join(f"{'-' if value is None else f'{value:.0f} %':>{width}}" for value, width in zip(shares, (8, 9, 8)))
        print(f"{module:34}{row['killed']:8}{row['survived']:10}{row['equivalent']:7}{row['invalid']:9}{text}")
    least = [float(number) for number in options.least.split(",")]
    bad = [
        f"{what}: {value:.1f} % killed, fewer than {goal:g} %"
        for what, value, goal in [("all", share(counts["all", "all"]), least[0]), ("access and encryption", share(counts["all", "access"]), least[1])]
        if value is not None and value < goal
    ]
    for line in bad:
        print(line)
    return 1 if bad else 0


def share(row):
    tried = row["killed"] + row["survived"]
    return 100 * row["killed"] / tried if tried else None


if __name__ == "__main__":
    sys.exit(main())
