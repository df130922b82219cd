"""compare.py OLD NEW [ROOT [REPORT]]: are the units of two live trees the same to Terragrunt?

Each is a git repository (or a folder); ROOT is the tree's folder in it. Compared are, unit by unit: the inputs that the
unit's module declares, its source, what it waits for, its state, its provider and other generated files as HCL, hooks and
arguments. Prints each difference; exit status 1 where there is one that REPORT (what `tfgen adopt --json` said) does not
list. A unit that cannot be worked out in the old tree is named, and is no difference.
"""
import json
import os
import re
import sys

from terragrunt_tree import Forest, attributes, blocks, hcl2, words


def main(old, new, root=".", report=None):
    listed = units_listed(report) if report else set()
    before = dict(Forest(os.path.join(old, root), old).units())
    after = dict(Forest(os.path.join(new, root), new).units())
    found, unread = [], []
    for folder, one in before.items():
        other = after.get(folder)
        if isinstance(one, str):
            unread.append(f"{folder}: {one}")
        elif other is None or isinstance(other, str):
            found.append(f"{folder}: {other or 'is not there'}")
        else:
            found += [f"{folder}: {text}" for text in differences(one, other, (old, new), folder, root)]
    told = [line for line in found if line.split(": ")[0] in listed]
    found = [line for line in found if line not in told]
    for line in unread:
        print("not worked out", line)
    for line in told:
        print("differs, as the report says", line)
    for line in found:
        print("differs", line)
    units = len({line.split(": ")[0] for line in told})
    print(
        f"{len(before)} units, {len(unread)} not worked out, {len(found)} differences"
        + (f", and {len(told)} of {units} units that the report lists" if told else ""))
    # A judge that could not work out most of the units has judged nothing.
    return 1 if found or len(unread) * 2 > len(before) or not before else 0


def units_listed(report):
    """The folders of the units that the report says are not taken over exactly."""
    said = json.load(open(report))
    return {unit["folder"] for unit in said["units"] if unit["differences"]} | {unit["folder"] for unit in said["left"]}


def differences(one, other, repositories, folder, root):
    sources = [place(config.source, repository, folder, root) for config, repository in zip((one, other), repositories)]
    module = texts(os.path.join(repositories[0], sources[0]))
    declared = set(re.findall(r'^\s*variable\s+"([^"]+)"', module, re.M)) if module else None
    inputs = [
        {k: v for k, v in config.inputs.items() if declared is None or k in declared} for config in (one, other)]
    for name in sorted(set(inputs[0]) | set(inputs[1])):
        a, b = (dump(values.get(name, "(none)"), repository) for values, repository in zip(inputs, repositories))
        if a != b:
            yield f"input {name}: {a} -> {b}"
    pairs = {
        "source": sources, "state": [state(config, folder) for config in (one, other)],
        "provider": [provider(config, module) for config in (one, other)],
        "waits for": [sorted(config.needs) for config in (one, other)],
        "protected": [bool(config.protected) for config in (one, other)],
        "blocks": [sorted((list(k), v) for k, v in config.blocks.items()) for config in (one, other)],
    }
    for name, (a, b) in pairs.items():
        a, b = dump(a, repositories[0]), dump(b, repositories[1])
        if a != b:
            yield f"{name}: {a} -> {b}"


def place(source, repository, folder, root):
    """A module's folder below the repository, or the address as it stands."""
    if source is None:
        return os.path.normpath(os.path.join(root, folder))
    if not source.startswith((".", "/")):
        return source
    path = os.path.normpath(os.path.join(os.path.realpath(repository), root, folder, source))
    return os.path.relpath(path, os.path.realpath(repository))


def texts(folder):
    """What a module's files say; None where there is no module in the repository."""
    if not os.path.isdir(folder):
        return None
    return "\n".join(open(os.path.join(folder, name)).read() for name in os.listdir(folder) if name.endswith(".tf")) or None


def state(config, folder):
    """Backend and settings, whether `remote_state` gives them or a generated file with a backend."""
    found = config.state or next(filter(None, (backend_of(block) for block in generated(config))), None)
    if found is None:
        return None
    backend, settings = found
    return [backend, {k: v for k, v in settings.items() if v is not None}]


def provider(config, module):
    """Every block of every generated file, whatever the files' names are. To Terraform a provider without a word in its block is
    there anyway, and an alias that the module never names means nothing."""
    return sorted(
        json.dumps(block, sort_keys=True) for block in generated(config)
        if means_something(block, module) and not backend_of(block))


def generated(config):
    return [block for values in config.generated.values() for block in parsed(str(values.get("contents", "")) + "\n")]


def backend_of(block):
    """The backend and its settings, where a block of a generated file has nothing else."""
    if len(block) != 3 or block[0] != ["terraform"] or block[1] or len(block[2]) != 1 or block[2][0][0][:1] != ["backend"]:
        return None
    (_, name), settings, _ = block[2][0]
    return name, {key: literal(text) for key, text in settings.items()}


def literal(text):
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return text


def means_something(block, module):
    if len(block) != 3 or block[0][:1] != ["provider"]:
        return True
    (_, *names), attributes_, blocks_ = block
    alias = str(attributes_.get("alias", "")).strip('"')
    if alias and module is not None:
        return f"{names[0]}.{alias}" in module
    return bool(attributes_ or blocks_)


def parsed(source):
    try:
        return [block_of(source, block) for block in blocks(hcl2.parses_to_tree(source).children[0])]
    except Exception:  # noqa: BLE001: what is no HCL is compared as it stands.
        return [source.split()]


def block_of(source, block):
    body = next(child for child in block.children if getattr(child, "data", None) == "body")
    texts = {name: plain(source[n.meta.start_pos:n.meta.end_pos]) for name, n in attributes(block).items()}
    return [words(block), texts, [block_of(source, inner) for inner in blocks(body)]]


def plain(text):
    """An expression without blanks; an object of texts, in HCL or JSON, as its members."""
    members = re.findall(r'"?([\w:./-]+)"?\s*[:=]\s*"((?:[^"\\]|\\.)*)"', text) if text.lstrip().startswith("{") else []
    return sorted(members) if members else "".join(text.split())


def dump(value, repository):
    text = json.dumps(value, sort_keys=True, default=str)
    return text.replace(os.path.realpath(repository), "")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
