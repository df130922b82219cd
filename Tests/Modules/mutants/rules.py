"""The rules that make mutants of a Terraform file: each is a small edit that makes the module worse or different.

A mutant is a place in the text and what stands there instead. Places come from python-hcl2's syntax tree, so a rule sees
blocks, attributes and expressions, never lines. No rule looks at the tests.
"""
import re
from dataclasses import dataclass

from hcl_tree import Token, Tree, hcl2, word

# What a mutant is about decides which of the two goals it counts for. Names of resource types, blocks and arguments.
ACCESS_TYPES = re.compile(
    r"security_group|iam_|kms_|policy|public_access|network_acl|ownership|encryption|eks_access|lambda_permission|"
    r"wafv2|elasticache_user|openid|secretsmanager|snapshot")
ACCESS_ARGUMENTS = re.compile(
    r"encrypt|kms|public|polic|principal|identifiers|^actions$|^resources$|^effect$|^condition$|^statement$|cidr|_port$|"
    r"ip_protocol|tls|ssl|auth|password|secret|iam|security_groups?|internal|force_destroy|mfa|token|certificate|"
    r"drop_invalid|desync|readonly|execute_command|access_|assign_public|invit|allow_|prevent_|^user$|source_arn|"
    r"source_account|function_name|role|trust|block_|restrict_|ignore_public|endpoint_p|http_tokens|hop_limit|"
    r"copy_tags|shared_accounts|sse|mutability")
SAID_ELSEWHERE = {"description", "error_message", "type", "comment", "message_body", "content_type", "sid"}
META = {"depends_on", "provider", "source", "version"}

# Values and what they weaken to. Where several are listed, each makes a mutant.
WEAKER = {
    "Deny": ["Allow"], "Enabled": ["Disabled"], "ENABLED": ["DISABLED"], "ACTIVE": ["INACTIVE"],
    "BucketOwnerEnforced": ["ObjectWriter"], "required": ["optional"], "REQUIRED": ["DISABLED"], "HTTPS": ["HTTP"],
    "redirect": ["fixed-response"], "HTTP_301": ["HTTP_302"], "tcp": ["-1"], "TLS_1_2": ["TLS_1_0"],
    "IMMUTABLE": ["MUTABLE"], "aws:kms": ["AES256"], "KMS": ["AES256"], "StringEquals": ["StringNotEquals", "StringLike"],
    "ArnEquals": ["ArnNotEquals"], "ArnLike": ["ArnNotLike"], "Bool": ["BoolIfExists"], "ON": ["OFF", "OPTIONAL"],
    "OVERRIDE": ["NONE"], "enabled": ["disabled"], "API": ["API_AND_CONFIG_MAP"], "ALL": ["REJECT"],
    "defensive": ["monitor"], "JWT": ["NONE"], "iam": ["no-password-required"], "off -@all": ["on ~* +@all"],
    "ELBSecurityPolicy-TLS13-1-2-2021-06": ["ELBSecurityPolicy-2016-08"], "Active": ["PassThrough"],
    "false": ["true"], "breaching": ["missing"], "notBreaching": ["missing"], "Maximum": ["Minimum"], "Sum": ["Average"],
    "GreaterThanThreshold": ["LessThanThreshold"], "LessThanThreshold": ["GreaterThanThreshold"], "1": ["0"],
    "Gateway": ["Interface"], "awsvpc": ["bridge"], "allow": ["deny"], "0.0.0.0/0": ["10.0.0.0/8"],
}
# What stands in a policy in place of what was meant.
ANYTHING = 'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })'
# What a resource may hold beside the resources that are meant for it.
INSIDE = {
    "aws_security_group": 'ingress {\n    protocol    = "-1"\n    from_port   = 0\n    to_port     = 0\n    cidr_blocks = ["0.0.0.0/0"]\n  }',
    "aws_route_table": 'route {\n    cidr_block = "0.0.0.0/0"\n    gateway_id = "igw-00000000000000000"\n  }',
    "aws_iam_role": 'managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"]',
}
OPPOSITE = {"==": "!=", "!=": "==", "&&": "||", "||": "&&", ">": ">=", ">=": ">", "<": "<=", "<=": "<", "+": "-"}


@dataclass(frozen=True)
class Mutant:
    module: str
    file: str
    line: int
    rule: str
    about: str          # "access" (and encryption) or "other"
    where: str          # the address of what is changed
    start: int
    end: int
    text: str

    def apply(self, source):
        return source[:self.start] + self.text + source[self.end:]

    def __str__(self):
        return f"{self.module}/{self.file}:{self.line} {self.rule}: {self.where}"


