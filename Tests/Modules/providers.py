#!/usr/bin/env python3
"""Finds and starts the providers of Terraform without network. Used by everything here that needs one.

    providers.py find NAME [VERSION]    prints the path of the newest binary of a provider whose version begins so; exit
                                         status 1 where there is none
    providers.py folder                 prints the folder that holds all providers that are installed; exit status 1
                                         where that would be the whole machine

A provider that runs once serves many calls of Terraform (TF_REATTACH_PROVIDERS), so that none of them needs
`terraform init` or a second start. TF_PROVIDERS names the only folder to look in; otherwise the usual places are
searched, then the whole machine, which takes seconds: a run of many programs does it once, and sets TF_PROVIDERS.
"""
import functools
import os
import re
import subprocess
import sys
import time
from pathlib import Path

USUAL = [Path.home() / ".terraform.d", Path.home() / ".cache/terraform", "/usr/share/terraform",
         "/usr/local/share/terraform"]
ELSEWHERE = ["/", "-xdev", "(", "-path", "/proc", "-o", "-path", "/sys", ")", "-prune", "-o"]


def find(name, version=""):
    """The path of a provider's binary, or None. `name` is the last part of its source: aws, kubernetes."""
    name = f"{name}_v{version}"
    only = os.environ.get("TF_PROVIDERS")
    roots = [only] if only else [os.environ.get("TF_PLUGIN_CACHE_DIR"), *USUAL]
    there = tuple(str(root) for root in roots if root and os.path.isdir(root))
    return newest(name, ("-L", *there) if there else ()) or (None if only else newest(name, tuple(ELSEWHERE)))


def newest(name, where):
    return max((path for path in binaries(where) if f"/terraform-provider-{name}" in path), default=None)


@functools.cache
def binaries(where):
    """The binaries of all providers in some places: one search serves every name."""
    if not where:
        return []
    command = ["find", *where, "-type", "f", "-name", "terraform-provider-*_v*", "-print"]
    return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()


def folder():
    """The folder that holds all providers of this machine, or None where that would be all of it."""
    usual = tuple(str(root) for root in USUAL if os.path.isdir(root))
    found = (binaries(("-L", *usual)) if usual else []) or binaries(tuple(ELSEWHERE))
    common = os.path.commonpath([os.path.dirname(path) for path in found]) if found else "/"
    return common if common != "/" else None


def start(name, folder, environment=os.environ):
    """Starts a provider; gives its process and what TF_REATTACH_PROVIDERS has to hold. None where it is not installed.

    Its log goes to a file in `folder`, and is off at trace level: it would be hundreds of megabytes."""
    binary = find(name)
    if not binary:
        return None
    log = Path(folder) / f"provider.{name}.log"
    quiet = dict(without_settings(environment), TF_LOG_SDK="off", TF_LOG_PROVIDER="off")
    with log.open("w") as file:
        process = subprocess.Popen([binary, "-debug"], env=quiet, stdout=file, stderr=subprocess.STDOUT)
    for _ in range(600):
        if said := re.search(r"TF_REATTACH_PROVIDERS='(.*)'", log.read_text()):
            return process, said[1]
        if process.poll() is not None:
            break
        time.sleep(0.1)
    process.kill()
    raise SystemExit(f"the provider {name} does not start: {log.read_text()[-1000:]}")


def without_settings(environment):
    """An environment without the caller's AWS account, certificates and settings of Terraform."""
    return {k: v for k, v in environment.items() if not re.match(r"AWS_|TF_CLI_ARGS|TF_LOG|TF_WORKSPACE", k)}


def quiet_environment(folder, reattach):
    """The environment of Terraform: nothing of the caller's account or settings, and no way to the network."""
    settings = Path(folder) / "terraformrc"
    settings.write_text("")
    environment = without_settings(os.environ)
    environment.update(
        TF_REATTACH_PROVIDERS=reattach, TF_CLI_CONFIG_FILE=str(settings), CHECKPOINT_DISABLE="1",
        TF_IN_AUTOMATION="1", TF_INPUT="0", AWS_EC2_METADATA_DISABLED="true", AWS_REGION="us-east-1")
    return environment


def required(module):
    """The providers that a module requires, by the last part of their sources."""
    versions = Path(module) / "versions.tf"
    text = versions.read_text() if versions.exists() else ""
    return set(re.findall(r'^ *source *= *"[a-z0-9./-]*?([a-z0-9-]+)"$', text, re.M))


if __name__ == "__main__":
    if len(sys.argv) in (3, 4) and sys.argv[1] == "find":
        path = find(*sys.argv[2:])
    elif sys.argv[1:] == ["folder"]:
        path = os.environ.get("TF_PROVIDERS") or folder()
    else:
        sys.exit(__doc__)
    if not path:
        sys.exit(1)
    print(path)
