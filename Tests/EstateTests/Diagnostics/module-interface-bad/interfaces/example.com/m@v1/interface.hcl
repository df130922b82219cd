interface {
  source      = "git::https://example.com/m.git?ref=v1"
  provisional = true
}

variable "name" {
  type = any
}
