# A domain that mails are sent from with SES: signed (DKIM), with a return path of its own (SPF), and with a word on what others
# do with mails that only pretend to come from it (DMARC).

data "aws_region" "current" {}

locals {
  mail_from = "${var.mail_from_label}.${var.domain}"
}

resource "aws_sesv2_email_identity" "this" {
  email_identity         = var.domain
  configuration_set_name = aws_sesv2_configuration_set.this.configuration_set_name

  dkim_signing_attributes {
    next_signing_key_length = "RSA_2048_BIT"
  }

  tags = merge(var.tags, { Name = var.domain })
}

resource "aws_sesv2_email_identity_mail_from_attributes" "this" {
  email_identity         = aws_sesv2_email_identity.this.email_identity
  mail_from_domain       = local.mail_from
  behavior_on_mx_failure = "REJECT_MESSAGE"
}

# Mails go over TLS or not at all, and not again to whom they annoyed or did not reach.
resource "aws_sesv2_configuration_set" "this" {
  configuration_set_name = replace(var.domain, ".", "-")

  delivery_options {
    tls_policy = "REQUIRE"
  }

  reputation_options {
    reputation_metrics_enabled = true
  }

  suppression_options {
    suppressed_reasons = ["BOUNCE", "COMPLAINT"]
  }

  tags = merge(var.tags, { Name = var.domain })
}

resource "aws_sesv2_configuration_set_event_destination" "this" {
  count = var.event_topic_arn == null ? 0 : 1

  configuration_set_name = aws_sesv2_configuration_set.this.configuration_set_name
  event_destination_name = "topic"

  event_destination {
    enabled              = true
    matching_event_types = ["BOUNCE", "COMPLAINT", "REJECT"]

    sns_destination {
      topic_arn = var.event_topic_arn
    }
  }
}

# SES has three keys for a domain, and says their names only when the identity is there: their number is known before.
resource "aws_route53_record" "dkim" {
  count = 3

  zone_id = var.zone_id
  name    = "${aws_sesv2_email_identity.this.dkim_signing_attributes[0].tokens[count.index]}._domainkey.${var.domain}"
  type    = "CNAME"
  ttl     = 1800
  records = ["${aws_sesv2_email_identity.this.dkim_signing_attributes[0].tokens[count.index]}.dkim.amazonses.com"]
}

resource "aws_route53_record" "mail_from_mx" {
  zone_id = var.zone_id
  name    = local.mail_from
  type    = "MX"
  ttl     = 1800
  records = ["10 feedback-smtp.${data.aws_region.current.name}.amazonses.com"]
}

resource "aws_route53_record" "mail_from_spf" {
  zone_id = var.zone_id
  name    = local.mail_from
  type    = "TXT"
  ttl     = 1800
  records = ["v=spf1 include:amazonses.com -all"]
}

resource "aws_route53_record" "dmarc" {
  count = var.dmarc_policy == null ? 0 : 1

  zone_id = var.zone_id
  name    = "_dmarc.${var.domain}"
  type    = "TXT"
  ttl     = 1800
  records = [join("; ", concat(["v=DMARC1", "p=${var.dmarc_policy}"], [for email in [var.dmarc_reports_to] : "rua=mailto:${email}" if email != null]))]
}
