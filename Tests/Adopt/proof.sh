#!/usr/bin/env bash
# Tests/Adopt/proof.sh TFGEN TREE [LIVE]
#
# Adopts the tree LIVE of a copy of the repository TREE, renders it over the old files, and lets compare.py say whether
# Terragrunt would be given the same by the old and the new one, but for what the report says of it. Nothing is written into TREE. Exit status 1 where
# something differs, 77 where python-hcl2 is missing (1 where CI=true).
set -euo pipefail
if [[ $# -lt 2 ]]; then
    echo "usage: proof.sh TFGEN TREE [LIVE]" >&2
    exit 2
fi
tfgen=$(realpath "$1")
tree=$(realpath "$2")
live=${3:-.}
here=$(cd "$(dirname "$0")" && pwd)
python=$here/../../.venv/bin/python
[[ -x $python ]] || python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$tree" "$work/old"
cp -r "$tree" "$work/new"
for copy in old new; do
    rm -rf "$work/$copy/.git"
    git init --quiet "$work/$copy"
done
"$tfgen" adopt "$work/new/$live" --dry-run --json >"$work/report.json"
"$tfgen" adopt "$work/new/$live"
(cd "$work/new/$live" && "$tfgen" render --take >"$work/rendered" 2>&1) || { tail -n 40 "$work/rendered"; exit 1; }
tail -n 1 "$work/rendered"
# A unit that was left as it is stays beside the others: that is the only thing `check` may name.
(cd "$work/new/$live" && "$tfgen" check >"$work/checked" 2>&1) || [[ $? -eq 2 ]] || { cat "$work/checked"; exit 1; }
"$python" "$here/compare.py" "$work/old" "$work/new" "$live" "$work/report.json"
