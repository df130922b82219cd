#!/usr/bin/env python3
"""Line coverage by target, from what `swift test --enable-code-coverage` leaves: coverage.py CODECOV.json

Ends with 1 where one of the targets on which all else stands has less than 90 %.
"""
import collections, json, sys

with open(sys.argv[1]) as file:
    files = json.load(file)["data"][0]["files"]
targets = collections.defaultdict(lambda: [0, 0])
for entry in files:
    if "/Sources/" in entry["filename"]:
        target = entry["filename"].split("/Sources/")[1].split("/")[0]
        lines = entry["summary"]["lines"]
        targets[target][0] += lines["covered"]
        targets[target][1] += lines["count"]
for target, (covered, count) in sorted(targets.items()):
    print(f"{target:14}{covered:>8} of {count:<8}{100 * covered / max(1, count):6.1f} %")
low = [target for target in ("Workspace", "Estate", "HCL") if targets[target][0] < 0.9 * max(1, targets[target][1])]
if low:
    sys.exit(f"less than 90 %: {', '.join(low)}")
