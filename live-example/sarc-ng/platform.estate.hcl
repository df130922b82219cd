# What every region has. The locals are what an environment, an account or a region may want to say otherwise.

stack "platform" {
  locals {
    vpc_cidr             = "10.0.0.0/16"
    az_count             = 2
    private_subnet_cidrs = [for i in range(local.az_count) : cidrsubnet(local.vpc_cidr, 8, i + 10)]

    zone_id            = module.zone.zone_id
    api_domain         = "api.${local.domain}"
    log_retention_days = 365

    database_name      = "sarc-ng-db"
    database_endpoint  = module.database.cluster_endpoint
    reader_endpoint    = module.database.reader_endpoint
    backup_window      = "03:00-06:00"
    maintenance_window = "Mon:00:00-Mon:03:00"
  }

  module "network" {
    name                     = "sarc-ng"
    vpc_cidr                 = local.vpc_cidr
    availability_zones       = slice(region.availability_zones, 0, local.az_count)
    public_subnet_cidrs      = [for i in range(local.az_count) : cidrsubnet(local.vpc_cidr, 8, i + 1)]
    private_subnet_cidrs     = local.private_subnet_cidrs
    database_subnet_cidrs    = [for i in range(local.az_count) : cidrsubnet(local.vpc_cidr, 8, i + 20)]
    single_nat_gateway       = true
    one_nat_gateway_per_az   = false
    flow_logs_retention_days = local.log_retention_days
  }

  # Only the tasks and functions live in the private subnets. To name their security groups here would close a circle:
  # the services read the database's address.
  module "database" {
    source                       = "database/aurora"
    name                         = local.database_name
    engine                       = "aurora-mysql"
    engine_version               = "8.0.mysql_aurora.3.10.3" # AWS makes no clusters of 3.03 since February 2025
    database_name                = "sarc_ng"
    vpc_id                       = module.network.vpc_id
    subnet_ids                   = module.network.database_subnet_ids
    backup_retention_period      = 7
    backup_window                = local.backup_window
    maintenance_window           = local.maintenance_window
    performance_insights_enabled = true
    log_retention_days           = local.log_retention_days

    # Two of them, so that a failover can be tried anywhere.
    instances = {
      1 = { promotion_tier = 1 }
      2 = { promotion_tier = 2 }
    }
  }

  module "compute/ecs-cluster" {
    name                               = "sarc-ng-cluster"
    execute_command_log_retention_days = local.log_retention_days
  }

  module "dns/certificate" {
    domain_name               = local.domain
    subject_alternative_names = ["*.${local.domain}"]
    zone_id                   = local.zone_id
  }

  module "alb" {
    name            = "sarc-ng"
    vpc_id          = module.network.vpc_id
    subnet_ids      = module.network.public_subnet_ids
    certificate_arn = module.certificate.arn
    egress_cidrs    = [local.vpc_cidr]
  }

  # The logs of the database, /aws/rds/..., come with the database.
  module "observability" {
    name               = "sarc-ng"
    log_groups         = ["/aws/lambda/sarc-ng-api", "/ecs/sarc-ng/api"]
    log_retention_days = local.log_retention_days

    custom_metrics = [
      "api_response_time",
      "database_connection_pool",
      "reservation_success_rate",
      "resource_utilization",
    ]

    alert_conditions = [
      { metric = "CPUUtilization", threshold = 80, comparison = "GreaterThanThreshold" },
      { metric = "DatabaseConnections", threshold = 80, comparison = "GreaterThanThreshold" },
      { metric = "HTTPCode_ELB_5XX_Count", threshold = 10, comparison = "GreaterThanThreshold" },
      { metric = "HTTPCode_Target_5XX_Count", threshold = 10, comparison = "GreaterThanThreshold" },
      { metric = "TargetResponseTime", threshold = 2, statistic = "p95", comparison = "GreaterThanThreshold" },
      { metric = "Errors", threshold = 5, comparison = "GreaterThanThreshold" },
      { metric = "Duration", threshold = 10000, statistic = "p95", comparison = "GreaterThanThreshold" },
    ]

    # The services by their names, not their outputs: they write to the log groups above, and come after them.
    ecs_services = {
      api = { cluster_name = module.ecs-cluster.name, service_name = "sarc-ng-api" }
      web = { cluster_name = module.ecs-cluster.name, service_name = "sarc-ng-web" }
    }
    lambda_functions  = { api = "sarc-ng-api" }
    load_balancers    = { public = module.alb.arn_suffix }
    database_clusters = { main = module.database.identifier }
  }
}

# What is there before anything else, in each region of an account: where builds put images and functions. And once in an
# account the bucket of the states, which Terragrunt makes and this makes safe, with a copy in another region.

