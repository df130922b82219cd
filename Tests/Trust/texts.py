"""Hostile texts and names, secrets, and surroundings: what is written is what was meant, and nothing else."""
import base64, json, os, random, re, shutil, subprocess, tempfile, unicodedata

from estates import Folder, MODULE, run, write

PIECES = ["${", "%{", "$${", "%%{", "$", "%", "{", "}", "~}", '"', "\\", "\\n", "\n", "\r\n", "\r", "\t", "EOT", "EOF", "<<EOT",
          "*/", "/*", "//", "#", "'", "`", "\u0000", "\u0007", "\u001b[31m", "\u0085", "\u00a0", "\u00e9", "e\u0301", "\u0301",
          "\u200b", "\u200d", "\u2028", "\u202e", "\u2066", "\ufeff", "\ufffd", "\U0001f600", "\U000e0020", "::error::x", "##[x",
          "${path.root}", "%{ if true }", "%{ endif }", "${jsonencode(1)}", "run_cmd(\"id\")", "a", "B", "7", " ", ".", "-", "null",
          "true", "0x10", "1e3", "{{", "}}", "\u0130", "\u1e9e", "\uac00", "\u1100\u1161", "\u0344", "\ud7ff", "\ue000"]


def quoted(text):
    """The text as a literal of HCL in which everything but letters and digits is escaped."""
    def escaped(character):
        code = ord(character)
        if character.isascii() and character.isalnum():
            return character
        return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return '"' + "".join(map(escaped, text)) + '"'


def block(text, start):
    """The lines from `start` to the first line that is `}`."""
    lines = text[text.index(start):].split("\n")
    return "\n".join(lines[1:lines.index("}")])


