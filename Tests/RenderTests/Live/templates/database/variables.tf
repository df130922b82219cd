variable "name" {
  description = "Name of the database."
  type        = string
}

variable "network" {
  description = "Network in which it lies."
  type        = string
  default     = null
}

variable "subnet_ids" {
  description = "Subnets in which it lies."
  type        = list(string)
  default     = []
}

variable "size" {
  description = "Size in GiB."
  type        = number
  default     = 20
}

variable "public" {
  description = "Whether the internet reaches it."
  type        = bool
  default     = false
}

variable "labels" {
  description = "Labels by name."
  type        = map(string)
  default     = {}
}

variable "notes" {
  description = "Any text."
  type        = string
  default     = ""
}

variable "settings" {
  description = "Settings."
  type        = object({ engine = string, options = optional(list(string), []) })
  default     = null
}

variable "shards" {
  description = "Sizes of the shards."
  type        = list(number)
  default     = []
}
