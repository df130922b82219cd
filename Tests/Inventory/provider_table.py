#!/usr/bin/env python3
"""Writes what tfgen knows of the AWS provider's resource types: Sources/Inventory/AWS/Provider/*Table.swift.

    provider_table.py SCHEMA_JSON [FORCES_JSON...] [--out FOLDER]

SCHEMA_JSON is what `terraform providers schema -json` prints in a folder that requires hashicorp/aws 5.100.0. FORCES_JSON
names the arguments that a change replaces, by resource type; `replacements.py` measures it.

The table is text, a line for each kind of block, each distinct one once, named by its line number. A line holds words:

    name:FLAGS TYPE         an attribute: r required, o optional, c computed, s sensitive, f forces a new resource;
                            S string, N number, B bool, D any, L E M list, set, map of what follows, (a:S,b:N) an object
    name@FLAGS NESTING LINE an attribute with attributes of its own
    name=FLAGS NESTING LINE a block: l a list, e a set, 1 at most one, m a map

without the spaces. A second text has a line `TYPE LINE` for each type, sorted.
"""
import argparse
import json
import os

NESTING = {"list": "l", "set": "e", "single": "1", "map": "m", "group": "1"}
PRIMITIVE = {"string": "S", "number": "N", "bool": "B", "dynamic": "D"}
COLLECTION = {"list": "L", "set": "E", "map": "M"}


def type_text(kind):
    if isinstance(kind, str):
        return PRIMITIVE[kind]
    if kind[0] in COLLECTION:
        return COLLECTION[kind[0]] + type_text(kind[1])
    if kind[0] == "object":
        return "(" + ",".join(f"{name}:{type_text(inner)}" for name, inner in sorted(kind[1].items())) + ")"
    raise ValueError(kind)


class Table:
    def __init__(self):
        self.bodies = {}

    def body(self, block, forces, path=""):
        words = []
        for name, own in sorted(block.get("attributes", {}).items()):
            forced = path + name in forces
            flags = "".join(letter for letter, word in [("r", "required"), ("o", "optional"), ("c", "computed"),
                                                        ("s", "sensitive")] if own.get(word)) + "f" * forced
            if "type" in own:
                kind = type_text(own["type"])
                # Nobody writes these and nothing inside them is known before an apply.
                if flags.strip("s") == "c" and "(" in kind:
                    kind = "D"
                words.append(f"{name}:{flags}{kind}")
            else:
                nested = own["nested_type"]
                line = self.body({"attributes": nested["attributes"]}, forces, path + name + ".")
                words.append(f"{name}@{flags}{NESTING[nested['nesting_mode']]}{line}")
        for name, own in sorted(block.get("block_types", {}).items()):
            line = self.body(own["block"], forces, path + name + ".")
            words.append(f"{name}={'f' * (path + name in forces)}{NESTING[own['nesting_mode']]}{line}")
        # A block without a word has a sign of its own, so that no line is empty.
        return self.bodies.setdefault(" ".join(words) or "-", len(self.bodies))


def write(folder, name, comment, text):
    with open(os.path.join(folder, name + ".swift"), "w", encoding="utf-8") as file:
        file.write(f"// Written by Tests/Inventory/provider_table.py from the schema of hashicorp/aws 5.100.0.\n\n"
                   f"/// {comment}\nenum {name} {{\n    static let text: StaticString = \"\"\"\n")
        file.writelines("        " + line + "\n" for line in text)
        file.write("        \"\"\"\n}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("schema")
    parser.add_argument("forces", nargs="*")
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--out", default=os.path.join(here, "../../Sources/Inventory/AWS/Provider"))
    arguments = parser.parse_args()
    with open(arguments.schema, encoding="utf-8") as file:
        schemas = json.load(file)["provider_schemas"]
    schema = next(own for name, own in schemas.items() if name.endswith("/hashicorp/aws"))
    forces, beyond = {}, {}
    for name in arguments.forces:
        with open(name, encoding="utf-8") as file:
            measured = json.load(file)
        for kind in measured["asked"]:
            forces[kind] = measured["forces"].get(kind, [])
            beyond[kind] = measured["beyond"].get(kind, [])
    table = Table()
    managed = [f"{name} {table.body(own['block'], set(forces.get(name, [])))}"
               for name, own in sorted(schema["resource_schemas"].items())]
    data = [f"{name} {table.body(own['block'], set())}" for name, own in sorted(schema["data_source_schemas"].items())]
    write(arguments.out, "BlockTable", "The attributes and blocks of each kind of block, a line each.", table.bodies)
    write(arguments.out, "ResourceTable", "The block of each resource type, by its line in `BlockTable`.", managed)
    write(arguments.out, "DataSourceTable", "The block of each data source, by its line in `BlockTable`.", data)
    asked = [" ".join([kind, *beyond[kind]]) for kind in sorted(beyond)]
    write(arguments.out, "AskedTable", "The types whose replacements were measured, with what the answer leaves open.", asked)
    print(f"{len(table.bodies)} kinds of block, {sum(map(len, table.bodies))} bytes, {len(managed)} resource types, "
          f"{len(data)} data sources")


if __name__ == "__main__":
    main()
