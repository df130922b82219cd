# Pikaia, and two projects that live on its network, load balancer and database: what is dear is paid for once.
#
# All three are the same two stacks. What makes pikaia the provider and the others its consumers is one line in their
# regions: `provides` writes eleven SSM parameters, `consumes` reads them in place of having a network, a load balancer and
# a cluster of one's own. `tfgen list --shared` shows who shares what, with priorities and domains.

estate "pikaia" {
  templates = "../../templates"

  state "s3" {
    bucket       = "pikaia-terraform-state-${account.name}"
    region       = "us-east-1"
    use_lockfile = true
  }

  tags = {
    Project     = environment.name # a project is an environment of its account: it has its own folder and states
    Environment = account.name
    ManagedBy   = "terraform"
  }
}

# What a consumer takes from the provider: exactly the modules of the contract `shared-infra`, and the certificate of the
# listener, which a consumer has no use for.

stack "platform" {
  locals {
    shares               = contains(region.consumes, "shared-infra")
    vpc_cidr             = "10.0.0.0/16"
    private_subnet_cidrs = [for i in range(2) : cidrsubnet(local.vpc_cidr, 8, i + 10)]
    other_domains        = {}

    # Projects of the cluster, with their users. A consumer has none: its provider lists it.
    projects = local.shares ? {} : { (local.project) = "${replace(local.project, "-", "_")}_user" }
  }

  # Made before the cluster, because the proxy lets only those pass whose secrets it was told.
  module "credentials" {
    source         = "security/secret"
    for_each       = local.projects
    name           = "${each.key == local.project ? local.project : "${local.project}/${each.key}"}/database-credentials"
    description    = "What ${each.key} signs in to its database with."
    generated_keys = ["password"]
    plain_values   = { username = each.value }
  }

  module "network" {
    name                  = local.project
    vpc_cidr              = local.vpc_cidr
    availability_zones    = slice(region.availability_zones, 0, 2)
    public_subnet_cidrs   = [for i in range(2) : cidrsubnet(local.vpc_cidr, 8, i + 1)]
    private_subnet_cidrs  = local.private_subnet_cidrs
    database_subnet_cidrs = [for i in range(2) : cidrsubnet(local.vpc_cidr, 8, i + 20)]
    single_nat_gateway    = true
  }

  module "dns/certificate" {
    count                     = local.shares ? 0 : 1
    domain_name               = local.domain
    subject_alternative_names = keys(local.other_domains)
    zone_id                   = local.zone_id
    zone_ids                  = local.other_domains
  }

  module "alb" {
    name            = local.project
    vpc_id          = module.network.vpc_id
    subnet_ids      = module.network.public_subnet_ids
    certificate_arn = module.certificate.arn
  }

  # Tasks and functions of all projects join the cluster's security group, whose members may connect to each other.
  module "database" {
    source                  = "database/aurora"
    name                    = local.project
    engine                  = "aurora-postgresql"
    engine_version          = "16.8"
    instance_class          = "db.serverless"
    serverless_min_capacity = 0.5
    serverless_max_capacity = 8
    vpc_id                  = module.network.vpc_id
    subnet_ids              = module.network.database_subnet_ids
    proxy                   = { secret_arns = { for name, secret in module.credentials : name => secret.arn } }

    instances = {
      1 = {}
      2 = {}
    }

    lifecycle { prevent_destroy = true }
  }
}

# What every project has for itself, wherever its network comes from.

