variable "api_password" {
  description = "A password."
  type        = string
  default     = "hunter2"
}

variable "name" {
  description = "Name of the queue."
  type        = string
}
