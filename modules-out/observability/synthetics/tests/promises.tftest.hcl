# What the canary promises: what it may do, when it runs, and when it raises the alarm.

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
  name            = "health"
  script          = { s3_bucket = "shop-artifacts", s3_key = "canaries/health-1.0.0.zip" }
  handler         = "health.handler"
  runtime_version = "syn-nodejs-puppeteer-10.0"
  artifacts       = { bucket = "shop-canaries" }
}

run "outside" {
  command = apply

  assert {
    condition = alltrue([
      aws_synthetics_canary.this.name == "health",
      aws_synthetics_canary.this.runtime_version == "syn-nodejs-puppeteer-10.0",
      aws_synthetics_canary.this.handler == "health.handler",
      aws_synthetics_canary.this.s3_bucket == "shop-artifacts",
      aws_synthetics_canary.this.s3_key == "canaries/health-1.0.0.zip",
      aws_synthetics_canary.this.start_canary,
      aws_synthetics_canary.this.artifact_s3_location == "s3://shop-canaries/canary/health",
      aws_synthetics_canary.this.success_retention_period == 31,
      aws_synthetics_canary.this.failure_retention_period == 31,
      aws_synthetics_canary.this.delete_lambda,
      aws_synthetics_canary.this.execution_role_arn == aws_iam_role.this.arn,
      aws_synthetics_canary.this.schedule[0].expression == "rate(5 minutes)",
      aws_synthetics_canary.this.run_config[0].timeout_in_seconds == 60,
      aws_synthetics_canary.this.run_config[0].memory_in_mb == 1024,
      !aws_synthetics_canary.this.run_config[0].active_tracing,
      length(aws_synthetics_canary.this.artifact_config) + length(aws_synthetics_canary.this.vpc_config) + length(aws_security_group.this) + length(aws_vpc_security_group_egress_rule.this) == 0,
    ])
    error_message = "The script runs every five minutes and leaves its results in the given bucket for a month."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_metric_alarm.this.alarm_name == "canary-health",
      aws_cloudwatch_metric_alarm.this.alarm_description == "Fewer than 90 % of the runs of the canary health succeed.",
      aws_cloudwatch_metric_alarm.this.namespace == "CloudWatchSynthetics",
      aws_cloudwatch_metric_alarm.this.metric_name == "SuccessPercent",
      jsonencode(aws_cloudwatch_metric_alarm.this.dimensions) == jsonencode({ CanaryName = "health" }),
      aws_cloudwatch_metric_alarm.this.statistic == "Average",
      aws_cloudwatch_metric_alarm.this.comparison_operator == "LessThanThreshold",
      aws_cloudwatch_metric_alarm.this.threshold == 90,
      aws_cloudwatch_metric_alarm.this.period == 300,
      aws_cloudwatch_metric_alarm.this.evaluation_periods == 2,
      aws_cloudwatch_metric_alarm.this.actions_enabled,
      aws_cloudwatch_metric_alarm.this.treat_missing_data == "breaching",
      jsonencode([aws_cloudwatch_metric_alarm.this.alarm_actions, aws_cloudwatch_metric_alarm.this.ok_actions]) == jsonencode([[], []]),
    ])
    error_message = "Less than nine in ten successes, twice in a row, or no result at all, raise the alarm."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service lambda.amazonaws.com sts:AssumeRole on if StringEquals aws:SourceAccount 111111111111",
      ]),
      aws_iam_role.this.name == "canary-health-us-east-1",
      aws_iam_role.this.assume_role_policy == data.aws_iam_policy_document.assume.json,
    ])
    error_message = "Lambda takes the role for functions of this account, and nobody else does."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow s3:GetObject s3:PutObject on arn:aws:s3:::shop-canaries/canary/health/*",
        "Allow s3:GetBucketLocation on arn:aws:s3:::shop-canaries",
        "Allow logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/aws/lambda/cwsyn-health-*",
        "Allow cloudwatch:PutMetricData on * if StringEquals cloudwatch:namespace CloudWatchSynthetics",
      ]),
      aws_iam_role_policy.this.name == "canary",
      aws_iam_role_policy.this.role == aws_iam_role.this.id,
      aws_iam_role_policy.this.policy == data.aws_iam_policy_document.this.json,
      output.name == "health",
      output.arn == aws_synthetics_canary.this.arn,
      output.alarm_arn == aws_cloudwatch_metric_alarm.this.arn,
      output.alarm_name == "canary-health",
      output.role_arn == aws_iam_role.this.arn,
      output.role_name == "canary-health-us-east-1",
      output.artifacts_location == "s3://shop-canaries/canary/health",
      output.security_group_id == null,
    ])
    error_message = "The canary writes its results, its log and its metrics, and does no more."
  }
}

run "inside" {
  command = apply

  variables {
    tags                   = { Project = "shop" }
    script                 = { s3_bucket = "shop-artifacts", s3_key = "canaries/sign-in.zip", s3_object_version = "L4kqtJlcpXroDTDmpUMLUo0aYvPz2Bqx" }
    schedule               = "rate(1 hour)"
    timeout                = 300
    memory_size            = 2048
    active_tracing         = true
    environment            = { URL = "https://shop.internal" }
    secret_arns            = ["arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/canary-AbCdEf", "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key"]
    success_retention_days = 7
    failure_retention_days = 14
    vpc                    = { vpc_id = "vpc-00000000000000000", subnet_ids = ["subnet-0000000000000000a"], security_group_ids = ["sg-0000000000000000a"] }
    egress                 = { web = { from_port = 443, to_port = 443, cidr_ipv4 = "10.0.0.0/16" }, dns = { protocol = "udp", from_port = 53, to_port = 53, cidr_ipv4 = "10.0.0.2/32" }, s3 = { from_port = 443, to_port = 443, prefix_list_id = "pl-63a5400a" }, api = { from_port = 443, to_port = 443, security_group_id = "sg-0000000000000000c" } }
    alarm                  = { success_percent = 100, period = 3600, evaluation_periods = 3, datapoints_to_alarm = 2 }
    alarm_topic_arns       = ["arn:aws:sns:us-east-1:111111111111:alarms"]
    artifacts              = { bucket = "shop-canaries", prefix = "sign-in", kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000" }
  }

  assert {
    condition = alltrue([
      aws_synthetics_canary.this.artifact_s3_location == "s3://shop-canaries/sign-in",
      aws_synthetics_canary.this.artifact_config[0].s3_encryption[0].encryption_mode == "SSE_KMS",
      aws_synthetics_canary.this.artifact_config[0].s3_encryption[0].kms_key_arn == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
    ])
    error_message = "Results are encrypted with the given key."
  }

  assert {
    condition = alltrue([
      aws_synthetics_canary.this.vpc_config[0].subnet_ids == toset(var.vpc.subnet_ids),
      aws_synthetics_canary.this.vpc_config[0].security_group_ids == toset([aws_security_group.this[0].id, "sg-0000000000000000a"]),
      aws_security_group.this[0].vpc_id == "vpc-00000000000000000",
      aws_security_group.this[0].name_prefix == "health-canary-",
      jsonencode({ for key, r in aws_vpc_security_group_egress_rule.this : key => [r.ip_protocol, r.from_port, r.to_port, r.cidr_ipv4, r.prefix_list_id, r.referenced_security_group_id, r.security_group_id == aws_security_group.this[0].id] }) == jsonencode({
        dns = ["udp", 53, 53, "10.0.0.2/32", null, null, true]
        api = ["tcp", 443, 443, null, null, "sg-0000000000000000c", true]
        s3  = ["tcp", 443, 443, null, "pl-63a5400a", null, true]
        web = ["tcp", 443, 443, "10.0.0.0/16", null, null, true]
      }),
    ])
    error_message = "The canary stands in the given subnets, reaches only what was asked for, and nothing reaches it."
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
      ]) == jsonencode([
      "Allow s3:GetObject s3:PutObject on arn:aws:s3:::shop-canaries/sign-in/*",
      "Allow s3:GetBucketLocation on arn:aws:s3:::shop-canaries",
      "Allow logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/aws/lambda/cwsyn-health-*",
      "Allow cloudwatch:PutMetricData on * if StringEquals cloudwatch:namespace CloudWatchSynthetics",
      "Allow xray:PutTraceSegments on *",
      "Allow ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:DescribeNetworkInterfaces on *",
      "Allow secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/canary-AbCdEf arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key-??????",
      "Allow kms:Decrypt kms:GenerateDataKey on arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000 if StringEquals kms:ViaService s3.us-east-1.amazonaws.com",
    ])
    error_message = "It reads the given secret, writes with the given key, traces, and does no more."
  }

  assert {
    condition = alltrue([
      aws_synthetics_canary.this.s3_version == "L4kqtJlcpXroDTDmpUMLUo0aYvPz2Bqx",
      aws_synthetics_canary.this.success_retention_period == 7,
      aws_synthetics_canary.this.failure_retention_period == 14,
      aws_synthetics_canary.this.schedule[0].expression == "rate(1 hour)",
      aws_synthetics_canary.this.run_config[0].timeout_in_seconds == 300,
      aws_synthetics_canary.this.run_config[0].memory_in_mb == 2048,
      aws_synthetics_canary.this.run_config[0].active_tracing,
      jsonencode(aws_synthetics_canary.this.run_config[0].environment_variables) == jsonencode({ URL = "https://shop.internal" }),
      aws_cloudwatch_metric_alarm.this.threshold == 100,
      aws_cloudwatch_metric_alarm.this.period == 3600,
      aws_cloudwatch_metric_alarm.this.evaluation_periods == 3,
      aws_cloudwatch_metric_alarm.this.datapoints_to_alarm == 2,
      jsonencode([aws_cloudwatch_metric_alarm.this.alarm_actions, aws_cloudwatch_metric_alarm.this.ok_actions]) == jsonencode([
        ["arn:aws:sns:us-east-1:111111111111:alarms"],
        ["arn:aws:sns:us-east-1:111111111111:alarms"],
      ]),
      output.security_group_id == aws_security_group.this[0].id,
    ])
    error_message = "The canary and its alarm are as asked."
  }

  assert {
    condition = alltrue([for r in concat(
      [aws_iam_role.this],
      [aws_synthetics_canary.this],
      [aws_cloudwatch_metric_alarm.this],
      aws_security_group.this,
      values(aws_vpc_security_group_egress_rule.this),
    ) : r.tags["Project"] == "shop"])
    error_message = "Every resource has the given tags."
  }

  assert {
    condition     = alltrue([for group in aws_security_group.this : length(group.ingress) + length(group.egress) == 0])
    error_message = "A rule is a resource of its own: none stands in a group."
  }

  assert {
    condition     = alltrue([for role in [aws_iam_role.this] : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition     = alltrue([for document in [data.aws_iam_policy_document.assume, data.aws_iam_policy_document.this] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_metric_alarm.this",
      "aws_iam_role.this",
      "aws_iam_role_policy.this",
      "aws_security_group.this",
      "aws_synthetics_canary.this",
      "aws_vpc_security_group_egress_rule.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_security_group.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "written_but_not_running" {
  command = apply

  variables {
    enabled = false
  }

  assert {
    condition = alltrue([
      !aws_synthetics_canary.this.start_canary,
      !aws_cloudwatch_metric_alarm.this.actions_enabled,
      aws_cloudwatch_metric_alarm.this.treat_missing_data == "notBreaching",
    ])
    error_message = "What does not run raises no alarm."
  }
}
