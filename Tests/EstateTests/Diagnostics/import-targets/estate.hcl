estate "shop" { templates = "templates" }

stack "platform" {
  module "tables" {
    source = "tables"
    tables = { users = { hash_key = "id" }, orders = { hash_key = "id" } }

    import {
      to = aws_dynamodb_table.thiss["users"]
      id = "x"
    }

    import {
      to = aws_dynamodb_table.this["user"]
      id = "x"
    }

    import {
      to = aws_dynamodb_table.this
      id = "x"
    }

    import {
      to = aws_dynamodb_table.this[0]
      id = "x"
    }

    import {
      to = aws_s3_bucket.main["x"]
      id = "x"
    }

    import {
      to = aws_s3_bucket.copy
      id = "x"
    }

    import {
      to = module.dat.aws_kms_key.this
      id = "x"
    }

    import {
      to = module.data.aws_kms_key.that
      id = "x"
    }

    # These are right.
    import {
      to = module.data.aws_kms_key.this
      id = get_env("KEY_ID")
    }

    import {
      to = module.far.aws_kms_key.any
      id = "x"
    }

    import {
      to = aws_s3_bucket.copy[0]
      id = "shop-${account.name}"
    }
  }

  module "each" {
    source   = "tables"
    for_each = toset(["a", "b"])
    tables   = { (each.key) = { hash_key = "id" } }

    import {
      to = "aws_dynamodb_table.this[\"${each.key}\"]"
      id = "shop-${each.key}"
    }

    import {
      to = aws_dynamodb_table.this["a"]
      id = "shop-a"
    }
  }
}

# A nearer layer says another id of the same resource: no mistake.
environment "dev" {
  module "tables" {
    import {
      to = aws_s3_bucket.copy[0]
      id = "shop-dev"
    }
  }
}

account "dev" {
  id = "111111111111"
  region "us-east-1" { stacks = ["platform"] }
}
