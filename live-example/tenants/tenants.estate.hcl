# What a tenant has. Everything of one lies in folders with its name: `tenant-acme/files`, `services/importer/acme/queue`. Another
# tenant is four lines in tenants.yaml; one who leaves is a `removed` block for each of the two folders.

stack "platform" {
  locals {
    zone_id = global.module.zone.zone_id
    stage   = environment.name == "production" ? "" : "-${environment.name}"
  }

  # Reads what all tenants keep and what waits for them, for support.
  module "security/role" {
    name             = "beacon-support${local.stage}"
    description      = "Looks into what tenants report."
    trusted_services = ["ec2.amazonaws.com"]

    policy_statements = {
      ReadFiles = {
        actions   = ["s3:GetObject"]
        resources = [for name in keys(local.tenants) : "${module["tenant-${name}/files"].arn}/*"]
      }
      SeeQueues = {
        actions   = ["sqs:GetQueueAttributes"]
        resources = [for tenant in values(service.importer) : tenant.module.queue.arn]
      }
    }
  }

  service "importer" {
    for_each = local.tenants

    module "messaging/queue" {
      name               = "beacon-${each.key}-imports${local.stage}"
      visibility_timeout = each.value.importer.timeout * 6
    }

    module "security/secret" {
      name           = "beacon/${environment.name}/${each.key}/importer"
      description    = "What ${each.key} signs what it sends with."
      generated_keys = ["token"]
    }
  }
}

# The place of one tenant: its files, and the pages under a domain of its own.

stack "tenant" {
  locals {
    host  = "${local.tenant}${local.stage}.${local.subdomain}"
    pages = "beacon-${local.tenant}-pages${local.stage}"
  }

  module "files" {
    source      = "storage/s3-bucket"
    name        = "beacon-${local.tenant}-files${local.stage}"
    kms_key_arn = account.shared.region.eu-central-1.module.kms-key.arn

    lifecycle_rules = { keep = { expiration_days = local.settings.keeps_days } }
    replication = {
      bucket_arn  = account.shared.region.eu-central-1.module.archive.arn
      kms_key_arn = account.shared.region.eu-central-1.module.kms-key.arn
      prefix      = "reports/"
    }
  }

  module "certificate" {
    source      = "dns/certificate"
    domain_name = local.host
    zone_id     = local.zone_id
    providers   = { aws = aws.us_east_1 }
    depends_on  = [account.shared.global.module.delegation[account.name]] # nobody finds the proof before
  }

  module "distribution" {
    source             = "cdn/distribution"
    name               = local.pages
    domain_names       = [local.host]
    certificate_arn    = module.certificate.arn
    bucket_domain_name = "${local.pages}.s3.${region.name}.amazonaws.com"

    content_security_policy = "default-src 'self'"
  }

  module "pages" {
    source = "storage/s3-bucket"
    name   = local.pages

    policy_documents = [jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Sid       = "Pages"
        Effect    = "Allow"
        Action    = "s3:GetObject"
        Principal = { Service = "cloudfront.amazonaws.com" }
        Resource  = "arn:aws:s3:::${local.pages}/*"
        Condition = { StringEquals = { "aws:SourceArn" = module.distribution.arn } }
      }]
    })]
  }

  module "record" {
    source  = "dns/record"
    zone_id = local.zone_id
    name    = local.host
    alias   = { name = module.distribution.domain_name, zone_id = module.distribution.zone_id }
  }
}

# Those who pay for more get more: one tenant alone, and all of an environment.

environment "production" {
  module "tenant-acme/distribution" { price_class = "PriceClass_All" }
  module "tenant-*/files" { noncurrent_version_days = 30 }

  service "importer" {
    module "messaging/queue" { retention_days = 14 }
  }
}
