# What Terraform's mocked AWS provider says for attributes that a plan or an apply checks: made-up text would be refused
# where an ARN, a policy or a list of zones must stand. Data sources first, then resources, each sorted by type.

mock_data "aws_availability_zones" {
  defaults = {
    names    = ["us-east-1a", "us-east-1b", "us-east-1c"]
    zone_ids = ["use1-az1", "use1-az2", "use1-az3"]
  }
}

mock_data "aws_caller_identity" {
  defaults = {
    account_id = "111111111111"
    arn        = "arn:aws:iam::111111111111:role/terraform"
    user_id    = "AROA0000000000000000"
  }
}

mock_data "aws_iam_policy_document" {
  defaults = {
    json = "{\"Version\":\"2012-10-17\",\"Statement\":[]}"
  }
}

mock_data "aws_partition" {
  defaults = {
    partition  = "aws"
    dns_suffix = "amazonaws.com"
  }
}

mock_data "aws_region" {
  defaults = {
    name     = "us-east-1"
    id       = "us-east-1"
    endpoint = "ec2.us-east-1.amazonaws.com"
  }
}

mock_data "aws_subnets" {
  defaults = {
    ids = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
  }
}

mock_resource "aws_acm_certificate" {
  defaults = {
    arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    domain_validation_options = [
      { domain_name = "api.example.com", resource_record_name = "_mock.api.example.com", resource_record_type = "CNAME", resource_record_value = "_mock.acm-validations.aws" },
      { domain_name = "example.com", resource_record_name = "_mock.example.com", resource_record_type = "CNAME", resource_record_value = "_mock.acm-validations.aws" },
      { domain_name = "example.net", resource_record_name = "_mock.example.net", resource_record_type = "CNAME", resource_record_value = "_mock.acm-validations.aws" },
    ]
  }
}

mock_resource "aws_apigatewayv2_api" {
  defaults = {
    api_endpoint  = "https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com"
    arn           = "arn:aws:apigateway:us-east-1::/apis/a1b2c3d4e5"
    execution_arn = "arn:aws:execute-api:us-east-1:111111111111:a1b2c3d4e5"
    id            = "a1b2c3d4e5"
  }
}

mock_resource "aws_cloudfront_function" {
  defaults = {
    arn = "arn:aws:cloudfront::111111111111:function/mock"
  }
}

mock_resource "aws_cloudwatch_event_bus" {
  defaults = {
    arn = "arn:aws:events:us-east-1:111111111111:event-bus/example"
  }
}

mock_resource "aws_cloudwatch_event_rule" {
  defaults = {
    arn = "arn:aws:events:us-east-1:111111111111:rule/example"
  }
}

mock_resource "aws_cloudwatch_log_group" {
  defaults = {
    arn = "arn:aws:logs:us-east-1:111111111111:log-group:mock"
  }
}

mock_resource "aws_cloudwatch_metric_alarm" {
  defaults = {
    arn = "arn:aws:cloudwatch:us-east-1:111111111111:alarm:example"
  }
}

mock_resource "aws_cognito_user_pool" {
  defaults = {
    arn      = "arn:aws:cognito-idp:us-east-1:111111111111:userpool/us-east-1_000000000"
    endpoint = "cognito-idp.us-east-1.amazonaws.com/us-east-1_000000000"
    id       = "us-east-1_000000000"
  }
}

mock_resource "aws_db_instance" {
  defaults = {
    arn                = "arn:aws:rds:us-east-1:111111111111:db:mock"
    address            = "mock.000000000000.us-east-1.rds.amazonaws.com"
    master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:rds!db-mock-AbCdEf", secret_status = "active" }]
  }
}

mock_resource "aws_db_proxy" {
  defaults = {
    arn      = "arn:aws:rds:us-east-1:111111111111:db-proxy:prx-00000000000000000"
    endpoint = "mock.proxy-000000000000.us-east-1.rds.amazonaws.com"
  }
}

mock_resource "aws_db_proxy_default_target_group" {
  defaults = {
    name = "default"
  }
}

mock_resource "aws_db_snapshot" {
  defaults = {
    db_snapshot_arn = "arn:aws:rds:us-east-1:111111111111:snapshot:mock"
  }
}

mock_resource "aws_db_snapshot_copy" {
  defaults = {
    db_snapshot_arn = "arn:aws:rds:us-east-1:111111111111:snapshot:mock"
  }
}

mock_resource "aws_dynamodb_table" {
  defaults = {
    arn        = "arn:aws:dynamodb:us-east-1:111111111111:table/example"
    stream_arn = "arn:aws:dynamodb:us-east-1:111111111111:table/example/stream/2026-01-01T00:00:00.000"
  }
}

mock_resource "aws_ecr_repository" {
  defaults = {
    arn            = "arn:aws:ecr:us-east-1:111111111111:repository/example"
    repository_url = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example"
  }
}

mock_resource "aws_ecs_cluster" {
  defaults = {
    arn = "arn:aws:ecs:us-east-1:111111111111:cluster/mock"
  }
}

