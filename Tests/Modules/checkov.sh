#!/usr/bin/env bash
# Tests/Modules/checkov.sh MODULES_OUT
#
# Runs checkov over the rendered modules, in one run, and shows the result beside that of well-known public modules.
# Fails where fewer than 98 % of the checks pass, or where a check is skipped without a reason. Takes checkov from .venv
# (`make venv`), or from PATH; CHECKOV names another. Exit status 77: there is no checkov.
set -uo pipefail

if [[ $# -ne 1 || ! -d $1 ]]; then
    echo "usage: checkov.sh MODULES_OUT" >&2
    exit 2
fi
checkov=${CHECKOV:-$(cd "$(dirname "$0")/../.." && pwd)/.venv/checkov/bin/checkov}
[[ -x $checkov ]] || checkov=$(command -v checkov) || { echo "checkov is not installed (make venv)" >&2; exit 77; }

result=$(mktemp)
trap 'rm -f "$result"' EXIT
"$checkov" --directory "$1" --framework terraform --skip-download --output json --soft-fail >"$result" || exit 1

python3 - "$result" "$1" <<'PYTHON'
import json
import os
import re
import sys

# Root folders of the modules' tags, checkov 3.3.30, without CKV_TF_1 and CKV2_AWS_5: passed, failed.
PUBLIC = [
    ("terraform-aws-modules/vpc 6.6.0", 178, 2),
    ("terraform-aws-modules/ecs 7.5.0", 551, 20),
    ("terraform-aws-modules/eks 21.19.0", 948, 28),
    ("terraform-aws-modules/lambda 8.8.1", 131, 6),
    ("terraform-aws-modules/s3-bucket 5.15.4", 190, 12),
    ("terraform-aws-modules/kms 4.2.0", 13, 1),
    ("terraform-aws-modules/apigateway-v2 6.1.0", 6, 1),
    ("terraform-aws-modules/rds-aurora 10.2.0", 37, 8),
    ("terraform-aws-modules/elasticache 1.10.3", 21, 5),
    ("terraform-aws-modules/alb 10.5.0", 16, 5),
    ("terraform-aws-modules/rds 7.2.0", 47, 18),
    ("cloudposse/rds-cluster", 35, 19),
]
LEAST = 98.0

with open(sys.argv[1]) as file:
    report = json.load(file)
if isinstance(report, list):
    report = next(part for part in report if part["check_type"] == "terraform")
summary = report["summary"]
passed, failed, skipped = (summary[key] for key in ("passed", "failed", "skipped"))
bad = summary["parsing_errors"] > 0 or passed == 0

rate = 100 * passed / max(passed + failed, 1)
print(f"{'':44}{'passed':>8}{'failed':>8}{'skipped':>8}{'rate':>9}")
print(f"{'this catalog':44}{passed:8}{failed:8}{skipped:8}{rate:8.1f}%")
for name, good, wrong in PUBLIC:
    print(f"{name:44}{good:8}{wrong:8}{'':8}{100 * good / (good + wrong):8.1f}%")

for check in report["results"]["failed_checks"]:
    first, last = check["file_line_range"]
    print(f"failed: {check['check_id']} {check['resource']} ({check['file_path'].lstrip('/')}:{first}-{last})")
for name in report["results"].get("parsing_errors", []):
    print(f"not parsed: {name}")

# A reason is some words, not checkov's own "No comment provided".
for folder, _, files in sorted(os.walk(sys.argv[2])):
    for name in sorted(files):
        path = os.path.join(folder, name)
        if not name.endswith(".tf"):
            continue
        with open(path) as file:
            for number, line in enumerate(file, 1):
                skip = re.search(r"checkov:skip=(\w+)(.*)", line)
                if skip and not re.match(r":\s*\S+\s+\S+", skip[2]):
                    print(f"no reason: {skip[1]} ({os.path.relpath(path, sys.argv[2])}:{number})")
                    bad = True

if rate < LEAST:
    print(f"fewer than {LEAST:g} % passed")
sys.exit(1 if bad or rate < LEAST else 0)
PYTHON
