# What the secret promises: who reads it, what encrypts it, how it is recovered, and that its value is in no state.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name           = "shop/api"
  description    = "Keys of the shop's API."
  generated_keys = ["session"]
}

# The values are ephemeral, so these runs plan; what AWS would make up is given.
override_resource {
  target          = aws_secretsmanager_secret.this
  override_during = plan
  values          = { arn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf", id = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf" }
}

run "generated" {
  command = plan

  assert {
    condition = alltrue([
      aws_secretsmanager_secret.this.name == "shop/api",
      aws_secretsmanager_secret.this.description == "Keys of the shop's API.",
      aws_secretsmanager_secret.this.kms_key_id == null,
      aws_secretsmanager_secret.this.recovery_window_in_days == 30,
      jsonencode(aws_secretsmanager_secret.this.tags) == jsonencode({ Name = "shop/api" }),
      length(aws_secretsmanager_secret.this.replica) == 0,
    ])
    error_message = "The secret can be recovered for a month, and has no copies."
  }

  assert {
    condition = alltrue([
      aws_secretsmanager_secret_version.this[0].secret_id == aws_secretsmanager_secret.this.id,
      aws_secretsmanager_secret_version.this[0].secret_string_wo_version == 1,
      nonsensitive(aws_secretsmanager_secret_version.this[0].secret_string_wo == null),
    ])
    error_message = "Its value is written once and kept in no state."
  }

  assert {
    condition = alltrue([
      length(aws_secretsmanager_secret_policy.this) + length(aws_secretsmanager_secret_rotation.this) == 0,
      output.arn == aws_secretsmanager_secret.this.arn,
      output.name == "shop/api",
      one(output.keys) == "session",
    ])
    error_message = "No policy of the secret lets anyone in, and nothing rotates it."
  }
}

run "shared_copied_and_rotated" {
  command = plan

  variables {
    generated_keys          = ["session"]
    generated_length        = 32
    imported_keys           = ["stripe"]
    imported_values         = { stripe = "made-up" }
    plain_values            = { user = "api" }
    value_version           = 2
    rotation                = { lambda_arn = "arn:aws:lambda:us-east-1:111111111111:function:rotate", days = 30, window_hours = 3, rotate_immediately = false }
    reader_arns             = ["arn:aws:iam::222222222222:role/reader"]
    replica_regions         = ["us-west-2"]
    kms_key_arn             = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    recovery_window_in_days = 7
    tags                    = { Project = "shop" }
  }

  assert {
    condition     = issensitive(var.imported_values) && ephemeralasnull(var.imported_values) == null
    error_message = "Values that are handed over are shown nowhere, and are in no plan and in no state."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow AWS arn:aws:iam::222222222222:role/reader secretsmanager:DescribeSecret secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf",
      ]),
      aws_secretsmanager_secret_policy.this[0].secret_arn == aws_secretsmanager_secret.this.arn,
      aws_secretsmanager_secret_policy.this[0].block_public_policy,
    ])
    error_message = "Only the given readers read, and no policy can make the secret public."
  }

  assert {
    condition = alltrue([
      aws_secretsmanager_secret.this.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_secretsmanager_secret.this.recovery_window_in_days == 7,
      jsonencode(aws_secretsmanager_secret.this.tags) == jsonencode({ Name = "shop/api", Project = "shop" }),
      jsonencode([for r in aws_secretsmanager_secret.this.replica : r.region]) == jsonencode(["us-west-2"]),
    ])
    error_message = "The given key encrypts, and the given region has a copy."
  }

  assert {
    condition = alltrue([
      aws_secretsmanager_secret_rotation.this[0].secret_id == aws_secretsmanager_secret.this.id,
      aws_secretsmanager_secret_rotation.this[0].rotation_lambda_arn == "arn:aws:lambda:us-east-1:111111111111:function:rotate",
      !aws_secretsmanager_secret_rotation.this[0].rotate_immediately,
      aws_secretsmanager_secret_rotation.this[0].rotation_rules[0].automatically_after_days == 30,
      aws_secretsmanager_secret_rotation.this[0].rotation_rules[0].schedule_expression == null,
      aws_secretsmanager_secret_rotation.this[0].rotation_rules[0].duration == "3h",
    ])
    error_message = "The function rotates the secret once a month, within three hours, and not at once."
  }

  assert {
    condition = alltrue([
      aws_secretsmanager_secret_version.this[0].secret_string_wo_version == 2,
      jsonencode(output.keys) == jsonencode(["session", "stripe", "user"]),
    ])
    error_message = "Another version of the value is written when it is asked for, from generated, imported and plain values."
  }

  assert {
    condition = jsonencode([for r in [aws_secretsmanager_secret.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop/api of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for document in data.aws_iam_policy_document.this : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_secretsmanager_secret.this",
      "aws_secretsmanager_secret_policy.this",
      "aws_secretsmanager_secret_rotation.this",
      "aws_secretsmanager_secret_version.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_secretsmanager_secret_version.this,
      aws_secretsmanager_secret_rotation.this,
      data.aws_iam_policy_document.this,
      aws_secretsmanager_secret_policy.this,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "without_a_value" {
  command = plan

  variables {
    generated_keys = []
  }

  assert {
    condition     = length(aws_secretsmanager_secret_version.this) == 0
    error_message = "Nothing is written."
  }
}

run "rotated_by_a_schedule" {
  command = plan

  variables {
    rotation = { lambda_arn = "arn:aws:lambda:us-east-1:111111111111:function:rotate", schedule = "rate(10 days)" }
  }

  assert {
    condition     = aws_secretsmanager_secret_rotation.this[0].rotation_rules[0].schedule_expression == "rate(10 days)"
    error_message = "It is rotated when the schedule says."
  }
}