mock_resource "aws_ecs_service" {
  defaults = {
    id = "arn:aws:ecs:us-east-1:111111111111:service/example/example"
  }
}

mock_resource "aws_ecs_task_definition" {
  defaults = {
    arn                  = "arn:aws:ecs:us-east-1:111111111111:task-definition/example:1"
    arn_without_revision = "arn:aws:ecs:us-east-1:111111111111:task-definition/example"
  }
}

mock_resource "aws_eks_cluster" {
  defaults = {
    arn                   = "arn:aws:eks:us-east-1:111111111111:cluster/example"
    certificate_authority = [{ data = "RXhhbXBsZQ==" }]
    endpoint              = "https://00000000000000000000000000000000.gr7.us-east-1.eks.amazonaws.com"
    identity              = [{ oidc = [{ issuer = "https://oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000" }] }]
  }
}

mock_resource "aws_elasticache_replication_group" {
  defaults = {
    arn                      = "arn:aws:elasticache:us-east-1:111111111111:replicationgroup:mock"
    primary_endpoint_address = "master.mock.000000.use1.cache.amazonaws.com"
  }
}

mock_resource "aws_iam_instance_profile" {
  defaults = {
    arn = "arn:aws:iam::111111111111:instance-profile/mock"
  }
}

mock_resource "aws_iam_openid_connect_provider" {
  defaults = {
    arn = "arn:aws:iam::111111111111:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000"
  }
}

mock_resource "aws_iam_policy" {
  defaults = {
    arn = "arn:aws:iam::111111111111:policy/mock"
  }
}

mock_resource "aws_iam_role" {
  defaults = {
    arn = "arn:aws:iam::111111111111:role/mock"
  }
}

mock_resource "aws_kms_key" {
  defaults = {
    arn    = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    key_id = "00000000-0000-0000-0000-000000000000"
  }
}

mock_resource "aws_lambda_alias" {
  defaults = {
    arn        = "arn:aws:lambda:us-east-1:111111111111:function:example:live"
    invoke_arn = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:111111111111:function:example:live/invocations"
  }
}

mock_resource "aws_lambda_function" {
  defaults = {
    arn        = "arn:aws:lambda:us-east-1:111111111111:function:mock"
    invoke_arn = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:111111111111:function:mock/invocations"
  }
}

mock_resource "aws_launch_template" {
  defaults = {
    id             = "lt-00000000000000000"
    latest_version = 1
  }
}

mock_resource "aws_lb" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/mock/0000000000000000"
    arn_suffix = "app/mock/0000000000000000"
    dns_name   = "mock-0000000000.us-east-1.elb.amazonaws.com"
    zone_id    = "Z35SXDOTRQ7X7K"
  }
}

mock_resource "aws_lb_listener" {
  defaults = {
    arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/mock/0000000000000000/0000000000000000"
  }
}

mock_resource "aws_lb_listener_rule" {
  defaults = {
    arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener-rule/app/example/0123456789abcdef/0123456789abcdef/0123456789abcdef"
  }
}

mock_resource "aws_lb_target_group" {
  defaults = {
    arn        = "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/mock/0000000000000000"
    arn_suffix = "targetgroup/mock/0000000000000000"
  }
}

mock_resource "aws_rds_cluster" {
  defaults = {
    arn                = "arn:aws:rds:us-east-1:111111111111:cluster:mock"
    id                 = "mock"
    endpoint           = "mock.cluster-000000000000.us-east-1.rds.amazonaws.com"
    reader_endpoint    = "mock.cluster-ro-000000000000.us-east-1.rds.amazonaws.com"
    master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:rds!cluster-mock-AbCdEf", secret_status = "active" }]
  }
}

mock_resource "aws_rds_global_cluster" {
  defaults = {
    arn = "arn:aws:rds::111111111111:global-cluster:mock"
  }
}

mock_resource "aws_s3_bucket" {
  defaults = {
    arn = "arn:aws:s3:::example"
  }
}

mock_resource "aws_secretsmanager_secret" {
  defaults = {
    arn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:mock-AbCdEf"
  }
}

mock_resource "aws_sns_topic" {
  defaults = {
    arn = "arn:aws:sns:us-east-1:111111111111:mock"
  }
}

mock_resource "aws_sqs_queue" {
  defaults = {
    arn = "arn:aws:sqs:us-east-1:111111111111:mock"
    url = "https://sqs.us-east-1.amazonaws.com/111111111111/mock"
  }
}

mock_resource "aws_synthetics_canary" {
  defaults = {
    arn = "arn:aws:synthetics:us-east-1:111111111111:canary:example"
  }
}

mock_resource "aws_wafv2_ip_set" {
  defaults = {
    arn = "arn:aws:wafv2:us-east-1:111111111111:regional/ipset/mock/00000000-0000-0000-0000-000000000000"
  }
}

mock_resource "aws_wafv2_web_acl" {
  defaults = {
    arn = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/mock/00000000-0000-0000-0000-000000000000"
  }
}
