variable "name" {
  description = "The name."
}