stack "application" {
  locals {
    release = "3.4.0"

    # The secrets of consumers are below their provider's name: whoever moves out makes one of their own.
    secret_owner = local.shares ? "pikaia/${local.project}" : local.project
  }

  # A database in the cluster, and its user, whose secret the provider of the cluster has made. The unit's output `sql` is run
  # once, against the cluster itself, by whoever may sign in there as its master.
  module "project-database" {
    source               = "database/project"
    name                 = replace(local.project, "-", "_")
    existing_secret_name = "${local.secret_owner}/database-credentials"
    host                 = module.database.cluster_endpoint
    statement_timeout    = 30000
    connection_limit     = 20
  }

  module "storage/images" {
    source = "storage/ecr-repository"
    name   = local.project
  }

  module "security/secret" {
    name           = "${local.project}/application"
    description    = "What ${local.project} signs its sessions with."
    generated_keys = ["SESSION_KEY"]
  }

  module "compute/ecs-cluster" { name = local.project }

  # The metrics of a shared cluster and load balancer are their owner's.
  module "observability" {
    name               = local.project
    log_retention_days = 90

    ecs_services = {
      api = { cluster_name = module.ecs-cluster.name, service_name = module.ecs-alb-service.service_name }
    }
    lambda_functions    = { events = module.lambda-event-bridge.function_name }
    load_balancers      = local.shares ? {} : { public = module.alb.arn_suffix }
    database_clusters   = local.shares ? {} : { main = module.database.identifier }
    email_subscriptions = ["alerts@pikaia.dev"]
  }

  service "api" {
    module "ecs-alb-service" {
      source                 = "compute/ecs-alb-service"
      name                   = "${local.project}-api"
      cluster_arn            = module.ecs-cluster.arn
      vpc_id                 = module.network.vpc_id
      subnet_ids             = module.network.private_subnet_ids
      security_group_ids     = [module.database.security_group_id]
      alb_security_group_id  = module.alb.security_group_id
      listener_arn           = module.alb.https_listener_arn
      listener_rule_priority = local.priority
      host_headers           = local.shares ? [local.domain] : []
      path_patterns          = local.shares ? [] : ["/*"] # whoever owns the listener answers what nobody else takes
      health_check           = { path = "/health" }
      image                  = "${module.images.repository_url}:${local.release}"
      container_port         = 8000
      cpu                    = 256
      memory                 = 512
      desired_count          = 2
      autoscaling            = { min_capacity = 2, max_capacity = 4 }
      log_retention_days     = 90

      task_policy_statements = {
        PublishEvents = {
          actions   = ["events:PutEvents"]
          resources = ["arn:aws:events:${region.name}:${account.id}:event-bus/default"]
        }
      }

      environment = {
        DATABASE_HOST = module.database.proxy_endpoint
        DATABASE_NAME = module.project-database.database_name
        PUBLIC_URL    = "https://${local.domain}"
      }
      secrets = {
        DATABASE_PASSWORD = "${module.project-database.secret_arn}:password::"
        DATABASE_USER     = "${module.project-database.secret_arn}:username::"
        SESSION_KEY       = "${module.secret.arn}:SESSION_KEY::"
      }
    }

    # The load balancer may be another deployment's, which shares its name but not its hosted zone: so no alias.
    module "dns/record" {
      zone_id = local.zone_id
      name    = local.domain
      type    = "CNAME"
      values  = [module.alb.dns_name]
    }
  }

  # The pages lie in a bucket that only the front end reads; what begins with /api/ goes to the project's API.
  service "web" {
    module "distribution" {
      source             = "cdn/distribution"
      name               = "${local.project}-web"
      bucket_domain_name = "${local.project}-web-${account.name}.s3.${region.name}.amazonaws.com"
      api                = { domain_name = local.domain }

      content_security_policy = "default-src 'self'"
    }

    module "pages" {
      source = "storage/s3-bucket"
      name   = "${local.project}-web-${account.name}"

      policy_documents = [jsonencode({
        Version = "2012-10-17"
        Statement = [{
          Sid       = "FrontEnd"
          Effect    = "Allow"
          Action    = "s3:GetObject"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Resource  = "arn:aws:s3:::${local.project}-web-${account.name}/*"
          Condition = { StringEquals = { "aws:SourceArn" = module.distribution.arn } }
        }]
      })]
    }
  }

  service "events" {
    module "lambda-event-bridge" {
      source             = "compute/lambda-event-bridge"
      name               = "${local.project}-events"
      description        = "Does what may be done after the answer."
      runtime            = "python3.13"
      handler            = "events.handler"
      architecture       = "arm64"
      secret_arns        = [module.project-database.secret_arn]
      log_retention_days = 90

      artifact = {
        s3_bucket = "pikaia-releases-${account.name}"
        s3_key    = "${local.project}/${local.release}/events.zip"
      }
      environment = {
        DATABASE_HOST       = module.database.proxy_endpoint
        DATABASE_NAME       = module.project-database.database_name
        DATABASE_SECRET_ARN = module.project-database.secret_arn
      }
      vpc = {
        vpc_id             = module.network.vpc_id
        subnet_ids         = module.network.private_subnet_ids
        security_group_ids = [module.database.security_group_id]
      }
      rules = {
        domain-events = { event_pattern = jsonencode({ source = ["${local.project}.api"] }) }
        nightly       = { schedule = "cron(0 4 * * ? *)", input = jsonencode({ task = "clean-up" }) }
      }
    }
  }
}

# Once in an account, before anything else: the bucket of the states, which Terragrunt makes and this makes safe, and the one
# that builds put their functions into.

