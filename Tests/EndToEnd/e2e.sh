#!/usr/bin/env bash
# Tests/EndToEnd/e2e.sh [--static|--all|--sample SEED] [ESTATE...]
#
# Whether values reach modules as estates say them (handover.py), and the rendered estates of live-example against a simulated
# AWS: checks that need no AWS (static.py, and mistakes.py, which shows that they find something; with --static nothing
# else), every unit planned with the mocks of its dependencies (mocks.py), then every unit applied, planned again and
# destroyed with real Terraform (run.py), and what Terragrunt says of the trees where it is installed. Prints `N passed, M
# failed, K skipped` last; exit status 1 where something failed. With --all, other regions and accounts than the main ones
# too. With --sample, only some estates are applied: at least a quarter of the units, others with each SEED.
#
# Needs terraform, the AWS provider's binary (TF_PROVIDERS names a folder to look in; otherwise the usual places are
# searched, then the whole machine), and the Python of .venv (`make venv`). What is missing is skipped loudly, and fails
# where CI=true.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
here=Tests/EndToEnd
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0
static=false
places=()
if [[ ${1:-} == --static ]]; then static=true && shift; fi
if [[ ${1:-} == --all ]]; then places=(--all) && shift; fi
if [[ ${1:-} == --sample ]]; then places=(--sample "$2") && shift 2; fi

finish() {
    echo "$passed passed, $failed failed, $skipped skipped"
    [[ $failed -eq 0 ]] || exit 1
    exit 0
}

skip() {
    echo "SKIPPED $1" >&2
    if [[ ${CI:-} == true ]]; then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi
}

# Runs a command whose last line is `N passed, M failed, K skipped` and counts along.
count() {
    "$@" 2>&1 | tee "$work/output"
    local status=${PIPESTATUS[0]} numbers
    read -r -a numbers < <(tail -n 1 "$work/output" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$/\1 \2 \3/p')
    passed=$((passed + ${numbers[0]:-0})) failed=$((failed + ${numbers[1]:-0})) skipped=$((skipped + ${numbers[2]:-0}))
    if [[ $status -ne 0 && ${numbers[1]:-0} -eq 0 ]]; then failed=$((failed + 1)); fi
}

python=.venv/bin/python
[[ -x $python ]] || python=$(command -v python3 || true)
if ! command -v terraform >/dev/null; then skip "everything: terraform is not installed" && finish; fi
if ! "$python" -c 'import hcl2' 2>/dev/null; then skip "everything: python-hcl2 is not installed (make venv)" && finish; fi

# A configuration of its own: nothing that a person has set up for Terraform has a say.
: >"$work/terraformrc"
export TF_CLI_CONFIG_FILE=$work/terraformrc CHECKPOINT_DISABLE=1 PYTHONDONTWRITEBYTECODE=1
unset TF_CLI_ARGS TF_LOG TF_WORKSPACE TF_PLUGIN_CACHE_DIR TF_DATA_DIR

trees() {
    if [[ $# -gt 0 ]]; then printf 'live-example/%s\n' "$@"; else
        for root in live-example/*/root.hcl; do dirname "$root"; done
    fi
}

# What Terragrunt itself says. Mocks stand in for what is not applied; a plan needs AWS, so only LocalStack's accounts have one.
terragrunt_checks() {
    local tree account endpoint=$1
    shift
    while read -r tree; do
        tg "$tree" hcl fmt --check
        tg "$tree" hcl validate --inputs --strict
        while read -r account; do
            LOCALSTACK=true AWS_ENDPOINT_URL=$endpoint AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test \
                tg "$(dirname "$account")" run --all --backend-bootstrap --non-interactive -- plan -input=false -no-color
        done < <(grep -lrs --include=account.hcl 'localstack *= *true' "$tree")
    done < <(trees "$@")
}

tg() {
    local folder=$1
    shift
    if (cd "$folder" && terragrunt "$@") >"$work/terragrunt" 2>&1 </dev/null; then
        passed=$((passed + 1)) && echo "ok      $folder: terragrunt $1 $2"
    else
        failed=$((failed + 1)) && echo "FAILED  $folder: terragrunt $*" && tail -n 40 "$work/terragrunt"
    fi
}

# Other values with each commit. SEED to repeat a run.
tfgen=${TFGEN:-.build/debug/tfgen}
[[ -x $tfgen ]] || tfgen=.build/release/tfgen
if [[ $# -gt 0 ]]; then :; elif [[ -x $tfgen ]]; then
    count "$python" $here/handover.py "$tfgen" 120 "${SEED:-$(git rev-list --count HEAD)}"
else
    skip "the values of inputs: tfgen is not built"
fi
count "$python" $here/static.py live-example "$@"
[[ $# -gt 0 ]] || count "$python" $here/mistakes.py live-example
if $static; then finish; fi

provider=$("$python" Tests/Modules/providers.py find aws 5. || true)
if ! "$python" -c 'import moto.server' 2>/dev/null; then
    skip "applying: moto is not installed (make venv)" && finish
elif [[ -z $provider ]]; then
    skip "applying: the AWS provider is not installed" && finish
fi
count "$python" $here/mocks.py --provider "$provider" live-example "$@"
count "$python" $here/run.py --provider "$provider" "${places[@]+"${places[@]}"}" live-example "$@"

if command -v terragrunt >/dev/null; then
    port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    MOTO_IAM_LOAD_MANAGED_POLICIES=true "$python" $here/simulated_aws.py -H 127.0.0.1 -p "$port" >"$work/moto" 2>&1 &
    moto=$!
    until grep -q 'Running on' "$work/moto" || ! kill -0 $moto; do sleep 0.2; done
    mirror=${provider%/*/*/*/*/*/*} # above HOST/NAMESPACE/NAME/VERSION/PLATFORM/BINARY
    printf 'provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' "$mirror" >"$work/terraformrc"
    terragrunt_checks "http://127.0.0.1:$port" "$@"
    kill "$moto"
else
    echo "note: terragrunt is not installed; the runner of $here stands in for it"
fi
finish
