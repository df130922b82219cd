estate "shop" {
  templates = "../../Catalog/templates"

  state "gcs" {
    bucket     = "shop-state"
    use_lockfile = true
    gcs_bucket_labels = "team"
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"

    state {
      prefx  = "network"
      prefix = "network"
    }
  }

  # One mistake: what stands in a block that was not understood is not looked at.
  module "monitor" {
    name = "monitor"

    state "s3" { key = "monitor" }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
