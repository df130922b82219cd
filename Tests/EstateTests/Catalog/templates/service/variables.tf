variable "name" {
  description = "What the name is."
  type        = string
  nullable    = false
}

variable "priority" {
  description = "What the priority is."
  type        = number
  default     = 100
}

variable "replicas" {
  description = "What the replicas is."
  type        = number
  default     = 1
}

variable "environment" {
  description = "What the environment is."
  type        = map(string)
  default     = {}
}

variable "subnet_ids" {
  description = "What the subnet ids is."
  type        = list(string)
  default     = []
}
