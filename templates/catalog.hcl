catalog "aws" {
  modules = "../modules-out"

  terraform {
    required_version = ">= 1.10"

    providers = {
      aws        = "~> 5.100"
      helm       = "~> 3.0"
      kubernetes = "~> 2.38"
    }
  }
}

contract "shared-infra" {
  modules = ["network", "alb", "database/aurora"]
}

contract "pilot-base" {
  modules = ["database/rds", "auth/cognito"]
}

contract "serverless-base" {
  modules = [
    "network",
    "storage/dynamodb-tables",
    "cache/redis",
    "security/secret",
    "dns/api-domain",
    { module = "storage/s3-bucket", name = "data" },
    { module = "storage/s3-bucket", name = "releases" },
  ]
}
