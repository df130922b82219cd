estate "shop" {
  templates = "templates"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    module "queue" {
      nam = "jobs"
    }
  }
}
