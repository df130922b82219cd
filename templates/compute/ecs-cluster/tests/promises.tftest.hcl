# What the cluster promises: sessions are encrypted and logged, containers watched.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name = "shop"
}

run "logged" {
  command = apply

  assert {
    condition = alltrue([
      aws_ecs_cluster.this.name == "shop",
      jsonencode([for s in aws_ecs_cluster.this.setting : [s.name, s.value]]) == jsonencode([["containerInsights", "enabled"]]),
      aws_ecs_cluster_capacity_providers.this.cluster_name == aws_ecs_cluster.this.name,
      jsonencode(aws_ecs_cluster_capacity_providers.this.capacity_providers) == jsonencode(["FARGATE", "FARGATE_SPOT"]),
      jsonencode([for c in aws_ecs_cluster_capacity_providers.this.default_capacity_provider_strategy : [c.capacity_provider, c.base, c.weight]]) == jsonencode([["FARGATE", 0, 1]]),
    ])
    error_message = "The cluster is watched, and runs on Fargate."
  }

  assert {
    condition = alltrue([
      aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].kms_key_id == aws_kms_key.execute_command[0].arn,
      aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].logging == "OVERRIDE",
      aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].log_configuration[0].cloud_watch_log_group_name == "/ecs/shop/execute-command",
      aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].log_configuration[0].cloud_watch_encryption_enabled,
      aws_cloudwatch_log_group.execute_command[0].name == "/ecs/shop/execute-command",
      aws_cloudwatch_log_group.execute_command[0].retention_in_days == 365,
      aws_cloudwatch_log_group.execute_command[0].kms_key_id == aws_kms_key.execute_command[0].arn,
    ])
    error_message = "Sessions of ECS Exec are encrypted with a key of their own and logged."
  }

  assert {
    condition = alltrue([
      aws_kms_key.execute_command[0].enable_key_rotation,
      aws_kms_key.execute_command[0].deletion_window_in_days == 30,
      aws_kms_key.execute_command[0].policy == data.aws_iam_policy_document.execute_command_key.json,
    ])
    error_message = "The key is new every year and deleted only after a month."
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.execute_command_key.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
      ]) == jsonencode([
      "Allow AWS arn:aws:iam::111111111111:root kms:* on *",
      "Allow Service logs.us-east-1.amazonaws.com kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt* on * if ArnEquals kms:EncryptionContext:aws:logs:arn arn:aws:logs:us-east-1:111111111111:log-group:/ecs/shop/execute-command",
    ])
    error_message = "The account decides about the key, and CloudWatch uses it for this one log group."
  }

  assert {
    condition = alltrue([
      output.arn == aws_ecs_cluster.this.arn,
      output.name == "shop",
      jsonencode(output.capacity_providers) == jsonencode(["FARGATE", "FARGATE_SPOT"]),
      output.execute_command_log_group_name == "/ecs/shop/execute-command",
      output.execute_command_key_arn == aws_kms_key.execute_command[0].arn,
    ])
    error_message = "The outputs name the cluster, its log and its key."
  }
}

run "spot_without_a_log" {
  command = apply

  variables {
    container_insights                 = "enhanced"
    default_capacity                   = { FARGATE = { base = 1 }, FARGATE_SPOT = { weight = 3 } }
    execute_command_log_retention_days = null
    tags                               = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].logging == "NONE",
      aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].kms_key_id == null,
      length(aws_kms_key.execute_command) + length(aws_cloudwatch_log_group.execute_command) + length(aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].log_configuration) == 0,
    ])
    error_message = "Logging can be turned off, and then there is no key either."
  }

  assert {
    condition = alltrue([
      jsonencode(aws_ecs_cluster.this.tags) == jsonencode({ Project = "shop" }),
      jsonencode([for s in aws_ecs_cluster.this.setting : s.value]) == jsonencode(["enhanced"]),
      jsonencode([for c in aws_ecs_cluster_capacity_providers.this.default_capacity_provider_strategy : [c.capacity_provider, c.base, c.weight]]) == jsonencode([["FARGATE_SPOT", 0, 3], ["FARGATE", 1, 1]]),
    ])
    error_message = "Tasks are shared out as asked."
  }

  assert {
    condition = alltrue([for r in concat(
      aws_cloudwatch_log_group.execute_command,
      aws_kms_key.execute_command,
      [aws_ecs_cluster.this],
    ) : r.tags["Project"] == "shop"])
    error_message = "Every resource has the given tags."
  }

  assert {
    condition     = alltrue([for document in [data.aws_iam_policy_document.execute_command_key] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_log_group.execute_command",
      "aws_ecs_cluster.this",
      "aws_ecs_cluster_capacity_providers.this",
      "aws_kms_key.execute_command",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_cloudwatch_log_group.execute_command, aws_kms_key.execute_command] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "logged_for_a_month" {
  command = apply

  variables {
    execute_command_log_retention_days = 30
  }

  assert {
    condition     = aws_cloudwatch_log_group.execute_command[0].retention_in_days == 30
    error_message = "The log is kept as long as asked."
  }
}
