#!/usr/bin/env python3
"""Measures which arguments of the AWS provider's resources force a new resource, and writes them as JSON.

    replacements.py SCHEMA_JSON OUT.json [TYPE...]

The schema does not say it, so the provider is asked, as Terraform asks it: it plans a change of a made-up object, one
argument at a time, and answers which paths require replacement (PlanResourceChange of the plugin protocol, version 5).
Nothing leaves the machine. SCHEMA_JSON is what `terraform providers schema -json` prints.

OUT.json has `forces` (type -> paths of arguments, the names joined by dots), `beyond` (type -> paths that replace whatever
changes, or whose plan fails: the provider's own code decides there) and `asked`, the types. Needs grpcio and msgpack.
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import grpc
import msgpack

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Modules"))
import providers  # noqa: E402

PATHS_AT_MOST = 400
DEPTH = 4


# --- the protocol's messages, of which a few fields are needed


def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def field(number, data):
    return varint(number << 3 | 2) + varint(len(data)) + data


def dynamic(value):
    return field(1, msgpack.packb(value, use_bin_type=False))


def fields(data):
    at = 0

    def number():
        nonlocal at
        shift = result = 0
        while True:
            byte = data[at]
            at += 1
            result |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return result
    while at < len(data):
        key = number()
        if key & 7 == 2:
            size = number()
            yield key >> 3, data[at:at + size]
            at += size
        else:
            yield key >> 3, number()


def path(data):
    """The names of an attribute path; indices and keys are left out."""
    steps = [dict(fields(step)) for _, step in fields(data)]
    return ".".join(step[1].decode() for step in steps if 1 in step)


# --- made-up objects


UNKNOWN = msgpack.ExtType(0, b"\x00")
# Pairs of a text before and after: any, and one for arguments that take an ARN and nothing else.
TEXTS = ("a", "b"), tuple(f"arn:aws:iam::111111111111:role/{name}" for name in "ab")
# What the provider's own code wants beside an argument, and texts that it reads.
NEEDED = {
    "aws_dynamodb_table": {"billing_mode": "PAY_PER_REQUEST"},
    "aws_kinesis_stream": {"shard_count": 1},
    "aws_lambda_function": {"handler": "a", "runtime": "python3.13", "package_type": "Zip"},
    "aws_lb_target_group": {"port": 80, "protocol": "HTTP", "target_type": "instance", "vpc_id": "vpc-1"},
}
VERSIONS = {"engine_version": ("7.0", "7.1")}


def sample(kind, text, other):
    if kind == "string":
        return text
    if kind == "number":
        return 2 if other else 1
    if kind == "bool":
        return other
    if kind == "dynamic":
        return None
    if kind[0] in ("list", "set"):
        return [sample(kind[1], text, other)]
    if kind[0] == "map":
        return {"k": sample(kind[1], text, other)}
    return {name: sample(inner, text, other) for name, inner in kind[1].items()}


def nest(mode, value):
    return [value] if mode in ("list", "set") else {"k": value} if mode == "map" else value


class Objects:
    """Objects of a resource type that have what is required, and the argument at a path."""

    def __init__(self, kind, path, texts, unknown):
        self.path, self.texts, self.unknown = path, VERSIONS.get(path, texts), unknown
        self.needed = NEEDED.get(kind, {})

    def build(self, block, part, prefix=""):
        """`part`: prior, after or config."""
        value = {}
        for name, own in block.get("attributes", {}).items():
            here = prefix + name
            on_path = self.path == here or self.path.startswith(here + ".")
            if not on_path and here in self.needed:
                value[name] = self.needed[here]
            elif not on_path and not own.get("required") and not (own.get("computed") and part != "config" and name == "id"):
                value[name] = None
            elif "nested_type" in own:
                inner = {"attributes": own["nested_type"]["attributes"]}
                value[name] = nest(own["nested_type"]["nesting_mode"], self.build(inner, part, here + "."))
            elif here == self.path and part != "prior":
                value[name] = UNKNOWN if self.unknown else sample(own["type"], self.texts[1], True)
            else:
                value[name] = sample(own["type"], self.texts[0], False)
        for name, own in block.get("block_types", {}).items():
            mode = own["nesting_mode"]
            if self.path.startswith(prefix + name + ".") or own.get("min_items"):
                value[name] = nest(mode, self.build(own["block"], part, prefix + name + "."))
            else:
                value[name] = None if mode in ("single", "group") else {} if mode == "map" else []
        return value


def paths(block, prefix, depth):
    for name, own in block.get("attributes", {}).items():
        if not (own.get("optional") or own.get("required")) or own.get("write_only") or prefix + name in ("id", "tags_all"):
            continue
        if "nested_type" in own:
            yield from paths({"attributes": own["nested_type"]["attributes"]}, prefix + name + ".", depth - 1)
        elif own["type"] != "dynamic":
            yield prefix + name
    if depth > 1:
        for name, own in block.get("block_types", {}).items():
            if prefix + name != "timeouts":
                yield from paths(own["block"], prefix + name + ".", depth - 1)


# --- the provider


class Provider:
    def __init__(self, binary, schema):
        self.binary, self.schema = binary, schema
        self.start()

    def start(self):
        self.log = tempfile.NamedTemporaryFile("w", suffix=".log")
        environment = {name: value for name, value in os.environ.items() if not re.match("AWS_|TF_", name)}
        environment.update(TF_LOG_SDK="off", TF_LOG_PROVIDER="off", AWS_EC2_METADATA_DISABLED="true")
        self.process = subprocess.Popen([self.binary, "-debug"], env=environment, stdout=self.log, stderr=self.log)
        for _ in range(300):
            with open(self.log.name, encoding="utf-8") as file:
                if found := re.search(r"TF_REATTACH_PROVIDERS='(.*)'", file.read()):
                    break
            time.sleep(0.1)
        address = next(iter(json.loads(found[1]).values()))["Addr"]["String"]
        self.channel = grpc.insecure_channel("unix:" + address, options=[("grpc.max_receive_message_length", -1)])
        settings = {name: None for name in self.schema["provider"]["block"]["attributes"]}
        settings.update(region="us-east-1", access_key="a", secret_key="a", skip_credentials_validation=True,
                        skip_requesting_account_id=True, skip_region_validation=True, skip_metadata_api_check="true")
        settings.update({name: [] for name in self.schema["provider"]["block"].get("block_types", {})})
        answer = dict(fields(self.call("Configure", field(1, b"1.11.4") + field(2, dynamic(settings)))))
        if 1 in answer:
            sys.exit(f"the provider is not configured: {answer[1]}")

    def call(self, name, request):
        return self.channel.unary_unary("/tfplugin5.Provider/" + name)(request, timeout=60)

    def plan(self, kind, block, objects):
        """The paths that require replacement, and the errors."""
        prior, after, config = (dynamic(objects.build(block, part)) for part in ("prior", "after", "config"))
        answer = self.call("PlanResourceChange", b"".join([
            field(1, kind.encode()), field(2, prior), field(3, after), field(4, config)]))
        found, errors = set(), []
        for number, data in fields(answer):
            if number == 2:
                found.add(path(data))
            elif number == 4:
                own = dict(fields(data))
                if own.get(1) == 1:
                    errors.append(own.get(2, b"").decode())
        return found, errors

    def safely(self, *arguments):
        """A provider that stops over an object that cannot be is started again."""
        try:
            return self.plan(*arguments)
        except grpc.RpcError as error:
            self.stop()
            self.start()
            return set(), [str(error.code())]

    def stop(self):
        self.channel.close()
        self.process.terminate()
        self.process.wait()


def ask(provider, kind, block):
    depth = DEPTH
    while depth > 1 and sum(1 for _ in paths(block, "", depth)) > PATHS_AT_MOST:
        depth -= 1
    forces, beyond = [], []
    for own in paths(block, "", depth):
        names = own.split(".")
        prefixes = {".".join(names[:size]) for size in range(1, len(names) + 1)}
        answered = forced = False
        for texts, unknown in [(TEXTS[0], False), (TEXTS[0], True), (TEXTS[1], False), (TEXTS[1], True)]:
            found, errors = provider.safely(kind, block, Objects(kind, own, texts, unknown))
            answered = answered or not errors
            forced = forced or bool(prefixes & found)
            if forced or answered and unknown:
                break
        if forced:
            forces.append(own)
        elif not answered:
            beyond.append(own)
    return sorted(forces), sorted(beyond)


def work(binary, schema, kinds):
    provider, result = Provider(binary, schema), {}
    try:
        for kind in kinds:
            result[kind] = ask(provider, kind, schema["resource_schemas"][kind]["block"])
    finally:
        provider.stop()
    return result


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        schemas = json.load(file)["provider_schemas"]
    schema = next(own for name, own in schemas.items() if name.endswith("/hashicorp/aws"))
    kinds = sys.argv[3:] or sorted(schema["resource_schemas"])
    binary = providers.find("aws")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        parts = list(pool.map(lambda part: work(binary, schema, kinds[part::2]), range(2)))
    result = {kind: own for part in parts for kind, own in part.items()}
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump({
            "asked": sorted(result), "forces": {kind: own[0] for kind, own in sorted(result.items()) if own[0]},
            "beyond": {kind: own[1] for kind, own in sorted(result.items()) if own[1]}}, file, indent=1)
    print(f"{len(result)} types, {sum(len(own[0]) for own in result.values())} arguments that force a new resource, "
          f"{sum(1 for own in result.values() if own[1])} types with more behind them")


if __name__ == "__main__":
    main()
