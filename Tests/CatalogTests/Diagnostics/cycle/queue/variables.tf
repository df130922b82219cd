variable "least" {
  description = "The least number of tasks."
  type        = number

  validation {
    condition     = var.least <= var.most
    error_message = "The least number is not above the most."
  }
}

variable "most" {
  description = "The most tasks."
  type        = number

  validation {
    condition     = var.most >= var.least
    error_message = "The most is not below the least number."
  }
}
