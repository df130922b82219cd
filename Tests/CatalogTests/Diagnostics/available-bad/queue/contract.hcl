output "arn" {
  type      = string
  available = var.nme != "" && data.x
}

example "one" {
  inputs = { name = "jobs" }
}
