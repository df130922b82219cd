output "name" {
  type = string
  mock = "example"
}

output "arn" {
  type = string
  mock = "arn:aws:ecr:us-east-1:111111111111:repository/example"
}

output "repository_url" {
  type = string
  mock = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example"
}

output "registry_id" {
  type = string
  mock = "111111111111"
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["Example"]
}

variable "image_tag_mutability" {
  rejects = ["FIXED"]
}

variable "kms_key_arn" {
  rejects = ["alias/example"]
}

variable "untagged_image_days" {
  rejects = [0]
}

variable "kept_images" {
  rejects = [0]
}

variable "pulling_account_ids" {
  rejects = [["1"]]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "mutable-tags" {
  condition = var.image_tag_mutability == "IMMUTABLE"
  message   = "A tag may be moved to another image: what runs under it may change unseen."
}

caution "force-delete" {
  condition = !var.force_delete
  message   = "Destroying the unit deletes every image in the repository."
}

example "repository" {
  inputs = {
    name = "example/api"
  }
}

example "pulled by other accounts" {
  inputs = {
    name                 = "example/api"
    image_tag_mutability = "MUTABLE"
    kms_key_arn          = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    pulling_account_ids  = ["222222222222", "333333333333"]
    kept_images          = 30
  }
}
