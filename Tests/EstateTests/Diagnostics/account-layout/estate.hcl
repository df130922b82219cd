estate "shop" {
  templates = "../../Catalog/templates"
  layout    = "envs/{account}/{region}"
}

account "dev" {
  region "us-east-1" {}
}

# Its places have one folder.
account "tools" {
  layout = "."
  region "us-east-1" {}
  region "us-west-2" {}
}

account "other" {
  layout = "{acount}"
  region "us-east-1" {}
}

# A unit may lie around the folder of other places, and not in it.
account "root" {
  layout = "here"
  global {
    region = "us-east-1"
    module "dev" {
      source   = "network"
      vpc_cidr = "10.0.0.0/16"
    }
  }
}

account "inner" {
  layout = "here/dev"
  global {
    region = "us-east-1"
    module "one" {
      source   = "network"
      vpc_cidr = "10.0.0.0/16"
    }
  }
}

account "lower" {
  layout = "."
  global {
    region = "us-east-1"
    module "here/dev/two" {
      source   = "network"
      vpc_cidr = "10.0.0.0/16"
    }
  }
}

# Below the folder of another account, whose account.hcl would be found first.
account "below" {
  layout = "."
  global {
    region = "us-east-1"
    module "envs/dev/three" {
      source   = "network"
      vpc_cidr = "10.0.0.0/16"
    }
  }
}