def mutants(module, file, source, siblings=None, defaults=None):
    """All mutants of one file, in the order of the text. `siblings` is what `resources_of` says of the whole module,
    `defaults` what `defaults_of` says."""
    maker = Maker(module, file, source, siblings or {}, defaults or {})
    maker.body(hcl2.parses_to_tree(source).children[0], [])
    seen = {}
    for mutant in maker.found:
        seen.setdefault((mutant.start, mutant.end, mutant.text), mutant)
    return sorted(seen.values(), key=lambda mutant: (mutant.start, mutant.end))


def resources_of(sources):
    """The resources and data sources of a module: type -> name -> how many there are (one, count, for_each)."""
    found = {}
    for source in sources:
        for block in re.finditer(r'^(data|resource) "(\w+)" "(\w+)" \{\n(.*?)^\}', source, re.M | re.S):
            many = re.search(r"^  (count|for_each) +=", block[4], re.M)
            prefix = "data." if block[1] == "data" else ""
            found.setdefault(prefix + block[2], {})[block[3]] = many[1] if many else "one"
    return found


def defaults_of(sources):
    """The defaults of a module's variables that fit on a line: name -> text."""
    found = {}
    for source in sources:
        for block in re.finditer(r'^variable "(\w+)" \{\n(.*?)^\}', source, re.M | re.S):
            default = re.search(r"^  default +=( .+)$", block[2], re.M)
            if default and default[1].count("{") == default[1].count("}") and default[1].count("[") == default[1].count("]"):
                found[block[1]] = default[1].strip()
    return found


