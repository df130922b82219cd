# A hosted zone in Route 53, public or private.

resource "aws_route53_zone" "this" {
  #checkov:skip=CKV2_AWS_38:The input dnssec signs the zone; the chain of trust is the parent zone's owner's to close
  #checkov:skip=CKV2_AWS_39:The log group must live in us-east-1; the input query_log_group_arn turns the logs on
  name          = var.name
  comment       = var.comment
  force_destroy = var.force_destroy

  dynamic "vpc" {
    for_each = var.vpc_ids
    content {
      vpc_id = vpc.value
    }
  }

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_route53_query_log" "this" {
  count = var.query_log_group_arn == null ? 0 : 1

  zone_id                  = aws_route53_zone.this.zone_id
  cloudwatch_log_group_arn = var.query_log_group_arn
}
