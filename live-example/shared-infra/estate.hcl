# What several projects share, in a repository of its own: network, load balancer and database, and no application. Projects are estates of
# their own, in their own repositories, and read eleven values; live-example/consumer-c is one. The other way, a project that shares what
# it has itself, is live-example/pikaia.

estate "shared-infra" {
  templates = "../../templates"

  state "s3" {
    bucket       = "shared-infra-terraform-state-${account.name}"
    region       = "us-east-1"
    use_lockfile = true
  }

  tags = {
    Project     = "shared-infra"
    Environment = account.name
    ManagedBy   = "terraform"
  }
}

# Once in an account, before anything else.

stack "bootstrap" {
  module "storage/state" { name = "shared-infra-terraform-state-${account.name}" }

  module "security/github-oidc" {
    roles = {
      shared-infra-plan = {
        repository    = "example/shared-infra"
        pull_requests = true
        policy_arns   = { read = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
      }
      shared-infra-deploy = {
        repository   = "example/shared-infra"
        environments = [account.name]
        policy_arns  = { all = "arn:aws:iam::aws:policy/AdministratorAccess" }
      }
      # Projects plan and deploy with roles of this account, from their own repositories.
      consumer-c-plan = {
        repository    = "example/consumer-c"
        pull_requests = true
        policy_arns   = { read = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
      }
      consumer-c-deploy = {
        repository   = "example/consumer-c"
        environments = [account.name]
        policy_arns  = { all = "arn:aws:iam::aws:policy/AdministratorAccess" }
      }
    }
  }
}

stack "platform" {
  locals {
    # The projects, with their users of the cluster: the proxy lets those pass whose secrets it was told.
    projects = { consumer-c = "consumer_c_user" }

    # Their domains, each with its hosted zone: the listener is one, and so is its certificate.
    domains = { "api.consumer-c.com" = "Z000000000000CONSUMERC" }
  }

  module "credentials" {
    source         = "security/secret"
    for_each       = local.projects
    name           = "shared-infra/${each.key}/database-credentials"
    description    = "What ${each.key} signs in to its database with."
    generated_keys = ["password"]
    plain_values   = { username = each.value }
  }

  module "network" {
    name                  = "shared"
    vpc_cidr              = "10.3.0.0/16"
    availability_zones    = slice(region.availability_zones, 0, 2)
    public_subnet_cidrs   = ["10.3.1.0/24", "10.3.2.0/24"]
    private_subnet_cidrs  = ["10.3.11.0/24", "10.3.12.0/24"]
    database_subnet_cidrs = ["10.3.21.0/24", "10.3.22.0/24"]
    single_nat_gateway    = true
  }

  module "dns/certificate" {
    domain_name               = keys(local.domains)[0]
    subject_alternative_names = slice(keys(local.domains), 1, length(local.domains))
    zone_id                   = values(local.domains)[0]
    zone_ids                  = local.domains
  }

  module "alb" {
    name            = "shared"
    vpc_id          = module.network.vpc_id
    subnet_ids      = module.network.public_subnet_ids
    certificate_arn = module.certificate.arn
  }

  module "database" {
    source                  = "database/aurora"
    name                    = "shared"
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

  # The way to the cluster for whoever makes a project's database: a session of IAM, no key and no open port.
  module "compute/bastion" {
    name               = "shared"
    vpc_id             = module.network.vpc_id
    subnet_id          = module.network.private_subnet_ids[0]
    security_group_ids = [module.database.security_group_id]
  }

  # Projects watch what is theirs; whoever owns the cluster and the load balancer watches these.
  module "observability" {
    name                = "shared"
    load_balancers      = { public = module.alb.arn_suffix }
    database_clusters   = { main = module.database.identifier }
    email_subscriptions = ["alerts@example.com"]
  }
}

account "prod" {
  id = "444444444444"

  region "us-east-1" {
    stacks = ["bootstrap", "platform"]
    provides "shared-infra" { prefix = "/shared-infra/prod" }
  }
}

pipeline "github" {
  folder     = ".github/workflows"
  root       = "../.." # in a repository of its own this would be the estate's folder
  repository = "example/shared-infra"
  plan_role  = "shared-infra-plan"
  apply_role = "shared-infra-deploy"

  # What a plan compares with is the state: the role of plans reads no secrets.
  plan "plan" { refresh = false }
  apply "deploy" { on_push = true }
}

waive "administrator" {
  in     = ["prod"]
  reason = "The workflows make roles and everything else there is; only jobs of `prod` take theirs, behind its approval."
}

waive "pull-requests" {
  in     = ["prod"]
  reason = "Plans of branches of this repository, whose authors are known; the role reads, and no secrets."
}

waive "single-nat-gateway" {
  in     = ["prod"]
  reason = "The network exists to be cheap; a project that cannot bear it gets one of its own."
}

waive "no-access-logs" {
  in     = ["prod"]
  reason = "The projects log their requests themselves."
}

waive "no-web-acl" {
  in     = ["prod"]
  reason = "Every request needs a session of its project."
}

waive "state-in-one-region" {
  in     = ["prod"]
  reason = "All projects live in one region; the states are worth nothing without it."
}
