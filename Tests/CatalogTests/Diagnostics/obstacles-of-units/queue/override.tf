variable "nam" {
  type = string
}
