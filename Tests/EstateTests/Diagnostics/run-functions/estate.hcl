estate "shop" {
  templates = "../../Catalog/templates"
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    module "a" {
      source      = "service"
      name        = get_env()
      priority    = get_env("PRIORITY")
      environment = { A = get_env(null), B = get_env("A", "b", "c"), C = get_env(["x"]) }
    }

    module "b" {
      source      = "service"
      name        = get_evn("NAME")
      priority    = 2
      environment = { A = get_original_terragrunt_dir(), B = get_aws_account_id("x"), C = run_cmd(), D = sops_decrypt_file() }
    }

    module "c" {
      source      = "service"
      name        = ephemeralasnull(get_env("NAME"))
      priority    = get_env("A") == "x" ? "high" : 3
      replicas    = jsondecode(get_env("REPLICAS"))
      subnet_ids  = get_env("SUBNETS")
      environment = get_env("ENVIRONMENT")
    }
  }
}
