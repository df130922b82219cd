estate "shop" {}

stack "platform" {
  module "queue" {
    source  = "git::https://example.com/modules.git//queue?ref={version}"
    version = "v1.2.0"
  }

  module "mail" { source = "git::https://example.com/modules.git//mail?ref=v1..2" }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
