# A DNS record in Route 53: simple, alias, weighted, by location or latency, or with failover and a health check.

resource "aws_route53_record" "this" {
  zone_id = var.zone_id
  name    = var.name
  type    = var.type
  ttl     = var.alias == null ? var.ttl : null
  records = var.alias == null ? var.values : null

  set_identifier                   = try(var.routing.set_identifier, null)
  multivalue_answer_routing_policy = try(var.routing.multivalue, false) ? true : null
  health_check_id                  = one(aws_route53_health_check.this[*].id)

  dynamic "alias" {
    for_each = var.alias == null ? [] : [var.alias]
    content {
      name                   = alias.value.name
      zone_id                = alias.value.zone_id
      evaluate_target_health = alias.value.evaluate_target_health
    }
  }

  dynamic "weighted_routing_policy" {
    for_each = try(var.routing.weight, null) == null ? [] : [var.routing.weight]
    content {
      weight = weighted_routing_policy.value
    }
  }

  dynamic "latency_routing_policy" {
    for_each = try(var.routing.latency_region, null) == null ? [] : [var.routing.latency_region]
    content {
      region = latency_routing_policy.value
    }
  }

  dynamic "failover_routing_policy" {
    for_each = try(var.routing.failover, null) == null ? [] : [var.routing.failover]
    content {
      type = failover_routing_policy.value
    }
  }

  dynamic "geolocation_routing_policy" {
    for_each = try(var.routing.geolocation, null) == null ? [] : [var.routing.geolocation]
    content {
      continent   = geolocation_routing_policy.value.continent
      country     = geolocation_routing_policy.value.country
      subdivision = geolocation_routing_policy.value.subdivision
    }
  }
}

resource "aws_route53_health_check" "this" {
  count = var.health_check == null ? 0 : 1

  fqdn              = var.health_check.fqdn
  type              = var.health_check.type
  port              = var.health_check.port
  resource_path     = var.health_check.type == "TCP" ? null : var.health_check.path
  search_string     = var.health_check.search_string
  request_interval  = var.health_check.request_interval
  failure_threshold = var.health_check.failure_threshold

  tags = merge(var.tags, { Name = var.name })
}
