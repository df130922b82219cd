estate "shop" {
  templates = "/templates"
  live      = "/tmp"
}
