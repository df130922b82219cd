# A Cognito user pool with its clients, groups and domain.

resource "aws_cognito_user_pool" "this" {
  name                     = var.name
  user_pool_tier           = var.tier
  deletion_protection      = var.deletion_protection ? "ACTIVE" : "INACTIVE"
  username_attributes      = var.sign_in_with
  auto_verified_attributes = var.sign_in_with
  mfa_configuration        = var.mfa

  username_configuration {
    case_sensitive = false
  }

  admin_create_user_config {
    allow_admin_create_user_only = !var.self_sign_up
  }

  password_policy {
    minimum_length                   = var.password_policy.minimum_length
    require_lowercase                = var.password_policy.require_lowercase
    require_uppercase                = var.password_policy.require_uppercase
    require_numbers                  = var.password_policy.require_numbers
    require_symbols                  = var.password_policy.require_symbols
    temporary_password_validity_days = var.password_policy.temporary_password_validity_days
  }

  account_recovery_setting {
    dynamic "recovery_mechanism" {
      for_each = sort(var.sign_in_with)
      content {
        name     = "verified_${recovery_mechanism.value}"
        priority = recovery_mechanism.key + 1
      }
    }
  }

  # A new address counts only once its owner has confirmed it.
  user_attribute_update_settings {
    attributes_require_verification_before_update = var.sign_in_with
  }

  dynamic "software_token_mfa_configuration" {
    for_each = var.mfa == "OFF" ? [] : [var.mfa]
    content {
      enabled = true
    }
  }

  dynamic "user_pool_add_ons" {
    for_each = var.threat_protection == "OFF" ? [] : [var.threat_protection]
    content {
      advanced_security_mode = user_pool_add_ons.value
    }
  }

  dynamic "sms_configuration" {
    for_each = var.sms == null ? [] : [var.sms]
    content {
      sns_caller_arn = sms_configuration.value.role_arn
      external_id    = sms_configuration.value.external_id
    }
  }

  dynamic "email_configuration" {
    for_each = var.email == null ? [] : [var.email]
    content {
      email_sending_account = "DEVELOPER"
      source_arn            = email_configuration.value.source_arn
      from_email_address    = email_configuration.value.from
    }
  }

  dynamic "schema" {
    for_each = var.custom_attributes
    content {
      name                     = schema.key
      attribute_data_type      = schema.value.type
      mutable                  = schema.value.mutable
      required                 = false
      developer_only_attribute = false

      dynamic "string_attribute_constraints" {
        for_each = schema.value.type == "String" ? [schema.value.type] : []
        content {
          min_length = "0"
          max_length = "2048"
        }
      }

      dynamic "number_attribute_constraints" {
        for_each = schema.value.type == "Number" ? [schema.value.type] : []
        content {}
      }
    }
  }

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_cognito_user_pool_domain" "this" {
  count = var.domain_prefix == null ? 0 : 1

  domain       = var.domain_prefix
  user_pool_id = aws_cognito_user_pool.this.id
}

resource "aws_cognito_user_pool_domain" "custom" {
  count = var.custom_domain == null ? 0 : 1

  domain          = var.custom_domain.name
  certificate_arn = var.custom_domain.certificate_arn
  user_pool_id    = aws_cognito_user_pool.this.id
}

resource "aws_cognito_user_pool_client" "this" {
  for_each = var.clients

  name         = each.key
  user_pool_id = aws_cognito_user_pool.this.id

  generate_secret               = each.value.generate_secret
  explicit_auth_flows           = [for flow in each.value.auth_flows : "ALLOW_${flow}_AUTH"]
  prevent_user_existence_errors = "ENABLED"
  enable_token_revocation       = true

  # Only a client with somewhere to return to uses the sign-in pages, with the code flow.
  allowed_oauth_flows_user_pool_client = length(each.value.callback_urls) > 0
  allowed_oauth_flows                  = length(each.value.callback_urls) > 0 ? ["code"] : []
  allowed_oauth_scopes                 = length(each.value.callback_urls) > 0 ? each.value.oauth_scopes : []
  callback_urls                        = each.value.callback_urls
  logout_urls                          = each.value.logout_urls
  supported_identity_providers         = each.value.identity_providers

  access_token_validity  = each.value.access_token_minutes
  id_token_validity      = each.value.access_token_minutes
  refresh_token_validity = each.value.refresh_token_days

  token_validity_units {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "days"
  }
}

resource "aws_wafv2_web_acl_association" "this" {
  count = var.web_acl_arn == null ? 0 : 1

  resource_arn = aws_cognito_user_pool.this.arn
  web_acl_arn  = var.web_acl_arn
}

resource "aws_cognito_user_group" "this" {
  for_each = var.groups

  name         = each.key
  description  = each.value
  user_pool_id = aws_cognito_user_pool.this.id
}