stack "bootstrap" {
  locals { deployed_projects = ["${account.name}-pikaia"] }

  module "storage/state" { name = "pikaia-terraform-state-${account.name}" }

  # With which workflows sign in, without a key that is stored anywhere: those of all projects are in one repository.
  module "security/github-oidc" {
    roles = {
      pikaia-plan = {
        repository    = "example/pikaia"
        pull_requests = true
        policy_arns   = { read = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
      }
      pikaia-deploy = {
        repository   = "example/pikaia"
        environments = local.deployed_projects
        policy_arns  = { all = "arn:aws:iam::aws:policy/AdministratorAccess" }
      }
    }
  }

  module "storage/releases" {
    source = "storage/s3-bucket"
    name   = "pikaia-releases-${account.name}"
  }
}

# The way to the cluster for whoever makes a project's database: a session of IAM, no key and no open port.

stack "way-in" {
  module "compute/bastion" {
    name               = "pikaia"
    vpc_id             = module.network.vpc_id
    subnet_id          = module.network.private_subnet_ids[0]
    security_group_ids = [module.database.security_group_id]
  }
}

# Hosted zones come with the domains, which are registered in the accounts by hand: so their IDs stand here.

account "prod" {
  id         = "111111111111"
  stacks     = ["platform", "application"]
  localstack = true # LOCALSTACK=true in the shell sends everything of this account to LocalStack

  environment "pikaia" {
    locals {
      project  = "pikaia"
      domain   = "api.pikaia.dev"
      zone_id  = "Z00000000000000PIKAIA"
      priority = 1000 # after those of the consumers, which are 100 to 999

      # Consumers' domains, with their zones: the listener is pikaia's, and so is its certificate.
      other_domains = {
        "api.consumer-a.com" = "Z000000000000CONSUMERA"
        "api.consumer-b.com" = "Z000000000000CONSUMERB"
      }

      projects = {
        pikaia     = "pikaia_user"
        consumer-a = "consumer_a_user"
        consumer-b = "consumer_b_user"
      }
    }

    region "us-east-1" {
      stacks = ["bootstrap", "way-in"]
      provides "shared-infra" { prefix = "/shared-infra/prod" }

      locals { deployed_projects = [for name in ["pikaia", "consumer-a", "consumer-b"] : "${account.name}-${name}"] }
    }
  }

  environment "consumer-a" {
    locals {
      project  = "consumer-a"
      vpc_cidr = "10.1.0.0/16" # for a network of its own
      domain   = "api.consumer-a.com"
      zone_id  = "Z000000000000CONSUMERA"
      priority = 100
    }

    # Without the line below, consumer-a has a network, a load balancer and a cluster of its own.
    region "us-east-1" {
      consumes "shared-infra" { prefix = "/shared-infra/prod" }
    }
  }

  environment "consumer-b" {
    locals {
      project  = "consumer-b"
      vpc_cidr = "10.2.0.0/16" # for a network of its own
      domain   = "api.consumer-b.com"
      zone_id  = "Z000000000000CONSUMERB"
      priority = 200
    }

    region "us-east-1" {
      consumes "shared-infra" { prefix = "/shared-infra/prod" }
    }
  }
}

# Standalone: nobody shares anything.

account "staging" {
  id     = "222222222222"
  stacks = ["platform", "application"]

  environment "pikaia" {
    locals {
      project  = "pikaia"
      domain   = "api.staging.pikaia.dev"
      zone_id  = "Z0000000000000STAGING"
      priority = 1000
      release  = "3.5.0-rc.1"
    }

    region "us-east-1" { stacks = ["bootstrap", "way-in"] }
  }
}

# How it is deployed: plans for pull requests; staging before production, and there the provider's infrastructure before its consumers',
# which look first whether its eleven values are there. Who watches the services comes with them. By hand, for one project or for all. The environments `staging-pikaia`, `prod-pikaia`,
# `prod-consumer-a` and `prod-consumer-b` of the repository say who approves.

pipeline "github" {
  folder     = ".github/workflows"
  root       = "../.." # in a repository of its own this would be the estate's folder
  repository = "example/pikaia"
  order      = ["staging", "prod"]
  plan_role  = "pikaia-plan"
  apply_role = "pikaia-deploy"

  # What a plan compares with is the state: the role of plans reads no secrets.
  plan "plan" { refresh = false }

  apply "deploy-infrastructure" { except = ["*/*/us-east-1/services", "*/*/us-east-1/observability"] }

  apply "deploy" {
    in      = ["*/*/us-east-1/services", "*/*/us-east-1/observability"]
    healthy = ["https://${local.domain}/health"]

    image "api" {
      context    = "api"
      repository = local.project
      tag        = local.release
    }
    artifact "events" {
      test   = "make -C events test"
      build  = "make -C events package"
      file   = "events/build/events.zip"
      bucket = "pikaia-releases-${account.name}"
      key    = "${local.project}/${local.release}/events.zip"
    }
    stable "api" {
      cluster  = local.project
      services = ["${local.project}-api"]
    }
  }
}

waive "administrator" {
  in     = ["*/pikaia/us-east-1/security/github-oidc"]
  reason = "The workflow makes roles and everything else there is; only jobs of the projects' environments take it, behind their approval."
}

waive "pull-requests" {
  in     = ["*/pikaia/us-east-1/security/github-oidc"]
  reason = "Plans of branches of this repository, whose authors are known; the role reads, and no secrets."
}

waive "single-nat-gateway" {
  in     = ["**"]
  reason = "The network exists to be cheap; a project that cannot bear it gets one of its own."
}

waive "no-access-logs" {
  in     = ["**"]
  reason = "The API logs its requests itself."
}

waive "no-web-acl" {
  in     = ["**"]
  reason = "Every request needs a signed session but for /health and the pages, which are files."
}

waive "state-in-one-region" {
  in     = ["*/pikaia"]
  reason = "All projects live in one region; their states are worth nothing without it."
}
