# How it is deployed. The shared infrastructure once, and rarely again; each service by itself, whenever it has a release: what it reads
# of the shared one is looked for first, then it is tested, built, put into the stage's bucket, applied, and asked whether it answers.
#
# By hand, for one stage or for all of them in their order. The environments `dev`, `staging` and `prod` of the repository say who approves.

pipeline "github" {
  folder      = ".github/workflows"
  root        = "../.." # in a repository of its own this would be the estate's folder
  repository  = "example/purposepath"
  environment = account.name
  order       = ["dev", "staging", "prod"]
  plan_role   = "purposepath-plan"
  apply_role  = "purposepath-deploy"

  # What a plan compares with is the state: the role of plans reads no secrets.
  plan "plan" { refresh = false }

  apply "deploy-shared-infrastructure" { in = ["*/shared"] }

  apply "deploy-account" {
    in      = ["*/services/us-east-1/serverless-base", "*/services/us-east-1/services/account"]
    healthy = ["https://${local.domain}/account/health"]

    artifact "account" {
      test   = "make -C account test RUNTIME=${local.account_runtime}"
      build  = "make -C account package RUNTIME=${local.account_runtime}"
      file   = "account/build/${local.account_runtime}.zip"
      bucket = "purposepath-releases-${local.stage}"
      key    = "account/${local.releases.account}/${local.account_runtime}.zip"
    }
  }

  apply "deploy-coaching" {
    in      = ["*/services/us-east-1/serverless-base", "*/services/us-east-1/services/coaching"]
    healthy = ["https://${local.domain}/coaching/health"]

    artifact "coaching" {
      test   = "make -C coaching test"
      build  = "make -C coaching package"
      file   = "coaching/build/function.zip"
      bucket = "purposepath-releases-${local.stage}"
      key    = "coaching/${local.releases.coaching}/function.zip"
    }
  }

  apply "deploy-traction" {
    in      = ["*/services/us-east-1/serverless-base", "*/services/us-east-1/services/traction"]
    healthy = ["https://${local.domain}/traction/health"]

    artifact "traction" {
      test   = "make -C traction test"
      build  = "make -C traction package"
      file   = "traction/build/function.zip"
      bucket = "purposepath-releases-${local.stage}"
      key    = "traction/${local.releases.traction}/function.zip"
    }
  }
}
