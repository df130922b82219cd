output "service_name" {
  type = string
  mock = "example"
}

output "service_arn" {
  type = string
  mock = "arn:aws:ecs:us-east-1:111111111111:service/example/example"
}

output "cluster_name" {
  type = string
  mock = "example"
}

output "task_definition_arn" {
  type = string
  mock = "arn:aws:ecs:us-east-1:111111111111:task-definition/example:1"
}

output "security_group_id" {
  type = string
  mock = "sg-00000000000000000"
}

output "task_role_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:role/example-us-east-1-task"
}

output "task_role_name" {
  type = string
  mock = "example-us-east-1-task"
}

output "execution_role_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:role/example-us-east-1-execution"
}

output "log_group_name" {
  type = string
  mock = "/ecs/example"
}

output "target_group_arn" {
  type = string
  mock = "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/example/0123456789abcdef"
}

output "target_group_arn_suffix" {
  type = string
  mock = "targetgroup/example/0123456789abcdef"
}

output "listener_rule_arn" {
  type = string
  mock = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener-rule/app/example/0123456789abcdef/0123456789abcdef/0123456789abcdef"
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["ends-"]
}

variable "cluster_arn" {
  rejects = ["example"]
}

variable "vpc_id" {
  rejects = ["example"]
}

variable "subnet_ids" {
  rejects = [[], ["example"]]
}

variable "security_group_ids" {
  rejects = [["sg-1", "sg-2", "sg-3", "sg-4", "sg-5"], ["example"]]
}

variable "egress" {
  rejects = [
    { nowhere = { from_port = 443, to_port = 443 } },
    { other = { protocol = "sctp", from_port = 443, to_port = 443, cidr_ipv4 = "0.0.0.0/0" } },
    { half = { from_port = 443, cidr_ipv4 = "0.0.0.0/0" } },
  ]
}

variable "alb_security_group_id" {
  rejects = ["example"]
}

variable "listener_arn" {
  rejects = ["arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/example/0123456789abcdef"]
}

variable "listener_rule_priority" {
  unique_per = ["listener_arn"]
  rejects    = [50001, 0]

  # The provider of a listener has room for its own rules before and after those of its consumers.
  within {
    min = 100
    max = 999
    for = "consumers"
  }
}

variable "host_headers" {
  listed  = true
  rejects = [["https://example.com/"]]
}

variable "path_patterns" {
  rejects = [["no-slash"]]
}

variable "traffic" {
  rejects = [
    { weight = 1000, others = { "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/green/0123456789abcdef" = 1 } },
    { weight = 100, others = {} },
    { weight = 100, others = { green = 1 } },
    { weight = 100, others = { "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/green/0123456789abcdef" = 1 }, sticky_seconds = 0 },
  ]
}

variable "health_check" {
  rejects = [
    { path = "health" },
    { matcher = "OK" },
    { interval = 301 },
    { interval = 10, timeout = 10 },
    { healthy_threshold = 1 },
  ]
}

variable "health_check_grace_period" {
  rejects = [-1]
}

variable "target_protocol" {
  rejects = ["TCP"]
}

variable "target_protocol_version" {
  rejects = ["HTTP3"]
}

variable "deregistration_delay" {
  rejects = [3601]
}

variable "load_balancing_algorithm" {
  rejects = ["random"]
}

variable "slow_start" {
  rejects = [29]
}

variable "stickiness_duration" {
  rejects = [604801]
}

variable "image" {
  rejects = ["has space"]
}

variable "container_port" {
  rejects = [65536, 0]
}

variable "cpu" {
  rejects = [300]
}

variable "cpu_architecture" {
  rejects = ["arm64"]
}

variable "user" {
  rejects = ["has space"]
}

variable "environment" {
  rejects = [{ "NOT-A-NAME" = "" }]
}

variable "secrets" {
  rejects = [
    { "NOT-A-NAME" = "arn:aws:ssm:us-east-1:111111111111:parameter/example" },
    { PASSWORD = "in plain text" },
  ]
}

variable "secrets_kms_key_arns" {
  rejects = [["alias/example"]]
}

variable "writable_paths" {
  rejects = [["tmp"]]
}

variable "ephemeral_storage" {
  rejects = [20]
}

variable "stop_timeout" {
  rejects = [121]
}

variable "container_health_check" {
  rejects = [
    { command = ["curl"] },
    { command = ["CMD-SHELL", "true"], interval = 4 },
    { command = ["CMD-SHELL", "true"], timeout = 61 },
    { command = ["CMD-SHELL", "true"], retries = 0 },
    { command = ["CMD-SHELL", "true"], start_period = 301 },
  ]
}

