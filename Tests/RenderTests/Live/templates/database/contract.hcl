output "endpoint" {
  type = string
  mock = "example.internal"
}

example "plain" {
  inputs = { name = "example" }
}
