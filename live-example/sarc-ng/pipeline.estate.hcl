# How it is deployed: plans for pull requests; the platform by hand; the services whenever main says another release, one account after the
# other; and where a change shall reach a part of the requests first, by weight. The environments `dev`, `staging` and `prod` of the repository
# say who approves.

pipeline "github" {
  folder     = ".github/workflows"
  root       = "../.." # in a repository of its own this would be the estate's folder
  repository = "example/sarc-ng"
  order      = ["dev", "staging", "prod"]
  plan_role  = "sarc-ng-plan"
  apply_role = "sarc-ng-deploy"

  # What a plan compares with is the state: the role of plans reads no secrets.
  plan "plan" {
    refresh   = false
    variables = { TERRAFORM_ROLE = "terraform-plan" }
  }

  # Whether somebody has changed something by hand: every working day, with AWS asked. What keeps a secret is left out: its value would
  # have to be read.
  plan "drift" {
    schedule  = "0 5 * * 1-5"
    except    = ["prod/us-east-1/database"]
    variables = { TERRAFORM_ROLE = "terraform-plan" }
  }

  apply "deploy-platform" { except = ["*/*/services"] }

  # Rolling: half of the tasks stay while the others are replaced.
  apply "deploy-services" {
    in      = ["*/*/services"]
    on_push = true

    image "api" {
      context    = "api"
      repository = "sarc-ng/api"
      tag        = local.release
    }
    image "web" {
      context    = "web"
      repository = "sarc-ng/web"
      tag        = local.release
    }
    artifact "api" {
      test   = "make -C api test"
      build  = "make -C api function"
      file   = "api/build/function.zip"
      bucket = "sarc-ng-releases-${account.name}-${region.name}"
      key    = "api/${local.release}/function.zip"
    }
    stable "sarc-ng-cluster" { services = ["sarc-ng-api", "sarc-ng-web"] }
    healthy = ["https://${local.api_domain}/health", "https://${local.domain}/"]
    verify  = "make -C api integration URL=https://${local.api_domain}"
  }

  # What a release brings along, and the schema that it needs, without putting it into service: before a rollout.
  apply "prepare-release" {
    in = [
      "*/us-east-1/services/sarcng-api/database-user", "*/us-east-1/services/sarcng-api/project",
      "*/us-east-1/services/sarcng-api/schema",
    ]

    image "api" {
      context    = "api"
      repository = "sarc-ng/api"
      tag        = local.release
    }
    artifact "api" {
      test   = "make -C api test"
      build  = "make -C api function"
      file   = "api/build/function.zip"
      bucket = "sarc-ng-releases-${account.name}-${region.name}"
      key    = "api/${local.release}/function.zip"
    }
  }

  # Blue and green for tasks: green starts beside blue and gets a share of the requests, until blue has the release, too.
  rollout "rollout-api" {
    in    = ["prod/us-east-1/services/sarcng-api/green", "prod/us-east-1/services/sarcng-api/ecs-alb-service"]
    share = "API_SHARE"
    alarms = [
      "sarc-ng-HTTPCode_ELB_5XX_Count-alb-public", "sarc-ng-HTTPCode_Target_5XX_Count-alb-public",
      "sarc-ng-TargetResponseTime-alb-public",
    ]
    stable "sarc-ng-cluster" { services = ["sarc-ng-api-green"] }

    stable_image {
      cluster  = "sarc-ng-cluster"
      service  = "sarc-ng-api"
      variable = "API_STABLE"
    }
  }

  # The same for the function: the alias shares its calls between two versions.
  rollout "rollout-function" {
    in     = ["*/us-east-1/services/sarcng-api/lambda-http-api"]
    share  = "FUNCTION_SHARE"
    alarms = ["sarc-ng-Duration-lambda-api", "sarc-ng-Errors-lambda-api"]

    stable_version {
      function = "sarc-ng-api"
      variable = "FUNCTION_STABLE"
    }
  }
}
