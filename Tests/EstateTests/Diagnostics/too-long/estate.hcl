estate "shop" {
  templates = "templates"
}

# 131,072 bytes with "TF_VAR_fits=" and the zero at the end: the last that fits.
stack "platform" {
  locals { long = join("", [for i in range(1024) : "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"]) }

  module "echo" {
    text  = "${local.long}${local.long}"
    fits  = substr("${local.long}${local.long}", 0, 131059)
    long  = substr("${local.long}${local.long}", 0, 131060)
    texts = [for i in range(1024) : join("", [for i in range(16) : "<b> "])]
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
