#!/usr/bin/env python3
"""Is a unit's state ever lost, moved without a word, or shared? Random histories of an estate, each edit rendered.

    histories.py TFGEN [--count N] [--seed S] [--edits E]

An edit renames, adds or removes an account, an environment, a region, a stack, a service, a unit or a key, changes the layout or the
state's words, or takes old `moved` blocks away. Where tfgen refuses, what its help prints is pasted as it stands, and the blocks that it
calls needless are taken out, until it renders. Then the lock is compared with the one before: every state is there or was given up by a
`removed`, no state is that of two units, and none has another unit without a `moved`. Two accounts that swap their names in one edit are
left out: there are no words for a circle. Ends with 1 where a history fails, after saying which and why.
"""
import argparse, copy, json, os, random, re, subprocess, sys, tempfile

BLOCK = re.compile(r'moved \{\n\s*from = "[^"]*"\n\s*to   = "[^"]*"(?: #[^\n]*)?\s*\}|removed \{ from = "[^"]*" \}')
# What the help offers in place of what it proposes.
INSTEAD = re.compile(r"what was destroyed or given up takes[\s\S]*?(?=say of what was|\nerror|\nwarning|$)")
NEEDLESS = re.compile(r"moves\.estate\.hcl:(\d+):\d+(?:(?!error\[)[\s\S])*?help: "
                      r"(?:take the unit out of the estate, or the `removed` block|take one of the `moved` blocks|"
                      r".*[tT]ake the block away)")
UNIT = re.compile(r'^unit "([^"]+)" backend="([^"]*)" place="([^"]*)" key="([^"]*)"', re.MULTILINE)
REGIONS = ["us-east-1", "eu-west-1", "us-west-2", "ap-south-1"]
MODULES = ["network", "db", "cache", "web", "jobs", "vpc", "data"]


