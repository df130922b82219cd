output "domain_name" {
  type = string
  mock = "api.example.com"
}

output "arn" {
  type = string
  mock = "arn:aws:apigateway:us-east-1::/domainnames/api.example.com"
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
  replaces   = ["aws_apigatewayv2_domain_name.this", "aws_route53_record.this"]
  unique_per = ["account", "region"]
  rejects    = ["https://api.example.com/"]
}

variable "certificate_arn" {
  rejects = ["example"]
}

variable "zone_id" {
  replaces = ["aws_route53_record.this"]
  rejects  = ["example.com"]
}

variable "client_certificates" {
  rejects = [{ truststore_uri = "truststore.pem" }]
}

example "domain with its records" {
  inputs = {
    domain_name     = "api.example.com"
    certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    zone_id         = "Z00000000000000000000"
  }
}

example "callers with certificates" {
  inputs = {
    domain_name         = "partners.example.com"
    certificate_arn     = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    client_certificates = { truststore_uri = "s3://example-truststore/authorities.pem", truststore_version = "abc" }
  }
}
