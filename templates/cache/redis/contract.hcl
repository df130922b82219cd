output "id" {
  type  = string
  share = "redis/id"
  mock  = "main"
}

output "arn" {
  type  = string
  share = "redis/arn"
  mock  = "arn:aws:elasticache:us-east-1:111111111111:replicationgroup:main"
}

output "endpoint" {
  type  = string
  share = "redis/endpoint"
  mock  = "master.main.000000.use1.cache.amazonaws.com"
}

output "reader_endpoint" {
  type      = string
  mock      = "replica.main.000000.use1.cache.amazonaws.com"
  available = var.shards == 1
}

output "port" {
  type  = number
  share = "redis/port"
  mock  = 6379
}

output "security_group_id" {
  type = string
  mock = "sg-0000000000000000e"
}

output "user_names" {
  type  = map(string)
  share = "redis/user-names"
  mock  = { app = "main-app" }
}

output "user_arns" {
  type  = map(string)
  share = "redis/user-arns"
  mock  = { app = "arn:aws:elasticache:us-east-1:111111111111:user:main-app" }
}

output "log_group_names" {
  type = map(string)
  mock = { engine-log = "/elasticache/main/engine-log", slow-log = "/elasticache/main/slow-log" }
}

variable "name" {
  unique_per = ["account", "region"]
  replaces   = ["terraform_data.final_snapshot"]
  rejects    = ["Sessions_1"]
}

variable "description" {
  rejects = [""]
}

variable "engine" {
  rejects = ["memcached"]
}

variable "engine_version" {
  replaces = ["aws_elasticache_replication_group.this"] # by an older version
  rejects  = ["latest"]
}

variable "node_type" {
  rejects = ["t4g.micro"]
}

variable "shards" {
  rejects = [0]
}

variable "replicas" {
  rejects = [6]
}

variable "port" {
  replaces = ["terraform_data.final_snapshot"]
  rejects  = [80]
}

variable "users" {
  rejects = [{ default = "on ~* +@all" }, { api = "~* +@all" }]
}

variable "vpc_id" {
  rejects = ["main"]
}

variable "subnet_ids" {
  rejects = [["subnet-00000000000000001"]]
}

variable "allowed_security_groups" {
  rejects = [{ api = "api" }]
}

variable "allowed_cidrs" {
  rejects = [["10.0.0.0"]]
}

variable "parameters" {
  rejects = [{ cluster-enabled = "yes" }]
}

variable "kms_key_arn" {
  replaces = ["terraform_data.final_snapshot"]
  rejects  = ["alias/cache"]
}

variable "snapshot_retention_period" {
  rejects = [36]
}

variable "snapshot_window" {
  rejects = ["3:00-6:00", "03:00-03:30"]
}

variable "maintenance_window" {
  rejects = ["Monday 00:00", "mon:00:00-mon:00:30"]
}

variable "notification_topic_arn" {
  rejects = ["alarms"]
}

variable "log_retention_days" {
  rejects = [8]
}

variable "log_kms_key_arn" {
  rejects = ["alias/logs"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "old-engine" {
  condition = !(var.engine == "redis" && can(regex("^6\\.", var.engine_version)))
  message   = "AWS ends the standard support of Redis 6 on 31 January 2027: from February on each node costs extra by the hour, until the cache has Redis 7 or Valkey."
}

caution "no-replica" {
  condition = var.replicas > 0
  message   = "The loss of a node empties the cache, and it is away until there is a new one."
}

caution "no-users" {
  condition = length(var.users) > 0
  message   = "Whoever reaches the port may do everything: security groups alone guard the cache."
}

caution "no-snapshots" {
  condition = var.snapshot_retention_period > 0
  message   = "What the cache holds cannot be restored."
}

caution "short-logs" {
  condition = var.log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

example "sessions" {
  inputs = {
    name                    = "purposepath-sessions"
    description             = "Sessions of the APIs"
    node_type               = "cache.t4g.micro"
    vpc_id                  = "vpc-00000000000000000"
    subnet_ids              = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    allowed_security_groups = { lambda = "sg-0000000000000000a" }
    users                   = { api = "on ~session:* +@all -@dangerous" }
  }
}

example "a single node for development" {
  inputs = {
    name                      = "purposepath-dev"
    node_type                 = "cache.t3.micro"
    replicas                  = 0
    vpc_id                    = "vpc-00000000000000000"
    subnet_ids                = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    allowed_cidrs             = ["10.0.0.0/16"]
    snapshot_retention_period = 0
    skip_final_snapshot       = true
  }
}

example "a cluster of Valkey" {
  inputs = {
    name               = "feed"
    engine             = "valkey"
    engine_version     = "8.0"
    node_type          = "cache.r7g.large"
    shards             = 3
    replicas           = 2
    vpc_id             = "vpc-00000000000000000"
    subnet_ids         = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    parameters         = { maxmemory-policy = "allkeys-lru" }
    snapshot_window    = "03:00-05:00"
    maintenance_window = "sun:05:00-sun:07:00"
    users              = { feed = "on ~* +@read +@write" }
    log_kms_key_arn    = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    kms_key_arn        = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
}

example "a version of another engine" {
  inputs          = { engine_version = "8.0" }
  expect_failures = ["engine_version"]
}

example "a version that valkey never had" {
  inputs          = { engine = "valkey", engine_version = "7.1" }
  expect_failures = ["engine_version"]
}

example "users of an old Redis" {
  inputs          = { engine_version = "6.2" }
  expect_failures = ["users"]
}

example "windows that overlap" {
  inputs          = { snapshot_window = "23:30-00:30", maintenance_window = "Mon:00:00-Mon:03:00" }
  expect_failures = ["maintenance_window"]
}
