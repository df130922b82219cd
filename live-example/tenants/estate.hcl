# Beacon: a product whose tenants have places of their own, and an account that the others share.
#
#   estate.hcl             accounts and environments, and what each of them has once
#   tenants.estate.hcl     what each tenant has; who they are stands in tenants.yaml
#   pipeline.estate.hcl    how it is deployed, and cautions that are accepted

estate "beacon" {
  templates = "../../templates"

  locals {
    domain  = "beacon.example"
    tenants = yamldecode(file("tenants.yaml"))
  }

  # One bucket for all accounts, in the shared one, and one role with which each reads and writes its states there. So an account
  # can read what a unit of another one has for outputs.
  state "s3" {
    bucket       = "beacon-terraform-state"
    key          = "${unit.address}/terraform.tfstate"
    region       = "eu-central-1"
    use_lockfile = true
    assume_role  = { role_arn = "arn:aws:iam::111111111111:role/${get_env("STATE_ROLE", "beacon-states")}" }
  }

  # CloudFront takes certificates of us-east-1 only.
  provider "aws" {
    alias  = "us_east_1"
    region = "us-east-1"
  }

  tags = {
    Project     = "beacon"
    Environment = environment.name
    ManagedBy   = "terraform"
  }
}

environment "shared" {}
environment "qa" {}
environment "demo" {}

# What an account has once, whatever its regions: with what workflows sign in, and its domain.

stack "identity" {
  module "security/github-oidc" {
    roles = {
      beacon-plan = {
        repository    = "example/beacon"
        pull_requests = true
        policy_arns   = { read = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
        inline_policy = jsonencode({
          Version = "2012-10-17"
          Statement = [{
            Sid      = "States"
            Effect   = "Allow"
            Action   = "sts:AssumeRole"
            Resource = "arn:aws:iam::111111111111:role/beacon-states-plan"
          }]
        })
      }
      beacon-deploy = {
        repository   = "example/beacon"
        environments = local.deployed
        policy_arns  = { all = "arn:aws:iam::aws:policy/AdministratorAccess" }
      }
    }
  }
}

stack "domain" {
  module "dns/zone" { name = local.subdomain }
}

# The parent domain, which delegates a part of it to each account.

stack "parent-domain" {
  module "dns/zone" { name = local.domain }

  module "delegation" {
    source   = "dns/record"
    for_each = { prod = "app", test = "test" }
    zone_id  = module.zone.zone_id
    name     = "${each.value}.${local.domain}"
    type     = "NS"
    values   = each.key == "prod" ? account.prod.global.module.zone.name_servers : account.test.environment.qa.global.module.zone.name_servers
  }
}

# What all accounts use: the bucket of the states, a key for what tenants keep, and the place where copies of it go.

stack "central" {
  module "storage/state" { name = "beacon-terraform-state" }

  module "security/kms-key" {
    name        = "beacon-tenants"
    description = "Encrypts what tenants keep, and the copies of it."
    account_ids = ["222222222222", "333333333333"]
  }

  module "storage/archive" {
    source      = "storage/s3-bucket"
    name        = "beacon-archive"
    kms_key_arn = module.kms-key.arn

    policy_documents = [jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Sid       = "Copies"
        Effect    = "Allow"
        Action    = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
        Principal = { AWS = ["arn:aws:iam::222222222222:root", "arn:aws:iam::333333333333:root"] }
        Resource  = "arn:aws:s3:::beacon-archive/*"
      }]
    })]
  }
}

account "shared" {
  id          = "111111111111"
  environment = "shared"
  locals { deployed = ["shared"] }

  global {
    region = "us-east-1"
    stacks = ["identity", "parent-domain"]
  }

  region "eu-central-1" { stacks = ["central"] }
}

account "prod" {
  id          = "222222222222"
  environment = "production"

  locals {
    deployed  = ["prod"]
    subdomain = "app.${local.domain}"
  }

  global {
    region = "us-east-1"
    stacks = ["identity", "domain"]
  }

  region "eu-central-1" {
    stacks = [
      "platform",
      {
        stack    = "tenant"
        for_each = local.tenants
        name     = "tenant-${each.key}"
        locals   = { tenant = each.key, settings = each.value }
      },
    ]
  }
}

# Two environments in one account, which has one domain and one set of roles: those of qa.

account "test" {
  id = "333333333333"

  locals {
    deployed  = ["test-qa", "test-demo"]
    subdomain = "test.${local.domain}"
    tenants   = { acme = { keeps_days = 30, importer = { timeout = 60 } } }
  }

  environment "qa" {
    global {
      region = "us-east-1"
      stacks = ["identity", "domain"]
    }

    region "eu-central-1" {
      stacks = ["platform", { stack = "tenant", name = "tenant-acme", locals = { tenant = "acme", settings = local.tenants["acme"] } }]
    }
  }

  environment "demo" {
    region "eu-central-1" {
      stacks = ["platform", { stack = "tenant", name = "tenant-acme", locals = { tenant = "acme", settings = local.tenants["acme"] } }]

      locals { zone_id = environment.qa.global.module.zone.zone_id }
    }
  }
}
