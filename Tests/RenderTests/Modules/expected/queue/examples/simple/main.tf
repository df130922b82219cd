# How the module is called. This is no template: it comes along as it is.
module "jobs" {
  source = "../.."
  name   = "jobs"
}
