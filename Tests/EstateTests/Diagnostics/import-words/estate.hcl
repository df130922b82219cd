estate "shop" {}

stack "platform" {
  module "tables" {
    source = "./modules/tables"
    tables = { users = { hash_key = "id" } }

    import {
      to = "aws_dynamodb_table.this[\"users\"]"
      id = "shop-users"
    }

    # The same address, written as Terraform does.
    import {
      to = aws_dynamodb_table.this["users"]
      id = "shop-people"
    }

    import {
      to = "aws_s3_bucket.main"
    }

    import {
      to = "aws_s3_bucket"
      id = "x"
    }

    import {
      to = "data.aws_s3_bucket.main"
      id = "x"
    }

    import {
      to = get_env("ADDRESS")
      id = "x"
    }

    import {
      to = aws_s3_bucket.main
      id = module.bucket.name
    }

    import {
      to  = aws_s3_bucket.copy[0]
      id  = ""
      ids = "x"
    }

    import "main" {
      to = aws_s3_bucket.copy[0]
      id = "x"
    }

    import {
      to = aws_s3_bucket.copy[0]
      id = null
    }

    terragrunt {
      generate "imports" {
        path      = "mine.tf"
        if_exists = "overwrite"
        contents  = ""
      }

      generate "mine" {
        path      = "imports.tf"
        if_exists = "overwrite"
        contents  = ""
      }
    }
  }

  # The module has a file that Terragrunt would write over.
  module "bucket" {
    source = "./modules/imports"

    import {
      to = aws_s3_bucket.this
      id = "shop"
    }
  }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
}
