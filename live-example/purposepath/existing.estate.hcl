# What the old stacks made in each stage: it is taken over as it is, with its data, and nothing of it is made anew. The first plan of
# `shared` says what it imports; once all stages have been applied, these blocks can go.

environment "shared" {
  stacks = ["bootstrap", "shared", "shared-alone"]

  # AWS has chosen these two: each stage says what they are.
  module "dns/certificate" {
    import {
      to = aws_acm_certificate.this
      id = local.certificate_arn
    }
  }

  module "jwt" {
    import {
      to = aws_secretsmanager_secret.this
      id = local.jwt_secret_arn
    }
  }

  module "api-domain" {
    import {
      to = aws_apigatewayv2_domain_name.this
      id = local.domain
    }
  }

  # `conversations` and `goals` are new.
  module "tables" {
    import {
      to = aws_dynamodb_table.this["users"]
      id = "purposepath-users-${local.stage}"
    }

    import {
      to = aws_dynamodb_table.this["tenants"]
      id = "purposepath-tenants-${local.stage}"
    }

    import {
      to = aws_dynamodb_table.this["tokens"]
      id = "purposepath-tokens-${local.stage}"
    }

    import {
      to = aws_dynamodb_table.this["sessions"]
      id = "purposepath-sessions-${local.stage}"
    }
  }
}
