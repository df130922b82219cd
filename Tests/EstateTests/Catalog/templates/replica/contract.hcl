output "name" {
  type = string
}

example "one" {
  inputs = { name = "one" }
}
