#!/usr/bin/env python3
"""Which characters may an identifier hold? Every code point, first and later in a name, by tfgen and by Terraform.

    identifiers.py TFGEN

Files with a range of code points are read by both; a range that one of them refuses is halved, down to single ones. Takes
half an hour, and ends with 1 where the two disagree.
"""
import os, random, re, subprocess, sys, tempfile, unicodedata

PROGRAMS = {"tfgen": [sys.argv[1], "fmt", "--check"], "terraform": ["terraform", "fmt", "-check", "-list=false", "-no-color"]}
# Of what is not assigned, or for private use, a thousand code points stand for all.
ALL = [point for point in range(0x80, 0x110000) if not 0xD800 <= point < 0xE000]
ASSIGNED = [point for point in ALL if unicodedata.category(chr(point)) not in ("Cn", "Co")]
POINTS = sorted([*ASSIGNED, *random.Random(1).sample(sorted(set(ALL) - set(ASSIGNED)), 1000)])
SHAPES = {"first": "x = {{ {0}a = 1 }}\n", "later": "x = {{ a{0} = 1 }}\n"}


def refused(program, texts):
    """The numbers of the texts that the program cannot read."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            with open(os.path.join(folder, f"f{number}.tf"), "w") as file:
                file.write(text)
        run = subprocess.run([*PROGRAMS[program], *(["."] if program == "terraform" else sorted(os.listdir(folder)))],
                             cwd=folder, capture_output=True, text=True, env={**os.environ, "CHECKPOINT_DISABLE": "1"})
        output = run.stdout + run.stderr
        return {int(number) for number in re.findall(r"(?:on|┌─) \.?/?f(\d+)\.tf", output)}


def accepted(program, shape):
    found, ranges = set(), [POINTS[at:at + 16] for at in range(0, len(POINTS), 16)]
    while ranges:
        bad = set()
        texts = ["".join(SHAPES[shape].format(chr(point)).replace("x", f"x{at}", 1) for at, point in enumerate(points)) for points in ranges]
        for at in range(0, len(texts), 2000):
            bad |= {at + number for number in refused(program, texts[at:at + 2000])}
        rest = []
        for number, points in enumerate(ranges):
            if number not in bad:
                found.update(points)
            elif len(points) > 1:
                rest += [points[:len(points) // 2], points[len(points) // 2:]]
        ranges = rest
        print(program, shape, len(ranges), file=sys.stderr)
    return found


failed = 0
for shape in SHAPES:
    ours, theirs = (accepted(program, shape) for program in PROGRAMS)
    print(f"{shape}: {len(theirs)} code points by Terraform, {len(ours)} by tfgen")
    for point in sorted(ours ^ theirs):
        failed += 1
        print(f"  U+{point:04X}: {'tfgen' if point in ours else 'Terraform'} alone takes it")
sys.exit(1 if failed else 0)
