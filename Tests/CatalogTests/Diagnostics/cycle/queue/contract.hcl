output "range" {
  type = list(number)
}

example "one to three" {
  inputs = { least = 1, most = 3 }
}
