estate "shop" {
  templates = "../../Catalog/templates"

  state "s3" { bucket = "shop" }

  terragrunt {
    terraform {
      extra_arguments "common" {
        commands  = ["plan"]
        arguments = ["-var-file=${get_parent_terragrunt_dir()}/common.tfvars"]
      }
    }
  }
}

account "dev" {
  region "us-east-1" {
    module "one" {
      source = "network"
      state "none" {}
    }
    module "two" {
      source = "network"
      state "gcs" { prefix = "two" }
    }
    module "three" {
      source = "network"
      state "s4" {}
    }
    module "four" {
      source = "network"
      state "s3" "gcs" {}
    }
    module "six" {
      source = "network"
      state "local" { path = "" }
    }
    module "seven" {
      source = "network"
      state { key = "" }
    }
    module "eight" {
      source = "network"
      state "azurerm" {
        resource_group_name  = "states"
        storage_account_name = "shopstates"
        container_name       = "states"
        key                  = ""
      }
    }
    module "five" {
      source = "network"
      state "none" { key = "five" }
    }
  }
}
