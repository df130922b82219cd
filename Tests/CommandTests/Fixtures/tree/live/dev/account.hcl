locals {
  name = "dev"
  id   = "111111111111"
}
