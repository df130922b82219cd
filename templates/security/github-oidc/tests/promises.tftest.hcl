# What the roles promise: which workflows take them, and what they may do.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  roles = { deploy = { repository = "shop/api", branches = ["main"], policy_arns = { read = "arn:aws:iam::aws:policy/ReadOnlyAccess" } } }
}

run "one_branch" {
  command = apply

  variables {
    tags = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      aws_iam_openid_connect_provider.this[0].url == "https://token.actions.githubusercontent.com",
      one(aws_iam_openid_connect_provider.this[0].client_id_list) == "sts.amazonaws.com",
    ])
    error_message = "The account trusts GitHub's own issuer, for tokens that were made for AWS."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.trust["deploy"].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Federated arn:aws:iam::111111111111:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000 sts:AssumeRoleWithWebIdentity on if StringEquals token.actions.githubusercontent.com:aud sts.amazonaws.com if StringLike token.actions.githubusercontent.com:sub repo:shop/api:ref:refs/heads/main",
      ]),
      aws_iam_role.this["deploy"].name == "deploy",
      aws_iam_role.this["deploy"].assume_role_policy == data.aws_iam_policy_document.trust["deploy"].json,
      aws_iam_role.this["deploy"].max_session_duration == 3600,
      aws_iam_role.this["deploy"].permissions_boundary == null,
      jsonencode(aws_iam_role.this["deploy"].tags) == jsonencode({ Name = "deploy", Project = "shop" }),
    ])
    error_message = "Workflows of that branch of that repository take the role, and nobody else."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, a in aws_iam_role_policy_attachment.this : key => [a.role, a.policy_arn] }) == jsonencode({
        "deploy/read" = ["deploy", "arn:aws:iam::aws:policy/ReadOnlyAccess"]
      }),
      length(aws_iam_role_policy.this) == 0,
      output.provider_arn == aws_iam_openid_connect_provider.this[0].arn,
      jsonencode(output.role_arns) == jsonencode({ deploy = aws_iam_role.this["deploy"].arn }),
    ])
    error_message = "The role has the given policy, and no other."
  }

  assert {
    condition = jsonencode([for r in concat(
      aws_iam_openid_connect_provider.this,
      values(aws_iam_role.this),
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "github of shop",
      "deploy of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for role in values(aws_iam_role.this) : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition     = alltrue([for document in values(data.aws_iam_policy_document.trust) : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_iam_openid_connect_provider.this",
      "aws_iam_role.this",
      "aws_iam_role_policy.this",
      "aws_iam_role_policy_attachment.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_iam_openid_connect_provider.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "with_a_provider_that_is_there" {
  command = apply

  variables {
    provider_arn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
    roles        = { release = { repository = "shop/api", tags = ["v*"], environments = ["production"], pull_requests = true, inline_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[]}", permissions_boundary_arn = "arn:aws:iam::111111111111:policy/boundary", max_session_duration = 7200 }, review = { repository = "shop/web", branches = ["main"] } }
  }

  assert {
    condition = alltrue([
      length(aws_iam_openid_connect_provider.this) == 0,
      output.provider_arn == var.provider_arn,
    ])
    error_message = "No second provider is made."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.trust["release"].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Federated arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com sts:AssumeRoleWithWebIdentity on if StringEquals token.actions.githubusercontent.com:aud sts.amazonaws.com if StringLike token.actions.githubusercontent.com:sub repo:shop/api:ref:refs/tags/v* repo:shop/api:environment:production repo:shop/api:pull_request",
      ]),
      jsonencode([
        for s in data.aws_iam_policy_document.trust["review"].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Federated arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com sts:AssumeRoleWithWebIdentity on if StringEquals token.actions.githubusercontent.com:aud sts.amazonaws.com if StringLike token.actions.githubusercontent.com:sub repo:shop/web:ref:refs/heads/main",
      ]),
    ])
    error_message = "Each role is taken by the tags, environments and pull requests of its own repository."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, r in aws_iam_role.this : key => [r.max_session_duration, r.permissions_boundary] }) == jsonencode({
        release = [7200, "arn:aws:iam::111111111111:policy/boundary"]
        review  = [3600, null]
      }),
      jsonencode({ for key, p in aws_iam_role_policy.this : key => [p.name, p.policy] }) == jsonencode({
        release = ["inline", "{\"Version\":\"2012-10-17\",\"Statement\":[]}"]
      }),
      aws_iam_role_policy.this["release"].role == aws_iam_role.this["release"].id,
      length(aws_iam_role_policy_attachment.this) == 0,
    ])
    error_message = "Limits and policies are those of the role that names them."
  }
}
