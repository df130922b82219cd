# What the key promises: it turns over every year, and who may use it for what.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name        = "shop"
  description = "Encrypts the shop's data."
}

run "of_this_account" {
  command = apply

  assert {
    condition = alltrue([
      aws_kms_key.this.enable_key_rotation,
      aws_kms_key.this.deletion_window_in_days == 30,
      !aws_kms_key.this.multi_region,
      aws_kms_key.this.description == "Encrypts the shop's data.",
      jsonencode(aws_kms_key.this.tags) == jsonencode({ Name = "shop" }),
      aws_kms_key.this.policy == data.aws_iam_policy_document.this.json,
    ])
    error_message = "The key is new every year, stays in its region, and is deleted only after a month."
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
    ]) == jsonencode(["Allow AWS arn:aws:iam::111111111111:root kms:* on *"])
    error_message = "The account's own policies decide about the key, and nobody else has it."
  }

  assert {
    condition = alltrue([
      aws_kms_alias.this.name == "alias/shop",
      aws_kms_alias.this.target_key_id == aws_kms_key.this.key_id,
      output.arn == aws_kms_key.this.arn,
      output.key_id == aws_kms_key.this.key_id,
      output.alias_name == "alias/shop",
      output.alias_arn == aws_kms_alias.this.arn,
    ])
    error_message = "The alias leads to the key."
  }
}

run "for_services_and_accounts" {
  command = apply

  variables {
    tags                    = { Project = "shop" }
    services                = ["logs", "s3", "sns"]
    user_arns               = ["arn:aws:iam::111111111111:role/api"]
    account_ids             = ["222222222222"]
    deletion_window_in_days = 7
    multi_region            = true
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
      ]) == jsonencode([
      "Allow AWS arn:aws:iam::111111111111:root kms:* on *",
      "Allow Service logs.us-east-1.amazonaws.com kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt* on * if ArnLike kms:EncryptionContext:aws:logs:arn arn:aws:logs:us-east-1:111111111111:log-group:*",
      "Allow Service s3.amazonaws.com sns.amazonaws.com kms:Decrypt kms:DescribeKey kms:GenerateDataKey* on * if StringEquals aws:SourceAccount 111111111111",
      "Allow AWS arn:aws:iam::111111111111:role/api kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt* on *",
      "Allow AWS arn:aws:iam::222222222222:root kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt* on *",
      "Allow AWS arn:aws:iam::222222222222:root kms:CreateGrant kms:ListGrants kms:RevokeGrant on * if Bool kms:GrantIsForAWSResource true",
    ])
    error_message = "Log groups and services use the key for this account, the users and accounts for their data, and other accounts grant it to AWS's resources alone."
  }

  assert {
    condition = alltrue([
      aws_kms_key.this.deletion_window_in_days == 7,
      aws_kms_key.this.multi_region,
      aws_kms_key.this.enable_key_rotation,
    ])
    error_message = "The key is as asked."
  }

  assert {
    condition = jsonencode([for r in [aws_kms_key.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for document in [data.aws_iam_policy_document.this] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_kms_alias.this",
      "aws_kms_key.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}

run "for_logs_alone" {
  command = apply

  variables {
    services = ["logs"]
  }

  assert {
    condition     = jsonencode([for s in data.aws_iam_policy_document.this.statement : s.sid]) == jsonencode(["AccountDecidesByItsPolicies", "LogGroupsOfThisAccount"])
    error_message = "Without another service there is no statement for one."
  }
}