class Texts:
    kinds = ["strings", "names", "canaries", "environments"]
    needs = {"strings": "terraform"}

    def __init__(self, tfgen, seed):
        self.random, self.estate = random.Random(seed), Folder(tfgen)

    def drop(self):
        self.estate.drop()

    def text(self):
        return "".join(self.random.choice(PIECES) for _ in range(self.random.randint(0, 12)))

    # --- strings

    def strings(self):
        """A hundred texts as inputs of type string, read back by Terraform. (Collections: Tests/EndToEnd.)"""
        # No text of an environment variable holds a NUL: tfgen refuses it.
        texts = {f"k{i}": self.text().replace("\0", "") for i in range(100)}
        variables = "".join(f'variable "{key}" {{\n  description = "Text."\n  type        = string\n}}\n\n' for key in texts)
        write(self.estate.folder + "/templates/q/main.tf", MODULE + "\n" + variables)
        write(self.estate.folder + "/templates/q/contract.hcl", 'output "id" {\n  type = string\n}\n')
        self.estate.estate('name = "x"\n' + "".join(f"    {key} = {quoted(text)}\n" for key, text in texts.items()))
        ended = self.estate.command("render")
        if ended.status != 0:
            return "refused: " + ended.text[:300]
        unit = self.estate.read("live/a/us-east-1/q/terragrunt.hcl")
        if "\r" in unit:
            return "a bare carriage return in a rendered file"
        # Not the object itself: Terraform's jsonencode spoils a mark behind a line feed.
        expression = "jsonencode([for key in sort(keys(local.inputs)) : base64encode(local.inputs[key]) if key != \"name\"])"
        got = self.console("locals {\n  inputs = {\n" + block(unit, "inputs = {") + "\n  }\n}\n", expression)
        if got is None or len(got) != len(texts):
            return f"Terraform does not read {len(texts)} texts back"
        read = {key: base64.b64decode(text).decode() for key, text in zip(sorted(texts), got)}
        wrong = [text for key, text in texts.items() if read[key] != unicodedata.normalize("NFC", text)]
        if wrong:
            return f"read back differently: {[ascii(text) for text in wrong[:3]]}"
        return self.formatted(unit)

    def console(self, text, expression):
        folder = tempfile.mkdtemp(prefix="trust-")
        try:
            write(folder + "/main.tf", text)
            ended = subprocess.run(["terraform", f"-chdir={folder}", "console"], input=expression, capture_output=True,
                                   text=True, env=plain_environment())
            return json.loads(json.loads(ended.stdout)) if ended.returncode == 0 else None
        finally:
            shutil.rmtree(folder)

    @staticmethod
    def formatted(text):
        ended = subprocess.run(["terraform", "fmt", "-"], input=text.encode(), capture_output=True, env=plain_environment())
        return None if ended.stdout == text.encode() else "not as terraform fmt leaves it"

    # --- names

    def names(self):
        """A hostile name in one of the places that become paths or lines: refused in one error, or harmless."""
        name = self.text() or "x"
        place = self.random.choice(["module", "account", "region", "environment", "stack", "service", "file", "asset", "local", "live"])
        self.estate.drop()
        self.estate = Folder(self.estate.tfgen)
        outside = set(os.listdir(os.path.dirname(self.estate.folder)))
        self.estate.estate()
        problem = self.name(place, name)
        if problem == "skip":
            return None
        ended = self.estate.command("render")
        if ended.status not in (0, 1):
            return f"{place} {name!r}: status {ended.status}"
        if ended.status == 1 and "error[" not in ended.text:
            return f"{place} {name!r}: no error is shown"
        found = self.unsafe(ended.text) or self.escaped(outside)
        return f"{place} {name!r}: {found}" if found else None

    def name(self, place, name):
        folder, text = self.estate.folder, self.estate.read("estate.hcl")
        if place in ("file", "asset"):
            path = {"file": folder + "/", "asset": folder + "/templates/q/"}[place] + name.replace("/", "_").replace("\0", "")[:60]
            try:
                write(path + (".estate.hcl" if place == "file" else ".md"), "waive = }\n" if self.random.random() < 0.3 else "\n")
            except (OSError, UnicodeError):
                return "skip"
        elif place == "live":
            self.estate.estate(live="live")
            write(folder + "/estate.hcl", self.estate.read("estate.hcl").replace('"live"', quoted(name)))
        elif place == "local":
            self.estate.estate(f"name = local.{re.sub('[^a-z]', '', name) or 'x'}", f"  locals {{ {quoted(name)} = 1 }}")
        elif place == "service":
            self.estate.estate(more=f'stack "t" {{\n  service {quoted(name)} {{\n    module "q" {{ name = "x" }}\n  }}\n}}\n')
        else:
            new = re.sub(rf'(\b{place}) "[a-z0-9-]*"', lambda match: f"{match[1]} {quoted(name)}", text, count=1)
            write(folder + "/estate.hcl", new)
        return None

    @staticmethod
    def unsafe(text):
        """What a terminal or a runner would obey in what was printed."""
        for character in text:
            if (ord(character) < 0x20 and character not in "\n\t") or 0x7F <= ord(character) < 0xA0 or character in "\u2028\u202e\u2066\u200b":
                return f"a control character {ord(character):04x} is printed"
        for line in text.split("\n"):
            if line.lstrip().startswith("::") or "##[" in line:
                return f"a command is printed: {line[:80]}"
        return None

    def escaped(self, outside):
        """What appeared outside of the estate, or hangs half-written."""
        new = {name for name in set(os.listdir(os.path.dirname(self.estate.folder))) - outside}
        if new:
            return f"written outside: {new}"
        for folder, _, files in os.walk(self.estate.folder + "/live"):
            for file in files:
                with open(os.path.join(folder, file), encoding="utf-8", errors="replace") as opened:
                    first = opened.readline()
                if file.endswith(".hcl") and not first.startswith("# Generated by tfgen"):
                    return f"a line broke out of a header: {first[:80]!r}"
                if file.endswith(".hcl") and shutil.which("terraform"):
                    with open(os.path.join(folder, file), encoding="utf-8") as opened:
                        if problem := self.formatted(opened.read()):
                            return problem
        return None

    # --- canaries

    SECRET = 'variable "password" {\n  description = "P."\n  type        = TYPE\n  default     = DEFAULT\n  ATTRIBUTE = true\n\n' \
        '  validation {\n    condition     = var.password == null ? true : length(var.password) > 90\n' \
        '    error_message = "Too short."\n  }\n}\n'

    def canaries(self):
        """A secret's text in some place where it is wrong: no command shows it, in no form, and no file has it."""
        canary = "Canary" + "".join(self.random.choice("abcdefgh0123456789") for _ in range(12))
        kind = self.random.choice(["input", "local", "each", "object", "default", "token", "url", "state", "tag", "other-line"])
        attribute = self.random.choice(["sensitive", "ephemeral"])
        default = f'"{canary}"' if kind == "default" else "null"
        variable = self.SECRET.replace("ATTRIBUTE", attribute).replace("DEFAULT", default)
        variable = variable.replace("TYPE", self.random.choice(["string"] if kind == "default" else ["string", "list(string)"]))
        write(self.estate.folder + "/templates/q/main.tf", MODULE + "\n" + variable)
        key = "AKIA" + canary.upper()[:16].ljust(16, "7")
        token = self.random.choice(["ghp_" + canary * 3, f"postgres://u:{canary}@h/d", key])
        inputs, body = {
            "input": (f'name = "x"\n    password = "{canary}"', ""),
            "local": ('name = "x"\n    password = local.p', f'  locals {{ p = "{canary}" }}'),
            "each": (f'name = "x"\n    for_each = {{ a = "{canary}" }}\n    password = each.value', ""),
            "object": (f'name = "x"\n    password = {{ a = "{canary}" }}.a', ""),
            "default": ('name = "x"', ""),
            "token": (f'name = "{token}"', ""),
            "url": (f'name = "x"\n    values = ["amqp://u:{canary}@h"]', ""),
            "state": ('name = "x"', f'  state "s3" {{\n    bucket     = "b"\n    region     = "us-east-1"\n    secret_key = "{canary}"\n  }}'),
            "tag": ('name = "x"', f'  tags = {{ T = "{token}" }}'),
            "other-line": (f'name = [], password = "{canary}"'.replace(", ", "\n    "), ""),
        }[kind]
        self.estate.estate(inputs, body)
        hidden = [canary, token.split("@")[0]] if kind in ("token", "tag") else [canary]
        commands = [["check"], ["render", "--dry-run"], ["diff"], ["list"], ["list", "--json"], ["check", "--json"], ["render"],
                    ["explain", "a/us-east-1/q"], ["explain", "a/us-east-1/q", "password"], ["modules", "q"], ["modules", "q", "--json"]]
        for command in commands:
            for variables in ({}, {"GITHUB_ACTIONS": "true"}):
                ended = self.estate.command(*command, env={**os.environ, **variables})
                if any(text in ended.text for text in hidden):
                    # A unified difference of the template's own file is the one place where its default stands.
                    if not (kind == "default" and command[0] in ("diff", "render")):
                        return f"{kind} ({attribute}): {' '.join(command)} shows it"
        for path in self.estate.tree():
            if canary in self.estate.read(path) and not (kind == "default" and path.endswith(".tf")):
                return f"{kind} ({attribute}): {path} has it"
        return None

    # --- environments

    VARIABLES = {
        "LANG": ["C", "de_DE.UTF-8", "tr_TR.UTF-8", "xx"], "LC_ALL": ["C", "POSIX", "tr_TR.UTF-8"], "TZ": ["Asia/Kolkata", "UTC", "x"],
        "HOME": ["", "/", "/nonexistent", "relative"], "TMPDIR": ["/nonexistent", "", "/proc"], "TERM": ["dumb", "", "xterm"],
        "COLUMNS": ["1", "0", "x"], "NO_COLOR": ["1"], "CLICOLOR_FORCE": ["1"], "CI": ["true"], "GITHUB_ACTIONS": ["true"],
        "GITHUB_WORKSPACE": ["/", "/nonexistent"], "PATH": ["", "/nonexistent"], "GIT_DIR": ["/nonexistent"], "GIT_CONFIG": ["/x"],
        "TF_LOG": ["trace"], "TF_CLI_ARGS": ["-x"], "AWS_PROFILE": ["none"], "AWS_REGION": ["mars-1"], "LOCALSTACK": ["true"],
        "TERRAGRUNT_CONFIG": ["x"], "SWIFT_BACKTRACE": ["enable=yes"], "MALLOC_PERTURB_": ["165"], "LD_BIND_NOW": ["1"],
    }

    def environments(self):
        """Other variables, folders, masks and streams: the same bytes."""
        self.estate.estate(f'name = "x"\n    values = {{ İ = "ß", z = [1.5, 1e30], a = "{self.random.random()}" }}')
        names = self.random.sample(sorted(self.VARIABLES), self.random.randint(1, 6))
        variables = {name: self.random.choice(self.VARIABLES[name]) for name in names}
        trees = []
        for index, environment in enumerate([plain_environment(), {**plain_environment(), **variables}]):
            shutil.rmtree(self.estate.folder + "/live", ignore_errors=True)
            shutil.rmtree(self.estate.folder + "/modules-out", ignore_errors=True)
            more = {}
            if index == 1:
                more["cwd"] = self.random.choice(["/", self.estate.folder, self.estate.folder + "/templates", "/tmp"])
                more["umask"] = self.random.choice([0o022, 0o077, 0o002])
                more["stdin"] = self.random.choice([subprocess.DEVNULL, open(os.devnull, "w")])
                jobs = ["--jobs", str(self.random.randint(1, 9))]
            ended = self.estate.command("render", *(jobs if index else []), env=environment, **more)
            if ended.status != 0:
                return f"{variables} {more}: {ended.text[:200]}"
            trees.append(self.estate.tree())
        return None if trees[0] == trees[1] else f"{variables} {more}: other bytes"


def plain_environment():
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "TF_", "GITHUB_"))}
    return {**environment, "CHECKPOINT_DISABLE": "1"}
