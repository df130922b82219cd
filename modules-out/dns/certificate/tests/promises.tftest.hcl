# What the certificate promises: its names, its key, and the records that prove them.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  domain_name = "api.example.com"
  zone_id     = "Z00000000000000000000"
}

run "one_name" {
  command = apply

  assert {
    condition = alltrue([
      aws_acm_certificate.this.domain_name == "api.example.com",
      aws_acm_certificate.this.validation_method == "DNS",
      aws_acm_certificate.this.key_algorithm == "RSA_2048",
      aws_acm_certificate.this.options[0].certificate_transparency_logging_preference == "ENABLED",
      jsonencode(aws_acm_certificate.this.tags) == jsonencode({ Name = "api.example.com" }),
    ])
    error_message = "The certificate is proved through the DNS and logged publicly."
  }

  assert {
    condition = jsonencode({ for name, r in aws_route53_record.validation : name => [r.zone_id, r.name, r.type, r.records, r.ttl, r.allow_overwrite] }) == jsonencode({
      "api.example.com" = [
        "Z00000000000000000000",
        "_mock.api.example.com",
        "CNAME",
        ["_mock.acm-validations.aws"],
        60,
        true,
      ]
    })
    error_message = "The record that proves the name is in the given zone."
  }

  assert {
    condition = alltrue([
      aws_acm_certificate_validation.this[0].certificate_arn == aws_acm_certificate.this.arn,
      jsonencode(aws_acm_certificate_validation.this[0].validation_record_fqdns) == jsonencode(values(aws_route53_record.validation)[*].fqdn),
      aws_acm_certificate_validation.this[0].timeouts.create == "30m",
      output.arn == aws_acm_certificate_validation.this[0].certificate_arn,
      output.domain_name == "api.example.com",
      length(output.validation_records) == 0,
      output.not_after == aws_acm_certificate.this.not_after,
    ])
    error_message = "Whoever reads the ARN waits for the certificate."
  }
}

run "wildcard_and_another_zone" {
  command = apply

  variables {
    domain_name               = "example.com"
    subject_alternative_names = ["*.example.com", "example.net"]
    zone_ids                  = { "example.net" = "Z00000000000000000001" }
    key_algorithm             = "EC_prime256v1"
  }

  assert {
    condition = alltrue([
      jsonencode(aws_acm_certificate.this.subject_alternative_names) == jsonencode(["*.example.com", "example.net"]),
      aws_acm_certificate.this.key_algorithm == "EC_prime256v1",
      jsonencode({ for name, r in aws_route53_record.validation : name => [r.zone_id, r.name] }) == jsonencode({
        "example.com" = ["Z00000000000000000000", "_mock.example.com"]
        "example.net" = ["Z00000000000000000001", "_mock.example.net"]
      }),
    ])
    error_message = "A name and its wildcard have one record, and each name is proved in its own zone."
  }
}

run "of_a_zone_that_nobody_delegates_to_yet" {
  command = apply

  variables {
    wait_until_issued = false
    tags              = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      length(aws_acm_certificate_validation.this) == 0,
      length(aws_route53_record.validation) == 1,
      output.arn == aws_acm_certificate.this.arn,
    ])
    error_message = "Nothing waits, and the records are there."
  }

  assert {
    condition = jsonencode([for r in [aws_acm_certificate.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "api.example.com of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_acm_certificate.this",
      "aws_acm_certificate_validation.this",
      "aws_route53_record.validation",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_acm_certificate_validation.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "waiting_long" {
  command = apply

  variables {
    wait_minutes = 90
  }

  assert {
    condition     = aws_acm_certificate_validation.this[0].timeouts.create == "90m"
    error_message = "It waits as long as asked."
  }
}

run "proved_elsewhere" {
  command = apply

  variables {
    zone_id          = null
    proved_elsewhere = ["api.example.com"]
  }

  assert {
    condition = alltrue([
      length(aws_route53_record.validation) + length(aws_acm_certificate_validation.this) == 0,
      jsonencode(output.validation_records) == jsonencode({
        "api.example.com" = {
          name  = "_mock.api.example.com"
          type  = "CNAME"
          value = "_mock.acm-validations.aws"
        }
      }),
      output.arn == aws_acm_certificate.this.arn,
    ])
    error_message = "Where another account makes the records, nothing waits, and an output says what to make."
  }
}
