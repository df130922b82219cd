# What the function promises: which events call it, what it may do, what becomes of failures.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.failures
  values = {
    json = "{\"Id\":\"failures\"}"
  }
}

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
  name     = "api"
  artifact = { s3_bucket = "shop-artifacts", s3_key = "api/1.0.0.zip" }
  runtime  = "python3.13"
  handler  = "app.handler"
  rules    = { hourly = { schedule = "rate(1 hour)" } }
}

run "small" {
  command = apply

  assert {
    condition = alltrue([
      aws_lambda_function.this.function_name == "api",
      aws_lambda_function.this.role == aws_iam_role.this.arn,
      aws_lambda_function.this.package_type == "Zip",
      aws_lambda_function.this.s3_bucket == "shop-artifacts",
      aws_lambda_function.this.s3_key == "api/1.0.0.zip",
      aws_lambda_function.this.runtime == "python3.13",
      aws_lambda_function.this.handler == "app.handler",
      aws_lambda_function.this.memory_size == 512,
      aws_lambda_function.this.timeout == 30,
      one(aws_lambda_function.this.architectures) == "x86_64",
      aws_lambda_function.this.publish,
      aws_lambda_function.this.reserved_concurrent_executions == -1,
      aws_lambda_function.this.kms_key_arn == null,
      aws_lambda_function.this.code_signing_config_arn == null,
      aws_lambda_function.this.tracing_config[0].mode == "Active",
      aws_lambda_function.this.ephemeral_storage[0].size == 512,
      length(aws_lambda_function.this.environment) + length(aws_lambda_function.this.vpc_config) == 0,
      aws_lambda_alias.live.name == "live",
      aws_lambda_alias.live.function_name == aws_lambda_function.this.function_name,
      aws_lambda_alias.live.function_version == aws_lambda_function.this.version,
      length(aws_lambda_alias.live.routing_config) == 0,
    ])
    error_message = "The function is traced, published and called through its alias, from the given artifact."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_log_group.this[0].name == "/aws/lambda/api",
      aws_cloudwatch_log_group.this[0].retention_in_days == 365,
      aws_cloudwatch_log_group.this[0].kms_key_id == null,
      output.log_group_name == "/aws/lambda/api",
    ])
    error_message = "Its log is kept for a year."
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
      aws_iam_role.this.name == "api-us-east-1",
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
        "Allow logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/aws/lambda/api:*",
        "Allow sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:mock",
        "Allow xray:PutTelemetryRecords xray:PutTraceSegments on *",
      ]),
      aws_iam_role_policy.this.name == "function",
      aws_iam_role_policy.this.role == aws_iam_role.this.id,
      aws_iam_role_policy.this.policy == data.aws_iam_policy_document.this.json,
      length(aws_iam_role_policy_attachment.this) == 0,
    ])
    error_message = "The function writes its log, its traces and its failures, and does no more."
  }

  assert {
    condition     = length(aws_security_group.this) + length(aws_vpc_security_group_egress_rule.this) == 0
    error_message = "Outside a VPC it has no security group."
  }

  assert {
    condition = alltrue([
      aws_sqs_queue.failures.name == "api-failures",
      aws_sqs_queue.failures.message_retention_seconds == 1209600,
      aws_sqs_queue.failures.sqs_managed_sse_enabled,
      aws_lambda_function_event_invoke_config.this.function_name == aws_lambda_function.this.function_name,
      aws_lambda_function_event_invoke_config.this.qualifier == aws_lambda_alias.live.name,
      aws_lambda_function_event_invoke_config.this.maximum_event_age_in_seconds == 21600,
      aws_lambda_function_event_invoke_config.this.maximum_retry_attempts == 2,
      aws_lambda_function_event_invoke_config.this.destination_config[0].on_failure[0].destination == aws_sqs_queue.failures.arn,
      output.failure_queue_arn == aws_sqs_queue.failures.arn,
      output.failure_queue_name == "api-failures",
    ])
    error_message = "What the function fails on is kept for two weeks, encrypted."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_event_rule.this["hourly"].name == "api-hourly",
      aws_cloudwatch_event_rule.this["hourly"].event_bus_name == "default",
      aws_cloudwatch_event_rule.this["hourly"].schedule_expression == "rate(1 hour)",
      aws_cloudwatch_event_rule.this["hourly"].state == "ENABLED",
      aws_cloudwatch_event_rule.this["hourly"].event_pattern == null,
      aws_cloudwatch_event_target.this["hourly"].rule == aws_cloudwatch_event_rule.this["hourly"].name,
      aws_cloudwatch_event_target.this["hourly"].event_bus_name == "default",
      aws_cloudwatch_event_target.this["hourly"].target_id == "function",
      aws_cloudwatch_event_target.this["hourly"].arn == aws_lambda_alias.live.arn,
      aws_cloudwatch_event_target.this["hourly"].input == null,
      aws_cloudwatch_event_target.this["hourly"].retry_policy[0].maximum_event_age_in_seconds == 21600,
      aws_cloudwatch_event_target.this["hourly"].retry_policy[0].maximum_retry_attempts == 185,
      aws_cloudwatch_event_target.this["hourly"].dead_letter_config[0].arn == aws_sqs_queue.failures.arn,
    ])
    error_message = "The rule calls the alias and tries again for a day, and what it cannot hand over is kept."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, p in aws_lambda_permission.rule : key => [p.statement_id, p.action, p.principal, p.qualifier] }) == jsonencode({ hourly = ["rule-hourly", "lambda:InvokeFunction", "events.amazonaws.com", "live"] }),
      aws_lambda_permission.rule["hourly"].source_arn == aws_cloudwatch_event_rule.this["hourly"].arn && aws_lambda_permission.rule["hourly"].function_name == aws_lambda_function.this.function_name,
    ])
    error_message = "That rule alone invokes the alias."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.failures.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service events.amazonaws.com sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:mock if ArnEquals aws:SourceArn arn:aws:events:us-east-1:111111111111:rule/example",
      ]),
      aws_sqs_queue_policy.failures.queue_url == aws_sqs_queue.failures.url,
      aws_sqs_queue_policy.failures.policy == data.aws_iam_policy_document.failures.json,
      jsonencode(output.rule_arns) == jsonencode({ hourly = aws_cloudwatch_event_rule.this["hourly"].arn }),
    ])
    error_message = "Only the rules put their failures into the queue."
  }

  assert {
    condition = alltrue([
      output.function_name == "api",
      output.function_arn == aws_lambda_function.this.arn,
      output.function_version == aws_lambda_function.this.version,
      output.alias_arn == aws_lambda_alias.live.arn,
      output.role_arn == aws_iam_role.this.arn,
      output.role_name == aws_iam_role.this.name,
      output.security_group_id == null,
    ])
    error_message = "The outputs are those of the function, its alias and its role."
  }
}

