"""compare.py OLD NEW [ROOT [REPORT]]: are the units of two live trees the same to Terragrunt?

Each is a git repository (or a folder); ROOT is the tree's folder in it. Compared are, unit by unit: the inputs that the
unit's module declares, its source, what it waits for, its state, its provider and other generated files as HCL, hooks and
arguments. Prints each difference; exit status 1 where there is one that REPORT (what `tfgen adopt --json` said) does not
list. A unit that cannot be worked out in the old tree is named, and is no difference.

The last line counts assignments: in the tree, the inputs that the units are given, each unit's own that its module declares; in
the estate, the attributes that say them, in `module`, `inputs` and `locals` blocks. A list or an object is one. What the modules
require and the tree does not give, because it comes from the environment, an estate says as `X = get_env("TF_VAR_X")`: that is counted
for itself. No estate has fewer assignments than the tree has inputs of different names, since each is said at least once.
"""
import json
import os
import re
import sys

from terragrunt_tree import Forest, Lazy, attributes, blocks, hcl2, words

# Settings of backends that had another name.
NAMES_TODAY = {"lock_table": "dynamodb_table"}
# What the path begins with that `get_working_dir` gives.
RUNS_IN = "<<get_working_dir([])>>/"
# Names that Terraform takes for no variable, because they mean something else in a `module` block.
META = {"source", "version", "count", "for_each", "depends_on", "providers", "lifecycle", "locals", "provider"}


def main(old, new, root=".", report=None):
    listed = units_listed(report) if report else set()
    before = dict(Forest(os.path.join(old, root), old).generate().units())
    after = dict(Forest(os.path.join(new, root), new).units())
    found, unread = [], []
    for folder, one in before.items():
        other = after.get(folder)
        if isinstance(one, str):
            unread.append(f"{folder}: {one}")
        elif other is None or isinstance(other, str):
            found.append(f"{folder}: {other or 'is not there'}")
        else:
            one.inputs = {name: spelled_out(value, before, old, root) for name, value in one.inputs.items()}
            found += [f"{folder}: {text}" for text in differences(one, other, (old, new), folder, root)]
    told = [line for line in found if line.split(": ")[0] in listed]
    found = [line for line in found if line not in told]
    for line in unread:
        print("not worked out", line)
    for line in told:
        print("differs, as the report says", line)
    for line in found:
        print("differs", line)
    print_counts(before, [line.split(": ")[0] for line in unread], listed, [line.split(": ")[0] for line in found])
    print_assignments(before, (old, new), root)
    # A judge that could not work out most of the units has judged nothing.
    return 1 if found or len(unread) * 2 > len(before) or not before else 0


def print_counts(units, unread, listed, differing):
    """How many units Terragrunt renders, and how many of them are the same, are listed by the report, and are neither. It renders
    no unit that reads outputs of a folder in which no unit can be worked out. Nor does it render one that reads a unit which reads a
    folder without a configuration: it goes through the `dependency` blocks of all of them (`checkForDependencyBlockCycles`)."""
    read = set(units) - set(unread)
    rendered = {folder for folder in read if units[folder].reads <= read}
    lost = {folder for folder in read if not units[folder].reads <= set(units)}
    while rendered & lost or any(units[folder].reads & lost for folder in rendered):
        lost |= {folder for folder in rendered if units[folder].reads & lost}
        rendered -= lost
    exact = len(rendered - listed - set(differing))
    print(
        f"{len(units)} units, {len(unread)} not worked out, {len(read - rendered)} that read what is no unit; Terragrunt"
        f" renders {len(rendered)}: {exact} exactly ({share(exact, len(rendered))}), {len(rendered & listed)} listed with a"
        f" reason, {len(set(differing))} neither")


def print_assignments(units, repositories, root):
    names = [name for config in units.values() if not isinstance(config, str)
             for name in given(config, declared(config, repositories[0], root))]
    folder = os.path.join(repositories[1], root)
    texts_ = [open(os.path.join(folder, name)).read() for name in os.listdir(folder) if name.endswith("estate.hcl")]
    words_ = [word for text in texts_ for word in said(hcl2.parses_to_tree(text).children[0], text)]
    own = sum(value == f'get_env("TF_VAR_{name}")' and name not in names for name, value in words_)
    tree, estate = len(names), len(words_) - own
    print(
        f"{tree} assignments in the tree, {estate} in the estate ({share(estate, tree)}; no estate can have less than"
        f" {share(len(set(names)), tree)}), and {own} for what the environment gives")


