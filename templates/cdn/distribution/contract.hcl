output "id" {
  type = string
  mock = "E00000000000000"
}

output "arn" {
  type = string
  mock = "arn:aws:cloudfront::111111111111:distribution/E00000000000000"
}

output "domain_name" {
  type = string
  mock = "d000000000000.cloudfront.net"
}

output "zone_id" {
  type = string
  mock = "Z2FDTNDATAQYW2"
}

variable "name" {
  unique_per = ["account"]
  rejects    = ["has space"]
}

variable "bucket_domain_name" {
  rejects = ["pages"]
}

variable "domain_names" {
  rejects = [["www"]]
}

variable "certificate_arn" {
  rejects = ["arn:aws:acm:eu-west-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"]
}

variable "api" {
  rejects = [
    { domain_name = "https://api.example.com" },
    { domain_name = "api.example.com", path_pattern = "api/*" },
  ]
}

variable "price_class" {
  rejects = ["PriceClass_300"]
}

variable "web_acl_arn" {
  rejects = ["arn:aws:wafv2:us-east-1:111111111111:regional/webacl/main/00000000-0000-0000-0000-000000000000"]
}

variable "access_logs_bucket" {
  rejects = ["Logs_Bucket"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-web-acl" {
  condition = var.web_acl_arn != null
  message   = "The front end faces the internet without a web application firewall."
}

caution "no-access-logs" {
  condition = var.access_logs_bucket != null
  message   = "Without access logs nobody can say later who asked for what."
}

caution "no-content-security-policy" {
  condition = var.content_security_policy != null
  message   = "A page may load and run anything that somebody manages to write into it."
}

example "pages under a name of CloudFront" {
  inputs = {
    name               = "preview"
    bucket_domain_name = "preview-pages.s3.us-east-1.amazonaws.com"
  }
}

example "an application with its API" {
  inputs = {
    name                    = "pikaia"
    bucket_domain_name      = "pikaia-pages.s3.us-east-1.amazonaws.com"
    domain_names            = ["pikaia.dev", "www.pikaia.dev"]
    certificate_arn         = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    api                     = { domain_name = "api.pikaia.dev" }
    content_security_policy = "default-src 'self'"
    price_class             = "PriceClass_All"
    web_acl_arn             = "arn:aws:wafv2:us-east-1:111111111111:global/webacl/main/00000000-0000-0000-0000-000000000000"
    access_logs_bucket      = "pikaia-access-logs"
  }
}

example "names without a certificate" {
  inputs          = { domain_names = ["www.example.com"] }
  expect_failures = ["certificate_arn"]
}
