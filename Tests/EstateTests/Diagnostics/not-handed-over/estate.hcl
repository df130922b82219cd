estate "shop" {
  templates = "templates"
}

stack "platform" {
  module "source" {}

  module "echo" {
    text           = null # the default would count
    number         = null # there is no default
    list           = null # is handed over
    never          = null # is the default, here and in Terraform
    untyped        = ["a", "b"]
    untyped_number = 5
    untyped_text   = "5"
    untyped_list   = module.source.ids
    anything       = toset(["a", "b"])
    known_set      = module.source.distinct
    inside         = { set = toset(["a"]), typed = toset(["a"]) }
    zero           = "a\u0000"
    backspace      = { "a" = "\u0008" }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