def share(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "none"


def said(body, text):
    """The inputs and locals that a part of an estate says, each with the text of its value."""
    for block in blocks(body):
        inner = next(child for child in block.children if getattr(child, "data", None) == "body")
        if words(block)[0] in ("module", "inputs", "locals"):
            skipped = META if words(block)[0] == "module" else set()
            for name, node in attributes(block).items():
                if name not in skipped:
                    yield name, text[node.meta.start_pos:node.meta.end_pos]
        elif words(block)[0] in ("account", "environment", "region", "stack", "service", "global", "estate"):
            yield from said(inner, text)


def units_listed(report):
    """The folders of the units that the report says are not taken over exactly."""
    said = json.load(open(report))
    return {unit["folder"] for unit in said["units"] if unit["differences"]} | {unit["folder"] for unit in said["left"]}


def spelled_out(value, units, repository, root):
    """All outputs of a unit, `<<folder>>.`, as an object of each that its module has."""
    value = str(value) if isinstance(value, Lazy) else value
    found = re.fullmatch(r"<<(.+)>>\.", value) if isinstance(value, str) else None
    if not found or isinstance(units.get(found[1], ""), str):
        return value
    module = texts(os.path.join(repository, place(units[found[1]], repository, root))) or ""
    names = re.findall(r'^\s*output\s+"?([^"\s{]+)"?', module, re.M)
    return {name: value + name for name in names} or value


def declared(config, repository, root):
    """The inputs that a unit's module declares; None where the module is not in the repository."""
    module = texts(os.path.join(repository, place(config, repository, root)))
    files = "\n".join(str(values.get("contents", "")) for values in config.generated.values())
    return None if module is None else set(re.findall(r'^\s*variable\s+"?([^"\s{]+)"?', module + files, re.M))


def given(config, names):
    """The inputs of a unit that its module takes."""
    return {k: v for k, v in config.inputs.items() if k in names} if names is not None else {
        k: v for k, v in config.inputs.items() if k not in META}


def differences(one, other, repositories, folder, root):
    sources = [place(config, repository, root) for config, repository in zip((one, other), repositories)]
    module = texts(os.path.join(repositories[0], sources[0]))
    names = declared(one, repositories[0], root)
    inputs = [given(config, names) for config in (one, other)]
    for name in sorted(set(inputs[0]) | set(inputs[1])):
        a, b = (dump(values.get(name, "(none)"), repository) for values, repository in zip(inputs, repositories))
        # Terraform reads this by itself (README, "Terragrunt's own words").
        if a == json.dumps(f"<<get_env(['TF_VAR_{name}'])>>") and b == json.dumps("(none)"):
            continue
        # Of anything but a text Terragrunt makes this JSON itself.
        if a != b and not (takes_any(module, name) and b == json.dumps(a)):
            yield f"input {name}: {a} -> {b}"
    pairs = {
        "source": sources, "state": [state(config, root) for config in (one, other)],
        "provider": [provider(config, module) for config in (one, other)],
        "waits for": [sorted(config.needs) for config in (one, other)],
        "protected": [bool(config.protected) for config in (one, other)],
        # What is for no command, and what excludes a unit never, does not come into use.
        "blocks": [
            sorted((list(k), v) for k, v in config.blocks.items()
                   if not (isinstance(v, dict) and (v.get("commands") == [] or k == ("exclude",) and v.get("if") is False)))
            for config in (one, other)],
    }
    for name, (a, b) in pairs.items():
        a, b = dump(a, repositories[0]), dump(b, repositories[1])
        if a != b:
            yield f"{name}: {a} -> {b}"


def takes_any(module, name):
    return re.search(rf'^\s*variable\s+"?{name}"?\s*{{[^}}]*?type\s*=\s*any\b', module or "", re.M) is not None


def place(config, repository, root):
    """A module's folder below the repository, or the address as it stands."""
    source, folder = config.source, config.at
    if source is None:
        return os.path.normpath(os.path.join(root, config.module))
    # Of a folder Terragrunt takes the path alone.
    path = os.path.normpath(os.path.join(os.path.realpath(repository), root, folder, source.split("?")[0]))
    # A path may also begin with a folder's name.
    if not source.startswith((".", "/")) and not os.path.isdir(path):
        return source
    return os.path.relpath(path, os.path.realpath(repository))


def texts(folder):
    """What a module's files say, which may be nothing; None where there is no module in the repository."""
    names = [name for name in os.listdir(folder) if name.endswith(".tf")] if os.path.isdir(folder) else []
    return "\n".join(open(os.path.join(folder, name)).read() for name in names) if names else None


def state(config, root):
    """Backend and settings, whether `remote_state` gives them or a generated file with a backend. Without any, Terraform keeps the
    state where it runs: in the unit's folder, if no source is copied elsewhere."""
    found = config.state or next(filter(None, (backend_of(block) for block in generated(config))), None)
    if found is None and config.source is None:
        return ["local", {"path": "/" + os.path.normpath(os.path.join(root, config.at, "terraform.tfstate"))}]
    if found is None:
        return None
    backend, settings = found
    settings = {NAMES_TODAY.get(k, k): v for k, v in settings.items() if v is not None}
    path = settings.get("path")
    if backend == "local" and isinstance(path, str) and path.startswith(RUNS_IN):
        # Where Terraform runs, a path without anything in front is the same.
        path = settings["path"] = path.removeprefix(RUNS_IN)
    if backend == "local" and config.source is None and isinstance(path, str) and not path.startswith("/"):
        settings["path"] = "/" + os.path.normpath(os.path.join(root, config.at, path))
    return [backend, settings]


def provider(config, module):
    """Every block of every generated file, whatever the files' names are. To Terraform a provider without a word in its block is
    there anyway, an alias that the module never names means nothing, and of two files at one path there is one."""
    return sorted({
        json.dumps(without_backend(block), sort_keys=True) for block in generated(config)
        if means_something(block, module) and not backend_of(block)})


def without_backend(block):
    """A `terraform` block but for its backend: what that says is the state."""
    if len(block) != 3 or block[0] != ["terraform"]:
        return block
    return [block[0], block[1], [inner for inner in block[2] if inner[0][:1] != ["backend"]]]


def generated(config):
    return [block for values in config.generated.values() for block in parsed(str(values.get("contents", "")) + "\n")]


def backend_of(block):
    """The backend and its settings, where a block of a generated file has nothing else."""
    if len(block) != 3 or block[0] != ["terraform"] or block[1] or len(block[2]) != 1 or block[2][0][0][:1] != ["backend"]:
        return None
    (_, name), settings, _ = block[2][0]
    return name, {key: dict(text) if isinstance(text, list) else literal(text) for key, text in settings.items()}


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
    inner = [block_of(source, inner) for inner in blocks(body)]
    # To have no tags for all resources, and to say that there are none, is one.
    return [words(block), texts, [one for one in inner if one != [["default_tags"], {"tags": "{}"}, []]]]


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
