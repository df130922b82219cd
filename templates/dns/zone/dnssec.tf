# Signs the answers of the zone. They are trusted once the parent zone has the output `ds_record`; to go back, take the
# record out of the parent zone first, and wait until its time to live is over.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

data "aws_iam_policy_document" "dnssec" {
  #checkov:skip=CKV_AWS_109:A key's policy speaks of the key itself, and its account must be able to manage it
  #checkov:skip=CKV_AWS_111:A key's policy speaks of the key itself, and its account must be able to manage it
  #checkov:skip=CKV_AWS_356:In a key's policy the resource * is the key itself
  count = var.dnssec ? 1 : 0

  statement {
    sid       = "AccountDecidesByItsPolicies"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }

  statement {
    sid       = "Sign"
    actions   = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["dnssec-route53.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = [aws_route53_zone.this.arn]
    }
  }

  statement {
    sid       = "GrantForRoute53"
    actions   = ["kms:CreateGrant"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["dnssec-route53.amazonaws.com"]
    }

    condition {
      test     = "Bool"
      variable = "kms:GrantIsForAWSResource"
      values   = ["true"]
    }
  }
}

resource "aws_kms_key" "dnssec" {
  #checkov:skip=CKV_AWS_7:KMS rotates no asymmetric keys
  count = var.dnssec ? 1 : 0

  description              = "Signs the zone ${var.name}"
  policy                   = data.aws_iam_policy_document.dnssec[0].json
  customer_master_key_spec = "ECC_NIST_P256"
  key_usage                = "SIGN_VERIFY"
  deletion_window_in_days  = 30

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    precondition {
      condition     = data.aws_region.current.name == "us-east-1"
      error_message = "Route 53 signs with keys of us-east-1 only: apply the zone there, or leave dnssec out."
    }
  }
}

resource "aws_route53_key_signing_key" "this" {
  count = var.dnssec ? 1 : 0

  name                       = replace(var.name, "/[^a-z0-9]/", "_")
  hosted_zone_id             = aws_route53_zone.this.zone_id
  key_management_service_arn = aws_kms_key.dnssec[0].arn
}

resource "aws_route53_hosted_zone_dnssec" "this" {
  count = var.dnssec ? 1 : 0

  hosted_zone_id = aws_route53_key_signing_key.this[0].hosted_zone_id
}