stack "bootstrap" {
  module "storage/releases" {
    source = "storage/s3-bucket"
    name   = "sarc-ng-releases-${account.name}-${region.name}"
  }

  module "storage/images" {
    source   = "storage/ecr-repository"
    for_each = toset(["api", "web"])
    name     = "sarc-ng/${each.key}"
  }
}

stack "state" {
  module "storage/state" {
    name    = "sarc-ng-terraform-state-${account.name}"
    replica = { bucket_arn = region.us-west-2.module.state-replica.arn }
  }
}

stack "state-replica" {
  module "storage/state-replica" {
    source = "storage/s3-bucket"
    name   = "sarc-ng-terraform-state-${account.name}-replica${region.name == "us-west-2" ? "" : "-${region.name}"}"

    lifecycle { prevent_destroy = true }
  }
}

# What an account is watched by: its costs, and who called AWS; and who may deploy it. Once in an account, for all its regions.

stack "account" {
  module "governance/budget" {
    name   = "sarc-ng-${environment.name}"
    limit  = local.monthly_budget
    emails = ["platform-team@sarc-ng.example"]
  }

  module "governance/trail" {
    name        = "sarc-ng"
    bucket_name = "sarc-ng-trail-${account.name}"
  }

  # With which workflows sign in, without a key that is stored anywhere. They change nothing with these: Terraform takes the roles that an
  # administrator has made, one that may do everything, and for plans one that only reads.
  module "security/github-oidc" {
    roles = {
      sarc-ng-plan = {
        repository    = "example/sarc-ng"
        pull_requests = true
        branches      = ["main"] # the plan that looks for drift
        inline_policy = jsonencode({
          Version = "2012-10-17"
          Statement = [{
            Sid      = "Terraform"
            Effect   = "Allow"
            Action   = "sts:AssumeRole"
            Resource = "arn:aws:iam::${account.id}:role/terraform-plan"
            }, {
            Sid      = "States"
            Effect   = "Allow"
            Action   = ["s3:GetObject", "s3:ListBucket"]
            Resource = ["arn:aws:s3:::sarc-ng-terraform-state-${account.name}*"]
          }]
        })
      }
      sarc-ng-deploy = {
        repository           = "example/sarc-ng"
        environments         = [account.name]
        max_session_duration = 7200
        inline_policy = jsonencode({
          Version = "2012-10-17"
          Statement = [{
            Sid      = "Terraform"
            Effect   = "Allow"
            Action   = "sts:AssumeRole"
            Resource = "arn:aws:iam::${account.id}:role/terraform"
            }, {
            Sid      = "States"
            Effect   = "Allow"
            Action   = ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"]
            Resource = ["arn:aws:s3:::sarc-ng-terraform-state-${account.name}*"]
            }, {
            Sid      = "Releases"
            Effect   = "Allow"
            Action   = ["s3:GetObject", "s3:ListBucket", "s3:PutObject"]
            Resource = ["arn:aws:s3:::sarc-ng-releases-${account.name}-*"]
            }, {
            Sid    = "Images"
            Effect = "Allow"
            Action = [
              "ecr:BatchCheckLayerAvailability", "ecr:CompleteLayerUpload", "ecr:DescribeImages", "ecr:InitiateLayerUpload",
              "ecr:PutImage", "ecr:UploadLayerPart",
            ]
            Resource = ["arn:aws:ecr:*:${account.id}:repository/sarc-ng/*"]
            }, {
            Sid    = "Watch"
            Effect = "Allow"
            Action = [
              "cloudwatch:DescribeAlarms", "ecr:GetAuthorizationToken", "ecs:DescribeServices", "ecs:DescribeTaskDefinition",
              "lambda:GetAlias",
            ]
            Resource = ["*"]
          }]
        })
      }
    }
  }
}

# What stands before the load balancer, in each region.

stack "firewall" {
  module "security/waf" {
    name               = "sarc-ng"
    description        = "Before the load balancer of SARC-NG"
    log_retention_days = local.log_retention_days
  }
}

# Who asked for what. A load balancer logs to a bucket of its own region.

stack "access-logs" {
  module "storage/access-logs" {
    source          = "storage/s3-bucket"
    name            = "sarc-ng-access-logs-${account.name}-${region.name}"
    lifecycle_rules = { expire = { expiration_days = local.log_retention_days } }

    policy_documents = [jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Sid       = "LoadBalancers"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
        Resource  = "arn:aws:s3:::sarc-ng-access-logs-${account.name}-${region.name}/AWSLogs/${account.id}/*"
        Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:elasticloadbalancing:${region.name}:${account.id}:loadbalancer/*" } }
      }]
    })]
  }
}

# Once in an account: Route 53 belongs to no region. Accounts read nothing from each other, so the name servers of dev. and
# staging. are entered in production's zone once, when those zones are new.

stack "domain" {
  module "dns/zone" {
    name    = local.domain
    comment = "SARC-NG, ${environment.name}"
  }
}
