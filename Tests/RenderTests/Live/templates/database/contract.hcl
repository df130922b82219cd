output "endpoint" {
  type = string
  mock = "example.internal"
}

example "plain" {
  inputs = { name = "example" }
}

output "arn" {
  type = string
  mock = "arn:aws:rds:us-east-1:000000000000:db:example"
}
