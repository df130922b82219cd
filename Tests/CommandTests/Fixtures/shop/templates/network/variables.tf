variable "vpc_cidr" {
  description = "Address range of the network."
  type        = string
  nullable    = false

  validation {
    condition     = can(cidrhost(var.vpc_cidr, 0))
    error_message = "The range must be in CIDR notation, like 10.0.0.0/16."
  }
}

variable "zones" {
  description = "Availability zones."
  type        = list(string)
  nullable    = false
}
