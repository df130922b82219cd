example "plain" {
  inputs = { name = "example" }
}
