output "ids" {
  value = ["a"]
}

output "distinct" {
  value = toset(["a"])
}
