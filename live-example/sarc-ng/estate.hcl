# SARC-NG: reservations of shared resources. An API and a web front end, in three accounts.
#
#   estate.hcl              the environments and accounts: what differs between them, and where things stand
#   platform.estate.hcl     what every region has: network, database, cluster, load balancer, certificate, alarms
#   services.estate.hcl     the applications that run on it
#   pipeline.estate.hcl     how it is deployed
#   moved.estate.hcl        what has another address today than it was made under
#   waivers.estate.hcl      cautions of the modules that are accepted here, and why

estate "sarc-ng" {
  templates = "../../templates"

  # What only us-west-2 can be brought up with must not lie in us-east-1: the standby of production has states of its own there.
  state "s3" {
    bucket       = "sarc-ng-terraform-state-${account.name}${account.name == "prod" && region.name == "us-west-2" ? "-us-west-2" : ""}"
    region       = account.name == "prod" ? region.name : "us-east-1"
    use_lockfile = true
  }

  tags = {
    Project     = "sarc-ng"
    Environment = environment.name
    CostCenter  = "engineering"
    Owner       = "platform-team"
    ManagedBy   = "terraform"
  }
}

# Development: small, cheap, asleep at night, and replaceable.

environment "development" {
  locals {
    monthly_budget     = 300
    domain             = "dev.sarc-ng.example"
    release            = "1.9.0-rc.2"
    function_hash      = "VzE5lPNxc8O6R9UrQr7ivddvz5E2GmrDUn3Gn5R6lLI="
    log_retention_days = 14
    capacity           = { FARGATE_SPOT = {} }

    # A plain instance calls its address `endpoint`; the cluster of the other environments has one for its writer, and one
    # for its readers.
    database_endpoint = module.database.endpoint
    reader_endpoint   = module.database.endpoint

    schedules = {
      evening = { schedule = "cron(0 20 ? * MON-FRI *)", min_capacity = 0, max_capacity = 0 }
      morning = { schedule = "cron(0 7 ? * MON-FRI *)", min_capacity = 1, max_capacity = 2 }
    }
  }

  # Another `source` is another definition: nothing of the stack's Aurora cluster is left.
  module "database" {
    source                  = "database/rds"
    name                    = local.database_name
    engine                  = "mysql"
    engine_version          = "8.0"
    instance_class          = "db.t3.medium"
    allocated_storage       = 20
    max_allocated_storage   = 100
    multi_az                = false
    database_name           = "sarc_ng"
    vpc_id                  = module.network.vpc_id
    subnet_ids              = module.network.database_subnet_ids
    backup_retention_period = 7
    backup_window           = local.backup_window
    maintenance_window      = local.maintenance_window
    log_retention_days      = local.log_retention_days
    deletion_protection     = false
    skip_final_snapshot     = true
  }

  module "compute/ecs-cluster" { default_capacity = local.capacity }

  module "alb" { deletion_protection = false }

  module "observability" {
    database_clusters  = {}
    database_instances = { main = module.database.identifier }
  }
}

# Staging: as production, but small. What fails there shall fail here first.

environment "staging" {
  locals {
    monthly_budget     = 800
    domain             = "staging.sarc-ng.example"
    release            = "1.8.1"
    function_hash      = "sGF9Aa+MishCRgdI7yDR4XtfkhYBFonwEwHZRmk9OuQ="
    log_retention_days = 30
    api_tasks          = { min = 2, max = 4 }
    web_tasks          = { min = 2, max = 4 }
  }

  module "observability" { email_subscriptions = ["platform-team@sarc-ng.example"] }
}

environment "production" {
  locals {
    monthly_budget = 6000
    domain         = "sarc-ng.example"
    release        = "1.8.0"
    function_hash  = "6Vf263qYZoZecOXB8Je9N/zlKuGOMR50BY0JWOKtnIM="
    az_count       = 3
    failover_name  = "any.${local.domain}" # the front end in whichever region is well
    api_tasks      = { min = 3, max = 12 }
    web_tasks      = { min = 3, max = 6 }
  }

  module "network" {
    single_nat_gateway     = false
    one_nat_gateway_per_az = true
    network_acls           = true
  }

  module "database" {
    global_cluster_identifier = "sarc-ng-global"
    instance_class            = "db.r5.large"
    backup_retention_period   = 30
    deletion_protection       = true

    instances = {
      1 = { instance_class = "db.r5.large", promotion_tier = 1 }
      2 = { instance_class = "db.r5.large", promotion_tier = 2 }
    }

    lifecycle { prevent_destroy = true }
  }

  module "compute/ecs-cluster" { container_insights = "enhanced" }

  module "alb" {
    access_logs_bucket = module.access-logs.name
    web_acl_arn        = module.waf.arn
  }

  module "dns/zone" {
    lifecycle { prevent_destroy = true }
  }

  module "observability" {
    email_subscriptions = ["on-call@sarc-ng.example", "platform-team@sarc-ng.example"]
  }

  service "sarcng-api" {
    module "ecs-alb-service" {
      cpu    = 1024
      memory = 2048

      # Route 53 asks each region's load balancer under its own name whether the API is well there.
      host_headers = [local.api_domain, module.alb.dns_name]

      # A part of the requests, while a release is rolled out.
      traffic = !local.has_green || get_env("API_SHARE", "") == "" ? null : {
        weight = 100 - tonumber(get_env("API_SHARE", "0"))
        others = { (module.green.target_group_arn) = tonumber(get_env("API_SHARE", "0")) }
      }
    }

    module "dns/record" {
      health_check = { fqdn = module.alb.dns_name, path = "/health" }
    }
  }
}

