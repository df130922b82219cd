"""Small estates to attack, each in a folder of its own."""
import hashlib, os, resource, shutil, subprocess, sys, tempfile, time

CATALOG = 'catalog "t" {\n  modules = "../modules-out"\n\n  terraform {\n    required_version = ">= 1.10"\n' \
    '    providers        = { aws = "~> 5.100" }\n  }\n}\n'
MODULE = 'variable "name" {\n  description = "Name VERSION."\n  type        = string\n}\n\n' \
    'variable "values" {\n  description = "Values."\n  type        = any\n  default     = null\n}\n\n' \
    'output "id" {\n  description = "ID."\n  value       = var.name\n}\n'
CONTRACT = 'output "id" {\n  type = string\n}\n\nexample "basic" {\n  inputs = { name = "x" }\n}\n'


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())


class Ended:
    """How a program ended: its status (negative: the signal), what it wrote, seconds of wall time, MiB of memory."""

    def __init__(self, status, output, messages, seconds, mebibytes):
        self.status, self.output, self.messages = status, output, messages
        self.seconds, self.mebibytes = seconds, mebibytes

    @property
    def text(self):
        return (self.output + self.messages).decode(errors="replace")


def run(arguments, seconds=120, **more):
    """Runs a program to its end. One that takes longer than `seconds` is killed: status -9."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        began = time.monotonic()
        process = subprocess.Popen(arguments, stdout=output, stderr=messages,
                                   **{"stdin": subprocess.DEVNULL, **more})
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - began > seconds:
                process.kill()
            time.sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        messages.seek(0)
        return Ended(process.returncode, output.read(), messages.read(), time.monotonic() - began, usage.ru_maxrss / 1024)


class Folder:
    """A folder with an estate, which ends with `drop`."""

    def __init__(self, tfgen):
        # Alone in a folder, so that whatever appears beside it was written by tfgen.
        self.tfgen, self.folder = tfgen, tempfile.mkdtemp(prefix="trust-") + "/estate"
        os.mkdir(self.folder)
        write(self.folder + "/templates/catalog.hcl", CATALOG)
        write(self.folder + "/templates/q/contract.hcl", CONTRACT)
        write(self.folder + "/templates/q/main.tf", MODULE)

    def estate(self, inputs='name = "x"', body="", more="", live="live"):
        """An estate of one unit `a/us-east-1/q`."""
        write(self.folder + "/estate.hcl",
              f'estate "t" {{\n  live      = "{live}"\n  templates = "templates"\n  layout    = "{{account}}/{{region}}"\n'
              f'{body}\n}}\n\nenvironment "dev" {{}}\n\nstack "s" {{\n  module "q" {{\n    {inputs}\n  }}\n}}\n\n'
              'account "a" {\n  id          = "111111111111"\n  environment = "dev"\n\n'
              f'  region "us-east-1" {{ stacks = ["s"] }}\n}}\n{more}')

    def command(self, *arguments, **more):
        return run([self.tfgen, *arguments, "--estate", self.folder], **more)

    def tree(self, *outputs):
        """The digest of every file of both outputs but the leftovers that a kill may leave."""
        files = {}
        for output in outputs or ("live", "modules-out"):
            for folder, names, leaves in os.walk(f"{self.folder}/{output}"):
                names[:] = [name for name in names if not name.startswith(".tfgen-")]
                for leaf in leaves:
                    if not leaf.startswith(".tfgen-"):
                        path = os.path.join(folder, leaf)
                        with open(path, "rb") as file:
                            files[os.path.relpath(path, self.folder)] = hashlib.sha256(file.read()).digest()
        return files

    def read(self, path):
        with open(f"{self.folder}/{path}", encoding="utf-8", newline="") as file:
            return file.read()

    def leftovers(self):
        return [name for _, folders, files in os.walk(self.folder) for name in folders + files if ".tfgen-" in name]

    def drop(self):
        shutil.rmtree(os.path.dirname(self.folder), ignore_errors=True)


class TwoVersions(Folder):
    """An estate of which every file of both outputs says its version."""

    def __init__(self, tfgen):
        super().__init__(tfgen)
        write(self.folder + "/mine/terragrunt.hcl", "mine")

    def model(self, version):
        units = "".join(f'  module "u{i}" {{\n    source = "q"\n    name   = "v{version}"\n  }}\n' for i in range(40))
        accounts = "".join(
            f'account "a{i}" {{\n  id          = "{i:012d}"\n  environment = "dev"\n\n'
            '  region "us-east-1" { stacks = ["s"] }\n}\n' for i in range(1, 4))
        write(self.folder + "/templates/q/main.tf", MODULE.replace("VERSION", str(version)))
        write(self.folder + "/estate.hcl",
              'estate "t" {\n  live      = "live"\n  templates = "templates"\n  layout    = "{account}/{region}"\n}\n\n'
              f'environment "dev" {{}}\n\nstack "s" {{\n{units}}}\n\n{accounts}')

    def start(self, prefix=(), **more):
        return subprocess.Popen([*prefix, self.tfgen, "render", "--estate", self.folder], stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, **more)

    @staticmethod
    def finish(process):
        return process.communicate(timeout=300)[1].decode(errors="replace")

    def known(self, version):
        """What a render that is let be gives for a version."""
        self.model(version)
        process = self.start()
        messages = self.finish(process)
        if process.returncode != 0:
            sys.exit("a plain render failed: " + messages)
        return self.tree()
