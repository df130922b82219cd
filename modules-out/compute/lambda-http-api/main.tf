# A Lambda function behind an HTTP API of API Gateway. Another runtime behind the same path changes nothing else.

locals {
  # Who may call a route: as it says itself, else holders of a token where tokens are checked, else everybody.
  authorizations = {
    for key, route in var.routes : key => coalesce(route.authorization, var.jwt_authorizer == null ? "NONE" : "JWT")
  }

  # One line of JSON for each request.
  access_log_format = jsonencode({
    requestId        = "$context.requestId"
    requestTime      = "$context.requestTime"
    ip               = "$context.identity.sourceIp"
    method           = "$context.httpMethod"
    path             = "$context.path"
    routeKey         = "$context.routeKey"
    protocol         = "$context.protocol"
    status           = "$context.status"
    responseLength   = "$context.responseLength"
    latency          = "$context.responseLatency"
    functionLatency  = "$context.integrationLatency"
    functionError    = "$context.integrationErrorMessage"
    authorizerError  = "$context.authorizer.error"
    userAgent        = "$context.identity.userAgent"
    apiErrorResponse = "$context.error.responseType"
  })
}

resource "aws_apigatewayv2_api" "this" {
  name                         = var.name
  description                  = var.description
  protocol_type                = "HTTP"
  disable_execute_api_endpoint = var.disable_execute_api_endpoint
  tags                         = var.tags

  dynamic "cors_configuration" {
    for_each = var.cors == null ? [] : [var.cors]

    content {
      allow_credentials = cors_configuration.value.allow_credentials
      allow_headers     = cors_configuration.value.allow_headers
      allow_methods     = cors_configuration.value.allow_methods
      allow_origins     = cors_configuration.value.allow_origins
      expose_headers    = cors_configuration.value.expose_headers
      max_age           = cors_configuration.value.max_age
    }
  }
}

resource "aws_apigatewayv2_integration" "this" {
  api_id                 = aws_apigatewayv2_api.this.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_alias.live.invoke_arn
  integration_method     = "POST"
  payload_format_version = var.payload_format_version
}

resource "aws_apigatewayv2_route" "this" {
  #checkov:skip=CKV_AWS_309:A route says its authorization, or JWT is the default where jwt_authorizer is given.
  for_each = var.routes

  api_id               = aws_apigatewayv2_api.this.id
  route_key            = each.key
  target               = "integrations/${aws_apigatewayv2_integration.this.id}"
  authorization_type   = local.authorizations[each.key]
  authorizer_id        = local.authorizations[each.key] == "JWT" ? one(aws_apigatewayv2_authorizer.jwt[*].id) : null
  authorization_scopes = local.authorizations[each.key] == "JWT" ? each.value.scopes : null
}

resource "aws_apigatewayv2_authorizer" "jwt" {
  count = var.jwt_authorizer == null ? 0 : 1

  name             = "${var.name}-jwt"
  api_id           = aws_apigatewayv2_api.this.id
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    issuer   = var.jwt_authorizer.issuer
    audience = var.jwt_authorizer.audience
  }
}

resource "aws_apigatewayv2_stage" "this" {
  api_id      = aws_apigatewayv2_api.this.id
  name        = "$default"
  auto_deploy = true
  tags        = var.tags

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format          = local.access_log_format
  }

  default_route_settings {
    detailed_metrics_enabled = true
    throttling_burst_limit   = var.throttling.burst_limit
    throttling_rate_limit    = var.throttling.rate_limit
  }
}

resource "aws_apigatewayv2_api_mapping" "this" {
  for_each = var.domain_mappings

  api_id          = aws_apigatewayv2_api.this.id
  stage           = aws_apigatewayv2_stage.this.id
  domain_name     = each.value.domain_name
  api_mapping_key = each.value.base_path
}

resource "aws_cloudwatch_log_group" "access" {
  #checkov:skip=CKV_AWS_158:CloudWatch encrypts every log; kms_key_arn gives it a key of one's own.

  name              = "/aws/apigateway/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
  tags              = var.tags
}

resource "aws_lambda_permission" "api" {
  statement_id  = "api"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.this.function_name
  qualifier     = aws_lambda_alias.live.name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.this.execution_arn}/*/*"
}