run "everything_asked_for" {
  command = apply

  variables {
    artifact               = { image_uri = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api@sha256:0000000000000000000000000000000000000000000000000000000000000000" }
    runtime                = null
    handler                = null
    architecture           = "arm64"
    memory_size            = 1024
    timeout                = 20
    ephemeral_storage      = 2048
    reserved_concurrency   = 5
    environment            = { MODE = "production" }
    secret_arns            = ["arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf", "arn:aws:ssm:us-east-1:111111111111:parameter/shop/port", "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key"]
    secrets_kms_key_arns   = ["arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"]
    policy_arns            = ["arn:aws:iam::111111111111:policy/orders", "arn:aws:iam::111111111111:policy/stock"]
    policy_statements      = { Orders = { actions = ["dynamodb:PutItem"], resources = ["arn:aws:dynamodb:us-east-1:111111111111:table/orders"] } }
    vpc                    = { vpc_id = "vpc-00000000000000000", subnet_ids = ["subnet-0000000000000000a"], security_group_ids = ["sg-0000000000000000a"] }
    egress                 = { web = { from_port = 443, to_port = 443, cidr_ipv4 = "10.0.0.0/16" }, dns = { protocol = "udp", from_port = 53, to_port = 53, cidr_ipv4 = "10.0.0.2/32" }, s3 = { from_port = 443, to_port = 443, prefix_list_id = "pl-63a5400a" }, db = { from_port = 5432, to_port = 5432, security_group_id = "sg-0000000000000000c" } }
    rollout                = { stable_version = "7", new_share = 0.1 }
    kms_key_arn            = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
    log_format             = "JSON"
    log_retention_days     = 30
    tags                   = { Project = "shop" }
    event_bus_name         = "shop"
    rules                  = { orders = { event_pattern = "{\"source\":[\"shop\"]}", input_path = "$.detail", enabled = false }, fixed = { event_pattern = "{\"source\":[\"test\"]}", input = "{}" } }
    maximum_event_age      = 3600
    maximum_retry_attempts = 0
  }

  assert {
    condition = alltrue([
      aws_lambda_function.this.package_type == "Image",
      aws_lambda_function.this.image_uri == "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api@sha256:0000000000000000000000000000000000000000000000000000000000000000",
      one(aws_lambda_function.this.architectures) == "arm64",
      aws_lambda_function.this.memory_size == 1024,
      aws_lambda_function.this.timeout == 20,
      aws_lambda_function.this.reserved_concurrent_executions == 5,
      aws_lambda_function.this.kms_key_arn == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
      jsonencode(aws_lambda_function.this.tags) == jsonencode({ Project = "shop" }),
      aws_lambda_function.this.ephemeral_storage[0].size == 2048,
      jsonencode(aws_lambda_function.this.environment[0].variables) == jsonencode({ MODE = "production" }),
      aws_lambda_function.this.logging_config[0].log_format == "JSON",
      aws_lambda_function.this.logging_config[0].log_group == "/aws/lambda/api",
    ])
    error_message = "The function is as asked, and its environment encrypted with the given key."
  }

  assert {
    condition = alltrue([
      aws_lambda_function.this.vpc_config[0].subnet_ids == toset(var.vpc.subnet_ids),
      aws_lambda_function.this.vpc_config[0].security_group_ids == toset([aws_security_group.this[0].id, "sg-0000000000000000a"]),
      aws_security_group.this[0].vpc_id == "vpc-00000000000000000",
      aws_security_group.this[0].name_prefix == "api-",
      jsonencode({ for key, r in aws_vpc_security_group_egress_rule.this : key => [r.ip_protocol, r.from_port, r.to_port, r.cidr_ipv4, r.prefix_list_id, r.referenced_security_group_id, r.security_group_id == aws_security_group.this[0].id] }) == jsonencode({
        dns = ["udp", 53, 53, "10.0.0.2/32", null, null, true]
        db  = ["tcp", 5432, 5432, null, null, "sg-0000000000000000c", true]
        s3  = ["tcp", 443, 443, null, "pl-63a5400a", null, true]
        web = ["tcp", 443, 443, "10.0.0.0/16", null, null, true]
      }),
      output.security_group_id == aws_security_group.this[0].id,
    ])
    error_message = "It stands in the given subnets, in its own security group and the given ones, and reaches only what was asked for."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/aws/lambda/api:*",
        "Allow sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:mock",
        "Allow dynamodb:PutItem on arn:aws:dynamodb:us-east-1:111111111111:table/orders",
        "Allow xray:PutTelemetryRecords xray:PutTraceSegments on *",
        "Allow ec2:AssignPrivateIpAddresses ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:DescribeNetworkInterfaces ec2:DescribeSubnets ec2:UnassignPrivateIpAddresses on *",
        "Deny ec2:AssignPrivateIpAddresses ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:UnassignPrivateIpAddresses on * if ArnEquals lambda:SourceFunctionArn arn:aws:lambda:us-east-1:111111111111:function:api",
        "Allow secretsmanager:DescribeSecret secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key-??????",
        "Allow ssm:GetParameter ssm:GetParameters on arn:aws:ssm:us-east-1:111111111111:parameter/shop/port",
        "Allow kms:Decrypt on arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
        "Allow kms:Decrypt kms:GenerateDataKey on arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
      ]),
      jsonencode([for a in aws_iam_role_policy_attachment.this : a.policy_arn]) == jsonencode(["arn:aws:iam::111111111111:policy/orders", "arn:aws:iam::111111111111:policy/stock"]),
      alltrue([for a in values(aws_iam_role_policy_attachment.this) : a.role == aws_iam_role.this.name]),
    ])
    error_message = "The role reads these secrets, decrypts them, has the given policies, and its code touches no network interface."
  }

  assert {
    condition = alltrue([
      aws_lambda_alias.live.function_version == "7",
      jsonencode(values(aws_lambda_alias.live.routing_config[0].additional_version_weights)) == jsonencode([0.1]),
      one(keys(aws_lambda_alias.live.routing_config[0].additional_version_weights)) == aws_lambda_function.this.version,
    ])
    error_message = "A tenth of the calls reaches the new version."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_log_group.this[0].retention_in_days == 30,
      aws_cloudwatch_log_group.this[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
    ])
    error_message = "The log is kept for a month under the given key."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, r in aws_cloudwatch_event_rule.this : key => [r.event_bus_name, r.event_pattern, r.schedule_expression, r.state] }) == jsonencode({
        fixed  = ["shop", "{\"source\":[\"test\"]}", null, "ENABLED"]
        orders = ["shop", "{\"source\":[\"shop\"]}", null, "DISABLED"]
      }),
      jsonencode({ for key, t in aws_cloudwatch_event_target.this : key => [t.event_bus_name, t.input, t.input_path, t.retry_policy[0].maximum_event_age_in_seconds] }) == jsonencode({
        fixed  = ["shop", "{}", null, 3600]
        orders = ["shop", null, "$.detail", 3600]
      }),
    ])
    error_message = "Rules and targets are as asked."
  }

  assert {
    condition = alltrue([
      aws_sqs_queue.failures.kms_master_key_id == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
      aws_lambda_function_event_invoke_config.this.maximum_event_age_in_seconds == 3600,
      aws_lambda_function_event_invoke_config.this.maximum_retry_attempts == 0,
    ])
    error_message = "Failures are encrypted with the given key."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_sqs_queue.failures],
      [aws_lambda_function.this],
      aws_cloudwatch_log_group.this,
      [aws_iam_role.this],
      values(aws_cloudwatch_event_rule.this),
      aws_security_group.this,
      values(aws_vpc_security_group_egress_rule.this),
    ) : r.tags["Project"]]) == jsonencode([for _ in range(11) : "shop"])
    error_message = "Every resource has the given tags, and there are no more."
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
    condition     = alltrue([for document in [data.aws_iam_policy_document.failures, data.aws_iam_policy_document.assume, data.aws_iam_policy_document.this] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_event_rule.this",
      "aws_cloudwatch_event_target.this",
      "aws_cloudwatch_log_group.this",
      "aws_iam_role.this",
      "aws_iam_role_policy.this",
      "aws_iam_role_policy_attachment.this",
      "aws_lambda_alias.live",
      "aws_lambda_function.this",
      "aws_lambda_function_event_invoke_config.this",
      "aws_lambda_permission.rule",
      "aws_security_group.this",
      "aws_sqs_queue.failures",
      "aws_sqs_queue_policy.failures",
      "aws_vpc_security_group_egress_rule.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_cloudwatch_log_group.this, aws_security_group.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "untraced_with_a_log_elsewhere" {
  command = apply

  variables {
    tracing_mode            = "PassThrough"
    log_group_name          = "/shop/all"
    code_signing_config_arn = "arn:aws:lambda:us-east-1:111111111111:code-signing-config:csc-00000000000000000"
    artifact                = { s3_bucket = "shop-artifacts", s3_key = "api/1.1.0.zip", s3_object_version = "L4kqtJlcpXroDTDmpUMLUo0aYvPz2Bqx", source_code_hash = "VzE5lPNxc8O6R9UrQr7ivddvz5E2GmrDUn3Gn5R6lLI=" }
    layers                  = ["arn:aws:lambda:us-east-1:111111111111:layer:tracing:7"]
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/shop/all:*",
        "Allow sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:mock",
      ]),
      length(aws_cloudwatch_log_group.this) == 0,
      aws_lambda_function.this.tracing_config[0].mode == "PassThrough",
      aws_lambda_function.this.logging_config[0].log_group == "/shop/all",
      aws_lambda_function.this.logging_config[0].log_format == "Text",
      aws_lambda_function.this.code_signing_config_arn == "arn:aws:lambda:us-east-1:111111111111:code-signing-config:csc-00000000000000000",
      aws_lambda_function.this.s3_object_version == "L4kqtJlcpXroDTDmpUMLUo0aYvPz2Bqx",
      aws_lambda_function.this.source_code_hash == "VzE5lPNxc8O6R9UrQr7ivddvz5E2GmrDUn3Gn5R6lLI=",
      jsonencode(aws_lambda_function.this.layers) == jsonencode(["arn:aws:lambda:us-east-1:111111111111:layer:tracing:7"]),
      output.log_group_name == "/shop/all",
    ])
    error_message = "Without tracing there is no right to trace, and the log goes to the given group."
  }
}

run "in_a_VPC_with_the_default_egress" {
  command = apply

  variables {
    vpc = { vpc_id = "vpc-00000000000000000", subnet_ids = ["subnet-0000000000000000a"] }
  }

  assert {
    condition     = jsonencode({ for key, r in aws_vpc_security_group_egress_rule.this : key => [r.ip_protocol, r.from_port, r.to_port, r.cidr_ipv4] }) == jsonencode({ all = ["-1", null, null, "0.0.0.0/0"] })
    error_message = "It reaches everything, and nothing reaches it."
  }
}
