variable "owner" {
  type = string
}

output "tags" {
  value = { Owner = var.owner, Team = "platform" }
}
