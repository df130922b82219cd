variable "text" {
  type    = string
  default = "by default"
}

variable "number" {
  type = number
}

variable "list" {
  type    = list(string)
  default = ["by default"]
}

variable "never" {
  type     = string
  default  = "by default"
  nullable = false
}

variable "untyped" {}

variable "untyped_number" {}

variable "untyped_text" {}

variable "untyped_list" {}

variable "anything" {
  type = any
}

variable "known_set" {
  type = any
}

variable "inside" {
  type = object({ set = any, typed = set(string) })
}

variable "zero" {
  type = string
}

variable "backspace" {
  type = map(string)
}
