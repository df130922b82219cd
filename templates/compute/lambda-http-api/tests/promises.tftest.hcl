# What the API promises: who calls it, what its function may do, what is logged.

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
  name     = "api"
  artifact = { s3_bucket = "shop-artifacts", s3_key = "api/1.0.0.zip" }
  runtime  = "python3.13"
  handler  = "app.handler"
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
        "Allow xray:PutTelemetryRecords xray:PutTraceSegments on *",
      ]),
      aws_iam_role_policy.this.name == "function",
      aws_iam_role_policy.this.role == aws_iam_role.this.id,
      aws_iam_role_policy.this.policy == data.aws_iam_policy_document.this.json,
      length(aws_iam_role_policy_attachment.this) == 0,
    ])
    error_message = "The function writes its log and its traces, and does no more."
  }

  assert {
    condition     = length(aws_security_group.this) + length(aws_vpc_security_group_egress_rule.this) == 0
    error_message = "Outside a VPC it has no security group."
  }

  assert {
    condition = alltrue([
      aws_apigatewayv2_api.this.name == "api",
      aws_apigatewayv2_api.this.protocol_type == "HTTP",
      !aws_apigatewayv2_api.this.disable_execute_api_endpoint,
      length(aws_apigatewayv2_api.this.cors_configuration) == 0,
      jsonencode({ for key, r in aws_apigatewayv2_route.this : key => [r.route_key, r.authorization_type] }) == jsonencode({ "$default" = ["$default", "NONE"] }),
      aws_apigatewayv2_route.this["$default"].api_id == aws_apigatewayv2_api.this.id && aws_apigatewayv2_route.this["$default"].target == "integrations/${aws_apigatewayv2_integration.this.id}",
      length(aws_apigatewayv2_authorizer.jwt) + length(aws_apigatewayv2_api_mapping.this) == 0,
    ])
    error_message = "The API answers everybody on every path unless it is told otherwise, through its own name."
  }

  assert {
    condition = alltrue([
      aws_apigatewayv2_integration.this.api_id == aws_apigatewayv2_api.this.id,
      aws_apigatewayv2_integration.this.integration_type == "AWS_PROXY",
      aws_apigatewayv2_integration.this.integration_uri == aws_lambda_alias.live.invoke_arn,
      aws_apigatewayv2_integration.this.integration_method == "POST",
      aws_apigatewayv2_integration.this.payload_format_version == "2.0",
    ])
    error_message = "Requests go to the alias."
  }

  assert {
    condition = alltrue([
      aws_apigatewayv2_stage.this.api_id == aws_apigatewayv2_api.this.id,
      aws_apigatewayv2_stage.this.name == "$default",
      aws_apigatewayv2_stage.this.auto_deploy,
      jsonencode([for s in aws_apigatewayv2_stage.this.default_route_settings : [s.detailed_metrics_enabled, s.throttling_burst_limit, s.throttling_rate_limit]]) == jsonencode([[true, 500, 1000]]),
      aws_apigatewayv2_stage.this.access_log_settings[0].destination_arn == aws_cloudwatch_log_group.access.arn,
      jsonencode(jsondecode(aws_apigatewayv2_stage.this.access_log_settings[0].format)) == jsonencode({
        apiErrorResponse = "$context.error.responseType"
        authorizerError  = "$context.authorizer.error"
        functionError    = "$context.integrationErrorMessage"
        functionLatency  = "$context.integrationLatency"
        ip               = "$context.identity.sourceIp"
        latency          = "$context.responseLatency"
        method           = "$context.httpMethod"
        path             = "$context.path"
        protocol         = "$context.protocol"
        requestId        = "$context.requestId"
        requestTime      = "$context.requestTime"
        responseLength   = "$context.responseLength"
        routeKey         = "$context.routeKey"
        status           = "$context.status"
        userAgent        = "$context.identity.userAgent"
      }),
      aws_cloudwatch_log_group.access.name == "/aws/apigateway/api",
      aws_cloudwatch_log_group.access.retention_in_days == 365,
      aws_cloudwatch_log_group.access.kms_key_id == null,
    ])
    error_message = "Calls are throttled, measured and logged for a year."
  }

  assert {
    condition = alltrue([
      aws_lambda_permission.api.action == "lambda:InvokeFunction",
      aws_lambda_permission.api.statement_id == "api",
      aws_lambda_permission.api.function_name == aws_lambda_function.this.function_name,
      aws_lambda_permission.api.qualifier == "live",
      aws_lambda_permission.api.principal == "apigateway.amazonaws.com",
      aws_lambda_permission.api.source_arn == "arn:aws:execute-api:us-east-1:111111111111:a1b2c3d4e5/*/*",
      output.api_id == aws_apigatewayv2_api.this.id,
      output.api_arn == aws_apigatewayv2_api.this.arn,
      output.api_endpoint == aws_apigatewayv2_api.this.api_endpoint,
      output.execution_arn == aws_apigatewayv2_api.this.execution_arn,
      output.stage_name == "$default",
      output.access_log_group_name == "/aws/apigateway/api",
    ])
    error_message = "This API alone invokes the alias."
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
    artifact                     = { image_uri = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api@sha256:0000000000000000000000000000000000000000000000000000000000000000" }
    runtime                      = null
    handler                      = null
    architecture                 = "arm64"
    memory_size                  = 1024
    timeout                      = 20
    ephemeral_storage            = 2048
    reserved_concurrency         = 5
    environment                  = { MODE = "production" }
    secret_arns                  = ["arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf", "arn:aws:ssm:us-east-1:111111111111:parameter/shop/port", "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key"]
    secrets_kms_key_arns         = ["arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"]
    policy_arns                  = ["arn:aws:iam::111111111111:policy/orders", "arn:aws:iam::111111111111:policy/stock"]
    policy_statements            = { Orders = { actions = ["dynamodb:PutItem"], resources = ["arn:aws:dynamodb:us-east-1:111111111111:table/orders"] } }
    vpc                          = { vpc_id = "vpc-00000000000000000", subnet_ids = ["subnet-0000000000000000a"], security_group_ids = ["sg-0000000000000000a"] }
    egress                       = { web = { from_port = 443, to_port = 443, cidr_ipv4 = "10.0.0.0/16" }, dns = { protocol = "udp", from_port = 53, to_port = 53, cidr_ipv4 = "10.0.0.2/32" }, s3 = { from_port = 443, to_port = 443, prefix_list_id = "pl-63a5400a" }, db = { from_port = 5432, to_port = 5432, security_group_id = "sg-0000000000000000c" } }
    rollout                      = { stable_version = "7", new_share = 0.1 }
    kms_key_arn                  = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
    log_format                   = "JSON"
    log_retention_days           = 30
    tags                         = { Project = "shop" }
    routes                       = { "GET /orders" = {}, "POST /orders" = { scopes = ["orders/write"] }, "GET /health" = { authorization = "NONE" }, "GET /internal" = { authorization = "AWS_IAM" } }
    jwt_authorizer               = { issuer = "https://issuer.example.com", audience = ["shop"] }
    cors                         = { allow_origins = ["https://shop.example.com"], allow_methods = ["GET"], allow_headers = ["authorization"], expose_headers = ["etag"], allow_credentials = true, max_age = 60 }
    throttling                   = { rate_limit = 50, burst_limit = 20 }
    domain_mappings              = { own = { domain_name = "api.example.com", base_path = "v1" } }
    disable_execute_api_endpoint = true
    payload_format_version       = "1.0"
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
        "Allow dynamodb:PutItem on arn:aws:dynamodb:us-east-1:111111111111:table/orders",
        "Allow xray:PutTelemetryRecords xray:PutTraceSegments on *",
        "Allow ec2:AssignPrivateIpAddresses ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:DescribeNetworkInterfaces ec2:DescribeSubnets ec2:UnassignPrivateIpAddresses on *",
        "Deny ec2:AssignPrivateIpAddresses ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:UnassignPrivateIpAddresses on * if ArnEquals lambda:SourceFunctionArn arn:aws:lambda:us-east-1:111111111111:function:api",
        "Allow secretsmanager:DescribeSecret secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key-??????",
        "Allow ssm:GetParameter ssm:GetParameters on arn:aws:ssm:us-east-1:111111111111:parameter/shop/port",
        "Allow kms:Decrypt on arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
        "Allow kms:Decrypt on arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
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
      jsonencode({ for key, r in aws_apigatewayv2_route.this : key => [r.route_key, r.authorization_type, r.authorization_scopes, r.authorizer_id == aws_apigatewayv2_authorizer.jwt[0].id] }) == jsonencode({
        "GET /health"   = ["GET /health", "NONE", null, false]
        "GET /internal" = ["GET /internal", "AWS_IAM", null, false]
        "GET /orders"   = ["GET /orders", "JWT", [], true]
        "POST /orders"  = ["POST /orders", "JWT", ["orders/write"], true]
      }),
      aws_apigatewayv2_authorizer.jwt[0].api_id == aws_apigatewayv2_api.this.id,
      aws_apigatewayv2_authorizer.jwt[0].authorizer_type == "JWT",
      one(aws_apigatewayv2_authorizer.jwt[0].identity_sources) == "$request.header.Authorization",
      aws_apigatewayv2_authorizer.jwt[0].jwt_configuration[0].issuer == "https://issuer.example.com",
      one(aws_apigatewayv2_authorizer.jwt[0].jwt_configuration[0].audience) == "shop",
    ])
    error_message = "Where tokens are checked every route wants one, but those that say otherwise."
  }

  assert {
    condition = alltrue([
      aws_apigatewayv2_api.this.disable_execute_api_endpoint,
      jsonencode([for c in aws_apigatewayv2_api.this.cors_configuration : [c.allow_origins, c.allow_methods, c.allow_headers, c.expose_headers, c.allow_credentials, c.max_age]]) == jsonencode([
        [
          ["https://shop.example.com"],
          ["GET"],
          ["authorization"],
          ["etag"],
          true,
          60,
        ],
      ]),
      aws_apigatewayv2_api_mapping.this["own"].api_id == aws_apigatewayv2_api.this.id,
      aws_apigatewayv2_api_mapping.this["own"].stage == aws_apigatewayv2_stage.this.id,
      aws_apigatewayv2_api_mapping.this["own"].domain_name == "api.example.com",
      aws_apigatewayv2_api_mapping.this["own"].api_mapping_key == "v1",
    ])
    error_message = "Only the given origin is let in, and only through the given domain."
  }

  assert {
    condition = alltrue([
      jsonencode([for s in aws_apigatewayv2_stage.this.default_route_settings : [s.throttling_burst_limit, s.throttling_rate_limit]]) == jsonencode([[20, 50]]),
      aws_apigatewayv2_integration.this.payload_format_version == "1.0",
      aws_cloudwatch_log_group.access.retention_in_days == 30,
      aws_cloudwatch_log_group.access.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
    ])
    error_message = "Limits, format and log are as asked."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_lambda_function.this],
      aws_cloudwatch_log_group.this,
      [aws_iam_role.this],
      [aws_apigatewayv2_api.this],
      [aws_apigatewayv2_stage.this],
      [aws_cloudwatch_log_group.access],
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
    condition     = alltrue([for document in [data.aws_iam_policy_document.assume, data.aws_iam_policy_document.this] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_apigatewayv2_api.this",
      "aws_apigatewayv2_api_mapping.this",
      "aws_apigatewayv2_authorizer.jwt",
      "aws_apigatewayv2_integration.this",
      "aws_apigatewayv2_route.this",
      "aws_apigatewayv2_stage.this",
      "aws_cloudwatch_log_group.access",
      "aws_cloudwatch_log_group.this",
      "aws_iam_role.this",
      "aws_iam_role_policy.this",
      "aws_iam_role_policy_attachment.this",
      "aws_lambda_alias.live",
      "aws_lambda_function.this",
      "aws_lambda_permission.api",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_cloudwatch_log_group.this,
      aws_apigatewayv2_authorizer.jwt,
      aws_security_group.this,
    ] : length(all) <= 1])
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
