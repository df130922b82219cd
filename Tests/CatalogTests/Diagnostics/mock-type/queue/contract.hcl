output "arn" {
  type = list(string)
  mock = 3
}

example "one" {
  inputs = { name = "jobs" }
}
