# A repository of container images, with its lifecycle rules and the accounts that may pull.

data "aws_partition" "current" {}

resource "aws_ecr_repository" "this" {
  #checkov:skip=CKV_AWS_136:ECR encrypts all images; kms_key_arn gives them a key of one's own.
  #checkov:skip=CKV_AWS_51:image_tag_mutability is IMMUTABLE unless the caller says otherwise.

  name                 = var.name
  image_tag_mutability = var.image_tag_mutability
  force_delete         = var.force_delete
  tags                 = var.tags

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = var.kms_key_arn == null ? "AES256" : "KMS"
    kms_key         = var.kms_key_arn
  }
}

resource "aws_ecr_lifecycle_policy" "this" {
  repository = aws_ecr_repository.this.name

  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        description  = "Images without a tag."
        action       = { type = "expire" }
        selection = {
          tagStatus   = "untagged"
          countType   = "sinceImagePushed"
          countUnit   = "days"
          countNumber = var.untagged_image_days
        }
      },
      {
        rulePriority = 2
        description  = "All but the newest."
        action       = { type = "expire" }
        selection = {
          tagStatus   = "any"
          countType   = "imageCountMoreThan"
          countNumber = var.kept_images
        }
      },
    ]
  })
}

resource "aws_ecr_repository_policy" "this" {
  count = length(var.pulling_account_ids) > 0 ? 1 : 0

  repository = aws_ecr_repository.this.name
  policy     = data.aws_iam_policy_document.this[0].json
}

data "aws_iam_policy_document" "this" {
  count = length(var.pulling_account_ids) > 0 ? 1 : 0

  statement {
    sid     = "Accounts"
    actions = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]

    principals {
      type        = "AWS"
      identifiers = [for id in sort(var.pulling_account_ids) : "arn:${data.aws_partition.current.partition}:iam::${id}:root"]
    }
  }

  # Lambda pulls by itself, on behalf of these accounts' functions only.
  statement {
    sid     = "Functions"
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }

    condition {
      test     = "StringLike"
      variable = "aws:sourceArn"
      values   = [for id in sort(var.pulling_account_ids) : "arn:${data.aws_partition.current.partition}:lambda:*:${id}:function:*"]
    }
  }
}
