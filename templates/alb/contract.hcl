output "arn" {
  type  = string
  share = "alb/arn"
  mock  = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/main/0000000000000000"
}

output "arn_suffix" {
  type = string
  mock = "app/main/0000000000000000"
}

output "name" {
  type = string
  mock = "main"
}

output "dns_name" {
  type  = string
  share = "alb/dns-name"
  mock  = "main-0000000000.us-east-1.elb.amazonaws.com"
}

output "zone_id" {
  type = string
  mock = "Z35SXDOTRQ7X7K"
}

output "security_group_id" {
  type  = string
  share = "alb/security-group-id"
  mock  = "sg-0000000000000000a"
}

output "http_listener_arn" {
  type = string
  mock = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/main/0000000000000000/0000000000000001"
}

output "https_listener_arn" {
  type      = string
  share     = "alb/https-listener-arn"
  mock      = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/main/0000000000000000/0000000000000002"
  available = var.certificate_arn != null
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["main_balancer"]
}

variable "vpc_id" {
  rejects = ["main"]
}

variable "subnet_ids" {
  rejects = [["subnet-00000000000000001"]]
}

variable "certificate_arn" {
  rejects = ["api.example.com"]
}

variable "additional_certificate_arns" {
  rejects = [{ www = "www.example.com" }]
}

variable "ssl_policy" {
  rejects = ["ELBSecurityPolicy-2016-08"]
}

variable "ingress_cidrs" {
  rejects = [["203.0.113.7"]]
}

variable "ingress_prefix_list_ids" {
  rejects = [["com.amazonaws.global.cloudfront.origin-facing"], ["pl-3b927c52", "pl-00000000000000000"]]
}

variable "egress_cidrs" {
  rejects = [["10.0.0.0"]]
}

variable "idle_timeout" {
  rejects = [0]
}

variable "access_logs_bucket" {
  rejects = ["Logs_Bucket"]
}

variable "access_logs_prefix" {
  rejects = ["/alb/"]
}

variable "web_acl_arn" {
  rejects = ["web-acl"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-https" {
  condition = var.certificate_arn != null
  message   = "Without a certificate everything travels in clear text, and no HTTPS listener can be shared."
}

caution "needless-prefix-list" {
  condition = length(var.ingress_prefix_list_ids) == 0 || !contains(var.ingress_cidrs, "0.0.0.0/0")
  message   = "Everybody reaches the load balancer beside those of the prefix list: `ingress_cidrs` has to name others, or nobody."
}

caution "no-deletion-protection" {
  condition = var.deletion_protection
  message   = "The load balancer can be deleted by one wrong command, and its DNS name would not come back."
}

caution "no-access-logs" {
  condition = var.access_logs_bucket != null
  message   = "Without access logs nobody can say later who asked for what."
}

caution "no-web-acl" {
  condition = var.internal || var.web_acl_arn != null
  message   = "The load balancer faces the internet without a web application firewall."
}

example "https" {
  inputs = {
    name            = "sarc-ng"
    vpc_id          = "vpc-00000000000000000"
    subnet_ids      = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
    certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
  }
}

example "http alone" {
  inputs = {
    name                = "sarc-ng-dev"
    vpc_id              = "vpc-00000000000000000"
    subnet_ids          = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
    deletion_protection = false
  }
}

example "internal, logged and guarded" {
  inputs = {
    name               = "sarc-ng-internal"
    vpc_id             = "vpc-00000000000000000"
    subnet_ids         = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    internal           = true
    certificate_arn    = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    ingress_cidrs      = ["10.0.0.0/16"]
    egress_cidrs       = ["10.0.0.0/16"]
    idle_timeout       = 120
    access_logs_bucket = "sarc-ng-access-logs"
    access_logs_prefix = "alb/internal"
    web_acl_arn        = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/main/00000000-0000-0000-0000-000000000000"

    additional_certificate_arns = {
      web = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000001"
    }
  }
}

example "behind CloudFront" {
  inputs = {
    name                    = "sarc-ng-cdn"
    vpc_id                  = "vpc-00000000000000000"
    subnet_ids              = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
    certificate_arn         = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
    ingress_cidrs           = []
    ingress_prefix_list_ids = ["pl-3b927c52"]
  }
}

example "further certificates without HTTPS" {
  inputs = {
    certificate_arn = null

    additional_certificate_arns = {
      web = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000001"
    }
  }
  expect_failures = ["additional_certificate_arns"]
}

example "a log prefix without a bucket" {
  inputs          = { access_logs_prefix = "alb" }
  expect_failures = ["access_logs_prefix"]
}
