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
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
