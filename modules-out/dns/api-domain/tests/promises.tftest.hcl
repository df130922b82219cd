# What the domain promises: TLS, who presents a certificate, and which API answers below which path.

mock_provider "aws" {}

variables {
  domain_name     = "api.example.com"
  certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
}

run "alone" {
  command = apply

  assert {
    condition = alltrue([
      aws_apigatewayv2_domain_name.this.domain_name == "api.example.com",
      aws_apigatewayv2_domain_name.this.domain_name_configuration[0].certificate_arn == "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000",
      aws_apigatewayv2_domain_name.this.domain_name_configuration[0].endpoint_type == "REGIONAL",
      aws_apigatewayv2_domain_name.this.domain_name_configuration[0].security_policy == "TLS_1_2",
      jsonencode(aws_apigatewayv2_domain_name.this.tags) == jsonencode({ Name = "api.example.com" }),
    ])
    error_message = "TLS 1.2 or later, with the given certificate, in this region."
  }

  assert {
    condition = alltrue([
      length(aws_apigatewayv2_domain_name.this.mutual_tls_authentication) + length(aws_apigatewayv2_api_mapping.this) + length(aws_route53_record.this) == 0,
      output.domain_name == aws_apigatewayv2_domain_name.this.id,
      output.arn == aws_apigatewayv2_domain_name.this.arn,
      output.url == "https://api.example.com",
      output.target_domain_name == aws_apigatewayv2_domain_name.this.domain_name_configuration[0].target_domain_name,
      output.target_zone_id == aws_apigatewayv2_domain_name.this.domain_name_configuration[0].hosted_zone_id,
    ])
    error_message = "No client certificate, no path and no record unless they are asked for."
  }
}

run "with_client_certificates" {
  command = apply

  variables {
    tags                  = { Project = "shop" }
    zone_id               = "Z00000000000000000000"
    mappings              = { orders = { api_id = "a1b2c3d4e5" }, users = { api_id = "b1b2c3d4e5", stage = "v1" } }
    mutual_tls_truststore = { uri = "s3://shop-trust/clients.pem", version = "1" }
  }

  assert {
    condition = alltrue([
      aws_apigatewayv2_domain_name.this.mutual_tls_authentication[0].truststore_uri == "s3://shop-trust/clients.pem",
      aws_apigatewayv2_domain_name.this.mutual_tls_authentication[0].truststore_version == "1",
    ])
    error_message = "Clients have to show a certificate of the trust store."
  }

  assert {
    condition = jsonencode({ for path, m in aws_apigatewayv2_api_mapping.this : path => [m.api_id, m.stage, m.api_mapping_key, m.domain_name == aws_apigatewayv2_domain_name.this.id] }) == jsonencode({
      orders = ["a1b2c3d4e5", "$default", "orders", true]
      users  = ["b1b2c3d4e5", "v1", "users", true]
    })
    error_message = "Each path leads to its API."
  }

  assert {
    condition = alltrue([
      aws_route53_record.this[0].zone_id == "Z00000000000000000000",
      aws_route53_record.this[0].name == "api.example.com",
      aws_route53_record.this[0].type == "A",
      !aws_route53_record.this[0].alias[0].evaluate_target_health,
      aws_route53_record.this[0].alias[0].name == aws_apigatewayv2_domain_name.this.domain_name_configuration[0].target_domain_name,
      aws_route53_record.this[0].alias[0].zone_id == aws_apigatewayv2_domain_name.this.domain_name_configuration[0].hosted_zone_id,
    ])
    error_message = "The record leads to the domain."
  }

  assert {
    condition = jsonencode([for r in [aws_apigatewayv2_domain_name.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "api.example.com of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_apigatewayv2_api_mapping.this",
      "aws_apigatewayv2_domain_name.this",
      "aws_route53_record.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_route53_record.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}
