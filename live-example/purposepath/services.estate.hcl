# The services. Each is a function behind an API, mapped below the shared domain.

stack "services" {
  locals {
    releases   = { account = "1.15.0", coaching = "1.10.0", traction = "1.4.0" }
    email_from = "no-reply@${trimprefix(local.domain, "api.")}"

    # What runs the account service: `dotnet` or `python`. This word is all that a switch takes.
    account_runtime = "dotnet"

    programs = {
      dotnet = {
        runtime     = "dotnet8"
        handler     = "PurposePath.Account.Lambda::PurposePath.Account.Lambda.LambdaEntryPoint::FunctionHandlerAsync"
        memory_size = 1024
      }
      python = {
        runtime     = "python3.13"
        handler     = "main.handler"
        memory_size = 512
      }
    }
    account_program = local.programs[local.account_runtime]

    # What every service is told and may do; its own tables come with each.
    environment = {
      DATA_BUCKET    = module.data.name
      JWT_SECRET_ARN = module.jwt.arn
      REDIS_CACHE    = module.redis.id # a token is signed for the cache and its user
      REDIS_HOST     = module.redis.endpoint
      REDIS_PORT     = module.redis.port
      REDIS_USER     = module.redis.user_names["services"]
      SESSIONS_TABLE = local.tables["sessions"]
      STAGE          = local.stage
      USERS_TABLE    = local.tables["users"]
    }
    connect_to_redis = {
      actions   = ["elasticache:Connect"]
      resources = [module.redis.arn, module.redis.user_arns["services"]]
    }
    use_objects = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
    use_tables  = ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem"]

    tables = module.tables.table_names
    arns   = module.tables.table_arns
    vpc    = { vpc_id = module.network.vpc_id, subnet_ids = module.network.private_subnet_ids }
  }

  service "account" {
    module "lambda-http-api" {
      source          = "compute/lambda-http-api"
      name            = "purposepath-account-api-${local.stage}"
      description     = "Users, tenants and their tokens, in ${local.account_runtime}."
      runtime         = local.account_program.runtime
      handler         = local.account_program.handler
      memory_size     = local.account_program.memory_size
      timeout         = 30
      secret_arns     = [module.jwt.arn]
      vpc             = local.vpc
      domain_mappings = { api = { domain_name = module.api-domain.domain_name, base_path = "account" } }

      environment = merge(local.environment, {
        EMAIL_FROM    = local.email_from
        TENANTS_TABLE = local.tables["tenants"]
        TOKENS_TABLE  = local.tables["tokens"]
      })

      artifact = {
        s3_bucket = module.releases.name
        s3_key    = "account/${local.releases.account}/${local.account_runtime}.zip"
      }
      policy_statements = {
        ConnectToRedis = local.connect_to_redis
        UseData        = { actions = local.use_objects, resources = ["${module.data.arn}/account/*"] }
        UseTables = {
          actions = local.use_tables
          resources = flatten([
            for name in ["sessions", "tenants", "tokens", "users"] : [local.arns[name], "${local.arns[name]}/index/*"]
          ])
        }
        SendMail = {
          actions = ["ses:SendEmail"]
          resources = [
            "arn:aws:ses:${region.name}:${account.id}:configuration-set/*",
            "arn:aws:ses:${region.name}:${account.id}:identity/${trimprefix(local.domain, "api.")}",
          ]
        }
      }
    }
  }

  service "coaching" {
    module "lambda-http-api" {
      source          = "compute/lambda-http-api"
      name            = "purposepath-coaching-api-${local.stage}"
      description     = "Conversations with the coach."
      runtime         = local.programs.python.runtime
      handler         = local.programs.python.handler
      memory_size     = local.programs.python.memory_size
      timeout         = 30
      secret_arns     = [module.jwt.arn]
      vpc             = local.vpc
      environment     = merge(local.environment, { CONVERSATIONS_TABLE = local.tables["conversations"] })
      domain_mappings = { api = { domain_name = module.api-domain.domain_name, base_path = "coaching" } }

      artifact = {
        s3_bucket = module.releases.name
        s3_key    = "coaching/${local.releases.coaching}/function.zip"
      }
      policy_statements = {
        ConnectToRedis = local.connect_to_redis
        UseData        = { actions = local.use_objects, resources = ["${module.data.arn}/coaching/*"] }
        UseTables = {
          actions   = local.use_tables
          resources = [for name in ["conversations", "sessions", "users"] : local.arns[name]]
        }
      }
    }
  }

  service "traction" {
    module "lambda-http-api" {
      source          = "compute/lambda-http-api"
      name            = "purposepath-traction-api-${local.stage}"
      description     = "Goals, and how far they are."
      runtime         = local.programs.python.runtime
      handler         = local.programs.python.handler
      memory_size     = local.programs.python.memory_size
      timeout         = 30
      secret_arns     = [module.jwt.arn]
      vpc             = local.vpc
      environment     = merge(local.environment, { GOALS_TABLE = local.tables["goals"] })
      domain_mappings = { api = { domain_name = module.api-domain.domain_name, base_path = "traction" } }

      artifact = {
        s3_bucket = module.releases.name
        s3_key    = "traction/${local.releases.traction}/function.zip"
      }
      policy_statements = {
        ConnectToRedis = local.connect_to_redis
        UseData        = { actions = local.use_objects, resources = ["${module.data.arn}/traction/*"] }
        UseTables = {
          actions   = local.use_tables
          resources = [for name in ["goals", "sessions", "users"] : local.arns[name]]
        }
      }
    }
  }
}

# The functions check the tokens of PurposePath themselves: they sign them, and no other issuer does.

waive "open-routes" {
  in     = ["*/services"]
  reason = "Tokens are signed and checked by the services, with the secret that they share."
}
