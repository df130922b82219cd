variable "name" {
  description = "What the name is."
  type        = string
}
