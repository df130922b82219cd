output "arn" {
  type  = string
  share = "queue/arn"
}

example "one" {
  inputs = { name = "jobs" }
}
