variable "vpc_id" {
  description = "Network of the listener."
  type        = string
  nullable    = false
}

variable "priority" {
  description = "Priority of the listener's rule."
  type        = number
  nullable    = false
}
