example "one" {
  inputs = { name = "one" }
}