variable "desired_count" {
  rejects = [-1]
}

variable "autoscaling" {
  rejects = [
    { min_capacity = 2, max_capacity = 1 },
    { min_capacity = 1, max_capacity = 2, cpu_target = 101 },
    { min_capacity = 1, max_capacity = 2, scale_in_cooldown = 3601 },
    { min_capacity = 1, max_capacity = 2, schedules = { night = { schedule = "at night", min_capacity = 0, max_capacity = 1 } } },
  ]
}

variable "capacity" {
  rejects = [
    { EC2 = {} },
    { FARGATE = { weight = 1001 } },
    { FARGATE = { weight = 0 } },
    { FARGATE = { base = -1 } },
    { FARGATE = { base = 1 }, FARGATE_SPOT = { base = 1 } },
  ]
}

variable "deployment_minimum_healthy_percent" {
  rejects = [101]
}

variable "deployment_maximum_percent" {
  rejects = [99]
}

variable "execute_command_key_arn" {
  rejects = ["alias/example"]
}

variable "task_policy_arns" {
  rejects = [["example"]]
}

variable "task_policy_statements" {
  rejects = [
    { "not an id" = { actions = ["s3:GetObject"], resources = ["arn:aws:s3:::example/*"] } },
    { Everything = { actions = ["s3:*"], resources = ["arn:aws:s3:::example/*"] } },
  ]
}

variable "log_group_name" {
  rejects = ["has space"]
}

variable "log_retention_days" {
  rejects = [31]
}