class Estate:
    """What the estate's files say, and the edits that a person makes to them."""

    def __init__(self, draw):
        self.draw = draw
        self.bucket, self.key, self.layout, self.keys = "st-${account.name}", None, None, None
        self.stacks = {"platform": ["network", "db", "cache"], "api": ["web", "jobs"]}
        self.service = "api"
        self.blocks = []
        self.accounts = {}
        for number, name in enumerate(["dev", "prod", "shared"][:draw.randint(1, 3)], 1):
            names = ["live"] if draw.random() < 0.6 else ["live", "qa"]
            regions = REGIONS[:draw.randint(1, 2)]
            self.accounts[name] = {"id": str(number) * 12, "several": len(names) > 1,
                                   "environments": {name: {region: list(self.stacks) for region in regions} for name in names}}

    def copy(self):
        """The same estate, with edits of its own."""
        other = copy.copy(self)
        for name, value in vars(self).items():
            if name != "draw":
                setattr(other, name, copy.deepcopy(value))
        return other

    def text(self):
        layout = f'layout = "{self.layout}"\n' if self.layout else ""
        key = f'key = "{self.key}"\n' if self.key else ""
        out = [f'estate "e" {{\n{layout}state "s3" {{\nbucket = "{self.bucket}"\nregion = "us-east-1"\n{key}}}\n}}']
        for name in sorted({name for account in self.accounts.values() for name in account["environments"]}):
            out.append(f'environment "{name}" {{}}')
        for name, modules in self.stacks.items():
            out.append(f'stack "{name}" {{')
            out += [self.module(module) for module in modules]
            if name == "api":
                out.append(f'service "{self.service}" {{\n{self.module("queue")}\n}}')
                if self.keys:
                    out.append(self.module("each", f"for_each = toset({json.dumps(self.keys)})\n"))
            out.append("}")
        for name, account in self.accounts.items():
            out.append(f'account "{name}" {{\nid = "{account["id"]}"')
            if not account["several"]:
                out.append(f'environment = "{next(iter(account["environments"]))}"')
            for environment, regions in account["environments"].items():
                placed = [f'region "{region}" {{\nstacks = {json.dumps(stacks)}\n}}' for region, stacks in regions.items()]
                out += [f'environment "{environment}" {{', *placed, "}"] if account["several"] else placed
            out.append("}")
        return "\n".join(out) + "\n"

    @staticmethod
    def module(name, more=""):
        return f'module "{name}" {{\nsource = "./modules/m"\n{more}n = "{name}"\n}}'

    # --- edits: each says what it did, or nothing where it does not apply

    def edit(self):
        kinds = [self.rename_account, self.rename_environment, self.grow, self.grow, self.shrink, self.move_region, self.new_layout,
                 self.new_layout, self.new_bucket, self.new_key, self.rename_module, self.rename_module, self.remove_module,
                 self.add_module, self.rename_service, self.remove_account, self.remove_stack, self.add_stack, self.new_keys,
                 self.forget, self.forget, self.forget]
        while True:
            if said := self.draw.choice(kinds)():
                return said

    def place(self):
        account = self.draw.choice(list(self.accounts))
        environments = self.accounts[account]["environments"]
        name = self.draw.choice(list(environments))
        return account, name, environments

    def rename_account(self):
        old, new = self.draw.choice(list(self.accounts)), f"acc{self.draw.randint(1, 99)}"
        self.accounts = {new if name == old else name: account for name, account in self.accounts.items()}
        return f"account {old} is {new}"

    def rename_environment(self):
        account, old, environments = self.place()
        new = f"env{self.draw.randint(1, 99)}"
        self.accounts[account]["environments"] = {new if name == old else name: at for name, at in environments.items()}
        return f"environment {account}/{old} is {new}"

    def grow(self):
        account, _, environments = self.place()
        new = f"env{self.draw.randint(1, 99)}"
        environments[new] = {"us-east-1": ["platform"]}
        self.accounts[account]["several"] = True
        return f"{account} has {new} too"

    def shrink(self):
        account, name, environments = self.place()
        if len(environments) < 2:
            return None
        del environments[name]
        self.accounts[account]["several"] = len(environments) > 1
        return f"{account} has no {name}"

    def move_region(self):
        account, name, environments = self.place()
        old, new = self.draw.choice(list(environments[name])), self.draw.choice(REGIONS)
        if new in environments[name]:
            return None
        environments[name] = {new if region == old else region: stacks for region, stacks in environments[name].items()}
        return f"{account}/{name}: {old} is {new}"

    def new_layout(self):
        self.layout = self.draw.choice([None, "accounts/{account}/{environment}/{region}", "live/{account}/{environment}/{region}",
                                        "{environment}/{account}/{region}"])
        return f"layout {self.layout}"

    def new_bucket(self):
        self.bucket = self.draw.choice(["st-${account.name}", "tt-${account.name}", "one", "st-${account.name}-${region.name}",
                                        "st-${environment.name}-${account.id}"])
        return f"bucket {self.bucket}"

    def new_key(self):
        self.key = self.draw.choice([None, "k/${unit.folder}/terraform.tfstate",
                                     "${account.name}/${environment.name}/${region.name}/${unit.path}.tfstate"])
        return f"key {self.key}"

    def fresh_module(self):
        name = self.draw.choice(MODULES)
        return None if any(name in modules for modules in self.stacks.values()) else name

    def rename_module(self):
        modules, new = self.draw.choice(list(self.stacks.values())), self.fresh_module()
        if not modules or not new:
            return None
        index = self.draw.randrange(len(modules))
        old, modules[index] = modules[index], new
        return f"module {old} is {new}"

    def remove_module(self):
        modules = self.draw.choice(list(self.stacks.values()))
        return f"no module {modules.pop(self.draw.randrange(len(modules)))}" if len(modules) > 1 else None

    def add_module(self):
        modules, new = self.draw.choice(list(self.stacks.values())), self.fresh_module()
        if not new:
            return None
        modules.append(new)
        return f"a module {new}"

    def rename_service(self):
        old, self.service = self.service, f"svc{self.draw.randint(1, 9)}"
        return f"service {old} is {self.service}" if old != self.service else None

    def remove_account(self):
        if len(self.accounts) < 2:
            return None
        name = self.draw.choice(list(self.accounts))
        del self.accounts[name]
        return f"no account {name}"

    def stacks_somewhere(self):
        account, name, environments = self.place()
        region = self.draw.choice(list(environments[name]))
        return f"{account}/{name}/{region}", environments[name][region]

    def remove_stack(self):
        where, stacks = self.stacks_somewhere()
        return f"{where}: no stack {stacks.pop(self.draw.randrange(len(stacks)))}" if len(stacks) > 1 else None

    def add_stack(self):
        where, stacks = self.stacks_somewhere()
        new = [name for name in self.stacks if name not in stacks]
        if not new:
            return None
        stacks.append(new[0])
        return f"{where}: a stack {new[0]}"

    def new_keys(self):
        self.keys = self.draw.choice([["a"], ["a", "b"], ["b", "c"], None])
        return f"keys {self.keys}"

    def forget(self):
        if not self.blocks:
            return None
        gone = self.draw.sample(self.blocks, self.draw.randint(1, len(self.blocks)))
        self.blocks = [block for block in self.blocks if block not in gone]
        return "without " + ", ".join(plain(block) for block in gone)


