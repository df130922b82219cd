estate "shop" {
  templates = "../../Catalog/templates"

  terragrunt {
    terraform_version_constraint = "at least 1.10"
    iam_role                     = "deploy"
    iam_assume_role_duration     = 60

    terraform {
      before_hook "lint" {
        commands = ["paln"]
        execute  = []
        if       = "perhaps"
      }

      after_hook "notify" {
        commands = "apply"
        execute  = ["", "notify"]
      }
    }
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"

    terragrunt {
      exclude {
        if      = true
        actions = ["al"]
      }

      generate "main" {
        path      = "main.tf"
        if_exists = "overwrite_terragrunt"
        contents  = ""
      }

      generate "other" {
        path      = "/tmp/other.tf"
        if_exists = "replace"
        contents  = get_env()
      }
    }
  }

  module "subnet" {
    cidr   = "10.1.0.0/16"
    vpc_id = module.network.vpc_id

    terragrunt {
      download_dir = module.network.vpc_id
    }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

