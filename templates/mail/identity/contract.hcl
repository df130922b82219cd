output "arn" {
  type = string
  mock = "arn:aws:ses:us-east-1:111111111111:identity/example.com"
}

output "domain" {
  type = string
  mock = "example.com"
}

output "configuration_set_name" {
  type = string
  mock = "example-com"
}

output "configuration_set_arn" {
  type = string
  mock = "arn:aws:ses:us-east-1:111111111111:configuration-set/example-com"
}

variable "domain" {
  unique_per = ["account", "region"]
  rejects    = ["Example.com."]
}

variable "zone_id" {
  rejects = ["example.com"]
}

variable "mail_from_label" {
  rejects = ["mail.from"]
}

variable "dmarc_policy" {
  rejects = ["ignore"]
}

variable "dmarc_reports_to" {
  rejects = ["postmaster"]
}

variable "event_topic_arn" {
  rejects = ["bounces"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-dmarc" {
  condition = coalesce(var.dmarc_policy, "none") != "none"
  message   = "Others deliver mails that only pretend to come from the domain."
}

caution "unheard-bounces" {
  condition = var.event_topic_arn != null
  message   = "Nobody hears of bounces and complaints, and AWS stops an account that has too many of them."
}

example "a domain" {
  inputs = {
    domain  = "example.com"
    zone_id = "Z00000000000000000000"
  }
}

example "with reports" {
  inputs = {
    domain           = "mail.example.com"
    zone_id          = "Z00000000000000000000"
    mail_from_label  = "bounces"
    dmarc_policy     = "reject"
    dmarc_reports_to = "dmarc@example.com"
    event_topic_arn  = "arn:aws:sns:us-east-1:111111111111:mail"
  }
}
