# What the user pool promises: who may sign up, how people sign in, what its clients may do.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name = "shop"
}

run "by_invitation" {
  command = apply

  assert {
    condition = alltrue([
      aws_cognito_user_pool.this.name == "shop",
      aws_cognito_user_pool.this.deletion_protection == "ACTIVE",
      aws_cognito_user_pool.this.admin_create_user_config[0].allow_admin_create_user_only,
      jsonencode(aws_cognito_user_pool.this.tags) == jsonencode({ Name = "shop" }),
    ])
    error_message = "Nobody deletes the pool, and nobody signs up without an invitation."
  }

  assert {
    condition     = length(aws_wafv2_web_acl_association.this) == 0
    error_message = "There is no web ACL unless one is asked for."
  }

  assert {
    condition = alltrue([
      aws_cognito_user_pool.this.mfa_configuration == "ON",
      aws_cognito_user_pool.this.software_token_mfa_configuration[0].enabled,
    ])
    error_message = "A second factor is a must, by an authenticator."
  }

  assert {
    condition     = jsonencode([for p in aws_cognito_user_pool.this.password_policy : [p.minimum_length, p.require_lowercase, p.require_uppercase, p.require_numbers, p.require_symbols, p.temporary_password_validity_days]]) == jsonencode([[12, true, true, true, true, 7]])
    error_message = "Passwords have twelve characters of all kinds, and a temporary one is good for a week."
  }

  assert {
    condition = alltrue([
      one(aws_cognito_user_pool.this.username_attributes) == "email",
      one(aws_cognito_user_pool.this.auto_verified_attributes) == "email",
      !aws_cognito_user_pool.this.username_configuration[0].case_sensitive,
      one(aws_cognito_user_pool.this.user_attribute_update_settings[0].attributes_require_verification_before_update) == "email",
      jsonencode([for r in aws_cognito_user_pool.this.account_recovery_setting[0].recovery_mechanism : [r.name, r.priority]]) == jsonencode([["verified_email", 1]]),
    ])
    error_message = "People sign in with a mail address that they have confirmed, whatever its case, and recover their accounts through it."
  }

  assert {
    condition = alltrue([
      length(aws_cognito_user_pool_client.this) + length(aws_cognito_user_group.this) + length(aws_cognito_user_pool_domain.this) + length(aws_cognito_user_pool_domain.custom) + length(aws_cognito_user_pool.this.user_pool_add_ons) + length(aws_cognito_user_pool.this.schema) == 0,
      output.user_pool_id == aws_cognito_user_pool.this.id,
      output.user_pool_arn == aws_cognito_user_pool.this.arn,
      output.issuer == "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_000000000",
      length(output.client_ids) == 0,
      output.domain == null,
      output.custom_domain == null,
      output.custom_domain_target == null,
    ])
    error_message = "Nothing is there that was not asked for."
  }
}

