# What the role promises: who takes it, on which conditions, and what it may do.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.assume
  values = {
    json = "{\"Id\":\"assume\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.this
  values = {
    json = "{\"Id\":\"this\"}"
  }
}

variables {
  name         = "terraform"
  description  = "Terraform in this account."
  trusted_arns = ["arn:aws:iam::222222222222:role/pipeline"]
  policy_names = ["PowerUserAccess"]
}

run "for_one_role" {
  command = apply

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow AWS arn:aws:iam::222222222222:role/pipeline sts:AssumeRole on",
      ]),
      aws_iam_role.this.name == "terraform",
      aws_iam_role.this.description == "Terraform in this account.",
      aws_iam_role.this.assume_role_policy == data.aws_iam_policy_document.assume.json,
      aws_iam_role.this.max_session_duration == 3600,
      aws_iam_role.this.permissions_boundary == null,
    ])
    error_message = "The given role takes it, and nobody else, for an hour."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, a in aws_iam_role_policy_attachment.this : key => a.policy_arn }) == jsonencode({ PowerUserAccess = "arn:aws:iam::aws:policy/PowerUserAccess" }),
      aws_iam_role_policy_attachment.this["PowerUserAccess"].role == aws_iam_role.this.name,
      length(aws_iam_role_policy.this) == 0,
      output.arn == aws_iam_role.this.arn,
      output.name == aws_iam_role.this.name,
    ])
    error_message = "It has the given policies of AWS, and no other."
  }
}

run "guarded" {
  command = apply

  variables {
    trusted_services         = ["lambda.amazonaws.com"]
    external_id              = "shop"
    mfa_required             = true
    policy_names             = []
    policy_statements        = { Orders = { actions = ["sqs:SendMessage"], resources = ["arn:aws:sqs:us-east-1:111111111111:orders"] } }
    permissions_boundary_arn = "arn:aws:iam::111111111111:policy/boundary"
    session_hours            = 4
    tags                     = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow AWS arn:aws:iam::222222222222:role/pipeline sts:AssumeRole on if Bool aws:MultiFactorAuthPresent true if StringEquals sts:ExternalId shop",
        "Allow Service lambda.amazonaws.com sts:AssumeRole on",
      ]),
      aws_iam_role.this.max_session_duration == 14400,
      aws_iam_role.this.permissions_boundary == "arn:aws:iam::111111111111:policy/boundary",
    ])
    error_message = "People need the external ID and a second factor, services neither."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
      ]) == jsonencode(["Allow sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:orders"]),
      aws_iam_role_policy.this[0].name == "role",
      aws_iam_role_policy.this[0].role == aws_iam_role.this.id,
      aws_iam_role_policy.this[0].policy == data.aws_iam_policy_document.this[0].json,
      length(aws_iam_role_policy_attachment.this) == 0,
    ])
    error_message = "It may do what was given, and no more."
  }

  assert {
    condition = jsonencode([for r in [aws_iam_role.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "terraform of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for role in [aws_iam_role.this] : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition = alltrue([for document in concat(
      [data.aws_iam_policy_document.assume],
      data.aws_iam_policy_document.this,
    ) : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_iam_role.this",
      "aws_iam_role_policy.this",
      "aws_iam_role_policy_attachment.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [data.aws_iam_policy_document.this, aws_iam_role_policy.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "for_services_alone" {
  command = apply

  variables {
    trusted_arns     = []
    trusted_services = ["ec2.amazonaws.com"]
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.assume.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
    ]) == jsonencode(["Allow Service ec2.amazonaws.com sts:AssumeRole on"])
    error_message = "No person takes it."
  }
}
