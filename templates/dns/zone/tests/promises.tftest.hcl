# What the zone promises: who sees it, and that it is not deleted with its records.

mock_provider "aws" {}

variables {
  name = "example.com"
}

run "public" {
  command = apply

  assert {
    condition = alltrue([
      aws_route53_zone.this.name == "example.com",
      aws_route53_zone.this.comment == "Managed by Terraform",
      !aws_route53_zone.this.force_destroy,
      jsonencode(aws_route53_zone.this.tags) == jsonencode({ Name = "example.com" }),
      length(aws_route53_zone.this.vpc) == 0,
      length(aws_route53_query_log.this) == 0,
      output.zone_id == aws_route53_zone.this.zone_id,
      output.arn == aws_route53_zone.this.arn,
      output.name == "example.com",
      jsonencode(output.name_servers) == jsonencode(aws_route53_zone.this.name_servers),
    ])
    error_message = "The zone is public and not deleted with records in it."
  }
}

run "private" {
  command = apply

  variables {
    vpc_ids       = ["vpc-00000000000000000"]
    comment       = "Inside."
    force_destroy = true
  }

  assert {
    condition = alltrue([
      jsonencode([for v in aws_route53_zone.this.vpc : v.vpc_id]) == jsonencode(["vpc-00000000000000000"]),
      aws_route53_zone.this.comment == "Inside.",
      aws_route53_zone.this.force_destroy,
    ])
    error_message = "Only the given VPC sees the zone."
  }
}

run "logged" {
  command = apply

  variables {
    query_log_group_arn = "arn:aws:logs:us-east-1:111111111111:log-group:/aws/route53/example.com"
  }

  assert {
    condition = alltrue([
      aws_route53_query_log.this[0].zone_id == aws_route53_zone.this.zone_id,
      aws_route53_query_log.this[0].cloudwatch_log_group_arn == "arn:aws:logs:us-east-1:111111111111:log-group:/aws/route53/example.com",
    ])
    error_message = "Queries are logged to the given group."
  }
}
