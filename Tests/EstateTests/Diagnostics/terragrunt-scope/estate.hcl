estate "shop" {
  templates = "../../Catalog/templates"

  locals { retries = 3 }

  terragrunt {
    terraform_binary = local.retries

    exclude {
      if      = feature.frozn.value
      actions = ["all"]
    }

    feature "frozen" {
      default = false
    }
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"

    terragrunt {
      download_dir = dependency.other.outputs.folder

      exclude {
        if      = feature.thawed
        actions = ["all"]
      }

      terraform {
        before_hook "lint" {
          commands = ["plan"]
          execute  = ["tflint", get_terragrunt_dri(), local.level, feature.thawed.value]
        }
      }
    }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