account "dev" {
  id          = "111111111111"
  environment = "development"
  assume_role = "arn:aws:iam::${account.id}:role/${get_env("TERRAFORM_ROLE", "terraform")}"
  localstack  = true # LOCALSTACK=true in the shell sends everything of this account to LocalStack

  global {
    region = "us-east-1"
    stacks = ["account"]
  }
  region "us-east-1" { stacks = ["bootstrap", "state", "domain", "platform", "services"] }
  region "us-west-2" { stacks = ["state-replica"] }
}

account "staging" {
  id          = "222222222222"
  environment = "staging"
  assume_role = "arn:aws:iam::${account.id}:role/${get_env("TERRAFORM_ROLE", "terraform")}"

  global {
    region = "us-east-1"
    stacks = ["account"]
  }
  region "us-east-1" { stacks = ["bootstrap", "state", "domain", "platform", "services"] }
  region "us-west-2" { stacks = ["state-replica"] }
}

account "prod" {
  id          = "333333333333"
  environment = "production"
  assume_role = "arn:aws:iam::${account.id}:role/${get_env("TERRAFORM_ROLE", "terraform")}"

  global {
    region = "us-east-1"
    stacks = ["account"]
  }

  region "us-east-1" {
    stacks = ["bootstrap", "state", "state-replica", "access-logs", "firewall", "domain", "platform", "services"]

    locals { has_green = true }

    # What is pushed here is copied to the standby's region by ECR and S3 themselves.
    module "storage/ecr-registry" {
      destinations        = { standby = { region = "us-west-2" } }
      replicated_prefixes = ["sarc-ng/"]
    }
    module "storage/releases" {
      versioning  = true
      replication = { bucket_arn = region.us-west-2.module.releases.arn }
    }

    service "sarcng-api" {
      module "dns/record" { routing = { set_identifier = region.name, failover = "PRIMARY" } }
    }

    # Everybody's record is a name that fails over, as the API's does.
    service "sarcng-web" {
      module "dns/record" {
        alias   = { name = local.failover_name, zone_id = local.zone_id }
        routing = { set_identifier = region.name, geolocation = { country = "*" } }

        depends_on = [module["services/sarcng-web/dns/failover"]]
      }
      module "dns/failover" {
        source  = "dns/record"
        zone_id = local.zone_id
        name    = local.failover_name
        alias   = { name = module.alb.dns_name, zone_id = module.alb.zone_id }
        routing = { set_identifier = region.name, failover = "PRIMARY" }
      }
    }
  }

  # Disaster recovery: a warm standby. Its database follows the one of us-east-1 and takes no writes until it is made the
  # primary one; its services are few until they are needed.
  region "us-west-2" {
    stacks = ["bootstrap", "state", "state-replica", "access-logs", "firewall", "platform", "services"]

    module "storage/releases" { versioning = true }

    # The states of the standby lie in its own region, with a copy in the other one.
    module "storage/state" {
      name    = "sarc-ng-terraform-state-${account.name}-us-west-2"
      replica = { bucket_arn = region.us-east-1.module.state-replica.arn }
    }

    locals {
      vpc_cidr  = "10.1.0.0/16" # so that the two networks can be connected
      az_count  = 2
      zone_id   = region.us-east-1.module.zone.zone_id # one zone for both regions
      api_tasks = { min = 1, max = 12 }
      web_tasks = { min = 1, max = 6 }

      # Writes go to the writer of the global database, wherever that is: to us-east-1 now, and to the cluster here once it
      # is promoted. Its own name takes no connections before that. Reads stay here.
      database_endpoint = region.us-east-1.module.database.global_endpoint
      reader_endpoint   = module.database.reader_endpoint

      # In both clusters, because either may be the writer. A token is signed for the region of the cluster that it opens.
      database_policy = {
        actions = ["rds-db:connect"]
        resources = [
          "arn:aws:rds-db:${region.name}:${account.id}:dbuser:${module.database.resource_id}/sarc_ng",
          "arn:aws:rds-db:us-east-1:${account.id}:dbuser:${region.us-east-1.module.database.resource_id}/sarc_ng",
        ]
      }
    }

    module "security/kms-key" {
      name        = "sarc-ng-db"
      description = "Encrypts the copy of the database: a key does not leave its region."
      lifecycle { prevent_destroy = true }
    }

    module "database" {
      global_cluster_identifier = region.us-east-1.module.database.global_cluster_identifier
      source_region             = "us-east-1"
      kms_key_arn               = module.kms-key.arn

      instances = {
        1 = { instance_class = "db.r5.large", promotion_tier = 1 }
      }
    }

    service "sarcng-api" {
      # The standby's data is read-only: it gets its users and its schema from us-east-1.
      module "project" { count = 0 }
      module "database-user" { count = 0 }
      module "schema" { count = 0 }

      module "dns/record" { routing = { set_identifier = region.name, failover = "SECONDARY" } }
    }

    # The front end answers the Pacific from here; where it is not well, Route 53 falls back to everywhere's record.
    service "sarcng-web" {
      module "dns/record" { routing = { set_identifier = region.name, geolocation = { continent = "OC" } } }
      module "dns/failover" {
        source  = "dns/record"
        zone_id = local.zone_id
        name    = local.failover_name
        alias   = { name = module.alb.dns_name, zone_id = module.alb.zone_id }
        routing = { set_identifier = region.name, failover = "SECONDARY" }
      }
    }
  }
}