run "with_clients" {
  command = apply

  variables {
    sign_in_with      = ["email", "phone_number"]
    sms               = { role_arn = "arn:aws:iam::111111111111:role/sms", external_id = "shop" }
    email             = { source_arn = "arn:aws:ses:us-east-1:111111111111:identity/example.com", from = "Shop <shop@example.com>" }
    tier              = "PLUS"
    threat_protection = "ENFORCED"
    domain_prefix     = "shop-sign-in"
    custom_domain     = { name = "auth.example.com", certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000" }
    custom_attributes = { tenant = { mutable = false }, seats = { type = "Number" } }
    groups            = { admins = "Administrators" }
    tags              = { Project = "shop" }
    clients           = { web = { callback_urls = ["https://shop.example.com/back"], logout_urls = ["https://shop.example.com"], access_token_minutes = 30, refresh_token_days = 7 }, machine = { generate_secret = true, auth_flows = ["REFRESH_TOKEN"] } }
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, c in aws_cognito_user_pool_client.this : key => [c.prevent_user_existence_errors, c.enable_token_revocation, c.generate_secret] }) == jsonencode({ machine = ["ENABLED", true, true], web = ["ENABLED", true, false] }),
      alltrue([for c in values(aws_cognito_user_pool_client.this) : c.user_pool_id == aws_cognito_user_pool.this.id]),
    ])
    error_message = "A client says nothing of who exists, and its tokens can be revoked."
  }

  assert {
    condition = jsonencode({ for key, c in aws_cognito_user_pool_client.this : key => [c.allowed_oauth_flows_user_pool_client, c.allowed_oauth_flows, c.allowed_oauth_scopes, c.callback_urls, c.logout_urls, c.supported_identity_providers] }) == jsonencode({
      machine = [false, [], [], [], [], ["COGNITO"]]
      web = [
        true,
        ["code"],
        ["email", "openid", "profile"],
        ["https://shop.example.com/back"],
        ["https://shop.example.com"],
        ["COGNITO"],
      ]
    })
    error_message = "Only a client with somewhere to return to uses the sign-in pages, with the code flow."
  }

  assert {
    condition = jsonencode({ for key, c in aws_cognito_user_pool_client.this : key => c.explicit_auth_flows }) == jsonencode({
      machine = ["ALLOW_REFRESH_TOKEN_AUTH"]
      web     = ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"]
    })
    error_message = "Passwords never travel: clients sign in with SRP and refresh tokens."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, c in aws_cognito_user_pool_client.this : key => [c.access_token_validity, c.id_token_validity, c.refresh_token_validity] }) == jsonencode({ machine = [60, 60, 30], web = [30, 30, 7] }),
      jsonencode({ for key, c in aws_cognito_user_pool_client.this : key => [c.token_validity_units[0].access_token, c.token_validity_units[0].id_token, c.token_validity_units[0].refresh_token] }) == jsonencode({
        machine = ["minutes", "minutes", "days"]
        web     = ["minutes", "minutes", "days"]
      }),
    ])
    error_message = "Tokens end when they should."
  }

  assert {
    condition = alltrue([
      aws_cognito_user_pool.this.user_pool_tier == "PLUS",
      aws_cognito_user_pool.this.user_pool_add_ons[0].advanced_security_mode == "ENFORCED",
      aws_cognito_user_pool.this.sms_configuration[0].sns_caller_arn == "arn:aws:iam::111111111111:role/sms",
      aws_cognito_user_pool.this.sms_configuration[0].external_id == "shop",
      aws_cognito_user_pool.this.email_configuration[0].email_sending_account == "DEVELOPER",
      aws_cognito_user_pool.this.email_configuration[0].source_arn == "arn:aws:ses:us-east-1:111111111111:identity/example.com",
      aws_cognito_user_pool.this.email_configuration[0].from_email_address == "Shop <shop@example.com>",
      jsonencode(aws_cognito_user_pool.this.tags) == jsonencode({ Name = "shop", Project = "shop" }),
      jsonencode([for r in aws_cognito_user_pool.this.account_recovery_setting[0].recovery_mechanism : [r.name, r.priority]]) == jsonencode([["verified_email", 1], ["verified_phone_number", 2]]),
      jsonencode([for names in [aws_cognito_user_pool.this.username_attributes, aws_cognito_user_pool.this.auto_verified_attributes, aws_cognito_user_pool.this.user_attribute_update_settings[0].attributes_require_verification_before_update] : sort(names)]) == jsonencode([for _ in range(3) : ["email", "phone_number"]]),
    ])
    error_message = "Threats are fought, messages go out through the given identities."
  }

  assert {
    condition = alltrue([
      jsonencode([for s in aws_cognito_user_pool.this.schema : [s.name, s.attribute_data_type, s.mutable, s.required, s.developer_only_attribute, [for c in s.string_attribute_constraints : [c.min_length, c.max_length]], length(s.number_attribute_constraints)]]) == jsonencode([
        ["seats", "Number", true, false, false, [], 1],
        ["tenant", "String", false, false, false, [["0", "2048"]], 0],
      ]),
      jsonencode({ for key, g in aws_cognito_user_group.this : key => [g.name, g.description, g.user_pool_id == aws_cognito_user_pool.this.id] }) == jsonencode({ admins = ["admins", "Administrators", true] }),
      aws_cognito_user_pool_domain.this[0].domain == "shop-sign-in",
      aws_cognito_user_pool_domain.this[0].user_pool_id == aws_cognito_user_pool.this.id,
      aws_cognito_user_pool_domain.custom[0].domain == "auth.example.com",
      aws_cognito_user_pool_domain.custom[0].certificate_arn == "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000",
      aws_cognito_user_pool_domain.custom[0].user_pool_id == aws_cognito_user_pool.this.id,
      output.domain == "shop-sign-in",
      output.custom_domain == "auth.example.com",
      output.custom_domain_target == aws_cognito_user_pool_domain.custom[0].cloudfront_distribution,
      output.custom_domain_target_zone_id == aws_cognito_user_pool_domain.custom[0].cloudfront_distribution_zone_id,
      output.client_ids["web"] == aws_cognito_user_pool_client.this["web"].id && nonsensitive(keys(output.client_secrets)) == ["machine"],
    ])
    error_message = "Attributes, groups and domains are as asked."
  }

  assert {
    condition = jsonencode([for r in [aws_cognito_user_pool.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cognito_user_group.this",
      "aws_cognito_user_pool.this",
      "aws_cognito_user_pool_client.this",
      "aws_cognito_user_pool_domain.custom",
      "aws_cognito_user_pool_domain.this",
      "aws_wafv2_web_acl_association.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_cognito_user_pool_domain.this,
      aws_cognito_user_pool_domain.custom,
      aws_wafv2_web_acl_association.this,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "open_to_all" {
  command = apply

  variables {
    self_sign_up        = true
    mfa                 = "OFF"
    deletion_protection = false
    password_policy     = { minimum_length = 8, require_lowercase = false, require_uppercase = false, require_numbers = false, require_symbols = false, temporary_password_validity_days = 1 }
  }

  assert {
    condition = alltrue([
      aws_cognito_user_pool.this.deletion_protection == "INACTIVE",
      !aws_cognito_user_pool.this.admin_create_user_config[0].allow_admin_create_user_only,
      aws_cognito_user_pool.this.mfa_configuration == "OFF",
      length(aws_cognito_user_pool.this.software_token_mfa_configuration) == 0,
      jsonencode([for p in aws_cognito_user_pool.this.password_policy : [p.minimum_length, p.require_lowercase, p.require_uppercase, p.require_numbers, p.require_symbols, p.temporary_password_validity_days]]) == jsonencode([[8, false, false, false, false, 1]]),
    ])
    error_message = "What is weaker is there only where it was asked for."
  }
}

run "behind_a_firewall" {
  command = apply

  variables {
    web_acl_arn = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/main/00000000-0000-0000-0000-000000000000"
  }

  assert {
    condition = alltrue([
      aws_wafv2_web_acl_association.this[0].resource_arn == aws_cognito_user_pool.this.arn,
      aws_wafv2_web_acl_association.this[0].web_acl_arn == var.web_acl_arn,
    ])
    error_message = "The web ACL guards the user pool."
  }
}
