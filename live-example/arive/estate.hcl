# Arive: an API and a worker on ECS, made from one image, with an Aurora database that sleeps when nobody works.

estate "arive" {
  templates = "../../templates"
  layout    = "{account}/{region}" # the unit's path follows

  # The lock is a file beside the state: the DynamoDB table of old is not needed since Terraform 1.10.
  state "s3" {
    bucket       = "arive-terraform-state"
    region       = "us-east-1"
    use_lockfile = true
  }

  tags = {
    Project     = "arive"
    Environment = environment.name
    ManagedBy   = "terraform"
  }

  # Another number makes another password of the application: its secret, its user in the database and its tasks follow.
  locals { password_version = 1 }

  # Of every unit that keeps logs, also one that is still to come.
  inputs { log_retention_days = 7 }

  # A plan of a pull request waits for an apply that holds the lock, and the other way round.
  terragrunt {
    terraform {
      extra_arguments "locks" {
        commands  = get_terraform_commands_that_need_locking()
        arguments = ["-lock-timeout=5m"]
      }
    }
  }
}

environment "production" {}

# What Terraform itself needs: Terragrunt makes the bucket (`--backend-bootstrap`), and this makes it safe. And the roles with
# which workflows sign in, without a key that is stored anywhere.
stack "bootstrap" {
  module "storage/state" { name = "arive-terraform-state" }

  module "security/github-oidc" {
    roles = {
      arive-plan = {
        repository    = "example/arive"
        pull_requests = true
        policy_arns   = { read = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
      }
      arive-deploy = {
        repository   = "example/arive"
        environments = [environment.name]
        policy_arns  = { all = "arn:aws:iam::aws:policy/AdministratorAccess" }
      }
    }
  }
}

stack "platform" {
  locals {
    vpc_cidr             = "10.0.0.0/16"
    private_subnet_cidrs = ["10.0.11.0/24", "10.0.12.0/24"]
    domain               = "tryarive.com"
  }

  # The tasks need the internet, and the cheapest way out from private subnets is one NAT gateway: about $33 a month, and
  # 4.5 cents a GB. Interface endpoints for ECR, logs and secrets would cost about $58 (four, in two zones at $7.30) and
  # leave the tasks without the internet. S3, where the layers of images lie as well, goes through its gateway endpoint,
  # which costs nothing.
  module "network" {
    name                     = "arive"
    vpc_cidr                 = local.vpc_cidr
    availability_zones       = slice(region.availability_zones, 0, 2)
    public_subnet_cidrs      = ["10.0.1.0/24", "10.0.2.0/24"]
    private_subnet_cidrs     = local.private_subnet_cidrs
    single_nat_gateway       = true
    gateway_endpoints        = ["s3"]
    flow_logs_retention_days = 7
  }

  # Pauses when it is idle, and takes up to half a minute to wake. Aurora can do so since PostgreSQL 15.7.
  module "database" {
    source                  = "database/aurora"
    name                    = "arive-cluster"
    engine                  = "aurora-postgresql"
    engine_version          = "15.10"
    instance_class          = "db.serverless"
    serverless_min_capacity = 0
    serverless_max_capacity = 4
    database_name           = "arive"
    master_username         = "postgres"
    vpc_id                  = module.network.vpc_id
    subnet_ids              = module.network.private_subnet_ids
    backup_retention_period = 7

    # RDS makes a new password for the master every 30 days. Only the task below signs in as it, and reads it anew each time.
    master_password_rotation_days = 30

    lifecycle { prevent_destroy = true }
  }

  # The user that API and worker are.
  module "database/project" {
    name              = module.database.database_name
    host              = module.database.cluster_endpoint
    username          = "arive_app"
    secret_name       = "arive/${environment.name}/database-password"
    password_version  = local.password_version
    connection_limit  = 100
    statement_timeout = 60000
  }

  module "storage/uploads" {
    source = "storage/s3-bucket"
    name   = "arive-uploads-${environment.name}"

    cors_rules = [{
      allowed_origins = ["https://${local.domain}"]
      allowed_methods = ["GET", "PUT", "POST"]
      allowed_headers = ["*"]
      max_age_seconds = 3000
    }]

    lifecycle { prevent_destroy = true }
  }

  module "storage/images" {
    source = "storage/ecr-repository"
    name   = "arive"
  }

  module "dns/zone" {
    name = local.domain
    lifecycle { prevent_destroy = true }
  }

  module "dns/certificate" {
    domain_name = "api.${local.domain}"
    zone_id     = module.zone.zone_id
  }

  module "alb" {
    name            = "arive"
    vpc_id          = module.network.vpc_id
    subnet_ids      = module.network.public_subnet_ids
    certificate_arn = module.certificate.arn
    egress_cidrs    = [local.vpc_cidr]
  }

  module "compute/ecs-cluster" {
    name                               = "arive-cluster"
    execute_command_log_retention_days = 7
  }
}

stack "application" {
  locals {
    release = "2025.11.3"
    image   = "${module.images.repository_url}:${local.release}"

    # The names that PostgreSQL's own client library reads. User and password come from a secret; no password is written
    # down anywhere.
    environment = {
      AWS_REGION = region.name
      ENV        = environment.name

      # Another number is another definition of the tasks, which so start with the new password.
      PASSWORD_VERSION = tostring(local.password_version)

      PGDATABASE = module.database.database_name
      PGHOST     = module.database.cluster_endpoint
      PGPORT     = "5432"
      S3_BUCKET  = module.uploads.name
    }
    secrets = {
      PGPASSWORD = "${module.project.secret_arn}:password::"
      PGUSER     = "${module.project.secret_arn}:username::"
    }
    policy = {
      ListUploads = { actions = ["s3:ListBucket"], resources = [module.uploads.arn] }
      UseUploads = {
        actions   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
        resources = ["${module.uploads.arn}/*"]
      }
    }
  }

  # Makes the user and its rights in the database, as the master, whenever the script or the password is another one. An apply
  # waits for it, and API and worker come after it.
  module "database/user" {
    source             = "compute/ecs-task"
    name               = "arive-database-user"
    cluster_arn        = module.ecs-cluster.arn
    vpc_id             = module.network.vpc_id
    subnet_ids         = module.network.private_subnet_ids
    security_group_ids = [module.database.security_group_id]
    image              = "public.ecr.aws/docker/library/postgres:16.10"
    command            = ["sh", "-ec", "printf '%s' \"$SQL\" | psql --no-psqlrc --set=password=\"$NEW_PASSWORD\" --file=-"]
    run_on_apply       = true

    environment = {
      PGDATABASE = "postgres"
      PGHOST     = module.database.cluster_endpoint
      PGPORT     = "5432"
      PGSSLMODE  = "require"
      SQL        = module.project.sql

      # Another number is another definition of the task, which so sets the new password.
      PASSWORD_VERSION = tostring(local.password_version)
    }
    secrets = {
      NEW_PASSWORD = "${module.project.secret_arn}:password::"
      PGPASSWORD   = "${module.database.master_user_secret_arn}:password::"
      PGUSER       = "${module.database.master_user_secret_arn}:username::"
    }
  }

  service "arive-api" {
    module "ecs-alb-service" {
      source                 = "compute/ecs-alb-service"
      name                   = "arive-api"
      cluster_arn            = module.ecs-cluster.arn
      vpc_id                 = module.network.vpc_id
      subnet_ids             = module.network.private_subnet_ids
      security_group_ids     = [module.database.security_group_id]
      alb_security_group_id  = module.alb.security_group_id
      listener_arn           = module.alb.https_listener_arn
      listener_rule_priority = 100
      host_headers           = ["api.${local.domain}"]
      health_check           = { path = "/health" }
      image                  = local.image
      command                = ["litestar", "run", "--host", "0.0.0.0"]
      container_port         = 8000
      cpu                    = 256
      memory                 = 512
      environment            = local.environment
      secrets                = local.secrets
      writable_paths         = ["/tmp"]
      desired_count          = 1
      task_policy_statements = local.policy

      depends_on = [module.user]
    }

    module "dns/record" {
      zone_id = module.zone.zone_id
      name    = "api.${local.domain}"
      alias   = { name = module.alb.dns_name, zone_id = module.alb.zone_id }
    }
  }

  # The same image with another command, and nothing in front of it.
  service "arive-worker" {
    module "ecs-service" {
      source                 = "compute/ecs-service"
      name                   = "arive-worker"
      cluster_arn            = module.ecs-cluster.arn
      vpc_id                 = module.network.vpc_id
      subnet_ids             = module.network.private_subnet_ids
      security_group_ids     = [module.database.security_group_id]
      image                  = local.image
      command                = ["litestar", "workers", "run"]
      cpu                    = 256
      memory                 = 512
      environment            = local.environment
      secrets                = local.secrets
      writable_paths         = ["/tmp"]
      desired_count          = 1
      scaled_by_hand         = true # aws ecs update-service --cluster arive-cluster --service arive-worker --desired-count 3
      task_policy_statements = local.policy

      depends_on = [module.user]
    }
  }
}

account "production" {
  id          = "111111111111"
  environment = "production"
  localstack  = true # LOCALSTACK=true in the shell sends everything of this account to LocalStack

  region "us-east-1" { stacks = ["bootstrap", "platform", "application"] }
}

# How it is deployed: plans for pull requests; what is pushed to main is deployed in full, infrastructure and application, and either of
# them alone by hand. The environment `production` of the repository says who approves.
pipeline "github" {
  folder     = ".github/workflows"
  root       = "../.." # in a repository of its own this would be the estate's folder
  repository = "example/arive"
  plan_role  = "arive-plan"
  apply_role = "arive-deploy"

  # What a plan compares with is the state: the role of plans reads no secrets.
  plan "plan" { refresh = false }

  apply "infrastructure" { except = ["production/us-east-1/services"] }

  apply "deploy" {
    in = ["production/us-east-1/services"]

    # One image for both services; which release it is, the estate says.
    image "arive" {
      context    = "backend"
      repository = "arive"
      tag        = local.release
    }
    stable "arive-cluster" { services = ["arive-api", "arive-worker"] }
    healthy = ["https://api.${local.domain}/health"]
  }

  sequence "deploy-full" {
    on_push = true
    runs    = ["infrastructure", "deploy"]
  }
}

# What saves money here, on purpose.

waive "single-instance" {
  in     = ["production"]
  reason = "The database may be away for the minutes that Aurora needs to start another instance."
}

waive "single-nat-gateway" {
  in     = ["production"]
  reason = "A second one would cost as much as the API; without its zone the tasks miss the internet, not the database."
}

waive "state-in-one-region" {
  in     = ["production"]
  reason = "One region holds all there is; its states are worth nothing without it."
}

waive "no-autoscaling" {
  in     = ["production"]
  reason = "One task of each kind carries today's load; more are a change of desired_count."
}

waive "single-task" {
  in     = ["production"]
  reason = "As above: a deployment starts the new task before it stops the old one."
}

waive "short-logs" {
  in     = ["production"]
  reason = "A week is as far back as the team looks; what has to be kept is in the database."
}

waive "no-access-logs" {
  in     = ["production"]
  reason = "The API logs its requests itself."
}

waive "administrator" {
  in     = ["production/us-east-1/security/github-oidc"]
  reason = "The workflow makes roles and everything else there is; only jobs of `production` take it, behind its approval."
}

waive "pull-requests" {
  in     = ["production/us-east-1/security/github-oidc"]
  reason = "Plans of branches of this repository, whose authors are known; the role reads, and no secrets."
}

waive "no-web-acl" {
  in     = ["production"]
  reason = "A web application firewall would cost more than the API does."
}