variable "log_kms_key_arn" {
  rejects = ["alias/example"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-autoscaling" {
  condition = var.autoscaling != null
  message   = "The number of tasks is fixed: more requests than they can answer are not answered."
}

caution "single-task" {
  condition = var.autoscaling == null ? var.desired_count >= 2 : var.autoscaling.min_capacity >= 2
  message   = "One task alone: nobody answers while it is replaced, or when its zone is lost."
}

caution "spot-only" {
  condition = contains(keys(var.capacity), "FARGATE")
  message   = "All tasks run on Fargate Spot: AWS may take them away with two minutes' notice, all at once."
}

caution "moving-image" {
  condition = can(regex("@sha256:", var.image)) || can(regex(":[^/:]+$", var.image)) && !endswith(var.image, ":latest")
  message   = "The image's tag moves: two tasks may run different programs, and there is no way back. Name a digest or a version."
}

caution "public-tasks" {
  condition = !var.assign_public_ip
  message   = "The tasks have public addresses: only their security group stands before them."
}

caution "writable-root" {
  condition = var.readonly_root_filesystem
  message   = "Who breaks into the container may change its programs. Name what must be written in writable_paths."
}

caution "rotating-secret" {
  condition = alltrue([for arn in values(var.secrets) : !can(regex(":secret:rds!", arn))])
  message   = "RDS gives its master user a new password every few days, and a task keeps the one that it was started with: its connections then fail. Give the program a user of its own, as of database/project."
}

caution "short-logs" {
  condition = var.log_group_name != null || var.log_retention_days == 0 || var.log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

caution "plain-text-secret" {
  condition = alltrue([for name in keys(var.environment) : !can(regex("(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)$", upper(name)))])
  message   = "A variable's name promises a secret: its value would stand in clear text in the estate, in the state, and in the console. Hand over the ARN of a secret."
}

example "behind a load balancer" {
  inputs = {
    name                   = "example"
    cluster_arn            = "arn:aws:ecs:us-east-1:111111111111:cluster/example"
    vpc_id                 = "vpc-00000000000000000"
    subnet_ids             = ["subnet-00000000000000001", "subnet-00000000000000002"]
    alb_security_group_id  = "sg-00000000000000000"
    listener_arn           = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/example/0123456789abcdef/0123456789abcdef"
    listener_rule_priority = 100
    host_headers           = ["api.example.com"]
    image                  = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example:1.0.0"
    container_port         = 8080
  }
}

example "production" {
  inputs = {
    name                   = "example"
    cluster_arn            = "arn:aws:ecs:us-east-1:111111111111:cluster/example"
    vpc_id                 = "vpc-00000000000000000"
    subnet_ids             = ["subnet-00000000000000001", "subnet-00000000000000002", "subnet-00000000000000003"]
    alb_security_group_id  = "sg-00000000000000000"
    listener_arn           = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/example/0123456789abcdef/0123456789abcdef"
    listener_rule_priority = 100
    host_headers           = ["api.example.com"]
    path_patterns          = ["/v1/*", "/v2/*"]
    image                  = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example@sha256:0000000000000000000000000000000000000000000000000000000000000000"
    container_port         = 8080
    cpu                    = 1024
    memory                 = 2048
    cpu_architecture       = "ARM64"
    desired_count          = 3
    writable_paths         = ["/tmp"]
    environment            = { LOG_LEVEL = "info" }
    secrets = {
      DATABASE_PASSWORD = "arn:aws:secretsmanager:us-east-1:111111111111:secret:example-AbCdEf:password::"
      JWT_KEY           = "arn:aws:ssm:us-east-1:111111111111:parameter/example/jwt-key"
    }
    task_policy_statements = {
      Uploads = { actions = ["s3:GetObject", "s3:PutObject"], resources = ["arn:aws:s3:::example-uploads/*"] }
    }
    health_check             = { path = "/health" }
    container_health_check   = { command = ["CMD-SHELL", "wget -q -O - http://localhost:8080/health"] }
    autoscaling              = { min_capacity = 3, max_capacity = 12 }
    enable_execute_command   = true
    readonly_root_filesystem = false
  }
}

example "spot, smaller at night" {
  inputs = {
    name                   = "example"
    cluster_arn            = "arn:aws:ecs:us-east-1:111111111111:cluster/example"
    vpc_id                 = "vpc-00000000000000000"
    subnet_ids             = ["subnet-00000000000000001", "subnet-00000000000000002"]
    alb_security_group_id  = "sg-00000000000000000"
    listener_arn           = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/example/0123456789abcdef/0123456789abcdef"
    listener_rule_priority = 100
    path_patterns          = ["/*"]
    image                  = "public.ecr.aws/nginx/nginx:1.27"
    container_port         = 80
    capacity               = { FARGATE_SPOT = {} }
    log_group_name         = "/ecs/example/api"
    autoscaling = {
      min_capacity = 1
      max_capacity = 2
      schedules = {
        evening = { schedule = "cron(0 20 * * ? *)", timezone = "Europe/Berlin", min_capacity = 0, max_capacity = 0 }
        morning = { schedule = "cron(0 7 * * ? *)", timezone = "Europe/Berlin", min_capacity = 1, max_capacity = 2 }
      }
    }
  }
}

example "one request in ten to the next version" {
  inputs = {
    name                   = "example-blue"
    cluster_arn            = "arn:aws:ecs:us-east-1:111111111111:cluster/example"
    vpc_id                 = "vpc-00000000000000000"
    subnet_ids             = ["subnet-00000000000000001", "subnet-00000000000000002"]
    alb_security_group_id  = "sg-00000000000000000"
    listener_arn           = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/example/0123456789abcdef/0123456789abcdef"
    listener_rule_priority = 100
    host_headers           = ["api.example.com"]
    image                  = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example:1.0.0"
    container_port         = 8080

    traffic = {
      weight         = 90
      others         = { "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/example-green-01234567/0123456789abcdef" = 10 }
      sticky_seconds = 3600
    }
  }
}

example "neither host nor path" {
  inputs          = { host_headers = [] }
  expect_failures = ["path_patterns"]
}

example "more than five conditions" {
  inputs          = { path_patterns = ["/1", "/2", "/3", "/4", "/5"] }
  expect_failures = ["path_patterns"]
}

example "cpu and memory do not pair" {
  inputs          = { cpu = 1024, memory = 512 }
  expect_failures = ["memory"]
}

example "a slow start needs round robin" {
  inputs          = { slow_start = 60, load_balancing_algorithm = "least_outstanding_requests" }
  expect_failures = ["slow_start"]
}

example "a name in environment and in secrets" {
  inputs = {
    environment = { TOKEN = "x" }
    secrets     = { TOKEN = "arn:aws:ssm:us-east-1:111111111111:parameter/example" }
  }
  expect_failures = ["secrets"]
}

example "more tasks than autoscaling allows" {
  inputs = {
    desired_count = 3
    autoscaling   = { min_capacity = 1, max_capacity = 2 }
  }
  expect_failures = ["autoscaling"]
}

example "a shell without a place to write" {
  inputs          = { enable_execute_command = true, readonly_root_filesystem = true }
  expect_failures = ["enable_execute_command"]
}

example "scaled by hand and by itself" {
  inputs          = { scaled_by_hand = true, autoscaling = { min_capacity = 1, max_capacity = 2 } }
  expect_failures = ["scaled_by_hand"]
}

example "no room to deploy" {
  inputs          = { deployment_minimum_healthy_percent = 100, deployment_maximum_percent = 100 }
  expect_failures = ["deployment_maximum_percent"]
}
