output "provider_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
}

output "role_arns" {
  type = map(string)
  mock = { deploy = "arn:aws:iam::111111111111:role/deploy" }
}

variable "provider_arn" {
  rejects = ["arn:aws:iam::111111111111:oidc-provider/example.com"]
}

variable "roles" {
  rejects = [
    { "deploy it" = { repository = "example/sarc-ng", branches = ["main"] } },
    { deploy = { repository = "example/*", branches = ["main"] } },
    { deploy = { repository = "example/sarc-ng" } },
    { deploy = { repository = "example/sarc-ng", branches = ["*"] } },
    { deploy = { repository = "example/sarc-ng", branches = ["main"], policy_arns = { admin = "AdministratorAccess" } } },
    { deploy = { repository = "example/sarc-ng", branches = ["main"], inline_policy = "allow everything" } },
    { deploy = { repository = "example/sarc-ng", branches = ["main"], permissions_boundary_arn = "boundary" } },
    { deploy = { repository = "example/sarc-ng", branches = ["main"], max_session_duration = 60 } },
  ]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "pull-requests" {
  condition = alltrue([for role in values(var.roles) : !role.pull_requests])
  message   = "Whoever may open a pull request from a branch of the repository runs with the role before anybody has read the change."
}

caution "administrator" {
  condition = alltrue(flatten([for role in values(var.roles) : [for arn in values(role.policy_arns) : !endswith(arn, ":policy/AdministratorAccess")]]))
  message   = "A workflow with AdministratorAccess can do whatever it likes with the account."
}

example "deployment from main and plans for pull requests" {
  inputs = {
    roles = {
      deploy = {
        repository   = "example/sarc-ng"
        branches     = ["main"]
        environments = ["production"]
        policy_arns  = { power-user = "arn:aws:iam::aws:policy/PowerUserAccess" }
      }
      plan = {
        repository    = "example/sarc-ng"
        pull_requests = true
        policy_arns   = { read-only = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
      }
    }
  }
}

example "promotion of artefacts, with a provider that exists" {
  inputs = {
    provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
    roles = {
      promote-artefacts = {
        repository           = "example/flux-systems"
        environments         = ["sandbox", "staging"]
        tags                 = ["v*"]
        inline_policy        = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::flux-artefacts/*\"}]}"
        max_session_duration = 7200
      }
    }
  }
}

# The roles that workflows take on: a `pipeline` of an estate names them.
trusts "github" {
  roles = var.roles
}
