# A certificate of ACM, validated by records in one hosted zone or several, also of other accounts.

locals {
  # A name and its wildcard are proved by one and the same record.
  proved_names = toset([for name in concat([var.domain_name], tolist(var.subject_alternative_names)) : trimprefix(name, "*.")])

  waits = var.wait_until_issued && length(var.proved_elsewhere) == 0

  validation_options = {
    for name in local.proved_names : name => [
      for option in aws_acm_certificate.this.domain_validation_options : option if trimprefix(option.domain_name, "*.") == name
    ]
  }
}

resource "aws_acm_certificate" "this" {
  domain_name               = var.domain_name
  subject_alternative_names = var.subject_alternative_names
  validation_method         = "DNS"
  key_algorithm             = var.key_algorithm

  options {
    certificate_transparency_logging_preference = "ENABLED"
  }

  tags = merge(var.tags, { Name = var.domain_name })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "validation" {
  for_each = setsubtract(local.proved_names, var.proved_elsewhere)

  zone_id = lookup(var.zone_ids, each.key, var.zone_id)
  name    = local.validation_options[each.key][0].resource_record_name
  type    = local.validation_options[each.key][0].resource_record_type
  records = [local.validation_options[each.key][0].resource_record_value]
  ttl     = 60

  # Certificates of one name share the record: also those of other regions, and the next one while it takes over.
  allow_overwrite = true
}

# Waits for the certificate. ACM issues none before the zone's parent names the zone's servers: until then an apply would
# wait in vain. Not where records are made elsewhere: those who make them need the outputs of this module first.
resource "aws_acm_certificate_validation" "this" {
  count = local.waits ? 1 : 0

  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = [for record in aws_route53_record.validation : record.fqdn]

  timeouts {
    create = "${var.wait_minutes}m"
  }
}
