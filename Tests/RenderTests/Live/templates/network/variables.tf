variable "cidr" {
  description = "Address range."
  type        = string
}

variable "subnets" {
  description = "Address ranges by name."
  type        = map(object({ cidr = string, public = optional(bool, false) }))
  default     = {}
}
