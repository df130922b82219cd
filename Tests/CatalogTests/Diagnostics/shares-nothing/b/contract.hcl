output "arn" {
  type  = string
}

example "one" {
  inputs = { name = "jobs" }
}
