#!/usr/bin/env bash
# Tests/Modules/check.sh MODULES_OUT [MODULE...]
#
# Runs `terraform test` (`terraform validate` where there are no tests) on the rendered modules, without network and
# without writing into them: every module is copied to a temporary folder, and each provider is started once and shared
# (TF_REATTACH_PROVIDERS), so that no module needs `terraform init`. Prints a line for each module and a summary; exit status 1 where one failed.
#
# What is not installed is skipped loudly, or is a failure where CI=true. providers.py says where providers are looked for.
# JOBS: modules at once, default 2.
set -uo pipefail

if [[ $# -lt 1 || ! -d $1 ]]; then
    echo "usage: check.sh MODULES_OUT [MODULE...]" >&2
    exit 2
fi
modules=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
shift
work=$(mktemp -d)
pids=()
cleanup() {
    for pid in "${pids[@]+"${pids[@]}"}"; do kill "$pid" 2>/dev/null; done
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

skip_all() {
    echo "SKIPPED all modules: $1" >&2
    [[ ${CI:-} == true ]] && exit 1
    exit 0
}

command -v terraform >/dev/null || skip_all "terraform is not installed"

: >"$work/terraformrc"
export TF_CLI_CONFIG_FILE=$work/terraformrc CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_INPUT=0
export AWS_EC2_METADATA_DISABLED=true AWS_REGION=us-east-1
unset AWS_PROFILE AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN TF_CLI_ARGS TF_LOG TF_WORKSPACE

# The names of the modules: folders with .tf files, those of their tests and examples apart.
all_modules() {
    (cd "$modules" && find . -name '*.tf' -not -path '*/tests/*' -not -path '*/examples/*' -not -path '*/.*/*' \
        -exec dirname {} \; | sed 's|^\./||' | LC_ALL=C sort -u)
}
if [[ $# -gt 0 ]]; then names=$(printf '%s\n' "$@"); else names=$(all_modules); fi
[[ -n $names ]] || skip_all "no modules in $modules"

# The providers that a module requires, by the last part of their sources.
providers_of() {
    sed -n 's|^ *source *= *"\([a-z0-9.-]*/\)*\([a-z0-9-]*\)"$|\2|p' "$modules/$1/versions.tf" 2>/dev/null | sort -u
}

# Starts a provider; what Terraform has to know to find it goes to $work/reattach.NAME, without the outer braces.
start_provider() {
    local binary log=$work/provider.$1.log
    binary=$(python3 "$here/providers.py" find "$1") || return 1
    "$binary" -debug >"$log" 2>&1 &
    pids+=($!)
    for _ in $(seq 300); do
        grep -q "TF_REATTACH_PROVIDERS=" "$log" && break
        kill -0 "${pids[-1]}" 2>/dev/null || return 1
        sleep 0.1
    done
    sed -n "s/.*TF_REATTACH_PROVIDERS='{\(.*\)}'.*/\1/p" "$log" >"$work/reattach.$1"
    [[ -s $work/reattach.$1 ]]
}

if [[ -z ${TF_PROVIDERS:-} ]] && found=$(python3 "$here/providers.py" folder); then export TF_PROVIDERS=$found; fi
started=" "
missing=" "
for provider in $(for name in $names; do providers_of "$name"; done | sort -u); do
    if start_provider "$provider"; then started+="$provider "; else missing+="$provider "; fi
done
reattach=$(cat "$work"/reattach.* 2>/dev/null | paste -sd, -)
export TF_REATTACH_PROVIDERS="{$reattach}"

# Runs one module; the line and the output of a failure go to files, so that lines of two jobs do not mix.
check() {
    local name=$1 copy log start seconds runs
    copy=$work/$name
    log=$work/log.${name//\//_}
    start=$SECONDS
    mkdir -p "$copy" && cp -R "$modules/$name/." "$copy/" || return 1
    cd "$copy" || return 1
    if grep -qs '^module "' ./*.tf && ! terraform init -no-color -backend=false >"$log" 2>&1; then
        echo "FAIL    $name: init" && cat "$log"
        return 0
    fi
    # `terraform test` validates the module before each run: a `terraform validate` of its own would only take longer.
    if [[ ! -d tests ]]; then
        if ! terraform validate -no-color >"$log" 2>&1; then
            echo "FAIL    $name: validate" && cat "$log"
            return 0
        fi
        echo "ok      $name (valid, no tests, $((SECONDS - start)) s)"
        return 0
    fi
    if ! terraform test -no-color >"$log" 2>&1; then
        echo "FAIL    $name: test" && grep -v '\.\.\. pass$' "$log"
        return 0
    fi
    runs=$(sed -n 's/^Success! \([0-9]*\) passed.*/\1/p' "$log")
    seconds=$((SECONDS - start))
    echo "ok      $name (${runs:-0} runs, $seconds s)"
}
export -f check
export modules work

# Those that take longest come first, so that no job works alone at the end. A firewall's schema is by far the largest.
names=$(for name in $names; do
    printf '%s %s\n' "$(cat "$modules/$name"/tests/*.tftest.hcl 2>/dev/null | grep -c '^run ')" "$name"
done | sed -E 's/^[0-9]+ (security\/waf)$/1000 \1/' | LC_ALL=C sort -k1,1nr -k2 | cut -d' ' -f2-)

run=()
skipped=0
reasons=" "
for name in $names; do
    lacks=
    [[ -d $modules/$name ]] || lacks="no such module"
    for provider in $(providers_of "$name"); do
        [[ $missing == *" $provider "* ]] && lacks="provider $provider is not installed"
    done
    if [[ -z $lacks ]]; then
        run+=("$name")
    else
        echo "SKIPPED $name: $lacks"
        skipped=$((skipped + 1))
        [[ $reasons == *"$lacks"* ]] || reasons+="$lacks; "
    fi
done

if [[ ${#run[@]} -gt 0 ]]; then
    printf '%s\n' "${run[@]}" | xargs -P "${JOBS:-2}" -I{} bash -c 'check "$1" >"$work/result.${1//\//_}" 2>&1
        cat "$work/result.${1//\//_}"' _ {}
fi

passed=0
failed=0
for name in "${run[@]+"${run[@]}"}"; do
    if grep -q '^ok ' "$work/result.${name//\//_}" 2>/dev/null; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
done
if ! terraform fmt -check -recursive "$modules" >"$work/fmt" 2>&1; then
    echo "FAIL    not as terraform fmt leaves it:" && cat "$work/fmt"
    failed=$((failed + 1))
fi
reasons=${reasons# }
echo "$passed passed, $failed failed, $skipped skipped${reasons:+ (${reasons%; })}"
[[ $failed -eq 0 ]] || exit 1
# The Kubernetes and Helm providers need not be at hand: their modules are listed. The AWS provider has to be.
[[ ${CI:-} != true || $reasons != *"provider aws "* ]] || exit 1
