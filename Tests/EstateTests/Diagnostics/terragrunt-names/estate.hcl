estate "shop" {
  templates = "../../Catalog/templates"

  terragrunt {
    terraform_version_constrain = ">= 1.10"
    iam_roles                   = "x"

    terraform {
      before_hook "lint" {
        comands = ["plan"]
        execute = ["tflint"]
      }

      after_hok "notify" {
        commands = ["apply"]
        execute  = ["notify"]
      }

      extra_arguments {
        commands = ["plan"]
      }
    }

    errors {
      retry "throttled" {
        retryable_errors = [".*"]
        max_attempts     = 3
      }
    }

    exclude {
      if = true
    }
  }

  terragrunt {}
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"

    terragrunt {
      terraform {
        before_hook "one" {
          commands = ["plan"]
          execute  = ["a"]
        }

        before_hook "one" {
          commands = ["apply"]
          execute  = ["b"]
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

