variable "name" {
  description = "Name of the queue."
  type        = string
}

variable "name" {
  description = "Name of the queue, again."
  type        = string
}

variable "delay" {
  description = "Seconds before a message can be seen."
  type        = number
  default     = "soon"
  nullable    = "no"
}