def plain(block):
    return re.sub(r"\s+", " ", block)


class History:
    def __init__(self, tfgen, seed, folder):
        self.tfgen, self.folder, self.draw = tfgen, folder, random.Random(seed)
        self.estate, self.log = Estate(self.draw), []
        os.makedirs(os.path.join(folder, "modules", "m"))
        self.write("modules/m/main.tf", 'variable "n" {\n  type = string\n}\n')

    def write(self, path, text):
        with open(os.path.join(self.folder, path), "w") as file:
            file.write(text)

    def units(self):
        """The state of each unit, by address."""
        with open(os.path.join(self.folder, "tfgen.lock")) as file:
            return {address: tuple(state) for address, *state in UNIT.findall(file.read())}

    def render(self):
        """Nothing where it renders, otherwise what tfgen says."""
        self.write("estate.hcl", self.estate.text())
        self.write("moves.estate.hcl", "\n".join(self.estate.blocks) + "\n")
        run = subprocess.run([self.tfgen, "render"], cwd=self.folder, capture_output=True, text=True)
        return None if run.returncode == 0 else run.stderr

    def run(self, edits):
        """What went wrong; None where nothing did."""
        if error := self.render():
            return error
        for _ in range(edits):
            units, estate = self.units(), self.estate.copy()
            self.log.append("; ".join(self.estate.edit() for _ in range(self.draw.choice([1, 1, 1, 2]))))
            if error := self.settle(estate):
                return f"no way out\n{error}"
            if problem := self.problem(units, self.units()):
                return problem
        return None

    def settle(self, before):
        """Follows the advice until it renders; the error, where advice leads nowhere."""
        for _ in range(8):
            error = self.render()
            if error is None:
                return None
            if "give it another name" in error or "`state` block with another key" in error:
                # A new unit on another one's state: whoever adds it has to give it another name or key.
                self.log.append("  the edit is refused")
                self.estate = before
            elif not self.follow(error):
                break
        return error

    def follow(self, error):
        """Takes out what is called needless, or pastes what is printed. False where neither is there."""
        if needless := self.needless(error):
            self.estate.blocks = [block for block in self.estate.blocks if block not in needless]
            self.log.append("  taken out: " + ", ".join(plain(block) for block in needless))
            return True
        text = re.sub(r"(?m)^ +", "", error)
        instead = [block for part in INSTEAD.findall(text) for block in BLOCK.findall(part)]
        found = BLOCK.findall(INSTEAD.sub("", text))
        # Now and then something was destroyed and has not moved.
        if instead and self.draw.random() < 0.3:
            found = [block for block in found if block.startswith("removed")] + instead
        fresh = [block for block in dict.fromkeys(found) if block not in self.estate.blocks]
        if not fresh or "keep one" in error:
            return False
        self.estate.blocks += fresh
        self.log.append("  pasted: " + ", ".join(plain(block) for block in fresh))
        return True

    def needless(self, error):
        lines, line, found = {int(number) for number in NEEDLESS.findall(error)}, 1, []
        for block in self.estate.blocks:
            end = line + block.count("\n") + 1
            if lines & set(range(line, end)):
                found.append(block)
            line = end
        return found

    def problem(self, before, after):
        if len(set(after.values())) != len(after):
            return "two units have one state"
        moved = [block for block in self.estate.blocks if block.startswith("moved")]
        removed = [block for block in self.estate.blocks if block.startswith("removed")]
        for address, state in before.items():
            now = next((other for other, its in after.items() if its == state), None)
            if now is None and not any(names(block, address) for block in moved + removed):
                return f"the state of {address} is lost: {state}"
            if now not in (None, address) and not moved:
                return f"the state of {address} is that of {now}, without a word"
        return None


def names(block, address):
    end = re.search(r'from = "([^"]*)"', block)[1]
    return address == end or end.endswith("/**") and address.startswith(end[:-2])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tfgen")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--edits", type=int, default=12)
    arguments = parser.parse_args()
    failed = 0
    for seed in range(arguments.seed, arguments.seed + arguments.count):
        with tempfile.TemporaryDirectory(prefix="tfgen-history-") as folder:
            history = History(os.path.abspath(arguments.tfgen), seed, folder)
            if problem := history.run(arguments.edits):
                failed += 1
                print(f"FAILED --seed={seed} --count=1 --edits={arguments.edits}", *history.log, problem, sep="\n", flush=True)
    print(f"{arguments.count - failed} of {arguments.count} histories ended well, seeds from {arguments.seed}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
