terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.replica]
    }
  }
}

resource "aws_sqs_queue" "this" {
  provider = aws.replica
  name     = var.name
}
