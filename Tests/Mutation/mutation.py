#!/usr/bin/env python3
"""Do tfgen's own tests notice a change for the worse? Makes one small mistake at a time in the sources, builds, and tests.

    Tests/Mutation/mutation.py [--count N] [--seed S] [--tests REGEX...] [FOLDER...]

Mistakes are made by rule: a condition is negated, a bound is shifted by one, a statement is dropped. What does not build is no
mistake that anybody could commit, and is not counted. Works on a copy of the work tree, so that the tree itself is never wrong.
Ends with the share of mistakes that the tests have noticed and with those that they have not, and with 1 where it is below
--least per cent.
"""
import argparse, os, random, re, shutil, subprocess, sys, tempfile

FOLDERS = ["Sources/Workspace", "Sources/Estate"]
# The quick ones first: most mistakes need no more.
TESTS = ["WorkspaceTests|EstateTests|RenderTests|TfgenCLITests", "CommandTests"]

CONDITION = re.compile(r"^(\s*(?:guard|if|} else if|while)\s+)(?!let\b|var\b|case\b|#)([^,{]+?)(\s*(?:else\s*)?\{|,)")
BOUND = re.compile(r"(?<=[\w)\]] )(<=|>=|<|>|==)(?= [\w(.\-])|(?<= )([+-])(?= 1\b)")
STATEMENT = re.compile(r"^\s+(?:try |_ = )?[\w.?!\[\]]+(?:\([^{}]*\)|(?: [+-]?= )[^{}]+)$")
SHIFTED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "+": "-", "-": "+"}


def mistakes(line):
    """(what was done, the changed line) for everything that the rules do to a line."""
    text = line.split("//")[0].rstrip()
    if not text.strip() or text.strip().startswith(("@", "import", "#", "case ", "///")):
        return []
    found = []
    if match := CONDITION.match(text):
        found.append(("negated", f"{match[1]}!({match[2]}){text[match.end(2):]}"))
    for match in BOUND.finditer(text):
        sign = match[0]
        if "func " not in text and "->" not in text[max(0, match.start() - 2):match.end() + 2]:
            found.append(("shifted", text[:match.start()] + SHIFTED[sign] + text[match.end():]))
    if STATEMENT.match(text) and text.count("(") == text.count(")"):
        if not re.match(r"\s+(self\.)?\w+ = ", text) and not text.strip().startswith(("return", "throw", "let ", "var ", "super")):
            found.append(("dropped", re.match(r"\s*", text)[0] + "_ = ()"))
    return found


def candidates(root, folders):
    found = []
    for folder in folders:
        for path, _, files in os.walk(os.path.join(root, folder)):
            for name in sorted(files):
                # What a system call's failure does is tried by Tests/Trust.
                if not name.endswith(".swift") or name.endswith("Codes.swift"):
                    continue
                file = os.path.relpath(os.path.join(path, name), root)
                with open(os.path.join(root, file)) as opened:
                    lines = opened.read().split("\n")
                found += [(file, number, what, new) for number, line in enumerate(lines) for what, new in mistakes(line)]
    return sorted(found)


class Copy:
    """A copy of the work tree with a build of its own."""

    def __init__(self, root, tests):
        self.folder, self.tests = os.path.join(tempfile.gettempdir(), "tfgen-mutation"), tests
        shutil.rmtree(self.folder, ignore_errors=True)
        subprocess.run(["git", "clone", "--quiet", root, self.folder], check=True)

    def swift(self, *arguments):
        """Whether the command succeeds. One that does not end, as a negated condition of a loop may have it, has not."""
        program = [os.environ.get("SWIFT", "swift"), *arguments]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        try:
            return subprocess.run(program, cwd=self.folder, timeout=600, **quiet).returncode == 0
        except subprocess.TimeoutExpired:
            # The tests that it started, in a group of their own, would go on for ever.
            subprocess.run(["pkill", "-9", "-f", self.folder])
            return False

    def build(self):
        return self.swift("build", "--build-tests")

    def test(self):
        return all(self.swift("test", "--skip-build", "--filter", tests) for tests in self.tests)

    def change(self, file, number, new):
        """Gives the line as it was."""
        path = os.path.join(self.folder, file)
        with open(path) as opened:
            lines = opened.read().split("\n")
        old, lines[number] = lines[number], new
        with open(path, "w") as opened:
            opened.write("\n".join(lines))
        return old


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", metavar="FOLDER", default=FOLDERS)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=int, default=80)
    parser.add_argument("--tests", nargs="+", default=TESTS)
    parser.add_argument("--list", action="store_true", help="only say which mistakes there would be")
    arguments = parser.parse_args()
    root = subprocess.run(["git", "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=True).stdout.strip()
    drawn = candidates(root, arguments.folders or FOLDERS)
    random.Random(arguments.seed).shuffle(drawn)
    if arguments.list:
        for file, number, what, new in drawn[:arguments.count]:
            print(f"{file}:{number + 1}: {what}: {new.strip()}")
        return 0
    copy = Copy(root, arguments.tests)
    if not copy.build() or not copy.test():
        sys.exit("without any mistake, the tests fail")
    killed, survivors = 0, []
    for file, number, what, new in drawn:
        if killed + len(survivors) == arguments.count:
            break
        old = copy.change(file, number, new)
        if copy.build():
            if copy.test():
                survivors.append(f"{file}:{number + 1}: {what}: {old.strip()}")
                print("survived", survivors[-1], flush=True)
            else:
                killed += 1
        copy.change(file, number, old)
    tried = killed + len(survivors)
    share = 100 * killed / max(1, tried)
    print(f"{killed} of {tried} mistakes noticed ({share:.0f} %), seed {arguments.seed}; not noticed:")
    print("\n".join(survivors) or "none")
    shutil.rmtree(copy.folder, ignore_errors=True)
    return 0 if share >= arguments.least else 1


if __name__ == "__main__":
    sys.exit(main())
