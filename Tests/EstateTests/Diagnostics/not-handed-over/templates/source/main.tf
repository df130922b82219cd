output "ids" {
  value = ["a"]
}
