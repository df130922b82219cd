estate "shop" {
  templates = "templates"
  locals { password = sensitive("hunter2") }
  tags = { Owner = sensitive("hunter2") }
}

stack "platform" {
  module "echo" {
    text   = local.password
    texts  = { a = "b", p = "x${local.password}" }
    length = length(local.password)
    open   = nonsensitive(local.password)
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
