# PurposePath: infrastructure that three services share, and the services, which only bring a function and an API each.
#
#   estate.hcl             what is shared, and where everything stands
#   services.estate.hcl    account, coaching and traction
#   existing.estate.hcl    what the old stacks made, and what becomes of it
#   pipeline.estate.hcl    how it is deployed
#
# In each account two deployments: `shared` is applied once and rarely changed; `services` reads what it needs of it through
# the contract `serverless-base`, and is applied whenever a service has a release.

estate "purposepath" {
  templates = "../../templates"

  state "s3" {
    bucket       = "purposepath-terraform-state-${account.name}"
    region       = "us-east-1"
    use_lockfile = true
  }

  locals { stage = account.name }

  tags = {
    Project   = "purposepath"
    Stage     = account.name
    ManagedBy = "terraform"
  }
}

# What is there before anything else: the bucket of the states, which Terragrunt makes and this makes safe.

stack "bootstrap" {
  module "storage/state" { name = "purposepath-terraform-state-${local.stage}" }

  # With which workflows sign in, without a key that is stored anywhere.
  module "security/github-oidc" {
    roles = {
      purposepath-plan = {
        repository    = "example/purposepath"
        pull_requests = true
        policy_arns   = { read = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
      }
      purposepath-deploy = {
        repository   = "example/purposepath"
        environments = [local.stage]
        policy_arns  = { all = "arn:aws:iam::aws:policy/AdministratorAccess" }
      }
    }
  }
}

# What the contract shares. In the deployment `services` nothing of this is placed: its names mean the shared one's values.

stack "shared" {
  locals {
    private_subnet_cidrs = ["10.0.10.0/24", "10.0.11.0/24"]
    # Nobody shall have to sign in again. A stage without an old secret says false, and takes the import of `jwt` out of
    # existing.estate.hcl: what is imported would get a new value otherwise.
    jwt_is_imported = true

    redis_replicas = 0
    retains_data   = false
  }

  # DynamoDB and S3 are reached through their gateway endpoints, which cost nothing; the rest goes through the NAT gateway.
  module "network" {
    name                 = "purposepath-${local.stage}"
    vpc_cidr             = "10.0.0.0/16"
    availability_zones   = slice(region.availability_zones, 0, 2)
    public_subnet_cidrs  = ["10.0.1.0/24", "10.0.2.0/24"]
    private_subnet_cidrs = local.private_subnet_cidrs
    single_nat_gateway   = true
    gateway_endpoints    = ["dynamodb", "s3"]
  }

  # Paid for by request, as all tables are that say nothing else.
  module "tables" {
    source                 = "storage/dynamodb-tables"
    name_prefix            = "purposepath-"
    name_suffix            = "-${local.stage}"
    point_in_time_recovery = local.retains_data
    deletion_protection    = local.retains_data

    tables = {
      users = {
        attributes     = { user_id = "S", email = "S", tenant_id = "S" }
        hash_key       = "user_id"
        global_indexes = { by-email = { hash_key = "email" }, by-tenant = { hash_key = "tenant_id" } }
      }
      tenants = {
        attributes = { tenant_id = "S" }
        hash_key   = "tenant_id"
      }
      tokens = {
        attributes     = { token_id = "S", user_id = "S" }
        hash_key       = "token_id"
        ttl_attribute  = "expires_at"
        global_indexes = { by-user = { hash_key = "user_id" } }
      }
      sessions = {
        attributes     = { session_id = "S", user_id = "S" }
        hash_key       = "session_id"
        ttl_attribute  = "expires_at"
        global_indexes = { by-user = { hash_key = "user_id" } }
      }
      conversations = {
        attributes = { tenant_id = "S", conversation_id = "S" }
        hash_key   = "tenant_id"
        range_key  = "conversation_id"
      }
      goals = {
        attributes = { tenant_id = "S", goal_id = "S" }
        hash_key   = "tenant_id"
        range_key  = "goal_id"
      }
    }
  }

  module "redis" {
    source        = "cache/redis"
    name          = "purposepath-${local.stage}"
    description   = "Sessions of PurposePath."
    node_type     = "cache.t4g.micro"
    replicas      = local.redis_replicas
    users         = { services = "on ~* +@all -@dangerous" }
    vpc_id        = module.network.vpc_id
    subnet_ids    = module.network.private_subnet_ids
    allowed_cidrs = local.private_subnet_cidrs
  }

  # Made up at random where it is new; one that is taken over keeps its value, which is in no file.
  module "jwt" {
    source         = "security/secret"
    name           = "purposepath/${local.stage}/jwt"
    description    = "What the tokens of PurposePath are signed with."
    generated_keys = local.jwt_is_imported ? [] : ["secret"]
  }

  module "api-domain" {
    source          = "dns/api-domain"
    domain_name     = local.domain
    certificate_arn = module.certificate.arn
    zone_id         = local.zone_id
  }

  # What the services keep, each below its own name; and what builds put the services into.
  module "storage/data" {
    source      = "storage/s3-bucket"
    name        = "purposepath-data-${local.stage}"
    access_logs = { bucket = module.logs.name, prefix = "data/" }
  }

  module "storage/releases" {
    source = "storage/s3-bucket"
    name   = "purposepath-releases-${local.stage}"
  }
}

# What is deployed with it, and concerns no service.

stack "shared-alone" {
  module "dns/certificate" {
    domain_name = local.domain
    zone_id     = local.zone_id
  }

  # What mails come from: the stage's own domain.
  module "mail/identity" {
    domain  = trimprefix(local.domain, "api.")
    zone_id = local.zone_id
  }

  module "storage/logs" {
    source           = "storage/s3-bucket"
    name             = "purposepath-logs-${local.stage}"
    lifecycle_rules  = { expire = { expiration_days = 90 } }
    writing_services = { "logging.s3.amazonaws.com" = ["data/"] }
  }

  # The functions by their names: they come later, from the other deployment.
  module "observability" {
    name                = "purposepath-${local.stage}"
    dashboard_name      = "purposepath-dashboard-${local.stage}"
    email_subscriptions = ["alerts@purposepath.app"]

    lambda_functions = {
      account  = "purposepath-account-api-${local.stage}"
      coaching = "purposepath-coaching-api-${local.stage}"
      traction = "purposepath-traction-api-${local.stage}"
    }
    alert_conditions = [
      { metric = "Errors", threshold = 5 },
      { metric = "Throttles", threshold = 0 },
      { metric = "Duration", threshold = 10000, statistic = "p95", evaluation_periods = 3 },
    ]
  }
}

account "dev" {
  id         = "111111111111"
  localstack = true # LOCALSTACK=true in the shell sends everything of this account to LocalStack

  locals {
    domain          = "api.dev.purposepath.app"
    zone_id         = "Z00000000000000000DEV"
    certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    jwt_secret_arn  = "arn:aws:secretsmanager:us-east-1:111111111111:secret:purposepath/dev/jwt-AbCdEf"
    old_mappings    = { account = "a1b2c3", coaching = "a4d5e6", traction = "a7f8g9" }
    account_runtime = "python" # the switch, which dev tries first; the other stages stay on .NET
  }

  environment "shared" {
    region "us-east-1" {
      provides "serverless-base" { prefix = "/purposepath/dev" }
    }
  }

  environment "services" {
    region "us-east-1" {
      consumes "serverless-base" { prefix = "/purposepath/dev" }
    }
  }
}

account "staging" {
  id = "222222222222"

  locals {
    domain          = "api.staging.purposepath.app"
    zone_id         = "Z00000000000000STAGING"
    certificate_arn = "arn:aws:acm:us-east-1:222222222222:certificate/00000000-0000-0000-0000-000000000000"
    jwt_secret_arn  = "arn:aws:secretsmanager:us-east-1:222222222222:secret:purposepath/staging/jwt-AbCdEf"
    old_mappings    = { account = "b1b2c3", coaching = "b4d5e6", traction = "b7f8g9" }
  }

  environment "shared" {
    region "us-east-1" {
      provides "serverless-base" { prefix = "/purposepath/staging" }
    }
  }

  environment "services" {
    region "us-east-1" {
      consumes "serverless-base" { prefix = "/purposepath/staging" }
    }
  }
}

account "prod" {
  id = "333333333333"

  locals {
    domain          = "api.purposepath.app"
    zone_id         = "Z0000000000000000PROD"
    certificate_arn = "arn:aws:acm:us-east-1:333333333333:certificate/00000000-0000-0000-0000-000000000000"
    jwt_secret_arn  = "arn:aws:secretsmanager:us-east-1:333333333333:secret:purposepath/prod/jwt-AbCdEf"
    old_mappings    = { account = "c1b2c3", coaching = "c4d5e6", traction = "c7f8g9" }
    redis_replicas  = 1
    retains_data    = true
    releases        = { account = "1.14.2", coaching = "1.9.0", traction = "1.3.1" }
  }

  environment "shared" {
    region "us-east-1" {
      provides "serverless-base" { prefix = "/purposepath/prod" }

      module "network" {
        single_nat_gateway     = false
        one_nat_gateway_per_az = true
      }
      module "redis" { node_type = "cache.t4g.small" }
    }
  }

  environment "services" {
    region "us-east-1" {
      consumes "serverless-base" { prefix = "/purposepath/prod" }
    }
  }
}

waive "administrator" {
  in     = ["*/shared"]
  reason = "The workflow makes roles and everything else there is; only jobs of the stage's environment take it, behind its approval."
}

waive "pull-requests" {
  in     = ["*/shared"]
  reason = "Plans of branches of this repository, whose authors may read what is stored; the role reads no secrets and changes nothing."
}

waive "single-nat-gateway" {
  in     = ["dev", "staging"]
  reason = "Only production has to bear the loss of a zone."
}

waive "deletable" {
  in     = ["dev", "staging"]
  reason = "Their data are made up."
}

waive "no-recovery" {
  in     = ["dev", "staging"]
  reason = "Their data are made up."
}

waive "no-replica" {
  in     = ["dev", "staging"]
  reason = "Whoever loses a session there signs in again."
}

waive "state-in-one-region" {
  in     = ["*/shared"]
  reason = "All stages live in one region; their states are worth nothing without it."
}

waive "old-runtime" {
  in     = ["*/services"]
  reason = "The account service is on .NET 8 until it has been tried on .NET 10, which the provider knows from its version 6 on."
  until  = "2027-01-31"
}

waive "unheard-bounces" {
  in     = ["*/shared"]
  reason = "A few mails a day, to people who are known; SES's own page shows the rates."
}
