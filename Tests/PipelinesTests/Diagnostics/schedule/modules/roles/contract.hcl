trusts "github" {
  roles = var.roles
}
