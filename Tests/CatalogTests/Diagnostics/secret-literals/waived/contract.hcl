example "one" {
  inputs = { name = "one" }
}

waive "secret-literal" {
  reason = "The key of AWS's documentation."
}
