# What the record promises: what it answers, to whom, and when it stops.

mock_provider "aws" {}

variables {
  zone_id = "Z00000000000000000000"
  name    = "api.example.com"
}

run "simple" {
  command = apply

  variables {
    values = ["203.0.113.10"]
  }

  assert {
    condition = alltrue([
      aws_route53_record.this.zone_id == "Z00000000000000000000",
      aws_route53_record.this.name == "api.example.com",
      aws_route53_record.this.type == "A",
      aws_route53_record.this.ttl == 300,
      one(aws_route53_record.this.records) == "203.0.113.10",
      aws_route53_record.this.set_identifier == null,
      length(aws_route53_record.this.alias) + length(aws_route53_record.this.weighted_routing_policy) + length(aws_route53_record.this.latency_routing_policy) + length(aws_route53_record.this.failover_routing_policy) + length(aws_route53_record.this.geolocation_routing_policy) == 0,
      length(aws_route53_health_check.this) == 0,
      output.name == "api.example.com",
      output.fqdn == aws_route53_record.this.fqdn,
      output.health_check_id == null,
    ])
    error_message = "The record answers with its values for five minutes."
  }
}

run "alias" {
  command = apply

  variables {
    alias = { name = "shop-0000000000.us-east-1.elb.amazonaws.com", zone_id = "Z35SXDOTRQ7X7K" }
  }

  assert {
    condition = alltrue([
      jsonencode([for a in aws_route53_record.this.alias : [a.name, a.zone_id, a.evaluate_target_health]]) == jsonencode([
        [
          "shop-0000000000.us-east-1.elb.amazonaws.com",
          "Z35SXDOTRQ7X7K",
          true,
        ],
      ]),
      aws_route53_record.this.ttl == null,
      aws_route53_record.this.records == null,
    ])
    error_message = "An alias asks for its target's health and has neither values nor TTL."
  }
}

run "failover_with_a_health_check" {
  command = apply

  variables {
    tags         = { Project = "shop" }
    alias        = { name = "shop-0000000000.us-east-1.elb.amazonaws.com", zone_id = "Z35SXDOTRQ7X7K", evaluate_target_health = false }
    routing      = { set_identifier = "primary", failover = "PRIMARY" }
    health_check = { fqdn = "origin.example.com", path = "/health", request_interval = 10, failure_threshold = 2 }
  }

  assert {
    condition = alltrue([
      aws_route53_health_check.this[0].fqdn == "origin.example.com",
      aws_route53_health_check.this[0].type == "HTTPS",
      aws_route53_health_check.this[0].port == 443,
      aws_route53_health_check.this[0].resource_path == "/health",
      aws_route53_health_check.this[0].request_interval == 10,
      aws_route53_health_check.this[0].failure_threshold == 2,
      aws_route53_record.this.health_check_id == aws_route53_health_check.this[0].id,
      aws_route53_record.this.set_identifier == "primary",
      jsonencode([for p in aws_route53_record.this.failover_routing_policy : p.type]) == jsonencode(["PRIMARY"]),
      jsonencode([for a in aws_route53_record.this.alias : a.evaluate_target_health]) == jsonencode([false]),
      output.health_check_id == aws_route53_health_check.this[0].id,
    ])
    error_message = "The health check asks the given name over HTTPS, and the record depends on it."
  }

  assert {
    condition = jsonencode([for r in aws_route53_health_check.this : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "api.example.com of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_route53_health_check.this",
      "aws_route53_record.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_route53_health_check.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "health_check_by_default" {
  command = apply

  variables {
    values       = ["203.0.113.10"]
    routing      = { set_identifier = "a", weight = 1 }
    health_check = { fqdn = "origin.example.com" }
  }

  assert {
    condition = alltrue([
      aws_route53_health_check.this[0].type == "HTTPS",
      aws_route53_health_check.this[0].port == 443,
      aws_route53_health_check.this[0].resource_path == "/",
      aws_route53_health_check.this[0].request_interval == 30,
      aws_route53_health_check.this[0].failure_threshold == 3,
    ])
    error_message = "Three failures in a row, asked twice a minute at the root over HTTPS, are a failure."
  }
}

run "health_check_by_TCP" {
  command = apply

  variables {
    values       = ["203.0.113.10"]
    routing      = { set_identifier = "a", weight = 1 }
    health_check = { fqdn = "origin.example.com", type = "TCP", port = 5432 }
  }

  assert {
    condition = alltrue([
      aws_route53_health_check.this[0].type == "TCP",
      aws_route53_health_check.this[0].port == 5432,
      aws_route53_health_check.this[0].resource_path == null,
    ])
    error_message = "TCP has no path."
  }
}

run "weighted" {
  command = apply

  variables {
    values  = ["203.0.113.10"]
    ttl     = 60
    type    = "A"
    routing = { set_identifier = "new", weight = 10 }
  }

  assert {
    condition = alltrue([
      jsonencode([for p in aws_route53_record.this.weighted_routing_policy : p.weight]) == jsonencode([10]),
      aws_route53_record.this.set_identifier == "new",
      aws_route53_record.this.ttl == 60,
    ])
    error_message = "The record has its share."
  }
}

run "by_latency" {
  command = apply

  variables {
    values  = ["203.0.113.10"]
    routing = { set_identifier = "east", latency_region = "us-east-1" }
  }

  assert {
    condition     = jsonencode([for p in aws_route53_record.this.latency_routing_policy : p.region]) == jsonencode(["us-east-1"])
    error_message = "The nearest region answers."
  }
}

run "by_place" {
  command = apply

  variables {
    values  = ["203.0.113.10"]
    routing = { set_identifier = "us", geolocation = { country = "US", subdivision = "NY" } }
  }

  assert {
    condition     = jsonencode([for p in aws_route53_record.this.geolocation_routing_policy : [p.country, p.subdivision]]) == jsonencode([["US", "NY"]])
    error_message = "The place decides."
  }
}

run "by_continent" {
  command = apply

  variables {
    values  = ["203.0.113.10"]
    routing = { set_identifier = "europe", geolocation = { continent = "EU" } }
  }

  assert {
    condition     = jsonencode([for p in aws_route53_record.this.geolocation_routing_policy : p.continent]) == jsonencode(["EU"])
    error_message = "The continent decides."
  }
}

run "health_check_by_what_is_answered" {
  command = apply

  variables {
    values       = ["203.0.113.10"]
    routing      = { set_identifier = "main", weight = 1 }
    health_check = { fqdn = "origin.example.com", type = "HTTPS_STR_MATCH", search_string = "\"status\":\"ok\"" }
  }

  assert {
    condition = alltrue([
      aws_route53_health_check.this[0].type == "HTTPS_STR_MATCH",
      aws_route53_health_check.this[0].search_string == "\"status\":\"ok\"",
      aws_route53_health_check.this[0].resource_path == "/",
    ])
    error_message = "The endpoint is well where its answer holds the given text."
  }
}

run "several_values" {
  command = apply

  variables {
    values  = ["203.0.113.10"]
    routing = { set_identifier = "one", multivalue = true }
  }

  assert {
    condition     = aws_route53_record.this.multivalue_answer_routing_policy
    error_message = "Several answers are given."
  }
}
