# The applications. Images and functions come from the account's own registry and bucket in the region: releases are
# copied there, so that the loss of one region takes none of them away. Which release it is, and the hash of its function,
# each environment says.

stack "services" {
  locals {
    registry  = "${account.id}.dkr.ecr.${region.name}.amazonaws.com/sarc-ng"
    api_tasks = { min = 1, max = 2 }
    web_tasks = { min = 1, max = 2 }
    capacity  = { FARGATE = {} }
    schedules = {}
    has_green = false

    # Both kinds of compute sign in to the database with a token of IAM as `sarc_ng`: there is no password to keep, to
    # rotate, or to copy to the other region.
    database_environment = {
      DB_HOST        = local.database_endpoint
      DB_NAME        = "sarc_ng"
      DB_PORT        = "3306"
      DB_READER_HOST = local.reader_endpoint
      DB_USER        = "sarc_ng"
    }
    database_policy = {
      actions   = ["rds-db:connect"]
      resources = ["arn:aws:rds-db:${region.name}:${account.id}:dbuser:${module.database.resource_id}/sarc_ng"]
    }
    metrics_policy = { actions = ["cloudwatch:PutMetricData"], resources = ["*"] }
  }

  service "sarcng-api" {
    # Makes the user `sarc_ng` and its rights, as the master, whenever the script is another one. It reads the master's password
    # anew each time, and ends; nothing that stays runs as the master.
    module "project" {
      source           = "database/project"
      name             = "sarc_ng"
      engine           = "mysql"
      host             = local.database_endpoint
      username         = "sarc_ng"
      sign_in          = "iam"
      connection_limit = 500
    }

    module "database-user" {
      source             = "compute/ecs-task"
      name               = "sarc-ng-database-user"
      cluster_arn        = module.ecs-cluster.arn
      vpc_id             = module.network.vpc_id
      subnet_ids         = module.network.private_subnet_ids
      security_group_ids = [module.database.security_group_id]
      image              = "public.ecr.aws/docker/library/mysql:8.4.6"
      command            = ["sh", "-ec", "printf '%s' \"$SQL\" | mysql --host=\"$DB_HOST\" --user=\"$DB_USER\" --ssl-mode=REQUIRED"]
      run_on_apply       = true
      log_retention_days = local.log_retention_days

      environment = {
        DB_HOST = local.database_endpoint
        SQL     = module.project.sql
      }
      secrets = {
        DB_USER   = "${module.database.master_user_secret_arn}:username::"
        MYSQL_PWD = "${module.database.master_user_secret_arn}:password::"
      }
    }

    # Brings the database to the release's schema. An apply waits for it, and the API comes after it.
    module "schema" {
      source             = "compute/ecs-task"
      name               = "sarc-ng-schema"
      cluster_arn        = module.ecs-cluster.arn
      vpc_id             = module.network.vpc_id
      subnet_ids         = module.network.private_subnet_ids
      security_group_ids = [module.database.security_group_id]
      image              = "${local.registry}/api:${local.release}"
      command            = ["migrate", "up"]
      run_on_apply       = true
      log_retention_days = local.log_retention_days

      environment            = local.database_environment
      task_policy_statements = { ConnectToDatabase = local.database_policy }

      depends_on = [module.database-user]
    }

    module "ecs-alb-service" {
      source                             = "compute/ecs-alb-service"
      name                               = "sarc-ng-api"
      cluster_arn                        = module.ecs-cluster.arn
      vpc_id                             = module.network.vpc_id
      subnet_ids                         = module.network.private_subnet_ids
      security_group_ids                 = [module.database.security_group_id]
      alb_security_group_id              = module.alb.security_group_id
      listener_arn                       = module.alb.https_listener_arn
      listener_rule_priority             = 100
      host_headers                       = [local.api_domain]
      health_check                       = { path = "/health" }
      wait_for_steady_state              = true # green gives its requests back only when the release runs here
      image                              = get_env("API_STABLE", "${local.registry}/api:${local.release}")
      container_port                     = 8080
      cpu                                = 512
      memory                             = 1024
      capacity                           = local.capacity
      desired_count                      = local.api_tasks.min
      deployment_maximum_percent         = 200
      deployment_minimum_healthy_percent = 50
      log_group_name                     = "/ecs/sarc-ng/api"

      autoscaling = {
        min_capacity       = local.api_tasks.min
        max_capacity       = local.api_tasks.max
        cpu_target         = 70
        memory_target      = 70
        scale_in_cooldown  = 300
        scale_out_cooldown = 300
        schedules          = local.schedules
      }

      environment = merge(local.database_environment, {
        ENVIRONMENT       = environment.name
        METRICS_NAMESPACE = module.observability.metric_namespace
      })
      task_policy_statements = {
        ConnectToDatabase = local.database_policy
        PublishMetrics    = local.metrics_policy
      }

      depends_on = [module.schema]
    }

    # Blue and green. While the workflow `rollout-api` runs, green has the new release and blue keeps what was in service (API_STABLE);
    # API_SHARE of 100 requests go to green. Otherwise green has no tasks and no requests. Where there is no green, nothing differs.
    module "green" {
      source                 = "compute/ecs-alb-service"
      count                  = local.has_green ? 1 : 0
      name                   = "sarc-ng-api-green"
      cluster_arn            = module.ecs-cluster.arn
      vpc_id                 = module.network.vpc_id
      subnet_ids             = module.network.private_subnet_ids
      security_group_ids     = [module.database.security_group_id]
      alb_security_group_id  = module.alb.security_group_id
      listener_arn           = module.alb.https_listener_arn
      listener_rule_priority = 101
      host_headers           = ["green.${local.domain}"] # to look at it before anybody else does
      health_check           = { path = "/health" }
      image                  = "${local.registry}/api:${local.release}"
      container_port         = 8080
      cpu                    = 1024
      memory                 = 2048
      capacity               = local.capacity
      desired_count          = get_env("API_SHARE", "") == "" ? 0 : local.api_tasks.min
      log_retention_days     = local.log_retention_days

      environment = merge(local.database_environment, {
        ENVIRONMENT       = environment.name
        METRICS_NAMESPACE = module.observability.metric_namespace
      })
      task_policy_statements = {
        ConnectToDatabase = local.database_policy
        PublishMetrics    = local.metrics_policy
      }

      depends_on = [module.schema]
    }

    # The same API for other systems, which sign their requests with their roles.
    module "lambda-http-api" {
      source         = "compute/lambda-http-api"
      name           = "sarc-ng-api"
      description    = "The SARC-NG API for other systems."
      runtime        = "provided.al2023"
      handler        = "bootstrap"
      architecture   = "arm64"
      routes         = { "$default" = { authorization = "AWS_IAM" } }
      log_group_name = "/aws/lambda/sarc-ng-api"

      # While the workflow `rollout-function` runs: the version that stays in service, and the new one's share of 100 calls. Otherwise
      # the new version has all of them.
      rollout = get_env("FUNCTION_STABLE", "") == "" ? null : {
        stable_version = get_env("FUNCTION_STABLE", "")
        new_share      = tonumber(get_env("FUNCTION_SHARE", "0")) / 100
      }

      artifact = {
        s3_bucket        = "sarc-ng-releases-${account.name}-${region.name}"
        s3_key           = "api/${local.release}/function.zip"
        source_code_hash = local.function_hash
      }
      vpc = {
        vpc_id             = module.network.vpc_id
        subnet_ids         = module.network.private_subnet_ids
        security_group_ids = [module.database.security_group_id]
      }

      environment = merge(local.database_environment, {
        METRICS_NAMESPACE = module.observability.metric_namespace
      })
      policy_statements = {
        ConnectToDatabase = local.database_policy
        PublishMetrics    = local.metrics_policy
      }
      depends_on = [module.schema]
    }

    module "dns/record" {
      zone_id = local.zone_id
      name    = local.api_domain
      alias   = { name = module.alb.dns_name, zone_id = module.alb.zone_id }
    }
  }

  service "sarcng-web" {
    module "ecs-alb-service" {
      source                             = "compute/ecs-alb-service"
      name                               = "sarc-ng-web"
      cluster_arn                        = module.ecs-cluster.arn
      vpc_id                             = module.network.vpc_id
      subnet_ids                         = module.network.private_subnet_ids
      alb_security_group_id              = module.alb.security_group_id
      listener_arn                       = module.alb.https_listener_arn
      listener_rule_priority             = 200
      host_headers                       = [local.domain]
      image                              = "${local.registry}/web:${local.release}"
      container_port                     = 8080
      capacity                           = local.capacity
      desired_count                      = local.web_tasks.min
      deployment_maximum_percent         = 200
      deployment_minimum_healthy_percent = 50
      log_retention_days                 = local.log_retention_days
      environment                        = { API_URL = "https://${local.api_domain}" }

      autoscaling = {
        min_capacity       = local.web_tasks.min
        max_capacity       = local.web_tasks.max
        cpu_target         = 70
        memory_target      = 70
        scale_in_cooldown  = 300
        scale_out_cooldown = 300
        schedules          = local.schedules
      }
    }

    module "dns/record" {
      zone_id = local.zone_id
      name    = local.domain
      alias   = { name = module.alb.dns_name, zone_id = module.alb.zone_id }
    }
  }
}
