variable "vpc_id" {
  description = "What the vpc id is."
  type        = string
  nullable    = false
}

variable "cidr" {
  description = "What the cidr is."
  type        = string
  nullable    = false
}
