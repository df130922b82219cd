# What the domain promises: mails are signed and encrypted, and others can tell what is not from here.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  domain  = "example.com"
  zone_id = "Z00000000000000000000"
}

override_resource {
  target = aws_sesv2_email_identity.this
  values = {
    dkim_signing_attributes = { tokens = ["a", "b", "c"] }
  }
}

run "signed" {
  command = apply

  assert {
    condition = alltrue([
      aws_sesv2_configuration_set.this.configuration_set_name == "example-com",
      aws_sesv2_configuration_set.this.delivery_options[0].tls_policy == "REQUIRE",
      aws_sesv2_configuration_set.this.reputation_options[0].reputation_metrics_enabled,
      jsonencode(aws_sesv2_configuration_set.this.suppression_options[0].suppressed_reasons) == jsonencode(["BOUNCE", "COMPLAINT"]),
      aws_sesv2_email_identity.this.email_identity == "example.com",
      aws_sesv2_email_identity.this.configuration_set_name == "example-com",
      aws_sesv2_email_identity.this.dkim_signing_attributes[0].next_signing_key_length == "RSA_2048_BIT",
    ])
    error_message = "Mails go over TLS or not at all, and not again to whom they annoyed."
  }

  assert {
    condition = jsonencode([for r in aws_route53_record.dkim : [r.zone_id, r.name, r.type, r.ttl, r.records]]) == jsonencode([
      [
        "Z00000000000000000000",
        "a._domainkey.example.com",
        "CNAME",
        1800,
        ["a.dkim.amazonses.com"],
      ],
      [
        "Z00000000000000000000",
        "b._domainkey.example.com",
        "CNAME",
        1800,
        ["b.dkim.amazonses.com"],
      ],
      [
        "Z00000000000000000000",
        "c._domainkey.example.com",
        "CNAME",
        1800,
        ["c.dkim.amazonses.com"],
      ],
    ])
    error_message = "Three records have the keys that sign."
  }

  assert {
    condition = alltrue([
      aws_sesv2_email_identity_mail_from_attributes.this.email_identity == "example.com",
      aws_sesv2_email_identity_mail_from_attributes.this.mail_from_domain == "mail.example.com",
      aws_sesv2_email_identity_mail_from_attributes.this.behavior_on_mx_failure == "REJECT_MESSAGE",
      jsonencode([for r in [aws_route53_record.mail_from_mx, aws_route53_record.mail_from_spf] : [r.zone_id, r.name, r.type, r.ttl, r.records]]) == jsonencode([
        [
          "Z00000000000000000000",
          "mail.example.com",
          "MX",
          1800,
          ["10 feedback-smtp.us-east-1.amazonses.com"],
        ],
        [
          "Z00000000000000000000",
          "mail.example.com",
          "TXT",
          1800,
          ["v=spf1 include:amazonses.com -all"],
        ],
      ]),
    ])
    error_message = "The return path is a domain of one's own, and a mail without it is refused."
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_route53_record.dmarc : [r.zone_id, r.name, r.type, r.ttl, r.records]]) == jsonencode([
        [
          "Z00000000000000000000",
          "_dmarc.example.com",
          "TXT",
          1800,
          ["v=DMARC1; p=quarantine"],
        ],
      ]),
      length(aws_sesv2_configuration_set_event_destination.this) == 0,
      output.arn == aws_sesv2_email_identity.this.arn,
      output.domain == "example.com",
      output.configuration_set_name == "example-com",
      output.configuration_set_arn == aws_sesv2_configuration_set.this.arn,
    ])
    error_message = "Mails that only pretend to come from here are put aside."
  }
}

run "strict_with_events" {
  command = apply

  variables {
    mail_from_label  = "bounce"
    dmarc_policy     = "reject"
    dmarc_reports_to = "dmarc@example.com"
    event_topic_arn  = "arn:aws:sns:us-east-1:111111111111:mails"
    tags             = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_route53_record.dmarc : r.records]) == jsonencode([["v=DMARC1; p=reject; rua=mailto:dmarc@example.com"]]),
      jsonencode([aws_sesv2_email_identity_mail_from_attributes.this.mail_from_domain, aws_route53_record.mail_from_mx.name, aws_route53_record.mail_from_spf.name]) == jsonencode(["bounce.example.com", "bounce.example.com", "bounce.example.com"]),
    ])
    error_message = "They are refused, and reported."
  }

  assert {
    condition = jsonencode([for d in aws_sesv2_configuration_set_event_destination.this : [d.configuration_set_name, d.event_destination_name, [for e in d.event_destination : [e.enabled, e.matching_event_types, e.sns_destination[0].topic_arn]]]]) == jsonencode([
      [
        "example-com",
        "topic",
        [
          [
            true,
            ["BOUNCE", "COMPLAINT", "REJECT"],
            "arn:aws:sns:us-east-1:111111111111:mails",
          ],
        ],
      ],
    ])
    error_message = "The topic is told what did not arrive."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_sesv2_email_identity.this],
      [aws_sesv2_configuration_set.this],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "example.com of shop",
      "example.com of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_route53_record.dkim",
      "aws_route53_record.dmarc",
      "aws_route53_record.mail_from_mx",
      "aws_route53_record.mail_from_spf",
      "aws_sesv2_configuration_set.this",
      "aws_sesv2_configuration_set_event_destination.this",
      "aws_sesv2_email_identity.this",
      "aws_sesv2_email_identity_mail_from_attributes.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_sesv2_configuration_set_event_destination.this, aws_route53_record.dmarc] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "without_a_word_on_forgeries" {
  command = apply

  variables {
    dmarc_policy = null
  }

  assert {
    condition     = length(aws_route53_record.dmarc) == 0
    error_message = "There is no such record."
  }
}
