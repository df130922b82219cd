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

# Both copies have the tree's own name, which it may read.
old=$work/old/$(basename "$tree")
new=$work/new/$(basename "$tree")
for copy in "$old" "$new"; do
    mkdir "$(dirname "$copy")"
    cp -r "$tree" "$copy"
    rm -rf "$copy/.git"
    git init --quiet "$copy"
done
"$tfgen" adopt "$new/$live" --dry-run --json >"$work/report.json"
"$tfgen" adopt "$new/$live"
(cd "$new/$live" && "$tfgen" render --take >"$work/rendered" 2>&1) || { tail -n 40 "$work/rendered"; exit 1; }
tail -n 1 "$work/rendered"
# A unit that was left as it is stays beside the others: that is the only thing `check` may name.
(cd "$new/$live" && "$tfgen" check >"$work/checked" 2>&1) || [[ $? -eq 2 ]] || { cat "$work/checked"; exit 1; }
"$python" "$here/compare.py" "$old" "$new" "$live" "$work/report.json"
