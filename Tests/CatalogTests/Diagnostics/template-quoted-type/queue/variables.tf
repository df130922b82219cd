variable "name" {
  description = "Name."
  type        = "string"
}

variable "names" {
  description = "Names."
  type        = "list"
}
