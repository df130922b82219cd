output "name" {
  type = string
  mock = "api.example.com"
}

output "fqdn" {
  type = string
  mock = "api.example.com"
}

output "health_check_id" {
  type      = string
  mock      = "00000000-0000-0000-0000-000000000000"
  available = var.health_check != null
}

variable "zone_id" {
  rejects = ["example.com"]
}

variable "name" {
  rejects = ["api.example.com."]
}

variable "type" {
  rejects = ["ALIAS"]
}

variable "ttl" {
  rejects = [-1]
}

variable "routing" {
  rejects = [
    { set_identifier = "blue" },
    { set_identifier = "", weight = 10 },
    { set_identifier = "blue", weight = 256 },
    { set_identifier = "blue", failover = "THIRD" },
    { set_identifier = "blue", geolocation = { continent = "EA" } },
    { set_identifier = "blue", geolocation = { continent = "EU", country = "DE" } },
    { set_identifier = "blue", geolocation = { country = "Germany" } },
    { set_identifier = "blue", geolocation = { country = "DE", subdivision = "BY" } },
  ]
}

variable "health_check" {
  rejects = [
    { fqdn = "api.example.com", type = "PING" },
    { fqdn = "api.example.com", port = 0 },
    { fqdn = "api.example.com", path = "health" },
    { fqdn = "api.example.com", search_string = "ok" },
    { fqdn = "api.example.com", request_interval = 60 },
    { fqdn = "api.example.com", failure_threshold = 0 },
  ]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "alias-without-health" {
  condition = var.alias == null || try(var.alias.evaluate_target_health, true)
  message   = "The record goes on naming its target when that is down."
}

example "alias of a load balancer" {
  inputs = {
    zone_id = "Z00000000000000000000"
    name    = "api.example.com"
    alias   = { name = "main-0000000000.us-east-1.elb.amazonaws.com", zone_id = "Z35SXDOTRQ7X7K" }
  }
}

example "plain values" {
  inputs = {
    zone_id = "Z00000000000000000000"
    name    = "example.com"
    type    = "MX"
    ttl     = 3600
    values  = ["10 mail1.example.com", "20 mail2.example.com"]
  }
}

example "failover with a health check" {
  inputs = {
    zone_id      = "Z00000000000000000000"
    name         = "api.example.com"
    alias        = { name = "main-0000000000.us-east-1.elb.amazonaws.com", zone_id = "Z35SXDOTRQ7X7K" }
    routing      = { set_identifier = "us-east-1", failover = "PRIMARY" }
    health_check = { fqdn = "origin-us-east-1.example.com", path = "/health" }
  }
}

example "by the place of the user" {
  inputs = {
    zone_id = "Z00000000000000000000"
    name    = "api.example.com"
    alias   = { name = "main-0000000000.eu-west-1.elb.amazonaws.com", zone_id = "Z32O12XQLNTSW2" }
    routing = { set_identifier = "europe", geolocation = { continent = "EU" } }
  }
}

example "by weight" {
  inputs = {
    zone_id = "Z00000000000000000000"
    name    = "www.example.com"
    type    = "CNAME"
    ttl     = 60
    values  = ["blue.example.com"]
    routing = { set_identifier = "blue", weight = 90 }
  }
}

example "by latency" {
  inputs = {
    zone_id = "Z00000000000000000000"
    name    = "api.example.com"
    ttl     = 60
    values  = ["192.0.2.1", "192.0.2.2"]
    routing = { set_identifier = "us-west-2", latency_region = "us-west-2" }
  }
}

example "values and an alias" {
  inputs          = { values = ["192.0.2.1"] }
  expect_failures = ["values"]
}

example "an A record of a name" {
  inputs          = { alias = null, values = ["www.example.com"] }
  expect_failures = ["values"]
}

example "an AAAA record of an IPv4 address" {
  inputs          = { alias = null, type = "AAAA", values = ["192.0.2.1"] }
  expect_failures = ["values"]
}

example "a CNAME with two values" {
  inputs          = { alias = null, type = "CNAME", values = ["a.example.com", "b.example.com"] }
  expect_failures = ["values"]
}

example "an alias of name servers" {
  inputs          = { type = "NS" }
  expect_failures = ["alias"]
}

example "an alias among multivalue answers" {
  inputs          = { routing = { set_identifier = "one", multivalue = true } }
  expect_failures = ["routing"]
}

example "a health check without routing" {
  inputs          = { health_check = { fqdn = "origin.example.com" } }
  expect_failures = ["health_check"]
}
