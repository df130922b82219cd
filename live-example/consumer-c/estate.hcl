# A project that has no network, load balancer or database of its own: it reads those of the estate shared-infra, which another team keeps in
# another repository. A clone of that one beside this is all that tfgen needs to check that the eleven values are provided.

estate "consumer-c" {
  templates = "../../templates"

  state "s3" {
    bucket       = "consumer-c-terraform-state-${account.name}"
    region       = "us-east-1"
    use_lockfile = true
  }

  tags = {
    Project     = "consumer-c"
    Environment = account.name
    ManagedBy   = "terraform"
  }
}

stack "bootstrap" {
  module "storage/state" { name = "consumer-c-terraform-state-${account.name}" }
}

# What the project would have for itself. While it consumes `shared-infra` nothing of this is placed, and the names mean the shared one's
# values; without that block of the region, it is.

stack "platform" {
  module "network" {
    name                  = "consumer-c"
    vpc_cidr              = "10.4.0.0/16"
    availability_zones    = slice(region.availability_zones, 0, 2)
    public_subnet_cidrs   = ["10.4.1.0/24", "10.4.2.0/24"]
    private_subnet_cidrs  = ["10.4.11.0/24", "10.4.12.0/24"]
    database_subnet_cidrs = ["10.4.21.0/24", "10.4.22.0/24"]
    single_nat_gateway    = true
  }

  module "alb" {
    name       = "consumer-c"
    vpc_id     = module.network.vpc_id
    subnet_ids = module.network.public_subnet_ids
  }

  module "database" {
    source         = "database/aurora"
    name           = "consumer-c"
    engine         = "aurora-postgresql"
    engine_version = "16.8"
    vpc_id         = module.network.vpc_id
    subnet_ids     = module.network.database_subnet_ids
    proxy          = {}
  }
}

stack "application" {
  locals {
    domain  = "api.consumer-c.com"
    release = "0.3.0"
  }

  module "project-database" {
    source               = "database/project"
    name                 = "consumer_c"
    existing_secret_name = "shared-infra/consumer-c/database-credentials"
    host                 = module.database.cluster_endpoint
    statement_timeout    = 30000
    connection_limit     = 20
  }

  module "storage/images" {
    source = "storage/ecr-repository"
    name   = "consumer-c"
  }

  module "compute/ecs-cluster" { name = "consumer-c" }

  service "api" {
    module "ecs-alb-service" {
      source                 = "compute/ecs-alb-service"
      name                   = "consumer-c-api"
      cluster_arn            = module.ecs-cluster.arn
      vpc_id                 = module.network.vpc_id
      subnet_ids             = module.network.private_subnet_ids
      security_group_ids     = [module.database.security_group_id]
      alb_security_group_id  = module.alb.security_group_id
      listener_arn           = module.alb.https_listener_arn
      listener_rule_priority = 100
      host_headers           = [local.domain]
      health_check           = { path = "/health" }
      image                  = "${module.images.repository_url}:${local.release}"
      container_port         = 8000
      cpu                    = 256
      memory                 = 512
      desired_count          = 2
      autoscaling            = { min_capacity = 2, max_capacity = 4 }
      log_retention_days     = 90

      environment = {
        DATABASE_HOST = module.database.proxy_endpoint
        DATABASE_NAME = module.project-database.database_name
        PUBLIC_URL    = "https://${local.domain}"
      }
      secrets = {
        DATABASE_PASSWORD = "${module.project-database.secret_arn}:password::"
        DATABASE_USER     = "${module.project-database.secret_arn}:username::"
      }
    }

    # The load balancer is another estate's, which shares its name but not its hosted zone: so no alias.
    module "dns/record" {
      zone_id = "Z000000000000CONSUMERC"
      name    = local.domain
      type    = "CNAME"
      values  = [module.alb.dns_name]
    }
  }
}

account "prod" {
  id = "444444444444"

  region "us-east-1" {
    stacks = ["bootstrap", "platform", "application"]

    consumes "shared-infra" {
      prefix = "/shared-infra/prod"
      estate = "../shared-infra"
    }
  }
}

# The roles are made by shared-infra, whose account it is: so their ARNs stand here.

pipeline "github" {
  folder     = ".github/workflows"
  root       = "../.." # in a repository of its own this would be the estate's folder
  repository = "example/consumer-c"
  plan_role  = "arn:aws:iam::444444444444:role/consumer-c-plan"
  apply_role = "arn:aws:iam::444444444444:role/consumer-c-deploy"

  # What a plan compares with is the state: the role of plans reads no secrets.
  plan "plan" { refresh = false }

  apply "deploy" {
    on_push = true
    healthy = ["https://${local.domain}/health"]

    image "api" {
      repository = "consumer-c"
      tag        = local.release
    }
    stable "consumer-c" { services = ["consumer-c-api"] }
  }
}

waive "state-in-one-region" {
  in     = ["prod"]
  reason = "The project lives in one region; its states are worth nothing without it."
}
