# How it is deployed: plans for pull requests; what is pushed to main is applied: what accounts have once and share, in the order in
# which they read it from one another, and then the tenants, those of test first. The environments of the repository say who approves.

pipeline "github" {
  folder     = ".github/workflows"
  root       = "../.." # in a repository of its own this would be the estate's folder
  repository = "example/beacon"
  order      = ["**/global", "shared", "test", "prod"]
  plan_role  = "beacon-plan"
  apply_role = "beacon-deploy"

  # What a plan compares with is the state: the role of plans reads no secrets.
  plan "plan" {
    refresh   = false
    variables = { STATE_ROLE = "beacon-states-plan" }
  }

  apply "accounts" { in = ["**/global", "shared"] }
  apply "tenants" { except = ["**/global", "shared"] }

  sequence "deploy" {
    on_push = true
    runs    = ["accounts", "tenants"]
  }
}

waive "administrator" {
  in     = ["**/security/github-oidc"]
  reason = "The workflow makes roles and everything else there is; only jobs of the account's environments take it, behind their approval."
}

waive "pull-requests" {
  in     = ["**/security/github-oidc"]
  reason = "Plans of branches of this repository, whose authors are known; the role reads, and no secrets."
}

waive "state-in-one-region" {
  in     = ["shared"]
  reason = "All tenants live in one region; its states are worth nothing without it."
}

waive "no-access-logs" {
  in     = ["**/distribution"]
  reason = "What the pages ask for is logged where it is answered."
}

waive "no-web-acl" {
  in     = ["**/distribution"]
  reason = "There is nothing behind the pages but a bucket."
}
