# What the old stacks made in each stage: it is taken over as it is, with its data, and nothing of it is made anew. The first plan of
# `shared` says what it imports, and so does that of each service; once all stages have been applied, these blocks can go.

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

    import {
      to = aws_route53_record.this[0]
      id = "${local.zone_id}_${local.domain}_A"
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

# The functions and their logs keep their names. The paths of the domain lead to the APIs of the old stacks: a mapping is replaced where
# its API becomes another one, which takes seconds.
environment "services" {
  stacks = ["shared", "services"]

  service "account" {
    module "lambda-http-api" {
      import {
        to = aws_apigatewayv2_api_mapping.this["api"]
        id = "${local.old_mappings.account}/${local.domain}"
      }
      import {
        to = aws_lambda_function.this
        id = "purposepath-account-api-${local.stage}"
      }
      import {
        to = aws_cloudwatch_log_group.this[0]
        id = "/aws/lambda/purposepath-account-api-${local.stage}"
      }
    }
  }

  service "coaching" {
    module "lambda-http-api" {
      import {
        to = aws_apigatewayv2_api_mapping.this["api"]
        id = "${local.old_mappings.coaching}/${local.domain}"
      }
      import {
        to = aws_lambda_function.this
        id = "purposepath-coaching-api-${local.stage}"
      }
      import {
        to = aws_cloudwatch_log_group.this[0]
        id = "/aws/lambda/purposepath-coaching-api-${local.stage}"
      }
    }
  }

  service "traction" {
    module "lambda-http-api" {
      import {
        to = aws_apigatewayv2_api_mapping.this["api"]
        id = "${local.old_mappings.traction}/${local.domain}"
      }
      import {
        to = aws_lambda_function.this
        id = "purposepath-traction-api-${local.stage}"
      }
      import {
        to = aws_cloudwatch_log_group.this[0]
        id = "/aws/lambda/purposepath-traction-api-${local.stage}"
      }
    }
  }
}
