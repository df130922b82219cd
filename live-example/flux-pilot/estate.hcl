# The pilot of Flux Systems: a base that stays (database, users), and an application that changes every day and only reads
# seven values of the base. The two have nothing else in common: a deployment of the application cannot touch the data.

estate "flux-pilot" {
  templates = "../../templates"

  state "s3" {
    bucket       = "flux-systems-pilot-state-${account.name}"
    region       = "us-east-1"
    use_lockfile = true
  }

  tags = {
    Service   = "Flux-Systems-Pilot"
    ManagedBy = "terraform"
  }
}

# The base: what the contract `pilot-base` shares.

stack "base" {
  locals {
    database_id         = "pilot-flux-systems-pilot-db"
    snapshot_identifier = null

    # Both brands, until the old one is gone.
    origins = [
      "http://localhost:3000",
      "https://pilot.flux-systems.info",
      "https://pilot.happyhippo.ai",
    ]
  }

  # On ARM with gp3 storage, which together cost about a third less. RDS makes the master password and keeps it in
  # Secrets Manager; the application signs in with IAM.
  module "database" {
    source              = "database/rds"
    name                = local.database_id
    engine              = "postgres"
    engine_version      = "15.13"
    instance_class      = "db.t4g.micro"
    allocated_storage   = 20
    storage_type        = "gp3"
    multi_az            = false
    database_name       = "fluxsystems"
    vpc_id              = module.network.vpc_id
    subnet_ids          = module.network.public_subnet_ids
    publicly_accessible = true
    allowed_cidrs       = ["0.0.0.0/0"]
    snapshot_identifier = local.snapshot_identifier
    log_retention_days  = 30

    lifecycle { prevent_destroy = true }
  }

  module "auth" {
    source        = "auth/cognito"
    name          = "Flux-Systems-Pilot-UserPool"
    domain_prefix = "flux-systems-pilot-${account.name}"
    self_sign_up  = true
    mfa           = "OFF"

    password_policy = {
      minimum_length    = 8
      require_uppercase = false
      require_numbers   = true
      require_symbols   = false
    }

    clients = {
      web = {
        auth_flows    = ["REFRESH_TOKEN", "USER_PASSWORD", "USER_SRP"]
        callback_urls = [for origin in local.origins : "${origin}/"]
        logout_urls   = [for origin in local.origins : "${origin}/"]
      }
    }

    lifecycle { prevent_destroy = true }
  }
}

# The default VPC of the account, as AWS made it: no subnets to plan, no NAT gateway to pay for. With it, what the base has
# for itself and does not share.

stack "base-network" {
  module "network" { source = "network/default-vpc" }

  # The user that the functions are. Developers run the unit's output `sql` once, as the master.
  module "database/project" {
    name              = module.database.database_name
    host              = module.database.endpoint
    username          = "fluxsystems_app"
    sign_in           = "iam"
    statement_timeout = 30000
  }
}

# What is there before anything else: the bucket of the states, which Terragrunt makes and this makes safe, and the one
# that builds put their files into.

