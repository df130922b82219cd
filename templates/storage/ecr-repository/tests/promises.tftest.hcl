# What the repository promises: tags that do not change, scanned and encrypted images, and who may pull them.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name = "shop/api"
}

run "private" {
  command = apply

  assert {
    condition = alltrue([
      aws_ecr_repository.this.name == "shop/api",
      aws_ecr_repository.this.image_tag_mutability == "IMMUTABLE",
      !aws_ecr_repository.this.force_delete,
      aws_ecr_repository.this.image_scanning_configuration[0].scan_on_push,
      aws_ecr_repository.this.encryption_configuration[0].encryption_type == "AES256",
    ])
    error_message = "Tags never change, images are scanned when they arrive and encrypted."
  }

  assert {
    condition     = length(aws_ecr_repository_policy.this) == 0
    error_message = "No other account pulls."
  }

  assert {
    condition = alltrue([
      aws_ecr_lifecycle_policy.this.repository == aws_ecr_repository.this.name,
      jsonencode(jsondecode(aws_ecr_lifecycle_policy.this.policy)) == jsonencode({
        rules = [
          {
            action       = { type = "expire" }
            description  = "Images without a tag."
            rulePriority = 1
            selection = {
              countNumber = 14
              countType   = "sinceImagePushed"
              countUnit   = "days"
              tagStatus   = "untagged"
            }
          },
          {
            action       = { type = "expire" }
            description  = "All but the newest."
            rulePriority = 2
            selection = {
              countNumber = 100
              countType   = "imageCountMoreThan"
              tagStatus   = "any"
            }
          },
        ]
      }),
    ])
    error_message = "Untagged images go after two weeks, and of the others the newest hundred are kept."
  }

  assert {
    condition = alltrue([
      output.name == aws_ecr_repository.this.name,
      output.arn == aws_ecr_repository.this.arn,
      output.repository_url == aws_ecr_repository.this.repository_url,
      output.registry_id == aws_ecr_repository.this.registry_id,
    ])
    error_message = "The outputs name the repository."
  }
}

run "shared" {
  command = apply

  variables {
    image_tag_mutability = "MUTABLE"
    kms_key_arn          = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    untagged_image_days  = 3
    kept_images          = 10
    pulling_account_ids  = ["222222222222", "333333333333"]
    force_delete         = true
    tags                 = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      aws_ecr_repository_policy.this[0].repository == aws_ecr_repository.this.name,
      aws_ecr_repository_policy.this[0].policy == data.aws_iam_policy_document.this[0].json,
      jsonencode([
        for s in data.aws_iam_policy_document.this[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow AWS arn:aws:iam::222222222222:root arn:aws:iam::333333333333:root ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer on",
        "Allow Service lambda.amazonaws.com ecr:BatchGetImage ecr:GetDownloadUrlForLayer on if StringLike aws:sourceArn arn:aws:lambda:*:222222222222:function:* arn:aws:lambda:*:333333333333:function:*",
      ]),
    ])
    error_message = "The given accounts and their functions pull, and do no more."
  }

  assert {
    condition = alltrue([
      aws_ecr_repository.this.encryption_configuration[0].encryption_type == "KMS",
      aws_ecr_repository.this.encryption_configuration[0].kms_key == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_ecr_repository.this.image_tag_mutability == "MUTABLE",
      aws_ecr_repository.this.force_delete,
      jsonencode(aws_ecr_repository.this.tags) == jsonencode({ Project = "shop" }),
      jsonencode([for r in jsondecode(aws_ecr_lifecycle_policy.this.policy).rules : r.selection.countNumber]) == jsonencode([3, 10]),
    ])
    error_message = "The given key encrypts, and what was asked holds."
  }

  assert {
    condition     = alltrue([for r in [aws_ecr_repository.this] : r.tags["Project"] == "shop"])
    error_message = "Every resource has the given tags."
  }

  assert {
    condition     = alltrue([for document in data.aws_iam_policy_document.this : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_ecr_lifecycle_policy.this",
      "aws_ecr_repository.this",
      "aws_ecr_repository_policy.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_ecr_repository_policy.this, data.aws_iam_policy_document.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}
