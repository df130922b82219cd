variable "text" {
  type = string
}

variable "texts" {
  type = map(string)
}

variable "length" {
  type = number
}

variable "open" {
  type = string
}