stack "bootstrap" {
  locals { readers = [] }

  module "storage/state" { name = "flux-systems-pilot-state-${account.name}" }

  # With which workflows sign in, without a key that is stored anywhere. That of promotions can copy artefacts, and nothing else.
  module "security/github-oidc" {
    roles = {
      pilot-plan = {
        repository    = "example/flux-systems"
        pull_requests = true
        policy_arns   = { read = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
      }
      pilot-deploy = {
        repository   = "example/flux-systems"
        environments = [account.name]
        policy_arns  = { all = "arn:aws:iam::aws:policy/AdministratorAccess" }
      }
      pilot-promote = {
        repository   = "example/flux-systems"
        environments = [account.name]
        inline_policy = jsonencode({
          Version = "2012-10-17"
          Statement = [
            {
              Sid      = "ReadReleases"
              Effect   = "Allow"
              Action   = ["s3:GetObject", "s3:ListBucket"]
              Resource = ["arn:aws:s3:::flux-systems-pilot-artifacts-develop", "arn:aws:s3:::flux-systems-pilot-artifacts-develop/*"]
            },
            {
              Sid    = "WriteReleases"
              Effect = "Allow"
              Action = ["s3:GetObject", "s3:ListBucket", "s3:PutObject"]
              Resource = [
                "arn:aws:s3:::flux-systems-pilot-artifacts-${account.name}",
                "arn:aws:s3:::flux-systems-pilot-artifacts-${account.name}/*",
              ]
            },
          ]
        })
      }
    }
  }

  module "storage/artifacts" {
    source = "storage/s3-bucket"
    name   = "flux-systems-pilot-artifacts-${account.name}"

    policy_documents = [
      for id in local.readers : jsonencode({
        Version = "2012-10-17"
        Statement = [{
          Sid       = "Promote${id}"
          Effect    = "Allow"
          Action    = ["s3:GetObject", "s3:ListBucket"]
          Principal = { AWS = "arn:aws:iam::${id}:root" }
          Resource = [
            "arn:aws:s3:::flux-systems-pilot-artifacts-${account.name}",
            "arn:aws:s3:::flux-systems-pilot-artifacts-${account.name}/*",
          ]
        }]
      })
    ]
  }
}

# The application: functions, promoted from the develop account's bucket. A release is a folder: what is in it never changes.

stack "application" {
  locals {
    release         = "2025.08.05"
    artifact_bucket = "flux-systems-pilot-artifacts-${account.name}"

    environment = {
      DB_HOST      = module.database.endpoint
      DB_NAME      = module.database.database_name
      DB_PORT      = module.database.port
      DB_USER      = "fluxsystems_app"
      USER_POOL_ID = module.auth.user_pool_id
    }

    # A token of IAM in place of a password: the user is the same in whichever instance the base has.
    connect = {
      actions   = ["rds-db:connect"]
      resources = ["arn:aws:rds-db:${region.name}:${account.id}:dbuser:*/fluxsystems_app"]
    }

    # What runs beside the API, and how long and how large it may be.
    functions = {
      close-day    = { timeout = 300, memory_size = 1024 }
      import-menus = { timeout = 900, memory_size = 2048 }
      send-mail    = { timeout = 60, memory_size = 256 }
    }
  }

  service "api" {
    module "lambda-http-api" {
      source             = "compute/lambda-http-api"
      name               = "flux-systems-pilot-api"
      description        = "The API of the pilot."
      runtime            = "nodejs22.x"
      handler            = "index.handler"
      architecture       = "arm64"
      log_retention_days = 30

      artifact = {
        s3_bucket = local.artifact_bucket
        s3_key    = "${local.release}/api.zip"
      }
      cors = {
        allow_origins     = local.origins
        allow_credentials = true
      }
      jwt_authorizer = {
        issuer   = "https://cognito-idp.${region.name}.amazonaws.com/${module.auth.user_pool_id}"
        audience = [module.auth.client_ids["web"]]
      }
      environment = merge(local.environment, {
        SIGN_IN_DOMAIN      = module.auth.domain
        USER_POOL_CLIENT_ID = module.auth.client_ids["web"]
      })
      policy_statements = {
        ConnectToDatabase = local.connect
        ReadUsers         = { actions = ["cognito-idp:AdminGetUser", "cognito-idp:ListUsers"], resources = [module.auth.user_pool_arn] }
      }
    }
  }

  service "functions" {
    module "lambda-function" {
      source             = "compute/lambda-function"
      for_each           = local.functions
      name               = "flux-systems-pilot-${each.key}"
      runtime            = "nodejs22.x"
      handler            = "index.handler"
      architecture       = "arm64"
      timeout            = each.value.timeout
      memory_size        = each.value.memory_size
      environment        = local.environment
      policy_statements  = { ConnectToDatabase = local.connect }
      log_retention_days = 30

      artifact = {
        s3_bucket = local.artifact_bucket
        s3_key    = "${local.release}/${each.key}.zip"
      }
    }
  }
}

# Develop: where the data comes from. A snapshot of its database is shared with the sandbox, under a key that the sandbox may
# use: a snapshot under AWS's own key cannot be shared.

account "develop" {
  id         = "111111111111"
  localstack = true # LOCALSTACK=true in the shell sends everything of this account to LocalStack

  environment "base" {
    region "us-east-1" {
      stacks = ["base", "base-network", "bootstrap"]

      locals {
        database_id = "happy2-arm64-pg15"
        readers     = ["222222222222", "333333333333"] # where releases are promoted to
      }

      module "security/kms-key" {
        name        = "pilot-snapshots"
        description = "Encrypts the snapshots that the sandbox may restore."
        account_ids = ["222222222222"]
      }

      module "snapshot" {
        source                 = "database/snapshot-share"
        name                   = "happy2-arm64-pg15-20250805-1059"
        db_instance_identifier = module.database.identifier
        account_ids            = ["222222222222"]
      }

      module "database" { kms_key_arn = module.kms-key.arn }
    }
  }
}

# Sandbox: the pilot itself.

account "sandbox" {
  id = "222222222222"

  environment "base" {
    region "us-east-1" {
      stacks = ["base", "base-network", "bootstrap"]
      provides "pilot-base" { prefix = "/flux-systems/pilot" }

      locals { snapshot_identifier = module.snapshot.snapshot_identifier }

      module "security/kms-key" {
        name        = "pilot-database"
        description = "Encrypts the copy of the snapshot, and the database that begins with it."
      }

      # RDS restores no encrypted snapshot of another account, so this one gets a copy of its own. Accounts read nothing from
      # each other: develop's snapshot stands here by its name.
      module "snapshot" {
        source                     = "database/snapshot-share"
        name                       = "happy2-arm64-pg15-20250805-1059"
        source_snapshot_identifier = "arn:aws:rds:us-east-1:111111111111:snapshot:happy2-arm64-pg15-20250805-1059"
        kms_key_arn                = module.kms-key.arn
      }
    }
  }

  environment "application" {
    region "us-east-1" {
      stacks = ["base", "application"]
      consumes "pilot-base" { prefix = "/flux-systems/pilot" }
    }
  }
}

# Staging: the other target of promotions, with data of its own.

account "staging" {
  id = "333333333333"

  environment "base" {
    region "us-east-1" {
      stacks = ["base", "base-network", "bootstrap"]
      provides "pilot-base" { prefix = "/flux-systems/pilot" }
    }
  }

  environment "application" {
    region "us-east-1" {
      stacks = ["base", "application"]
      consumes "pilot-base" { prefix = "/flux-systems/pilot" }
    }
  }
}

# How it is deployed: the base by hand, the application when main says another release, one account after the other. A release reaches a
# bucket by promotion: by hand, with target, reason and confirmation, or, for the sandbox, when a release is published. The environments
# `develop`, `sandbox` and `staging` of the repository say who approves.

pipeline "github" {
  folder      = ".github/workflows"
  root        = "../.." # in a repository of its own this would be the estate's folder
  repository  = "example/flux-systems"
  environment = account.name
  order       = ["develop", "sandbox", "staging"]
  plan_role   = "pilot-plan"
  apply_role  = "pilot-deploy"

  # What a plan compares with is the state: the role of plans reads no secrets.
  plan "plan" { refresh = false }

  apply "deploy-base" { in = ["*/base"] }

  apply "deploy-application" {
    in      = ["*/application"]
    on_push = true
  }

  promote "promote-lambda-artifacts" {
    from       = "develop/base"
    to         = ["sandbox/base", "staging/base"]
    bucket     = "flux-systems-pilot-artifacts-${account.name}"
    role       = "pilot-promote"
    on_release = "sandbox"
  }
}

# What a pilot may do and production may not. `tfgen check --without-waivers` is the list of what has to change before.

waive "administrator" {
  in     = ["*/base"]
  reason = "The workflow makes roles and everything else there is; only jobs of the account's environment take it, behind its approval."
}

waive "pull-requests" {
  in     = ["*/base"]
  reason = "Plans of branches of this repository, whose authors are known; the role reads, and no secrets."
}

waive "default-vpc" {
  in     = ["*/base"]
  reason = "No network to plan or pay for. Production: a VPC of its own with private subnets."
}

waive "publicly-accessible" {
  in     = ["*/base"]
  reason = "Developers work on the database directly. Production: private subnets."
}

waive "open-to-the-internet" {
  in     = ["*/base"]
  reason = "The functions are in no VPC and have no fixed addresses; TLS is demanded. Production: security groups."
}

waive "mfa-not-required" {
  in     = ["*/base"]
  reason = "The users of the pilot are few, and known. Production: a second factor for everybody."
}

waive "weak-passwords" {
  in     = ["*/base"]
  reason = "Eight characters are enough to try things out. Production: the full policy."
}

waive "cognito-sender" {
  in     = ["*/base"]
  reason = "Few users, few mails. Production: a sender of our own in SES."
}

waive "single-az" {
  in     = ["*/base"]
  reason = "A pilot may be away for an hour. Production: a standby in another zone."
}

waive "shared-data" {
  in     = ["develop/base"]
  reason = "The sandbox begins with develop's data, which are made up."
}

waive "state-in-one-region" {
  in     = ["*/base"]
  reason = "A pilot of one region. Production: a copy of the states in another one."
}
