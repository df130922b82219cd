variable "name" {
  description = "Name of the queue."
  type        = string
  nullable    = false
}

variable "vpc_id" {
  description = "Network that may read the queue."
  type        = string
  nullable    = false
}

variable "owner" {
  description = "Who answers for it."
  type        = string
  default     = "nobody"
}

variable "retention_days" {
  description = "How long a message is kept, in days."
  type        = number
  default     = 4
}
