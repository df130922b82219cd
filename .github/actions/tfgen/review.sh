#!/usr/bin/env bash
# What the action does once tfgen and the base are there. Everything comes from the environment:
#
#   TFGEN ESTATE BASE      the program, the estate's folder, the revision to compare with
#   FAIL_ON_WIDENING ALLOW_UNKNOWN COMMENT     true or false
#   PULL_REQUEST GITHUB_REPOSITORY GH_TOKEN    where to comment
#   GITHUB_STEP_SUMMARY GITHUB_OUTPUT RUNNER_TEMP    files and the folder of the runner
#
# Texts are passed in files only: a report may be longer than an argument may be.
set -uo pipefail

estate=${ESTATE:-.}
if ! command -v "$TFGEN" >/dev/null; then
    echo "::error::tfgen: there is no program at $TFGEN"
    exit 1
fi
work=$(mktemp -d "${RUNNER_TEMP:-/tmp}/tfgen.XXXXXX")
trap 'rm -rf "$work"' EXIT
failed=0

# The committed tree has to be what the model says. 2: something differs.
"$TFGEN" check --strict --estate "$estate" || failed=1

if [ -z "${BASE:-}" ] || [[ "$BASE" =~ ^0+$ ]]; then
    echo "there is no base to compare with"
    exit $failed
fi

compared=(--estate "$estate" --base "$BASE")
options=("${compared[@]}" --format markdown --out "$work/report.md")
if [ "${FAIL_ON_WIDENING:-false}" = true ]; then options+=(--fail-on widening); fi
if [ "${ALLOW_UNKNOWN:-false}" = true ]; then options+=(--allow-unknown); fi
"$TFGEN" diff "${options[@]}"
status=$?
[ $status -ne 1 ] || failed=1
[ -s "$work/report.md" ] || exit 1

# A summary may be longer than a comment: it has what was cut there.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    "$TFGEN" diff "${compared[@]}" --format summary --out "$work/summary.md" >/dev/null 2>&1
    [ -s "$work/summary.md" ] || cp "$work/report.md" "$work/summary.md"
    cat "$work/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi

if [ -n "${GITHUB_OUTPUT:-}" ] && "$TFGEN" affected "${compared[@]}" --json >"$work/affected.json"; then
    # GitHub takes outputs of one megabyte.
    if [ "$(wc -c <"$work/affected.json")" -gt 900000 ]; then
        echo "::warning::tfgen: the list of affected units is too long for an output; run \`tfgen affected\` in a step of your own"
    else
        # A line of its own that does not stand in the text ends the value.
        mark="tfgen_$(od -An -N8 -tx1 /dev/urandom | tr -d ' \n')"
        { echo "affected<<$mark"; cat "$work/affected.json"; echo "$mark"; } >>"$GITHUB_OUTPUT"
    fi
fi

# One comment for each estate, found by the first line of the report and edited in place; only one of a bot or of somebody of the
# repository, since anybody may write such a line. Where nothing differs none is begun. A token that may not write (a pull
# request from a fork) is no reason to fail: the summary has the report.
comment() {
    local comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments" id own
    MARK=$(head -n 1 "$work/report.md")
    export MARK
    own='.user.type == "Bot" or (.author_association | IN("OWNER", "MEMBER", "COLLABORATOR"))'
    id=$(gh api --paginate "$comments" --jq ".[] | select((.body | startswith(env.MARK)) and ($own)) | .id") || return
    id=$(head -n 1 <<<"$id")
    if [ -n "$id" ]; then
        gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field body=@"$work/report.md"
    elif [ $status -ne 0 ]; then
        gh api --silent --method POST "$comments" --field body=@"$work/report.md"
    fi
}
if [ "${COMMENT:-true}" = true ] && [ -n "${PULL_REQUEST:-}" ]; then
    comment || echo "::warning::tfgen: the comment could not be written; the summary of this step has the report"
fi
exit $failed
