output "domain_name" {
  type  = string
  share = "api-domain/name"
  mock  = "api.example.com"
}

output "arn" {
  type = string
  mock = "arn:aws:apigateway:us-east-1::/domainnames/api.example.com"
}

output "url" {
  type = string
  mock = "https://api.example.com"
}

output "target_domain_name" {
  type = string
  mock = "d-0000000000.execute-api.us-east-1.amazonaws.com"
}

output "target_zone_id" {
  type = string
  mock = "Z1UJRXOUMOOFQ8"
}

variable "domain_name" {
  unique_per = ["account", "region"]
  replaces   = ["aws_apigatewayv2_api_mapping.this"]
  rejects    = ["api"]
}

variable "certificate_arn" {
  rejects = ["api.example.com"]
}

variable "zone_id" {
  rejects = ["example.com"]
}

variable "mappings" {
  rejects = [
    { "/account/" = { api_id = "a1b2c3d4e5" } },
    { account = { api_id = "" } },
  ]
}

variable "mutual_tls_truststore" {
  rejects = [{ uri = "https://example.com/truststore.pem" }]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

example "several services under one name" {
  inputs = {
    domain_name     = "api.dev.purposepath.app"
    certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    zone_id         = "Z00000000000000000000"

    mappings = {
      account  = { api_id = "a1b2c3d4e5" }
      coaching = { api_id = "b2c3d4e5f6", stage = "live" }
      traction = { api_id = "c3d4e5f6a7" }
    }
  }
}

example "the name alone, with mutual TLS" {
  inputs = {
    domain_name           = "partners.example.com"
    certificate_arn       = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    mutual_tls_truststore = { uri = "s3://example-trust/partners.pem" }
  }
}
