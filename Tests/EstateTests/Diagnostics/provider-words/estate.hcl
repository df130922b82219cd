estate "shop" {
  templates = "../../Catalog/templates"

  provider "aws" {
    region      = "us-east-1"
    max_retires = 5
    retry_mode  = "adaptiv"
    version     = "~> 5.0"

    assume_role {
      role_arn   = "deploy"
      sesion_name = "tfgen"
    }

    assume_role {
      external_id = "x"
    }

    default_tags {
      tags = { Team = "a" }
    }
  }

  provider "aws" {
    alias = "with space"
  }

  provider "datadog" {
    api_key = "0123456789abcdef"
  }

  provider "datadog" {}
  tags = { Project = "shop" }
}

stack "platform" {
  provider "aws" {
    profile = "platform"
  }

  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

