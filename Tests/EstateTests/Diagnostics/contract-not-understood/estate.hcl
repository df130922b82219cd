estate "e" {
  templates = "templates"
  layout    = "{account}/{region}"
}
environment "dev" {}
account "a" {
  id          = "111111111111"
  environment = "dev"
  region "us-east-1" {
    module "uploads" {
      source = "q"
      name   = "uploads"
    }
    provides "c" {
      prefix = "/c/dev"
      units  = { uploads = module.uploads, data = module.data }
    }
    module "data" {
      source = "q"
      name   = "data"
    }
  }
}
