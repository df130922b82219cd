estate "shop" {}

stack "platform" {
  module "unit" { source = "./modules/unit" }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
}

account "prod" {
  id = "222222222222"
  region "us-east-1" { stacks = ["platform"] }
}

pipeline "github" {
  folder     = ".github/workflows"
  apply_role = "arn:aws:iam::111111111111:role/deploy"
  branch     = "main\n"
  runner     = "$${{ inputs.runner }}"

  apply "deploy" {
    on_push = "yes"
    healthy = "https://example.com"

    variables = { role = "x" }

    image "api" {
      repository = module.unit.name
      tag        = "$${{ github.event.head_commit.message }}"
    }
    artifact "function" {
      build  = get_env("BUILD")
      file   = ["a"]
      bucket = local.buckett
      key    = ""
    }
  }

  apply "other" {
    in = "dev"
  }
}
