estate "shop" {
  templates = "templates"
  locals { word = sensitive("plain") }
  tags = { Owner = sensitive("plain") }
}

stack "platform" {
  module "echo" {
    text   = local.word
    texts  = { a = "b", p = "x${local.word}" }
    length = length(local.word)
    open   = nonsensitive(local.word)
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
