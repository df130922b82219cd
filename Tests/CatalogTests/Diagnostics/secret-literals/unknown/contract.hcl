example "one" {
  inputs = { name = "one" }
}

waive "secrets" {
  reason = "No such word."
}
