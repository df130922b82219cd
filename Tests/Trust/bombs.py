"""Inputs that grow when they are evaluated: each ends in a result or in an error, quickly, and in little memory."""
import os, random

from estates import Folder, run, write

SECONDS, MEBIBYTES = 60, 1024


class Bombs:
    kinds = ["bombs"]
    needs = {}

    def __init__(self, tfgen, seed):
        self.random, self.estate = random.Random(seed), Folder(tfgen)
        self.makers = [name for name in dir(self) if name.startswith("of_")]
        self.random.shuffle(self.makers)
        self.number = 0

    def drop(self):
        self.estate.drop()

    def bombs(self):
        """Each maker in turn, with random sizes."""
        name = self.makers[self.number % len(self.makers)]
        self.number += 1
        self.estate.drop()
        self.estate = Folder(self.estate.tfgen)
        ended = getattr(self, name)(self.size())
        if ended.status not in (0, 1, 2):
            return f"{name}: status {ended.status} after {ended.seconds:.1f} s, {ended.mebibytes:.0f} MiB"
        if ended.mebibytes > MEBIBYTES:
            return f"{name}: {ended.mebibytes:.0f} MiB"
        if ended.status == 1 and ended.text.count("error[TF") != 1:
            return f"{name}: {ended.text.count('error[TF')} errors: {ended.text[:200]}"
        return None

    def size(self):
        return int(10 ** self.random.uniform(1, 4.7))

    def check(self, inputs='name = "x"', body="", more=""):
        self.estate.estate(inputs, body, more)
        return self.estate.command("check", seconds=SECONDS)

    def locals(self, lines, inputs="values = local.a0\n    name = \"x\""):
        return self.check(inputs, "  locals {\n" + "\n".join("    " + line for line in lines) + "\n  }")

    def eval(self, expression):
        path = self.estate.folder + "/expression"
        write(path, expression + "\n")
        with open(path) as file:
            return run([self.estate.tfgen, "eval"], seconds=SECONDS, stdin=file)

    def text(self, name, text):
        path = f"{self.estate.folder}/{name}"
        write(path, text)
        with open(path) as file:
            return run([self.estate.tfgen, "fmt", "-"], seconds=SECONDS, stdin=file)

    # --- chains and doublings of locals

    def of_chain(self, size):
        return self.locals([f"a{i} = local.a{i + 1}" for i in range(size)] + [f"a{size} = 1"])

    def of_deep_chain(self, size):
        deep = self.random.randint(1, 120)
        return self.locals([f"a{i} = {'[' * deep}local.a{i + 1}{'][0]' * deep}" for i in range(60)] + ["a60 = 1"])

    def of_nesting_chain(self, size):
        return self.locals([f"a{i} = [local.a{i + 1}]" for i in range(min(size, 5000))] + [f"a{min(size, 5000)} = 1"])

    def of_doubling_lists(self, size):
        return self.doubling("[{0}, {0}]", "[1, 2]")

    def of_doubling_objects(self, size):
        return self.doubling("{{ x = {0}, y = {0} }}", '"z"')

    def of_doubling_texts(self, size):
        return self.doubling('"${{{0}}}${{{0}}}"', '"ab"')

    def of_doubling_joins(self, size):
        return self.doubling('concat({0}, {0})', '["ab"]')

    def of_doubling_encoded(self, size):
        return self.doubling("jsonencode([{0}, {0}])", '"\\\\"')

    def of_doubling_merges(self, size):
        return self.doubling("merge({{ l = {0} }}, {{ r = {0} }})", '{ a = 1 }')

    def of_doubling_deferred(self, size):
        return self.doubling('[{0}, {0}]', "module.q.id")

    def of_residual_branches(self, size):
        return self.doubling('module.q.id == "" ? {0} : {0}', '"z"')

    def of_residual_texts(self, size):
        return self.doubling('"${{{0}}}-${{{0}}}"', "module.q.id")

    def doubling(self, form, last):
        count = self.random.randint(10, 60)
        lines = [f"a{i} = " + form.format(f"local.a{i + 1}") for i in range(count)] + [f"a{count} = {last}"]
        self.estate.estate('name = "x"', "  locals {\n" + "\n".join("    " + line for line in lines) + "\n  }")
        text = self.estate.read("estate.hcl")
        write(self.estate.folder + "/estate.hcl", text.replace(
            'stack "s" {', 'stack "s" {\n  module "r" {\n    source = "q"\n    name   = jsonencode(local.a0)\n  }\n'))
        return self.estate.command("check", seconds=SECONDS)

    # --- functions

    FUNCTIONS = [
        "setproduct({many})", "range({n})", "range(0, 1, 1/{n}0)", 'join(",", range({n}))', 'format("%{n}000d", 1)', 'format("%0.{n}f", 1)',
        'replace("{text}", "", "{text}")', 'replace(join("", [for i in range({n}) : "a"]), "/a/", "{text}")', "pow(10, {n}00)",
        'regexall("(a*)*b", "{text}")', 'regex("(a|aa)+$", "{text}")', '[for i in range({n}) : [for j in range({n}) : j]]',
        'indent({n}, "{text}\\n{text}")', 'substr("{text}", {n}, -1)', 'parseint("{text}", 36)', 'strrev("{text}")', 'title("{text}")',
        'split("", "{text}")', 'chunklist(range(1000), 1)', 'flatten([for i in range(1000) : range(1000)])', "distinct(range({n}))",
        'cidrsubnets("10.0.0.0/8", {bits})', "[for k in range({n}) : k...]", "{{for k in range({n}) : k => k}}",
        "{{for k in range({n}) : \"a\" => k...}}", 'jsondecode("{brackets}")', 'yamldecode("{brackets}")', 'csvdecode("a,b\\n{text}")',
        'base64encode("{text}")', 'sha512("{text}")', "sum(range({n}))", "1e{n}", "1{zeros}", "1 / 3 * 1e{n}", '"{combining}"',
        'upper("{combining}")', 'length("{combining}")', 'lookup({{}}, "{text}", 1)', "transpose({{for i in range({n}) : i => [\"a\"]}})",
        'formatlist("%s-%s", range({n}), "{text}")', "keys({{for i in range({n}) : i => i}})", "setunion(range({n}), range({n}))",
        'templatestring("%{{ for i in range({n}) }}{text}%{{ endfor }}", {{}})', "slice(range({n}), 0, {n})", "try({parens})", "{parens}",
        "{nots}true", "{minuses}1", "{conditionals}", "{sums}", "{indexes}", "[{commas}]", '"{interpolations}"', "{splats}",
    ]

    def of_function(self, size):
        text = self.random.choice(["a", "é", "ab\\n", " "]) * size
        deep = min(size, 20000)
        return self.eval(self.random.choice(self.FUNCTIONS).format(
            n=size, text=text, many=",".join(["[1,2]"] * (size % 80 + 2)), bits=",".join(["4"] * (size % 40 + 1)),
            brackets="[" * size, zeros="0" * size, combining="a" + "\\u0301" * size, parens="(" * deep + "1" + ")" * deep,
            nots="!" * deep, minuses="-" * deep, conditionals="true ? 1 : " * deep + "1", sums="1 + " * deep + "1",
            indexes="[0]" + "[0]" * deep, commas="1, " * deep, interpolations='${"' * deep + '"}' * deep, splats="[[1]]" + "[*]" * deep))

    of_function_again = of_function_once_more = of_function_and_again = of_function

    # --- files

    def of_templates(self, size):
        count = self.random.randint(10, 30)
        for i in range(count):
            write(f"{self.estate.folder}/r{i}.tftpl", f'${{templatefile("r{i + 1}.tftpl", {{}})}}' * self.random.choice([1, 2, 3]))
        write(f"{self.estate.folder}/r{count}.tftpl", "x")
        return self.check('name = templatefile("r0.tftpl", {})')

    def of_recursive_template(self, size):
        write(self.estate.folder + "/r.tftpl", '${templatefile("r.tftpl", {})}')
        return self.check('name = templatefile("r.tftpl", {})')

    def of_empty_lines(self, size):
        return self.text("x.tf", "\n" * size * 100)

    def of_blocks(self, size):
        return self.text("x.tf", "a {\n" * size + "}\n" * size)

    def of_attributes(self, size):
        return self.text("x.tf", "".join(f"a{i} = {i}\n" for i in range(size)))

    def of_comments(self, size):
        # With a space behind each, so that none of the next ones ends the first.
        return self.text("x.tf", "/* " * size + "\n# x" * size)

    def of_open_strings(self, size):
        return self.text("x.tf", 'a = "${' * size)

    def of_heredocs(self, size):
        return self.text("x.tf", "a = <<A\n" + "x\n" * size + "A\n")

    def of_one_line(self, size):
        return self.text("x.tf", "a = [" + "1," * size * 10 + "]\n")

    def of_zeros(self, size):
        with open("/dev/zero") as file:
            return run([self.estate.tfgen, *self.random.choice([["eval"], ["fmt", "-"]])], seconds=SECONDS, stdin=file)

    # --- estates

    def of_unit_chain(self, size):
        size = min(size, 3000)
        units = "".join(f'  module "u{i}" {{\n    source = "q"\n    name = module.u{i + 1}.id\n  }}\n' for i in range(size))
        return self.check(more=f'stack "t" {{\n{units}  module "u{size}" {{\n    source = "q"\n    name = "x"\n  }}\n}}\n'
                          'account "b" {\n  id = "222222222222"\n  region "us-east-1" { stacks = ["t"] }\n}\n')

    def of_unit_circle(self, size):
        size = min(size, 2000)
        units = "".join(f'  module "u{i}" {{\n    source = "q"\n    name = module.u{(i + 1) % size}.id\n  }}\n' for i in range(size))
        return self.check(more=f'stack "t" {{\n{units}}}\naccount "b" {{\n  id = "222222222222"\n  region "us-east-1" {{ stacks = ["t"] }}\n}}\n')

    def of_for_each(self, size):
        return self.check(f'for_each = {{ for i in range({size}) : "k${{i}}" => i }}\n    name = each.key')

    def of_long_texts(self, size):
        return self.check('name = "' + self.random.choice(["a", "\\u0301", "${1}", "é"]) * size * 10 + '"')

    def of_deep_values(self, size):
        return self.check('name = "x"\n    values = ' + "[" * size + "]" * size)

    def of_wide_globs(self, size):
        return self.check(more=f'removed {{ from = "{"**/" * min(size, 400)}x" }}\n')
