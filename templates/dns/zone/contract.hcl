output "zone_id" {
  type = string
  mock = "Z00000000000000000000"
}

output "arn" {
  type = string
  mock = "arn:aws:route53:::hostedzone/Z00000000000000000000"
}

output "name" {
  type = string
  mock = "example.com"
}

output "name_servers" {
  type = list(string)
  mock = ["ns-0.awsdns-00.com", "ns-1.awsdns-00.net", "ns-2.awsdns-00.org", "ns-3.awsdns-00.co.uk"]
}

output "ds_record" {
  type      = string
  mock      = "12345 13 2 0000000000000000000000000000000000000000000000000000000000000000"
  available = var.dnssec
}

variable "name" {
  rejects = ["Example.com."]
}

variable "comment" {
  rejects = ["0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef+"]
}

variable "vpc_ids" {
  rejects = [["main"]]
}

variable "query_log_group_arn" {
  rejects = ["arn:aws:logs:eu-west-1:111111111111:log-group:/aws/route53/example.com"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "zone-destroyed-with-its-records" {
  condition = !var.force_destroy
  message   = "Destroying the zone takes every record with it, also those that other units or people made."
}

example "public" {
  inputs = {
    name    = "sarc-ng.example.com"
    comment = "SARC-NG"
  }
}

example "signed" {
  inputs = {
    name   = "example.com"
    dnssec = true
  }
}

example "private" {
  inputs = {
    name    = "internal.example.com"
    vpc_ids = ["vpc-00000000000000000"]
  }
}

example "with query logs" {
  inputs = {
    name                = "example.com"
    query_log_group_arn = "arn:aws:logs:us-east-1:111111111111:log-group:/aws/route53/example.com"
  }
}

example "query logs of a private zone" {
  inputs = {
    vpc_ids             = ["vpc-00000000000000000"]
    query_log_group_arn = "arn:aws:logs:us-east-1:111111111111:log-group:/aws/route53/example.com"
  }
  expect_failures = ["query_log_group_arn"]
}

example "a private zone that is signed" {
  inputs          = { vpc_ids = ["vpc-00000000000000000"], dnssec = true }
  expect_failures = ["dnssec"]
}
