output "password" {
  type  = string
  share = "bucket/password"
  mock  = "not-the-password"
}

example "a copy" {
  inputs = { bucket = "example" }
}
