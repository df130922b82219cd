locals {
  account = read_terragrunt_config(find_in_parent_folders("account.hcl")).locals
}

terraform {
  source = "${get_repo_root()}/modules/queue"
}

dependency "network" {
  config_path = "${get_terragrunt_dir()}/../network"

  mock_outputs = {
    vpc_id = "vpc-00000000000000000"
  }
}

inputs = {
  name   = "jobs-${local.account.name}"
  vpc_id = dependency.network.outputs.vpc_id
}
