estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"

    terragrunt {
      skip               = true
      retryable_errors   = [".*"]
      retry_max_attempts = 3
      prevent_destroy    = true
      inputs             = { a = 1 }

      terraform {
        source = "../x"

        extra_arguments "localstack" {
          commands = ["plan"]
        }
      }

      remote_state {
        backend = "s3"
      }

      dependency "other" {
        config_path = "../other"
      }

      generate "provider_own" {
        path      = "provider.tf"
        if_exists = "overwrite_terragrunt"
        contents  = ""
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

