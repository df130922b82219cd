# Values of settings that have the right type and are still wrong, and names whose keys are wrong.
estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" {
    bucket = "shop-state"
    region = "us-east-1"
    key    = "/${unit.folder}/terraform.tfstate"
  }

  provider "aws" {
    allowed_account_ids   = ["111111111111", "1234"]
    forbidden_account_ids = ["to-be-given"]

    assume_role {
      duration = "an hour"
    }
  }

  terragrunt {
    errors {
      retry "busy" {
        retryable_errors   = ["(?s).*Throttling.*", "(?s.*Busy.*"]
        max_attempts       = 3
        sleep_interval_sec = 5
      }

      ignore "known" {
        ignorable_errors = ["!fine", "![wrong"]
      }
    }
  }
}

environment "live" {
  terragrunt {
    feature = { frozen = false }

    exclude {
      if      = feature.frozen.value
      actions = ["apply"]
    }
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
    state    = { key = "network.tfstate" }
  }

  module "subnet" {
    cidr   = "10.0.0.0/24"
    vpc_id = account[local.none].region.us-east-1.module.network.vpc_id
  }

  module "second" {
    source = "subnet"
    cidr   = "10.0.1.0/24"
    vpc_id = account[module.network.vpc_id].region.us-east-1.module.network.vpc_id
  }

  module "third" {
    source = "subnet"
    cidr   = "10.0.2.0/24"
    vpc_id = find_in_parent_folders("root.hcl")
  }
}

account "dev" {
  id          = "111111111111"
  environment = "live"

  region "us-east-1" { stacks = ["platform"] }
}
