# What an account has once for all its container images: replication and scanning.

data "aws_caller_identity" "current" {}

locals {
  # A region belongs to the own account unless it says another.
  destinations = { for name, destination in var.destinations : name => merge(destination, {
    account_id = coalesce(destination.account_id, data.aws_caller_identity.current.account_id)
  }) }
}

# There is one for all repositories of the account and region.
resource "aws_ecr_replication_configuration" "this" {
  count = length(var.destinations) > 0 ? 1 : 0

  replication_configuration {
    rule {
      dynamic "destination" {
        for_each = local.destinations

        content {
          region      = destination.value.region
          registry_id = destination.value.account_id
        }
      }

      dynamic "repository_filter" {
        for_each = sort(var.replicated_prefixes)

        content {
          filter      = repository_filter.value
          filter_type = "PREFIX_MATCH"
        }
      }
    }
  }
}

resource "aws_ecr_registry_scanning_configuration" "this" {
  scan_type = var.scan_type

  rule {
    scan_frequency = var.scan_type == "ENHANCED" ? "CONTINUOUS_SCAN" : "SCAN_ON_PUSH"

    repository_filter {
      filter      = "*"
      filter_type = "WILDCARD"
    }
  }
}
