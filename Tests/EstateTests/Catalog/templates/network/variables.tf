variable "vpc_cidr" {
  description = "Address range of the network."
  type        = string
  nullable    = false

  validation {
    condition     = can(cidrhost(var.vpc_cidr, 0))
    error_message = "The range must be in CIDR notation, like 10.0.0.0/16."
  }
}

variable "zone_count" {
  description = "Number of availability zones."
  type        = number
  default     = 2
}

variable "single_nat_gateway" {
  description = "Whether one NAT gateway serves all zones."
  type        = bool
  default     = false
}

variable "subnets" {
  description = "Address ranges of the subnets, by name."
  type        = map(object({ cidr = string, public = optional(bool, false) }))
  default     = {}
}
