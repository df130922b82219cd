output "arn" {
  type = string
  mock = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
}

output "domain_name" {
  type = string
  mock = "api.example.com"
}

output "not_after" {
  type = string
  mock = "2030-01-01T00:00:00Z"
}

output "validation_records" {
  type = map(object({ name = string, type = string, value = string }))
  mock = {}
}

variable "domain_name" {
  rejects = ["localhost"]
}

variable "subject_alternative_names" {
  rejects = [["www.*.example.com"]]
}

variable "zone_id" {
  rejects = ["example.com"]
}

variable "zone_ids" {
  rejects = [{ "api.example.com" = "example.com" }]
}

variable "proved_elsewhere" {
  rejects = [["example.org"]]
}

variable "wait_minutes" {
  rejects = [0]
}

variable "key_algorithm" {
  rejects = ["RSA_1024"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

example "one name" {
  inputs = {
    domain_name = "api.example.com"
    zone_id     = "Z00000000000000000000"
  }
}

example "a domain, its wildcard and another zone" {
  inputs = {
    domain_name               = "example.com"
    subject_alternative_names = ["*.example.com", "example.net"]
    zone_id                   = "Z00000000000000000000"
    zone_ids                  = { "example.net" = "Z00000000000000000001" }
    key_algorithm             = "EC_prime256v1"
  }
}

example "proved in another account" {
  inputs = {
    domain_name      = "api.example.com"
    proved_elsewhere = ["api.example.com"]
  }
}

example "of a zone that nobody delegates to yet" {
  inputs = {
    domain_name       = "api.example.com"
    zone_id           = "Z00000000000000000000"
    wait_until_issued = false
  }
}

example "a name without a zone" {
  inputs          = { zone_id = null }
  expect_failures = ["zone_id"]
}

example "the domain name once more" {
  inputs          = { subject_alternative_names = ["api.example.com"] }
  expect_failures = ["subject_alternative_names"]
}

example "a zone of a foreign name" {
  inputs          = { zone_ids = { "example.org" = "Z00000000000000000001" } }
  expect_failures = ["zone_ids"]
}
