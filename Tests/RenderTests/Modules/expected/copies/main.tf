# The bucket that is copied to.
resource "aws_s3_bucket" "replica" {
  provider = aws.replica
  bucket   = "${var.bucket}-replica"
}

resource "aws_s3_bucket" "this" {
  bucket = var.bucket
}

resource "random_password" "this" {
  length = 20
}

module "naming" {
  source = "../pinned"
  name   = var.bucket
}
