output "user_pool_id" {
  type  = string
  share = "user-pool/id"
  mock  = "us-east-1_000000000"
}

output "user_pool_arn" {
  type  = string
  share = "user-pool/arn"
  mock  = "arn:aws:cognito-idp:us-east-1:111111111111:userpool/us-east-1_000000000"
}

output "issuer" {
  type = string
  mock = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_000000000"
}

output "client_ids" {
  type  = map(string)
  share = "user-pool/client-ids"
  mock  = { web = "00000000000000000000000000" }
}

output "client_secrets" {
  type = map(string)
  mock = {}
}

output "domain" {
  type      = string
  share     = "user-pool/domain"
  mock      = "example-auth"
  available = var.domain_prefix != null
}

output "custom_domain" {
  type      = string
  mock      = "auth.example.com"
  available = var.custom_domain != null
}

output "custom_domain_target" {
  type      = string
  mock      = "d00000000000000.cloudfront.net"
  available = var.custom_domain != null
}

output "custom_domain_target_zone_id" {
  type      = string
  mock      = "Z00000000000000000000"
  available = var.custom_domain != null
}

variable "name" {
  rejects = ["Users/Pilot"]
}

variable "sign_in_with" {
  rejects = [["username"]]
}

variable "sms" {
  rejects = [{ role_arn = "sms", external_id = "x" }]
}

variable "mfa" {
  rejects = ["off"]
}

variable "password_policy" {
  rejects = [{ minimum_length = 4 }, { temporary_password_validity_days = 0 }]
}

variable "tier" {
  rejects = ["FREE"]
}

variable "threat_protection" {
  rejects = ["ON"]
}

variable "email" {
  rejects = [{ source_arn = "example.com", from = "hello@example.com" }]
}

variable "custom_attributes" {
  rejects = [{ "a name that is too long" = {} }, { tenant = { type = "Text" } }]
}

variable "domain_prefix" {
  rejects = ["my-cognito"]
}

variable "custom_domain" {
  rejects = [
    { name = "localhost", certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000" },
    { name = "auth.example.com", certificate_arn = "arn:aws:acm:us-west-2:111111111111:certificate/00000000-0000-0000-0000-000000000000" },
  ]
}

variable "clients" {
  rejects = [
    { "web/app" = {} },
    { web = { auth_flows = ["ALLOW_USER_SRP_AUTH"] } },
    { web = { callback_urls = ["http://example.com/"] } },
    { web = { access_token_minutes = 1 } },
    { web = { refresh_token_days = 0 } },
  ]
}

variable "groups" {
  rejects = [{ "all users" = "Everybody" }]
}

variable "web_acl_arn" {
  rejects = ["web-acl"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "mfa-not-required" {
  condition = var.mfa == "ON"
  message   = "A stolen password is enough to sign in."
}

caution "weak-passwords" {
  condition = (
    var.password_policy.minimum_length >= 12
    && var.password_policy.require_lowercase
    && var.password_policy.require_uppercase
    && var.password_policy.require_numbers
  )
  message = "Passwords may be short or simple, and are guessed sooner."
}

caution "no-deletion-protection" {
  condition = var.deletion_protection
  message   = "The user pool can be deleted by one wrong command, and its users with it."
}

caution "cognito-sender" {
  condition = var.email != null || !contains(var.sign_in_with, "email")
  message   = "Cognito's own sender stops after some fifty mails a day."
}

example "production" {
  inputs = {
    name          = "sarc-ng"
    domain_prefix = "sarc-ng-auth"
    email         = { source_arn = "arn:aws:ses:us-east-1:111111111111:identity/example.com", from = "SARC <no-reply@example.com>" }
    web_acl_arn   = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/main/00000000-0000-0000-0000-000000000000"

    clients = {
      web = {
        callback_urls = ["https://sarc-ng.example.com/callback"]
        logout_urls   = ["https://sarc-ng.example.com/"]
      }
    }
    groups = { admins = "May change everything" }
  }
}

example "a pilot" {
  inputs = {
    name         = "Flux-Systems-Pilot-UserPool"
    mfa          = "OFF"
    self_sign_up = true

    password_policy = {
      minimum_length    = 8
      require_uppercase = false
      require_numbers   = true
      require_symbols   = false
    }

    clients = {
      web = {
        auth_flows    = ["REFRESH_TOKEN", "USER_PASSWORD", "USER_SRP"]
        callback_urls = ["http://localhost:3000/", "https://pilot.flux-systems.info/", "https://pilot.happyhippo.ai/"]
      }
      server = { generate_secret = true, access_token_minutes = 15, refresh_token_days = 1 }
    }
    deletion_protection = false
  }
}

example "phone numbers and threat protection" {
  inputs = {
    name              = "drivers"
    sign_in_with      = ["email", "phone_number"]
    sms               = { role_arn = "arn:aws:iam::111111111111:role/cognito-sms", external_id = "drivers" }
    mfa               = "OPTIONAL"
    tier              = "PLUS"
    threat_protection = "ENFORCED"
    custom_attributes = { tenant = { mutable = false }, rank = { type = "Number" } }
  }
}

example "sign-in pages at an address of one's own" {
  inputs = {
    name  = "customers"
    email = { source_arn = "arn:aws:ses:us-east-1:111111111111:identity/example.com", from = "no-reply@example.com" }

    custom_domain = {
      name            = "auth.example.com"
      certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    }
  }
}

example "phone numbers without text messages" {
  inputs          = { sign_in_with = ["phone_number"] }
  expect_failures = ["sms"]
}

example "threat protection without its tier" {
  inputs          = { threat_protection = "AUDIT" }
  expect_failures = ["threat_protection"]
}
