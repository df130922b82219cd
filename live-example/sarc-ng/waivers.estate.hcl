# Modules caution against what is legal and yet often regretted. What stands here is so on purpose.

waive "pull-requests" {
  in     = ["*/global/security/github-oidc"]
  reason = "Plans of branches of this repository, whose authors are known; the role takes one that only reads."
}

waive "no-autoscaling" {
  in     = ["prod/us-east-1/services/sarcng-api/green"]
  reason = "Green is there for the hour of a rollout, with as many tasks as blue has at least."
}

waive "single-nat-gateway" {
  in     = ["dev", "staging"]
  reason = "One NAT gateway costs a third of three; an hour without a way out is bearable there."
}

waive "single-az" {
  in     = ["dev"]
  reason = "Nobody works on the loss of a zone in development."
}

waive "no-deletion-protection" {
  in     = ["dev"]
  reason = "Development is taken down and built anew at will, also in LocalStack."
}

waive "no-final-snapshot" {
  in     = ["dev"]
  reason = "The data of development is made up."
}

waive "spot-only" {
  in     = ["dev"]
  reason = "Spot costs about a third, and a task that AWS takes away comes back within minutes."
}

waive "single-task" {
  in     = ["dev", "prod/us-west-2"]
  reason = "Development sleeps at night; the standby scales out when traffic comes."
}

waive "single-instance" {
  in     = ["prod/us-west-2"]
  reason = "The standby's cluster gets its second instance when it is promoted."
}

waive "unheard-alarms" {
  in     = ["dev"]
  reason = "Nobody is on call for development; the dashboard is enough."
}

waive "short-logs" {
  in     = ["dev"]
  reason = "Two weeks are longer than anybody asks what development did."
}

waive "no-access-logs" {
  in     = ["dev", "staging"]
  reason = "Only production has users whose requests may have to be accounted for."
}

waive "no-web-acl" {
  in     = ["dev", "staging"]
  reason = "Nobody attacks made-up data; production has the rules, and those that hit too many are found there by its log."
}

waive "extended-support" {
  in     = ["dev"]
  reason = "Development stays on 8.0 until the schema has been tried on 8.4; an instance of two vCPUs bears the charge."
  until  = "2027-03-31"
}
