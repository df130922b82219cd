# A domain of API Gateway with its DNS record, whose paths lead to the APIs of several services.

resource "aws_apigatewayv2_domain_name" "this" {
  domain_name = var.domain_name

  domain_name_configuration {
    certificate_arn = var.certificate_arn
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }

  dynamic "mutual_tls_authentication" {
    for_each = var.mutual_tls_truststore == null ? [] : [var.mutual_tls_truststore]
    content {
      truststore_uri     = mutual_tls_authentication.value.uri
      truststore_version = mutual_tls_authentication.value.version
    }
  }

  tags = merge(var.tags, { Name = var.domain_name })
}

resource "aws_apigatewayv2_api_mapping" "this" {
  for_each = var.mappings

  domain_name     = aws_apigatewayv2_domain_name.this.id
  api_id          = each.value.api_id
  stage           = each.value.stage
  api_mapping_key = each.key
}

resource "aws_route53_record" "this" {
  count = var.zone_id == null ? 0 : 1

  zone_id = var.zone_id
  name    = var.domain_name
  type    = "A"

  alias {
    name                   = aws_apigatewayv2_domain_name.this.domain_name_configuration[0].target_domain_name
    zone_id                = aws_apigatewayv2_domain_name.this.domain_name_configuration[0].hosted_zone_id
    evaluate_target_health = false
  }
}
