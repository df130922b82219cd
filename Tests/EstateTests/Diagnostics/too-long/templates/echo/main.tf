variable "text" {
  type = string
}

variable "fits" {
  type = string
}

variable "long" {
  type = string
}

variable "texts" {
  type = list(string)
}
