variable "tables" {
  type    = map(object({ hash_key = string }))
  default = {}
}

variable "copies" {
  type    = number
  default = 1
}

resource "aws_dynamodb_table" "this" {
  for_each = var.tables
  name     = each.key
  hash_key = each.value.hash_key
}

resource "aws_s3_bucket" "copy" {
  count = var.copies
}

resource "aws_s3_bucket" "main" {}

module "data" {
  source = "./data"
}

module "far" {
  source = "git::https://example.com/far.git"
}
