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

pipeline "gitlab" { folder = ".gitlab" }

pipeline "github" {
  branch = "main"
  plan "plan" {}
}

pipeline "github" {
  folder = ".github/workflows"
  plan "2nd plan" {}
  apply "deploy" { inn = ["dev"] }
  apply "Deploy" {
    image "api" { tag = "1" }
  }
  release "x" {}
}
