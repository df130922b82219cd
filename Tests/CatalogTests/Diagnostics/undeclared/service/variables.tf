variable "name" {
  description = "Name of the namespace."
  type        = string
}