class Maker:
    def __init__(self, module, file, source, siblings, defaults):
        self.module, self.file, self.source, self.found = module, file, source, []
        self.siblings, self.defaults = siblings, defaults

    def add(self, rule, path, start, end, text, about=None):
        line = self.source.count("\n", 0, start) + 1
        about = about or ("access" if is_about_access(path) else "other")
        self.found.append(Mutant(self.module, self.file, line, rule, about, ".".join(path), start, end, text))

    def text(self, node):
        return self.source[node.meta.start_pos:node.meta.end_pos]

    def drop(self, rule, path, node):
        """Without the whole line where nothing else stands on it."""
        start, end = node.meta.start_pos, node.meta.end_pos
        while start > 0 and self.source[start - 1] == " ":
            start -= 1
        if self.source[end:end + 1] == "\n" and (start == 0 or self.source[start - 1] == "\n"):
            end += 1
        self.add(rule, path, start, end, "")

    # --- bodies

    def body(self, tree, path):
        for node in tree.children:
            if not isinstance(node, Tree):
                continue
            if node.data == "block":
                self.block(node, path)
            elif node.data == "attribute":
                self.attribute(node, path)

    def block(self, node, path):
        words = [word(child) for child in node.children if isinstance(child, Tree) and child.data in ("identifier", "keyword", "string")]
        inner = next(child for child in node.children if isinstance(child, Tree) and child.data == "body")
        if not path and words[0] in ("terraform", "provider"):
            return
        if words[0] == "lifecycle":
            return self.lifecycle(inner, path + ["lifecycle"])
        if words[0] == "provisioner":
            return
        here = path + (words if words[0] not in ("dynamic", "resource") else words[1:])
        if words[0] == "content":
            here = path
        if path or words[0] == "resource":
            if words[0] not in ("content",):
                self.drop("drop-block", here, node)
        if not path:
            self.more(here, node)
        self.body(inner, here)

    def more(self, here, node):
        """What somebody adds: a statement that allows everything, a rule or a right inside its resource."""
        end = node.meta.end_pos - 1
        if here[:2] == ["data", "aws_iam_policy_document"]:
            self.add("add", here, end, end, f"\n  override_policy_documents = [{ANYTHING}]\n", "access")
        elif here[0] in INSIDE:
            self.add("add", here, end, end, f"\n  {INSIDE[here[0]]}\n", "access")

    def lifecycle(self, tree, path):
        """What a plan shows of it: conditions, and which changes are not looked at."""
        for node in tree.children:
            if is_tree(node, "block"):
                self.drop("drop-block", path, node)
            elif is_tree(node, "attribute") and word(node.children[0]) == "ignore_changes":
                self.drop("drop-argument", path + ["ignore_changes"], node)

    def attribute(self, node, path):
        name = word(node.children[0])
        value = node.children[-1]
        here = path + [name]
        if path and path[0] == "variable" and name == "type":
            return self.optional_defaults(value, here)
        if name in META or name in SAID_ELSEWHERE or not path:
            return
        top = path[0]
        if top == "variable":
            return self.default(name, value, here)
        if top not in ("locals", "output"):
            if name in ("for_each", "count"):
                self.iteration(name, value, here)
            else:
                self.drop("drop-argument", here, node)
                self.widen(name, value, here)
        self.expression(value, here)

    def default(self, name, value, here):
        if name == "nullable" or "validation" in here:
            return
        self.expression(value, here)

    def optional_defaults(self, node, path):
        """The defaults in an object's type: `optional(number, 30)`."""
        for call in node.iter_subtrees_topdown():
            if call.data == "function_call" and word(call.children[0]) == "optional":
                kind, *default = self.items(next(child for child in call.children if is_tree(child, "arguments")))
                for value in default:
                    self.expression(value, path)

    def iteration(self, name, value, here):
        text = self.text(value)
        if name == "count":
            found = re.fullmatch(r"(.*) \? (\d) : (\d)", text, re.S)
            if found:
                self.add("swap-count", here, value.meta.start_pos, value.meta.end_pos, f"{found[1]} ? {found[3]} : {found[2]}")
            return
        if not text.startswith("["):
            self.add("empty-for-each", here, value.meta.start_pos, value.meta.end_pos, "{}")
        if re.fullmatch(r"(var|local)\.\w+", text):
            first = f"{{ for key, value in {text} : key => value if key == try(keys({text})[0], sort({text})[0], 0) }}"
            self.add("first-only", here, value.meta.start_pos, value.meta.end_pos, first)

    def widen(self, name, value, here):
        start, end, text = value.meta.start_pos, value.meta.end_pos, self.text(value)
        if re.search(r"cidr_(ipv4|block)$|^cidr$", name) and text != '"0.0.0.0/0"' and "aws_vpc" not in here and "aws_subnet" not in here:
            self.add("widen-cidr", here, start, end, '"0.0.0.0/0"', "access")
        if name in ("resources", "identifiers", "actions", "not_actions") and text != '["*"]':
            self.add("star", here, start, end, '["*"]', "access")
        if name in ("policy", "assume_role_policy") and text.endswith(".json"):
            self.add("star", here, start, end, ANYTHING, "access")
        if name == "policy_arn" and text.startswith('"'):
            self.add("star", here, start, end, '"arn:aws:iam::aws:policy/AdministratorAccess"', "access")
        if name == "referenced_security_group_id":
            self.add("widen-cidr", here, start - len(self.source[:start].split(name)[-1]) - len(name), end, 'cidr_ipv4 = "0.0.0.0/0"', "access")
        if name == "source_arn":
            self.add("star", here, start, end, '"*"', "access")
        if name in ("values",) and "condition" in here:
            self.add("star", here, start, end, '["*"]', "access")
        if name in ("from_port", "to_port", "port") and not re.fullmatch(r"\d+", text):
            self.add("off-by-one", here, start, end, f"{text} + 1", "access")
        if re.search(r"retention_in_days|threshold|period|_days$|capacity", name) and re.fullmatch(r"[\w.\[\]\"]+", text) and not re.fullmatch(r"\d+", text):
            self.add("off-by-one", here, start, end, f"{text} + 1")
        if re.fullmatch(r"(var|each|local)\.[\w.]+", text) and re.search(
                r"^(enable|skip|deletion_protection|publicly|internal|multi_az|storage_encrypted|apply_imm|auto_minor|assign_public)", name):
            self.add("negate", here, start, end, f"!{text}")

    # --- expressions

    def expression(self, node, path):
        if not isinstance(node, Tree):
            return
        kind = node.data
        if kind == "conditional":
            branches = [child for child in node.children if isinstance(child, Tree) and child.data not in ("new_line_or_comment",)]
            if len(branches) == 3:
                cond, yes, no = (self.text(branch) for branch in branches)
                self.add("swap-branches", path, branches[1].meta.start_pos, branches[2].meta.end_pos, f"{no} : {yes}")
        elif kind == "binary_operator":
            sign = self.text(node).strip()
            if sign in OPPOSITE:
                self.add("operator", path, node.meta.start_pos, node.meta.end_pos, OPPOSITE[sign])
            return
        elif kind == "literal_value" or kind == "keyword":
            text = self.text(node)
            if text in ("true", "false"):
                self.add("flip", path, node.meta.start_pos, node.meta.end_pos, "false" if text == "true" else "true")
            return
        elif kind in ("int_lit", "float_lit"):
            return self.number(node, path)
        elif kind == "string":
            return self.string(node, path)
        elif kind == "tuple":
            self.elements(node, path)
        elif kind == "function_call":
            self.arguments(node, path)
        elif kind == "unary_op":
            self.negation(node, path)
        elif kind == "for_cond":
            self.add("drop-if", path, node.meta.start_pos, node.meta.end_pos, "")
        elif kind == "get_attr_expr_term":
            self.reference(node, path)
            self.forget(node, path)
        elif kind == "object_elem":
            key = self.text(node.children[0])
            path = path + [key.strip('"')]
            if self.source[node.meta.end_pos:node.meta.end_pos + 1] == "\n" and path[-2] != "tags":
                self.drop("drop-key", path, node)
        for child in node.children:
            self.expression(child, path)

    def number(self, node, path):
        value = self.text(node)
        if len(path) > 1 and path[-1] in ("x", "y", "width", "height"):
            return
        self.add("number", path, node.meta.start_pos, node.meta.end_pos, str(int(value) + 1) if value.isdigit() else value + "1")

    def string(self, node, path):
        text = self.text(node)[1:-1]
        start, end = node.meta.start_pos + 1, node.meta.end_pos - 1
        for weaker in WEAKER.get(text, []):
            if text in ("false", "1") and "condition" not in path:
                continue
            self.add("weaken", path, start, end, weaker)
        if text in WEAKER:
            return
        if re.fullmatch(r"[a-z0-9-]+:[A-Z]\w+\*?", text) and path[-1] == "actions":
            self.add("star", path, start, end, text.split(":")[0] + ":*", "access")
        elif path[-1] in ("name", "name_prefix") and "${" in text:
            self.add("rename", path, end, end, "x")
        elif path[-1] == "variable" and "condition" in path:
            self.add("weaken", path, start, end, "aws:PrincipalOrgID", "access")
        elif path[-1] == "secret_string" or text == "":
            return
        elif "${" in text and "tags" in path:
            return
        elif path[0] != "variable" and not re.search(r"regex|replace", self.source[max(0, start - 30):start]):
            self.add("other-text", path, end, end, "x")

    def arguments(self, node, path):
        """Of what joins its arguments, each left out; of what prefers the first, the second before it."""
        name = word(node.children[0])
        found = [child for child in node.children if is_tree(child, "arguments")]
        if not found:
            return
        if name in ("merge", "concat", "setunion", "flatten", "compact"):
            self.elements(found[0], path)
        # Of tags nobody minds which of two says Name.
        if name in ("merge", "coalesce") and path[-1] != "tags" and len(items := self.items(found[0])) >= 2:
            first, second = items[:2]
            self.add("swap-arguments", path, first.meta.start_pos, second.meta.end_pos, f"{self.text(second)}, {self.text(first)}")
        if name in ("min", "max"):
            start = node.meta.start_pos
            self.add("operator", path, start, start + 3, "max" if name == "min" else "min")

    def negation(self, node, path):
        start = node.meta.start_pos
        if self.source[start] == "!":
            self.add("drop-not", path, start, start + 1, "")

    def reference(self, node, path):
        """Another resource of the same type, of which there are as many: the task's role for that which starts it."""
        found = re.fullmatch(r"((?:data\.)?[a-z]+_\w+)\.(\w+)", self.text(node))
        others = self.siblings.get(found[1], {}) if found else {}
        if found and found[2] in others:
            other = next((name for name, many in others.items() if name != found[2] and many == others[found[2]]), None)
            if other:
                start = node.meta.end_pos - len(found[2])
                self.add("other-resource", path, start, node.meta.end_pos, other)

    def forget(self, node, path):
        """An input that is given in vain: its default always."""
        found = re.fullmatch(r"var\.(\w+)", self.text(node))
        following = self.source[node.meta.end_pos:node.meta.end_pos + 1]
        if found and found[1] in self.defaults and found[1] != "tags" and following not in (".", "[") and path[0] != "variable":
            self.add("forget", path, node.meta.start_pos, node.meta.end_pos, self.defaults[found[1]])

    def items(self, node):
        return [child for child in node.children if isinstance(child, Tree) and child.data != "new_line_or_comment"]

    def elements(self, node, path):
        items = self.items(node)
        if len(items) < 2:
            return
        for index, item in enumerate(items):
            start, end = item.meta.start_pos, item.meta.end_pos
            if index + 1 < len(items):
                end = items[index + 1].meta.start_pos
            else:
                start = items[index - 1].meta.end_pos
            self.add("drop-element", path, start, end, "")


def is_tree(node, kind):
    return isinstance(node, Tree) and node.data == kind


def is_about_access(path):
    if path[0] == "variable":
        return bool(ACCESS_ARGUMENTS.search(path[1]))
    return bool(ACCESS_TYPES.search(path[0] + " " + (path[1] if path[0] == "data" else ""))) or any(
        ACCESS_ARGUMENTS.search(step) for step in path[1:] if not step.startswith("aws_"))
