# What the zone promises: who sees it, and that it is not deleted with its records.

mock_provider "aws" {
  source = "./tests/mocks"
}

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
      length(aws_route53_query_log.this) + length(aws_kms_key.dnssec) + length(aws_route53_key_signing_key.this) + length(aws_route53_hosted_zone_dnssec.this) == 0,
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

run "signed" {
  command = apply

  variables {
    dnssec = true
    tags   = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      aws_kms_key.dnssec[0].customer_master_key_spec == "ECC_NIST_P256",
      aws_kms_key.dnssec[0].key_usage == "SIGN_VERIFY",
      aws_kms_key.dnssec[0].deletion_window_in_days == 30,
      aws_kms_key.dnssec[0].policy == data.aws_iam_policy_document.dnssec[0].json,
      aws_route53_key_signing_key.this[0].name == "example_com",
      aws_route53_key_signing_key.this[0].hosted_zone_id == aws_route53_zone.this.zone_id,
      aws_route53_key_signing_key.this[0].key_management_service_arn == aws_kms_key.dnssec[0].arn,
      aws_route53_hosted_zone_dnssec.this[0].hosted_zone_id == aws_route53_zone.this.zone_id,
    ])
    error_message = "Answers are signed with a key that is good for nothing else and deleted only after a month."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.dnssec[0].statement : replace(join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ])), aws_route53_zone.this.arn, "ZONE")
        ]) == jsonencode([
        "Allow AWS arn:aws:iam::111111111111:root kms:* on *",
        "Allow Service dnssec-route53.amazonaws.com kms:DescribeKey kms:GetPublicKey kms:Sign on * if ArnLike aws:SourceArn ZONE if StringEquals aws:SourceAccount 111111111111",
        "Allow Service dnssec-route53.amazonaws.com kms:CreateGrant on * if Bool kms:GrantIsForAWSResource true",
      ]),
      output.ds_record == aws_route53_key_signing_key.this[0].ds_record,
    ])
    error_message = "The account decides about the key, and Route 53 signs this one zone with it."
  }

  assert {
    condition = jsonencode([for r in concat(
      aws_kms_key.dnssec,
      [aws_route53_zone.this],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "example.com of shop",
      "example.com of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for document in data.aws_iam_policy_document.dnssec : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_kms_key.dnssec",
      "aws_route53_hosted_zone_dnssec.this",
      "aws_route53_key_signing_key.this",
      "aws_route53_query_log.this",
      "aws_route53_zone.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      data.aws_iam_policy_document.dnssec,
      aws_kms_key.dnssec,
      aws_route53_key_signing_key.this,
      aws_route53_hosted_zone_dnssec.this,
      aws_route53_query_log.this,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "signs_in_no_other_region" {
  command = plan

  variables {
    dnssec = true
  }

  override_data {
    target = data.aws_region.current
    values = {
      name = "eu-central-1"
    }
  }

  expect_failures = [aws_kms_key.dnssec]
}
