# What an account has once stood in us-east-1 before. It has other addresses now; its states stay where they are.

moved {
  from = "dev/us-east-1/governance/**"
  to   = "dev/global/governance/**"
}

moved {
  from = "dev/us-east-1/security/github-oidc"
  to   = "dev/global/security/github-oidc"
}

moved {
  from = "staging/us-east-1/governance/**"
  to   = "staging/global/governance/**"
}

moved {
  from = "staging/us-east-1/security/github-oidc"
  to   = "staging/global/security/github-oidc"
}

moved {
  from = "prod/us-east-1/governance/**"
  to   = "prod/global/governance/**"
}

moved {
  from = "prod/us-east-1/security/github-oidc"
  to   = "prod/global/security/github-oidc"
}
