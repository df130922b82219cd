estate "shop" {
  templates = "templates"
}

stack "platform" {
  module "b" {
    source  = "git::https://example.com/b.git"
    version = "a..b"
  }

  module "c" {
    source  = "a"
    version = "v1&depth=1"
  }

  module "d" {
    source  = "a"
    version = "-u"
  }

  module "e" {
    source  = "a"
    version = "feature/../main"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
