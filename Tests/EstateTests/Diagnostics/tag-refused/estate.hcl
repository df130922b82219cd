estate "shop" {
  templates = "../../Catalog/templates"
  tags = {
    "aws:Project" = "shop"
    "AWS:Owner"   = "shop"
    Owner         = "a,b"
    Größe         = "10 µm + 1@x"
    "a/b:c_d.e=f" = ""
    "semi;colon"  = "x"
    Long          = join("", [for i in range(257) : "x"])
  }
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
