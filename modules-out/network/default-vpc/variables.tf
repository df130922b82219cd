variable "availability_zones" {
  description = "Availability zones whose default subnets are used; empty for all of the region."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for zone in var.availability_zones : can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+[a-z]$", zone))])
    error_message = "An availability zone is a region and a letter, such as us-east-1a."
  }
}
